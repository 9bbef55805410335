// SPDX-License-Identifier: MIT
#pragma once

#include "nastavnik/text.hpp"

#include <bitset>
#include <cstdint>

namespace nastavnik::documents {

/// What can be wrong with a finished paper.
enum class Flaw : std::uint8_t {
    markup,    ///< not well-formed XML
    nesting,   ///< an element where its format does not allow it
    geometry,  ///< a table whose rows do not fit its columns
    identity,  ///< an id or name that is there twice
    reference, ///< a picture or link to a part that is not there
    listing,   ///< a part that the package does not list, or lists wrongly
};

/// Which kinds of flaw something has.
using Flaws = std::bitset<8>;

struct Finding {
    Flaw flaw;
    Text reason;
};

} // namespace nastavnik::documents
