// SPDX-License-Identifier: MIT
#include "roadmap/suggestion.hpp"

#include <unicode/unistr.h>

#include <algorithm>

namespace nastavnik::roadmap {

namespace {

constexpr int longestWord = 64;

icu::UnicodeString folded(std::string_view word) {
    return icu::UnicodeString::fromUTF8(icu::StringPiece(word.data(), static_cast<int>(word.size()))).foldCase();
}

/// Optimal string alignment: insertions, deletions, changes and swaps of neighbours.
int distance(const icu::UnicodeString& left, const icu::UnicodeString& right) {
    const int rows = left.length(), columns = right.length();
    std::vector<std::vector<int>> cost(static_cast<std::size_t>(rows) + 1,
                                       std::vector<int>(static_cast<std::size_t>(columns) + 1));
    const auto at = [&](int row, int column) -> int& {
        return cost[static_cast<std::size_t>(row)][static_cast<std::size_t>(column)];
    };
    for (int row = 0; row <= rows; ++row)
        at(row, 0) = row;
    for (int column = 0; column <= columns; ++column)
        at(0, column) = column;
    for (int row = 1; row <= rows; ++row) {
        for (int column = 1; column <= columns; ++column) {
            const int change = left[row - 1] == right[column - 1] ? 0 : 1;
            at(row, column) =
                std::min({at(row - 1, column) + 1, at(row, column - 1) + 1, at(row - 1, column - 1) + change});
            if (row > 1 && column > 1 && left[row - 1] == right[column - 2] && left[row - 2] == right[column - 1])
                at(row, column) = std::min(at(row, column), at(row - 2, column - 2) + 1);
        }
    }
    return at(rows, columns);
}

} // namespace

std::optional<std::string> nearest(std::string_view word, const std::vector<std::string>& candidates) {
    const icu::UnicodeString wanted = folded(word);
    if (wanted.length() > longestWord)
        return std::nullopt;
    int best = std::max(1, wanted.length() / 3) + 1;
    std::optional<std::string> result;
    for (const std::string& candidate : candidates) {
        const icu::UnicodeString other = folded(candidate);
        if (other.length() > longestWord || std::abs(other.length() - wanted.length()) >= best)
            continue;
        if (const int found = distance(wanted, other); found < best) {
            best = found;
            result = candidate;
        }
    }
    return result;
}

Text didYouMean(std::string_view word, const std::vector<std::string>& candidates) {
    const auto meant = nearest(word, candidates);
    if (!meant)
        return {};
    return {"; возможно, «" + *meant + "»?", "; did you mean \"" + *meant + "\"?"};
}

} // namespace nastavnik::roadmap
