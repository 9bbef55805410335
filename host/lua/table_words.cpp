// SPDX-License-Identifier: MIT
#include "lua/guarded.hpp"
#include "lua/sandbox.hpp"
#include "lua/sandbox_words.hpp"

#include <lauxlib.h>
#include <lualib.h>

#include <bit>
#include <string>

namespace nastavnik::lua {

namespace {

constexpr lua_Integer mostResults = 1000;

/// Length of the plain list at `index`. A list with a metatable could lie about itself.
lua_Integer plainLength(lua_State* state, int index, const char* function) {
    luaL_checktype(state, index, LUA_TTABLE);
    if (lua_getmetatable(state, index)) {
        const std::string name = std::string("table.") + function;
        throw Error("RN030", {name + ": нужен простой список, без метатаблицы", name + ": a plain list is needed"});
    }
    return static_cast<lua_Integer>(lua_rawlen(state, index));
}

void pay(lua_State* state, lua_Integer elements) {
    Sandbox::of(state).budget().charge(elements > 0 ? static_cast<std::size_t>(elements) : 1);
}

Error outside(const char* function) {
    const std::string name = std::string("table.") + function;
    return Error("RN031", {name + ": место лежит за пределами списка", name + ": the position is outside the list"});
}

int insert(lua_State* state) {
    const lua_Integer end = plainLength(state, 1, "insert") + 1;
    const bool atEnd = lua_gettop(state) == 2;
    const lua_Integer place = atEnd ? end : luaL_checkinteger(state, 2);
    if (lua_gettop(state) < 2 || lua_gettop(state) > 3 || place < 1 || place > end)
        throw outside("insert");
    pay(state, end - place);
    for (lua_Integer at = end; at > place; --at) {
        lua_rawgeti(state, 1, at - 1);
        lua_rawseti(state, 1, at);
    }
    lua_pushvalue(state, atEnd ? 2 : 3);
    lua_rawseti(state, 1, place);
    return 0;
}

int removeElement(lua_State* state) {
    const lua_Integer size = plainLength(state, 1, "remove");
    const lua_Integer place = luaL_optinteger(state, 2, size);
    if (place != size && (place < 1 || place > size + 1))
        throw outside("remove");
    pay(state, size - place);
    lua_rawgeti(state, 1, place);
    for (lua_Integer at = place; at < size; ++at) {
        lua_rawgeti(state, 1, at + 1);
        lua_rawseti(state, 1, at);
    }
    if (place <= size) {
        lua_pushnil(state);
        lua_rawseti(state, 1, size);
    }
    return 1;
}

int concat(lua_State* state) {
    const lua_Integer size = plainLength(state, 1, "concat");
    std::size_t gapSize = 0;
    const char* const gap = luaL_optlstring(state, 2, "", &gapSize);
    const lua_Integer from = luaL_optinteger(state, 3, 1), to = luaL_optinteger(state, 4, size);
    if (from < 1 || to > size)
        throw outside("concat");
    std::string joined;
    for (lua_Integer at = from; at <= to; ++at) {
        const int kind = lua_rawgeti(state, 1, at);
        if (kind != LUA_TSTRING && kind != LUA_TNUMBER)
            throw Error("RN032", {"table.concat: элемент " + std::to_string(at) + " — не текст и не число",
                                  "table.concat: element " + std::to_string(at) + " is neither text nor number"});
        std::size_t length = 0;
        const char* const text = lua_tolstring(state, -1, &length);
        if (joined.size() + length + gapSize > Memory::largestBlock)
            throw Error("RN028",
                        {"table.concat: получился бы текст длиннее 16 МБ", "table.concat: a text of over 16 MB"});
        Sandbox::of(state).budget().charge(1 + (length + gapSize) / 8);
        joined.append(text, length);
        if (at < to)
            joined.append(gap, gapSize);
        lua_pop(state, 1);
    }
    lua_pushlstring(state, joined.data(), joined.size());
    return 1;
}

int unpack(lua_State* state) {
    luaL_checktype(state, 1, LUA_TTABLE);
    const lua_Integer from = luaL_optinteger(state, 2, 1);
    const lua_Integer to = luaL_optinteger(state, 3, static_cast<lua_Integer>(lua_rawlen(state, 1)));
    if (from > to)
        return 0;
    // Compared without a difference that could overflow.
    if (from < -mostResults || to > lua_Integer{1} << 40 || to - from >= mostResults)
        throw Error("RN033", {"table.unpack: больше 1000 значений сразу", "table.unpack: over 1000 values at once"});
    const int count = static_cast<int>(to - from + 1);
    luaL_checkstack(state, count, nullptr);
    for (lua_Integer at = from; at <= to; ++at)
        lua_rawgeti(state, 1, at);
    return count;
}

int pack(lua_State* state) {
    const int count = lua_gettop(state);
    lua_createtable(state, count, 1);
    lua_insert(state, 1);
    for (int at = count; at >= 1; --at)
        lua_rawseti(state, 1, at);
    lua_pushinteger(state, count);
    lua_setfield(state, 1, "n");
    return 1;
}

int move(lua_State* state) {
    plainLength(state, 1, "move");
    const lua_Integer from = luaL_checkinteger(state, 2), to = luaL_checkinteger(state, 3);
    const lua_Integer place = luaL_checkinteger(state, 4);
    const int target = lua_isnoneornil(state, 5) ? 1 : 5;
    plainLength(state, target, "move");
    const lua_Integer most = lua_Integer{1} << 24;
    if (from < 1 || to > most || place < 1 || place > most)
        throw outside("move");
    pay(state, to - from + 1);
    const bool backwards = place > from && target == 1;
    for (lua_Integer step = 0; step <= to - from; ++step) {
        const lua_Integer offset = backwards ? to - from - step : step;
        lua_rawgeti(state, 1, from + offset);
        lua_rawseti(state, target, place + offset);
    }
    lua_pushvalue(state, target);
    return 1;
}

/// Lua's own sorting, of a plain list; what comparing costs is paid ahead.
int sort(lua_State* state) {
    const lua_Integer size = plainLength(state, 1, "sort");
    pay(state, size * static_cast<lua_Integer>(std::bit_width(static_cast<std::size_t>(size))));
    return lua_tocfunction(state, lua_upvalueindex(1))(state);
}

} // namespace

void defineTableWords(Sandbox& sandbox) {
    lua_State* const state = sandbox.state();
    lua_pushcfunction(state, luaopen_table);
    lua_call(state, 0, 1);
    lua_createtable(state, 0, 8);
    lua_getfield(state, -2, "sort");
    lua_pushcclosure(state, guarded<sort>, 1);
    lua_setfield(state, -2, "sort");
    const std::pair<const char*, lua_CFunction> own[] = {
        {"insert", guarded<insert>}, {"remove", guarded<removeElement>},
        {"concat", guarded<concat>}, {"unpack", guarded<unpack>},
        {"pack", guarded<pack>},     {"move", guarded<move>},
    };
    for (const auto& [name, function] : own) {
        lua_pushcfunction(state, function);
        lua_setfield(state, -2, name);
    }
    sandbox.defineReadOnly("table");
    lua_pop(state, 1);
}

} // namespace nastavnik::lua
