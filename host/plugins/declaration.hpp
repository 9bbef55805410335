// SPDX-License-Identifier: MIT
#pragma once

#include "nastavnik/capability.hpp"

#include <string_view>
#include <vector>

namespace nastavnik::plugins {

/// "text", "list", "document" …: in the wire format, in JSON and in the snapshot of the API.
std::string_view name(Kind kind);
std::string_view name(Effect effect); ///< "computes", "acts"

/// A declaration as data: {"name", "summary": {"ru", "en"}, "fields": […], "result", "effect", "registers"}.
Value valueOf(const Capability& capability);
Value valueOf(const std::vector<Field>& fields);

/// The way back, without `run`. Throws Error PL031 when the value is no declaration.
Capability capabilityOf(const Value& value);
std::vector<Field> fieldsOf(const Value& value);

} // namespace nastavnik::plugins
