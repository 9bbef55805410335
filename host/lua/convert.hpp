// SPDX-License-Identifier: MIT
#pragma once

#include "nastavnik/value.hpp"

#include <lua.h>

#include <string>

namespace nastavnik::lua {

/// Pushes one value. Binary content becomes a Lua string.
void pushValue(lua_State* state, const Value& value);

/// What stands for a value that is not data, a reference of the roadmap's words, say; nothing when it is not known.
struct Foreign {
    virtual bool read(lua_State* state, int index, Value& value) = 0;

protected:
    ~Foreign() = default;
};

/// Reads plain data: nil, booleans, numbers, UTF-8 text, lists, tables with text keys. An empty table becomes an
/// empty list. `name` names the value in the texts («documents.generate: data.pairs[2] — …»). Throws Error RN040–RN045;
/// metatables are ignored, depth, size and cycles are bounded.
Value readValue(lua_State* state, int index, std::string name, Foreign* foreign = nullptr);

} // namespace nastavnik::lua
