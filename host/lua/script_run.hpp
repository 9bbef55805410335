// SPDX-License-Identifier: MIT
#pragma once

#include "engine/scripts.hpp"
#include "lua/modules.hpp"
#include "lua/sandbox.hpp"

#include <lauxlib.h>
#include <lua.h>

#include <memory>
#include <string>
#include <vector>

namespace nastavnik::lua {

/// One execution of an action: a Lua thread, what the journal knows of it, and what it waits for.
struct ScriptRun {
    engine::ScriptStart start;
    std::shared_ptr<Modules> modules;
    Memory::Owner account;
    Surroundings world;
    lua_State* thread = nullptr;
    int threadReference = LUA_NOREF;
    int loadedModules = LUA_NOREF;
    bool loading = true;                  ///< files are being read: steps are not allowed yet
    int seq = 0;                          ///< of the step that was asked for last
    std::string verb;                     ///< of that step
    Value request;                        ///< of that step
    const engine::Step* answer = nullptr; ///< for the step that it goes on from
};

} // namespace nastavnik::lua
