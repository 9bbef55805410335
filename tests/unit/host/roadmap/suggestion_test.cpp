// SPDX-License-Identifier: MIT
#include "roadmap/suggestion.hpp"

#include <gtest/gtest.h>

namespace nastavnik::roadmap {

TEST(SuggestionTest, FindsTheWordWithFewestChangedLetters) {
    EXPECT_EQ(nearest("titel", {"term", "title", "unit"}), "title");
    EXPECT_EQ(nearest("докумнт", {"дата", "документ"}), "документ");
}

TEST(SuggestionTest, SaysNothingWhenNoWordIsNear) {
    EXPECT_EQ(nearest("abc", {"title", "unit"}), std::nullopt);
    EXPECT_EQ(didYouMean("abc", {"title"}), Text{});
}

TEST(SuggestionTest, AsksInBothLanguages) {
    EXPECT_EQ(didYouMean("Titel", {"title"}), (Text{"; возможно, «title»?", "; did you mean \"title\"?"}));
}

TEST(SuggestionTest, DoesNotCompareEndlessWords) {
    EXPECT_EQ(nearest(std::string(1'000'000, 'a'), {"title"}), std::nullopt);
}

} // namespace nastavnik::roadmap
