// SPDX-License-Identifier: MIT
#include "lua/guarded.hpp"
#include "lua/sandbox.hpp"
#include "lua/sandbox_words.hpp"

#include <lauxlib.h>
#include <lualib.h>

#include <string>

namespace nastavnik::lua {

namespace {

/// Calls the native of Lua in the first upvalue; pays for all texts that it is given.
int charged(lua_State* state) {
    std::size_t bytes = 0;
    for (int at = 1; at <= lua_gettop(state); ++at) {
        if (lua_type(state, at) == LUA_TSTRING)
            bytes += lua_rawlen(state, at);
    }
    Sandbox::of(state).budget().charge(1 + bytes / 8);
    return lua_tocfunction(state, lua_upvalueindex(1))(state);
}

int repeat(lua_State* state) {
    std::size_t size = 0, gap = 0;
    luaL_checklstring(state, 1, &size);
    const lua_Integer times = luaL_checkinteger(state, 2);
    luaL_optlstring(state, 3, "", &gap);
    const std::size_t each = size + gap;
    if (times > 0 && each > 0 && static_cast<std::size_t>(times) > Memory::largestBlock / each)
        throw Error("RN028", {"string.rep: получился бы текст длиннее 16 МБ", "string.rep: a text of over 16 MB"});
    Sandbox::of(state).budget().charge(times > 0 ? static_cast<std::size_t>(times) * each / 8 + 1 : 1);
    return lua_tocfunction(state, lua_upvalueindex(1))(state);
}

/// Makes text of the argument at `index`, without an address in it.
void makeText(lua_State* state, int index) {
    if (index > lua_gettop(state) || lua_isstring(state, index))
        return;
    if (luaL_getmetafield(state, index, "__tostring") != LUA_TNIL) {
        lua_pop(state, 1);
        return; // Lua calls it itself.
    }
    if (lua_type(state, index) == LUA_TNIL || lua_type(state, index) == LUA_TBOOLEAN)
        return;
    lua_pushstring(state, luaL_typename(state, index));
    lua_replace(state, index);
}

/// Lua bounds widths to 99; here go addresses, and %s gets a text that is the same on every replay.
int format(lua_State* state) {
    std::size_t size = 0;
    const char* const text = luaL_checklstring(state, 1, &size);
    int argument = 1;
    for (std::size_t at = 0; at + 1 < size; ++at) {
        if (text[at] != '%')
            continue;
        if (text[++at] == '%')
            continue;
        at = std::string_view(text, size).find_first_not_of("-+ #0123456789.", at);
        if (at == std::string_view::npos)
            break;
        ++argument;
        if (text[at] == 'p')
            throw Error("RN029", {"string.format: %p здесь нет", "string.format: there is no %p"});
        if (text[at] == 's')
            makeText(state, argument);
    }
    return charged(state);
}

} // namespace

void defineStringWords(Sandbox& sandbox) {
    lua_State* const state = sandbox.state();
    lua_pushcfunction(state, luaopen_string); // Sets the metatable of strings, which is made ours below.
    lua_call(state, 0, 1);
    const int natives = lua_gettop(state);
    lua_createtable(state, 0, 16);
    for (const char* name : {"byte", "char", "len", "lower", "upper", "reverse", "sub"}) {
        lua_getfield(state, natives, name);
        lua_pushcclosure(state, guarded<charged>, 1);
        lua_setfield(state, -2, name);
    }
    lua_getfield(state, natives, "rep");
    lua_pushcclosure(state, guarded<repeat>, 1);
    lua_setfield(state, -2, "rep");
    lua_getfield(state, natives, "format");
    lua_pushcclosure(state, guarded<format>, 1);
    lua_setfield(state, -2, "format");
    definePatternWords(state);
    makeReadOnly(state, "string");
    lua_pushliteral(state, "");
    lua_createtable(state, 0, 2);
    lua_pushvalue(state, -3);
    lua_setfield(state, -2, "__index");
    lua_setmetatable(state, -2);
    lua_pop(state, 1);
    sandbox.define("string");
    lua_pop(state, 1);
}

void defineNumberWords(Sandbox& sandbox) {
    lua_State* const state = sandbox.state();
    for (const auto& [library, open] : {std::pair<const char*, lua_CFunction>{"math", luaopen_math},
                                        std::pair<const char*, lua_CFunction>{"utf8", luaopen_utf8}}) {
        lua_pushcfunction(state, open);
        lua_call(state, 0, 1);
        const int natives = lua_gettop(state);
        lua_createtable(state, 0, 16);
        for (const char* name : {"abs", "ceil", "floor", "fmod", "modf", "max", "min", "sqrt", "exp", "log",
                                 "tointeger", "type", "char", "codepoint", "codes", "len", "offset"}) {
            if (lua_getfield(state, natives, name) == LUA_TNIL) {
                lua_pop(state, 1);
                continue;
            }
            lua_pushcclosure(state, guarded<charged>, 1);
            lua_setfield(state, -2, name);
        }
        for (const char* name : {"pi", "huge", "maxinteger", "mininteger", "charpattern"}) {
            if (lua_getfield(state, natives, name) == LUA_TNIL)
                lua_pop(state, 1);
            else
                lua_setfield(state, -2, name);
        }
        sandbox.defineReadOnly(library);
        lua_pop(state, 1);
    }
}

} // namespace nastavnik::lua
