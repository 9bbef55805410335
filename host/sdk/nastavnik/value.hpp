// SPDX-License-Identifier: MIT
#pragma once

#include <nlohmann/json.hpp>

#include <string>

namespace nastavnik {

/// The only data that crosses a border: plugin, Lua, process, HTTP, journal.
/// Object keys are sorted, so equal values have equal bytes. Binary content is allowed (`Value::binary`).
using Value = nlohmann::json;

/// Bytes of a file. Kept apart from text: need not be UTF-8.
using Bytes = std::string;

inline Value binary(const Bytes& bytes) { return Value::binary(std::vector<std::uint8_t>(bytes.begin(), bytes.end())); }

inline Bytes bytesOf(const Value& value) {
    const auto& content = value.get_binary();
    return Bytes(content.begin(), content.end());
}

} // namespace nastavnik
