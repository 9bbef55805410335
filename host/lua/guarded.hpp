// SPDX-License-Identifier: MIT
#pragma once

#include "lua/budget.hpp"
#include "lua/fault_value.hpp"

#include <lauxlib.h>
#include <lua.h>

#include <exception>

namespace nastavnik::lua {

/// Every function that a script can call goes through here: bodies just throw.
template <int (*body)(lua_State*)>
int guarded(lua_State* state) {
    try {
        return body(state);
    } catch (const Error& error) {
        pushFault(state, hereUnlessPlaced(state, error.faults().front()));
    } catch (const OutOfBudget&) {
        pushLimitMark(state);
    } catch (const std::exception& error) {
        lua_pushstring(state, error.what());
    }
    return lua_error(state); // Nothing with a destructor may live here.
}

} // namespace nastavnik::lua
