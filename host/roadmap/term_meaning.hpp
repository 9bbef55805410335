// SPDX-License-Identifier: MIT
#pragma once

#include "roadmap/term.hpp"
#include "roadmap/term_token.hpp"

#include <optional>
#include <string_view>

namespace nastavnik::roadmap {

/// A term together with the rhythm inside it, which its text form no longer holds.
struct TermMeaning {
    Term term;
    std::optional<Frequency> rhythm;
};

TermMeaning meaningOf(std::string_view phrase, SchoolYear year);

} // namespace nastavnik::roadmap
