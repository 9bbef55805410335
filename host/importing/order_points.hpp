// SPDX-License-Identifier: MIT
#pragma once

#include "importing/draft_book.hpp"

#include <vector>

namespace nastavnik::importing {

struct OrderLine {
    SourcePlace place;
    std::string text;
};

/// Makes activities of the points of an order («1. Утвердить …», «4.1. Организовать … до 1 октября»): the term is
/// looked for in the text, the performer at its beginning or in the point above. Answers which lines it has used, in
/// order.
std::vector<std::size_t> readOrderPoints(const std::vector<OrderLine>& lines, DraftBook& book,
                                         roadmap::SchoolYear year);

/// The first term that stands in a sentence, in its own words; empty when there is none.
std::string termInSentence(const std::string& sentence, roadmap::SchoolYear year);

} // namespace nastavnik::importing
