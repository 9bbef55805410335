// SPDX-License-Identifier: MIT
#pragma once

#include "nastavnik/error.hpp"

#include <string>
#include <vector>

namespace nastavnik::lua {

/// A text of a roadmap whose years were moved.
struct MovedText {
    std::string word; ///< "activity"
    std::string id;   ///< "5.3"
    std::string key;  ///< "term"
    std::string was;
    std::string is;
    Place place;
};

struct MovedFile {
    std::string text; ///< the whole file; all but the years stands as it stood
    std::vector<MovedText> moves;
    std::vector<MovedText> seen; ///< other texts that name a year: nobody but a person knows whether they move too
};

/// Adds `years` to every year that is written in a term of an activity, in the day of an indicator's target and in the
/// default of an input. Throws Error when the file is no Lua text.
MovedFile moveYears(const std::string& file, const std::string& text, int years);

} // namespace nastavnik::lua
