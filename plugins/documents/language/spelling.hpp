// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace nastavnik::documents {

/// What stands between braces as its author meant it: no no-break spaces, invisible hyphens, curly quotes, arrows
/// that the office put in.
std::string cleaned(std::string_view text);

std::string_view trimmed(std::string_view text);

/// Without spaces at the edges and with single ones inside.
std::string singleSpaced(std::string_view text);

/// Cuts at every `sign` that stands outside of quotes.
std::vector<std::string_view> split(std::string_view text, std::string_view sign);

/// Where `sign` stands outside of quotes; npos.
std::size_t findUnquoted(std::string_view text, std::string_view sign, std::size_t from = 0);

/// Without the quotes around the whole, if there are any.
std::string_view unquoted(std::string_view text);
bool isQuoted(std::string_view text);

/// A letter, digit or "_": what names consist of.
bool isName(std::string_view text);

/// For comparing: lower case, «ё» as «е», common single spaces.
std::string folded(std::string_view text);

} // namespace nastavnik::documents
