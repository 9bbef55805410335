// SPDX-License-Identifier: MIT
#pragma once

#include "importing/draft.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace nastavnik::importing {

struct Performer {
    DraftRole role;
    std::string written; ///< the words of the cell
    bool isKnown = true; ///< false: declared from the words, its unit guessed
};

/// Who stands in a cell «Ответственные».
struct Performers {
    std::vector<Performer> list;
    std::vector<std::string> names; ///< people named beside their posts: «Иванова А.П.»
    bool allKnown = false;          ///< there are some, and all are known
};

/// Several performers stand on lines or between commas, semicolons and «и»; the comma between a name and its post does
/// not divide.
Performers readPerformers(std::string_view cell);

} // namespace nastavnik::importing
