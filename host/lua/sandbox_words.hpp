// SPDX-License-Identifier: MIT
#pragma once

#include <lua.h>

namespace nastavnik::lua {

class Sandbox;

/// Each puts its words into the sandbox. The natives are those of Lua that are harmless as they are.
void defineBaseWords(Sandbox& sandbox);
void defineStringWords(Sandbox& sandbox);
void definePatternWords(lua_State* state); ///< into the table at the top of the stack
void defineTableWords(Sandbox& sandbox);
void defineNumberWords(Sandbox& sandbox);
void defineTextWords(Sandbox& sandbox);

} // namespace nastavnik::lua
