// SPDX-License-Identifier: MIT
#include "lua/guarded.hpp"
#include "lua/sandbox.hpp"
#include "lua/sandbox_words.hpp"

#include <lauxlib.h>
#include <lualib.h>

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <vector>

namespace nastavnik::lua {

namespace {

constexpr std::array allowedEvents{"__index", "__newindex", "__call",   "__tostring", "__len", "__eq",
                                   "__lt",    "__le",       "__concat", "__unm",      "__add", "__sub",
                                   "__mul",   "__div",      "__mod",    "__pow",      "__idiv"};
// Each of these takes code or memory out of the sandbox's hands.
constexpr std::array forbiddenEvents{"__gc", "__mode", "__close"};

[[noreturn]] void raiseLimit(lua_State* state) {
    pushLimitMark(state);
    lua_error(state);
    throw OutOfBudget{}; // not reached: lua_error does not return
}

void passLimitOn(lua_State* state, int status) {
    Budget& budget = Sandbox::of(state).budget();
    if (status == LUA_ERRMEM)
        budget.trip(Budget::Trip::memory);
    if (budget.tripped())
        raiseLimit(state);
}

/// Stack: true, results… or true, …, error.
int endOfProtected(lua_State* state, int status, lua_KContext) {
    passLimitOn(state, status);
    if (status == LUA_OK || status == LUA_YIELD)
        return lua_gettop(state);
    lua_pushboolean(state, 0);
    lua_insert(state, -2);
    return 2;
}

int protectedCall(lua_State* state) {
    luaL_checkany(state, 1);
    lua_pushboolean(state, 1);
    lua_insert(state, 1);
    return endOfProtected(state, lua_pcallk(state, lua_gettop(state) - 2, LUA_MULTRET, 0, 0, endOfProtected), 0);
}

/// Stack: handler, true, results… or handler, true, …, error. The handler runs after the stack is unwound: inside an
/// error no hook would watch it.
int endOfHandled(lua_State* state, int status, lua_KContext) {
    passLimitOn(state, status);
    if (status == LUA_OK || status == LUA_YIELD)
        return lua_gettop(state) - 1;
    lua_pushboolean(state, 0);
    lua_pushvalue(state, 1);
    lua_pushvalue(state, -3);
    lua_call(state, 1, 1);
    return 2;
}

int handledCall(lua_State* state) {
    luaL_checktype(state, 2, LUA_TFUNCTION);
    lua_pushvalue(state, 1);
    lua_insert(state, 3); // function, handler, function, arguments…
    lua_remove(state, 1); // handler, function, arguments…
    lua_pushboolean(state, 1);
    lua_insert(state, 2); // handler, true, function, arguments…
    return endOfHandled(state, lua_pcallk(state, lua_gettop(state) - 3, LUA_MULTRET, 0, 0, endOfHandled), 0);
}

int setMetatable(lua_State* state) {
    luaL_checktype(state, 1, LUA_TTABLE);
    luaL_checktype(state, 2, LUA_TTABLE);
    lua_settop(state, 2);
    if (luaL_getmetafield(state, 1, "__metatable") != LUA_TNIL)
        throw Error("RN022", {"у этой таблицы уже есть метатаблица, заменить её нельзя",
                              "this table has a metatable already, it cannot be replaced"});
    for (const char* event : forbiddenEvents) {
        lua_pushstring(state, event);
        if (lua_rawget(state, 2) != LUA_TNIL)
            throw Error("RN025",
                        {std::string(event) + " в метатаблице запрещено", std::string(event) + " is forbidden"});
        lua_pop(state, 1);
    }
    lua_createtable(state, 0, 4); // A copy: what is added to the original later has no effect.
    for (const char* event : allowedEvents) {
        lua_pushstring(state, event);
        lua_pushvalue(state, -1);
        if (lua_rawget(state, 2) == LUA_TNIL)
            lua_pop(state, 2);
        else
            lua_rawset(state, 3);
    }
    lua_pushvalue(state, 2);
    lua_setfield(state, 3, "__metatable");
    lua_setmetatable(state, 1);
    lua_settop(state, 1);
    return 1;
}

int getMetatable(lua_State* state) {
    luaL_checkany(state, 1);
    if (lua_type(state, 1) != LUA_TTABLE || luaL_getmetafield(state, 1, "__metatable") == LUA_TNIL)
        lua_pushnil(state);
    return 1;
}

/// Without addresses: they would differ from replay to replay.
int toText(lua_State* state) {
    luaL_checkany(state, 1);
    switch (lua_type(state, 1)) {
    case LUA_TNIL:
    case LUA_TBOOLEAN:
    case LUA_TNUMBER:
    case LUA_TSTRING:
        luaL_tolstring(state, 1, nullptr);
        return 1;
    default:
        break;
    }
    if (luaL_callmeta(state, 1, "__tostring")) {
        if (!lua_isstring(state, -1))
            throw Error("RN026", {"__tostring должна вернуть текст", "__tostring has to return a text"});
        return 1;
    }
    lua_pushstring(state, luaL_typename(state, 1));
    return 1;
}

struct Key {
    bool isText = false;
    lua_Number number = 0;
    std::optional<lua_Integer> integer = std::nullopt;
    std::string_view text = {}; ///< held by the table

    bool operator<(const Key& other) const {
        if (isText != other.isText)
            return other.isText;
        if (integer && other.integer)
            return *integer < *other.integer;
        return isText ? text < other.text : number < other.number;
    }
};

Key keyAt(lua_State* state, int index) {
    if (lua_isinteger(state, index))
        return {.number = lua_tonumber(state, index), .integer = lua_tointeger(state, index)};
    if (lua_type(state, index) == LUA_TNUMBER)
        return {.number = lua_tonumber(state, index)};
    if (lua_type(state, index) != LUA_TSTRING)
        throw Error("RN027", {"обойти таблицу можно, когда её ключи — числа и тексты",
                              "a table can be walked through when its keys are numbers and texts"});
    std::size_t size = 0;
    const char* const text = lua_tolstring(state, index, &size);
    return {.isText = true, .text = {text, size}};
}

std::vector<Key> sortedKeys(lua_State* state, int table) {
    Budget& budget = Sandbox::of(state).budget();
    std::vector<Key> keys;
    lua_pushnil(state);
    while (lua_next(state, table)) {
        lua_pop(state, 1);
        keys.push_back(keyAt(state, -1));
        budget.charge(4);
    }
    std::sort(keys.begin(), keys.end());
    return keys;
}

void pushKey(lua_State* state, const Key& key) {
    if (key.isText)
        lua_pushlstring(state, key.text.data(), key.text.size());
    else if (key.integer)
        lua_pushinteger(state, *key.integer);
    else
        lua_pushnumber(state, key.number);
}

/// Upvalues: table, sorted keys, position.
int nextPair(lua_State* state) {
    for (lua_Integer at = lua_tointeger(state, lua_upvalueindex(3)) + 1;; ++at) {
        lua_pushinteger(state, at);
        lua_replace(state, lua_upvalueindex(3));
        if (lua_rawgeti(state, lua_upvalueindex(2), at) == LUA_TNIL)
            return 1;
        lua_pushvalue(state, -1);
        if (lua_rawget(state, lua_upvalueindex(1)) != LUA_TNIL)
            return 2;
        lua_pop(state, 2); // It was removed on the way.
    }
}

int orderedPairs(lua_State* state) {
    luaL_checktype(state, 1, LUA_TTABLE);
    const std::vector<Key> keys = sortedKeys(state, 1);
    lua_pushvalue(state, 1);
    lua_createtable(state, static_cast<int>(keys.size()), 0);
    for (std::size_t at = 0; at < keys.size(); ++at) {
        pushKey(state, keys[at]);
        lua_rawseti(state, -2, static_cast<lua_Integer>(at + 1));
    }
    lua_pushinteger(state, 0);
    lua_pushcclosure(state, guarded<nextPair>, 3);
    return 1;
}

int orderedNext(lua_State* state) {
    luaL_checktype(state, 1, LUA_TTABLE);
    lua_settop(state, 2);
    const std::vector<Key> keys = sortedKeys(state, 1);
    auto at = keys.begin();
    if (!lua_isnil(state, 2))
        at = std::upper_bound(keys.begin(), keys.end(), keyAt(state, 2));
    if (at == keys.end()) {
        lua_pushnil(state);
        return 1;
    }
    pushKey(state, *at);
    lua_pushvalue(state, -1);
    lua_rawget(state, 1);
    return 2;
}

} // namespace

void defineBaseWords(Sandbox& sandbox) {
    lua_State* const state = sandbox.state();
    luaL_requiref(state, LUA_GNAME, luaopen_base, 0);
    for (const char* name : {"assert", "error", "ipairs", "select", "tonumber", "type", "rawequal"}) {
        lua_getfield(state, -1, name);
        sandbox.define(name);
    }
    lua_pushnil(state); // The table of globals stays empty: nobody reads it.
    while (lua_next(state, -2)) {
        lua_pop(state, 1);
        lua_pushvalue(state, -1);
        lua_pushnil(state);
        lua_rawset(state, -4);
    }
    lua_pop(state, 1);
    const std::pair<const char*, lua_CFunction> own[] = {
        {"pcall", protectedCall},
        {"xpcall", handledCall},
        {"pairs", guarded<orderedPairs>},
        {"next", guarded<orderedNext>},
        {"tostring", guarded<toText>},
        {"setmetatable", guarded<setMetatable>},
        {"getmetatable", guarded<getMetatable>},
    };
    for (const auto& [name, function] : own) {
        lua_pushcfunction(state, function);
        sandbox.define(name);
    }
}

} // namespace nastavnik::lua
