// SPDX-License-Identifier: MIT
#include "criteria/words.hpp"

#include <algorithm>
#include <numeric>
#include <utility>

namespace nastavnik::matching {

namespace {

constexpr unsigned char leadD0 = 0xD0, leadD1 = 0xD1;

/// Lower case of a two-byte Russian letter; ё and Ё become е.
void lowerRussian(unsigned char& lead, unsigned char& tail) {
    const bool isYo = (lead == leadD0 && tail == 0x81) || (lead == leadD1 && tail == 0x91);
    if (isYo) {
        lead = leadD0;
        tail = 0xB5;
    } else if (lead == leadD0 && tail >= 0x90 && tail <= 0x9F) {
        tail = static_cast<unsigned char>(tail + 0x20);
    } else if (lead == leadD0 && tail >= 0xA0 && tail <= 0xAF) {
        lead = leadD1;
        tail = static_cast<unsigned char>(tail - 0x20);
    }
}

} // namespace

std::string folded(std::string_view text) {
    std::string result;
    for (std::size_t at = 0; at < text.size(); ++at) {
        auto byte = static_cast<unsigned char>(text[at]);
        if (byte == ' ' || byte == '\t' || byte == '\n' || byte == '\r') {
            if (!result.empty() && result.back() != ' ')
                result += ' ';
        } else if ((byte == leadD0 || byte == leadD1) && at + 1 < text.size()) {
            auto tail = static_cast<unsigned char>(text[++at]);
            lowerRussian(byte, tail);
            result += static_cast<char>(byte);
            result += static_cast<char>(tail);
        } else {
            result += byte >= 'A' && byte <= 'Z' ? static_cast<char>(byte + 0x20) : static_cast<char>(byte);
        }
    }
    if (!result.empty() && result.back() == ' ')
        result.pop_back();
    return result;
}

std::int32_t Vocabulary::number(std::string_view text) {
    const auto [found, isNew] = numbers_.try_emplace(folded(text), static_cast<std::int32_t>(texts_.size()));
    if (isNew)
        texts_.emplace_back(text);
    return found->second;
}

std::int32_t Vocabulary::find(std::string_view text) const {
    const auto found = numbers_.find(folded(text));
    return found == numbers_.end() ? -1 : found->second;
}

std::string nearest(std::string_view typed, const std::vector<std::string>& known) {
    std::string best;
    std::size_t least = std::max<std::size_t>(2, typed.size() / 3) + 1;
    if (typed.size() > 64)
        return best;
    for (const std::string& word : known) {
        std::vector<std::size_t> row(word.size() + 1);
        std::iota(row.begin(), row.end(), std::size_t{0});
        for (std::size_t from = 0; from < typed.size(); ++from) {
            std::size_t diagonal = std::exchange(row[0], from + 1);
            for (std::size_t to = 0; to < word.size(); ++to) {
                const std::size_t same = diagonal + (typed[from] == word[to] ? 0 : 1);
                diagonal = row[to + 1];
                row[to + 1] = std::min({same, diagonal + 1, row[to] + 1});
            }
        }
        if (row.back() < least) {
            least = row.back();
            best = word;
        }
    }
    return best;
}

} // namespace nastavnik::matching
