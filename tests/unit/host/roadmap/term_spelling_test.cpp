// SPDX-License-Identifier: MIT
#include "roadmap/term_spelling.hpp"

#include <gtest/gtest.h>

namespace nastavnik::roadmap {

TEST(TermSpellingTest, KnowsTheMonthThatWasMeant) {
    EXPECT_EQ(misspelling({"авгст"}).ru, "; возможно, «август»?");
    EXPECT_EQ(misspelling({"занятия", "сентября6"}).en, "; did you mean \"сентября\"?");
    EXPECT_EQ(misspelling({"ежмесячно"}).ru, "; возможно, «ежемесячно»?");
}

TEST(TermSpellingTest, LeavesOrdinaryWordsAlone) {
    EXPECT_EQ(misspelling({"занятия", "шму", "проводятся", "встречи", "кабинет", "мая", "план"}), Text{});
}

} // namespace nastavnik::roadmap
