// SPDX-License-Identifier: MIT
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

namespace nastavnik::importing {

/// Lower case, ё as е, one kind of dash and space, without brackets and quotes: for looking words up.
std::string folded(std::string_view text);

bool hasAny(std::string_view text, std::initializer_list<std::string_view> parts);
bool startsWithAny(std::string_view text, std::initializer_list<std::string_view> parts);

/// Whether the first letter is a small one: the sentence began somewhere else.
bool startsSmall(std::string_view text);

std::string trimmed(std::string_view text);
/// Line ends become spaces.
std::string onOneLine(std::string_view text);

/// What a page break or a line end has torn: «совеща-» + «ние», «… кураторов,» + «кураторов в ОУ».
std::string joinedTorn(const std::string& before, const std::string& after);

std::vector<std::string> lines(std::string_view text);

} // namespace nastavnik::importing
