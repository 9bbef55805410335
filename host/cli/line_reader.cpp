// SPDX-License-Identifier: MIT
#include "cli/line_reader.hpp"

namespace nastavnik::cli {

bool readLine(std::istream& in, std::string& line) {
    line.clear();
    int letter = in.get();
    if (letter == std::istream::traits_type::eof())
        return false;
    for (; letter != std::istream::traits_type::eof() && letter != '\n'; letter = in.get())
        if (line.size() < longestLine)
            line += static_cast<char>(letter);
    if (line.ends_with('\r'))
        line.pop_back();
    return true;
}

} // namespace nastavnik::cli
