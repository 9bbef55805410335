// SPDX-License-Identifier: MIT
#pragma once

#include "roadmap/window.hpp"

#include <string>

namespace nastavnik::roadmap {

/// A school year, named by the calendar year in which it begins: 2026 is 1 August 2026 – 31 July 2027.
struct SchoolYear {
    int first;

    /// The school year to which a day belongs.
    static SchoolYear of(Date day);

    Date begins() const; ///< 1 August
    Date ends() const;   ///< 31 July
    /// Whatever names no date of its own is laid over this: 1 September – 31 May.
    Window programmePeriod() const;
    /// The calendar year in which month 1…12 of this school year lies.
    int yearOf(int month) const;
    /// "2026–2027"
    std::string text() const;

    bool operator==(const SchoolYear&) const = default;
};

} // namespace nastavnik::roadmap
