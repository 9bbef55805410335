// SPDX-License-Identifier: MIT
#pragma once

#include "nastavnik/text.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace nastavnik::roadmap {

/// The candidate that a person most likely meant by `word`: fewest changed letters (letters, not bytes; swapped
/// neighbours count once), nothing when none is near. Of equally near ones the first wins.
std::optional<std::string> nearest(std::string_view word, const std::vector<std::string>& candidates);

/// "; возможно, «title»?" / "; did you mean \"title\"?", or empty texts.
Text didYouMean(std::string_view word, const std::vector<std::string>& candidates);

} // namespace nastavnik::roadmap
