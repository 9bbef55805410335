// SPDX-License-Identifier: MIT
#include "engine/number_pattern.hpp"

#include <array>
#include <utility>

namespace nastavnik::engine {

std::string formatNumber(std::string_view pattern, int counter, Date date) {
    const std::string year = isoText(date).substr(0, 4);
    const std::array<std::pair<std::string_view, std::string>, 3> parts{
        {{"{n}", std::to_string(counter)}, {"{yyyy}", year}, {"{yy}", year.substr(2)}}};
    std::string number(pattern);
    if (number.find("{n}") == std::string::npos)
        number.insert(0, "{n}");
    for (const auto& [mark, value] : parts) {
        for (std::size_t at = number.find(mark); at != std::string::npos; at = number.find(mark, at + value.size()))
            number.replace(at, mark.size(), value);
    }
    return number;
}

} // namespace nastavnik::engine
