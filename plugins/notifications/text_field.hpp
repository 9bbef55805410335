// SPDX-License-Identifier: MIT
#pragma once

#include "nastavnik/value.hpp"

#include <string>

namespace nastavnik::notifications {

/// The text under `name`; empty when `table` is no table or has no text there.
inline std::string textIn(const Value& table, const char* name) {
    if (!table.is_object())
        return {};
    const auto found = table.find(name);
    return found != table.end() && found->is_string() ? found->get<std::string>() : std::string();
}

} // namespace nastavnik::notifications
