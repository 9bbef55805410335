// SPDX-License-Identifier: MIT
#include "unit/host/roadmap/term_cases.hpp"

#include "roadmap/term_letters.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>

namespace nastavnik::roadmap {
namespace {

std::string replaced(std::string text, const std::string& from, const std::string& to) {
    for (std::size_t at = text.find(from); at != text.npos; at = text.find(from, at + to.size()))
        text.replace(at, from.size(), to);
    return text;
}

std::string inCapitals(const std::string& text) {
    std::u32string letters = *decodeUtf8(text);
    for (char32_t& letter : letters) {
        if ((letter >= U'а' && letter <= U'я') || (letter >= U'a' && letter <= U'z'))
            letter -= 32;
        letter = letter == U'ё' ? U'Ё' : letter;
    }
    return encodeUtf8(letters);
}

std::vector<TermCase> allCases() {
    std::vector<TermCase> all;
    for (const char* table : {"terms_contract", "terms_places", "terms_elsewhere", "terms_papers"})
        std::ranges::copy(termCases(table), std::back_inserter(all));
    return all;
}

/// Every phrase of the tables reads the same after the change.
template <class Change>
void expectSameReading(Change change) {
    for (const TermCase& termCase : allCases())
        EXPECT_EQ(readingOf(change(termCase.phrase)), termCase.reading) << change(termCase.phrase);
}

TEST(TermPropertyTest, CapitalsDoNotMatter) { expectSameReading(inCapitals); }

TEST(TermPropertyTest, YoDoesNotMatter) {
    expectSameReading([](const std::string& phrase) { return replaced(phrase, "ё", "е"); });
}

TEST(TermPropertyTest, DoubledSpacesDoNotMatter) {
    expectSameReading([](const std::string& phrase) { return replaced(phrase, " ", "  "); });
}

TEST(TermPropertyTest, NoBreakSpacesDoNotMatter) {
    expectSameReading([](const std::string& phrase) { return replaced(phrase, " ", "\u00A0"); });
}

TEST(TermPropertyTest, KindsOfDashesDoNotMatter) {
    for (const std::string dash : {"-", "–", "—", "−", "‑"})
        expectSameReading([&](std::string phrase) {
            for (const std::string other : {"-", "–", "—"})
                phrase = replaced(phrase, other, "\x01");
            return replaced(phrase, "\x01", dash);
        });
}

TEST(TermPropertyTest, AFinalDotOrCommaDoesNotMatter) {
    expectSameReading([](const std::string& phrase) { return phrase + "."; });
    expectSameReading([](const std::string& phrase) { return phrase + " ,"; });
}

TEST(TermPropertyTest, BracketsAndQuotesAroundDoNotMatter) {
    expectSameReading([](const std::string& phrase) { return "(" + phrase + ")"; });
    expectSameReading([](const std::string& phrase) { return "«" + phrase + "»"; });
}

/// «5. Полугодие» is indeed the fifth row or the fifth half-year: such phrases stay out.
TEST(TermPropertyTest, AListNumberInFrontDoesNotMatter) {
    expectSameReading([](const std::string& phrase) {
        const bool beginsWithWord = static_cast<unsigned char>(phrase.front()) >= 0x80;
        return beginsWithWord ? "5. " + phrase : phrase;
    });
}

TEST(TermPropertyTest, NoWindowEndsBeforeItStarts) {
    for (const TermCase& termCase : allCases())
        for (const int first : {2021, 2024, 2026, 2029}) {
            const Term term = understandTerm(termCase.phrase, {first});
            EXPECT_TRUE(!term.start || !term.end || *term.start <= *term.end) << termCase.phrase << " " << first;
            for (const Window& window : term.windows)
                EXPECT_LE(window.start, window.end) << termCase.phrase << " " << first;
        }
}

TEST(TermPropertyTest, TasksAreInOrderAndInsideTheSchoolYear) {
    for (const TermCase& termCase : allCases())
        for (const int first : {2021, 2024, 2026, 2029}) {
            const SchoolYear year{first};
            const auto windows = occurrences(understandTerm(termCase.phrase, year), year);
            EXPECT_TRUE(std::ranges::is_sorted(windows, {}, &Window::start)) << termCase.phrase << " " << first;
            for (const Window& window : windows) {
                EXPECT_LE(window.start, window.end) << termCase.phrase << " " << first;
                EXPECT_GE(window.start, year.begins()) << termCase.phrase << " " << first;
                EXPECT_LE(window.end, year.ends()) << termCase.phrase << " " << first;
            }
        }
}

TEST(TermPropertyTest, AnyBytesGetAnAnswer) {
    std::mt19937 random(1);
    for (int round = 0; round < 3000; ++round) {
        std::string bytes(random() % 80, ' ');
        std::ranges::generate(bytes, [&] { return static_cast<char>(random()); });
        EXPECT_EQ(understandTerm(bytes, {2026}).phrase, bytes);
    }
}

TEST(TermPropertyTest, AnyMixtureOfKnownWordsGetsAnAnswer) {
    std::vector<std::string> words;
    for (const TermCase& termCase : allCases()) {
        std::istringstream text(termCase.phrase);
        for (std::string word; text >> word;)
            words.push_back(word);
    }
    std::mt19937 random(2);
    for (int round = 0; round < 3000; ++round) {
        std::string phrase;
        for (std::size_t count = 1 + random() % 9; count > 0; --count)
            phrase += words[random() % words.size()] + " ";
        const Term term = understandTerm(phrase, {2026});
        EXPECT_TRUE(!term.start || !term.end || *term.start <= *term.end) << phrase;
        EXPECT_TRUE(term.kind != TermKind::unknown || !term.note.ru.empty()) << phrase;
        for (const Window& window : occurrences(term, {2026}))
            EXPECT_LE(window.start, window.end) << phrase;
    }
}

} // namespace
} // namespace nastavnik::roadmap
