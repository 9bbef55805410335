// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace nastavnik::matching {

/// The same word whatever its case, outer and double spaces, and ё: what people type into questionnaires.
std::string folded(std::string_view text);

/// Numbers texts in the order in which they are met.
class Vocabulary {
public:
    std::int32_t number(std::string_view text);
    /// -1 when the text was never met.
    std::int32_t find(std::string_view text) const;
    /// As it was first written.
    const std::string& text(std::int32_t number) const { return texts_[static_cast<std::size_t>(number)]; }
    std::size_t size() const { return texts_.size(); }

private:
    std::unordered_map<std::string, std::int32_t> numbers_;
    std::vector<std::string> texts_;
};

/// The known text that is nearest to a mistyped one, or "" when none is near.
std::string nearest(std::string_view typed, const std::vector<std::string>& known);

} // namespace nastavnik::matching
