// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace nastavnik::importing {

/// «2.1.3. Формирование …» taken apart. A number written twice («1. 1.Проведение») counts once.
struct Numbered {
    std::string number; ///< "2.1.3"; empty when the text has none
    std::string text;
};

Numbered splitNumber(std::string_view text);

/// Of a cell that holds only a number: «2.1.3.», «5)»; empty when it holds anything else.
std::string numberIn(std::string_view cell);

/// «I этап», «Этап 2.», «III.»: 1…20; 0 when there is none in front.
int stageNumberIn(std::string_view heading);

/// "2.1.3" -> "2.1"; "2" -> "".
std::string parentOf(std::string_view number);

} // namespace nastavnik::importing
