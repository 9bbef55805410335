// SPDX-License-Identifier: MIT
#pragma once

#include "nastavnik/error.hpp"

#include <lua.h>

#include <string_view>

namespace nastavnik::lua {

/// What a script catches with pcall: a table {code, message, en, file, line} that reads as its message.
void pushFault(lua_State* state, const Fault& fault);

/// The value that means "a limit was hit"; what is raised after it does not matter.
void pushLimitMark(lua_State* state);

/// The fault in an error value at the top of the stack, whatever a script put there. Runs no code of the script.
Fault readFault(lua_State* state);

/// Lua's own sentence ("attempt to index a nil value (field 'x')") in the words of a person.
Text inPlainWords(std::string_view luaMessage);

/// "actions.lua:12: text" -> place and "text".
Fault splitPlace(std::string_view message);

/// The fault with the line that is being executed, unless it names a place already.
Fault hereUnlessPlaced(lua_State* state, Fault fault);

/// The innermost line of a script on this stack; no place when there is none.
Place currentPlace(lua_State* state, int level = 0);

} // namespace nastavnik::lua
