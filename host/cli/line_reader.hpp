// SPDX-License-Identifier: MIT
#pragma once

#include <istream>
#include <string>

namespace nastavnik::cli {

/// Of a longer line the rest is read away without being kept: nobody's phrase or name is as long.
constexpr std::size_t longestLine = std::size_t{64} << 10U; // bytes

/// The next line without its end; false at the end of the input.
bool readLine(std::istream& in, std::string& line);

} // namespace nastavnik::cli
