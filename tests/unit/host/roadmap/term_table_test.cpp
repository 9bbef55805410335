// SPDX-License-Identifier: MIT
#include "unit/host/roadmap/term_cases.hpp"

#include "roadmap/term_builders.hpp"
#include "roadmap/term_rules.hpp"

#include <gtest/gtest.h>

namespace nastavnik::roadmap {
namespace {

class TermTableTest : public testing::TestWithParam<const char*> {};

TEST_P(TermTableTest, ReadsEveryPhraseOfTheTable) {
    for (const TermCase& termCase : termCases(GetParam()))
        EXPECT_EQ(readingOf(termCase.phrase), termCase.reading) << termCase.phrase;
}

INSTANTIATE_TEST_SUITE_P(Phrases, TermTableTest,
                         testing::Values("terms_contract", "terms_places", "terms_elsewhere", "terms_papers"));

TEST(TermRulesTest, HaveAnExampleThatIsUnderstood) {
    for (const Rule& rule : termRules()) {
        const bool isFault = rule.build == build::howLong || rule.build == build::notSettled;
        EXPECT_EQ(understandTerm(rule.example, {2026}).kind == TermKind::unknown, isFault)
            << rule.name << ": " << rule.example;
    }
}

TEST(TermTableTest, GivesAReasonForEveryUnknownPhraseInBothLanguages) {
    for (const char* table : {"terms_contract", "terms_places", "terms_elsewhere", "terms_papers"})
        for (const TermCase& termCase : termCases(table)) {
            const Term term = understandTerm(termCase.phrase, {2026});
            EXPECT_EQ(term.note.ru.empty(), term.note.en.empty()) << termCase.phrase;
            EXPECT_FALSE(term.kind == TermKind::unknown && term.note.ru.empty()) << termCase.phrase;
        }
}

} // namespace
} // namespace nastavnik::roadmap
