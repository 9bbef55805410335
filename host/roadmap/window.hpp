// SPDX-License-Identifier: MIT
#pragma once

#include "nastavnik/date.hpp"

namespace nastavnik::roadmap {

/// A stretch of days. Both ends belong to it; `end` is never before `start`.
struct Window {
    Date start;
    Date end;

    bool operator==(const Window&) const = default;
};

} // namespace nastavnik::roadmap
