// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace nastavnik::documents {

std::string lowered(std::string_view text);
std::string uppered(std::string_view text);
/// The first letter large, the rest as it was.
std::string capitalised(std::string_view text);

/// Of `known`, the word that `text` was most likely meant to be; empty when none is near.
std::string_view nearest(std::string_view text, const std::vector<std::string_view>& known);

/// At most `size` bytes around [from, to), cut between characters, with … where something is left out.
std::string excerpt(std::string_view text, std::size_t from, std::size_t to, std::size_t size);

} // namespace nastavnik::documents
