// SPDX-License-Identifier: MIT
#include "lua/sandbox.hpp"

#include "lua/guarded.hpp"
#include "lua/plain_text.hpp"
#include "lua/sandbox_words.hpp"
#include "lua/source.hpp"
#include "roadmap/suggestion.hpp"

#include <lauxlib.h>

#include <algorithm>
#include <cstring>
#include <new>

namespace nastavnik::lua {

namespace {

constexpr int hookInterval = 1000; // instructions
constexpr std::size_t ownBytes = std::size_t{256} << 20U;

void limitHook(lua_State* state, lua_Debug*) {
    if (Sandbox::of(state).budget().spend(lua_gethookcount(state)))
        return;
    lua_sethook(state, limitHook, LUA_MASKCOUNT, 1); // From now on every instruction raises again.
    pushLimitMark(state);
    lua_error(state);
}

/// Reached only when memory ends outside of a script.
int outOfMemory(lua_State*) { throw std::bad_alloc(); }

std::vector<std::string> namesIn(lua_State* state, int table) {
    std::vector<std::string> names;
    lua_pushnil(state);
    while (lua_next(state, table)) {
        lua_pop(state, 1);
        if (lua_type(state, -1) == LUA_TSTRING)
            names.emplace_back(lua_tostring(state, -1));
    }
    std::sort(names.begin(), names.end());
    return names;
}

std::string shown(lua_State* state, int index) {
    return lua_type(state, index) == LUA_TSTRING ? std::string(cut(lua_tostring(state, index), 100))
                                                 : luaL_typename(state, index);
}

/// Called as (table, key); upvalues: name of the library, its functions.
int unknownMember(lua_State* state) {
    const std::string library = lua_tostring(state, lua_upvalueindex(1));
    const std::string name = shown(state, 2);
    std::vector<std::string> known = namesIn(state, lua_upvalueindex(2));
    for (std::string& member : known)
        member = library + "." + member;
    const Text hint = roadmap::didYouMean(library + "." + name, known);
    throw Error("RN021",
                {library + "." + name + " — такого нет" + hint.ru, library + "." + name + " does not exist" + hint.en});
}

int refuseMemberWrite(lua_State* state) {
    const std::string name = std::string(lua_tostring(state, lua_upvalueindex(1))) + "." + shown(state, 2);
    throw Error("RN022", {name + " изменить нельзя: готовые слова только читаются",
                          name + " cannot be changed: given words are read-only"});
}

int unknownWord(lua_State* state) {
    const std::string name = shown(state, 2);
    const Text hint = roadmap::didYouMean(name, namesIn(state, lua_upvalueindex(2)));
    throw Error("RN023", {"имя «" + name + "» неизвестно" + hint.ru, "there is no name \"" + name + "\"" + hint.en});
}

int refuseWrite(lua_State* state) {
    const std::string name = shown(state, 2);
    throw Error("RN024", {"имя «" + name + "» надо объявить словом local: общих для всех переменных здесь нет",
                          "declare \"" + name + "\" with local: there are no variables shared by all"});
}

} // namespace

void makeReadOnly(lua_State* state, const char* name) {
    const int members = lua_gettop(state);
    lua_createtable(state, 0, 1); // what answers for unknown names
    lua_pushstring(state, name);
    lua_pushvalue(state, members);
    lua_pushcclosure(state, guarded<unknownMember>, 2);
    lua_setfield(state, -2, "__index");
    lua_setmetatable(state, members);
    lua_createtable(state, 0, 0);
    lua_createtable(state, 0, 3);
    lua_pushvalue(state, members);
    lua_setfield(state, -2, "__index");
    lua_pushstring(state, name);
    lua_pushcclosure(state, guarded<refuseMemberWrite>, 1);
    lua_setfield(state, -2, "__newindex");
    lua_pushboolean(state, 0);
    lua_setfield(state, -2, "__metatable");
    lua_setmetatable(state, -2);
    lua_replace(state, members);
}

Sandbox::Sandbox(Limits limits) : limits_(limits), budget_(limits), memory_(budget_), own_(Memory::open(ownBytes)) {
    memory_.chargeTo(*own_);
    state_.reset(lua_newstate(&Memory::allocate, &memory_));
    if (!state_)
        throw std::bad_alloc();
    lua_State* const lua = state();
    lua_atpanic(lua, outOfMemory);
    *static_cast<Sandbox**>(lua_getextraspace(lua)) = this;
    lua_createtable(lua, 0, 32);
    words_ = luaL_ref(lua, LUA_REGISTRYINDEX);
    defineBaseWords(*this);
    defineStringWords(*this);
    defineTableWords(*this);
    defineNumberWords(*this);
    defineTextWords(*this);
    lua_rawgeti(lua, LUA_REGISTRYINDEX, words_);
    lua_createtable(lua, 0, 1);
    lua_setmetatable(lua, -2);
    lua_createtable(lua, 0, 0);
    lua_createtable(lua, 0, 3);
    lua_rotate(lua, -3, -1);
    lua_setfield(lua, -2, "__index");
    lua_pushboolean(lua, 0);
    lua_setfield(lua, -2, "__metatable");
    lua_setmetatable(lua, -2);
    environment_ = luaL_ref(lua, LUA_REGISTRYINDEX);
    onUnknownName(guarded<unknownWord>, nullptr);
    onWrite(guarded<refuseWrite>, nullptr);
    lua_sethook(lua, limitHook, LUA_MASKCOUNT, hookInterval);
}

Sandbox::~Sandbox() = default;

Sandbox& Sandbox::of(lua_State* state) { return **static_cast<Sandbox**>(lua_getextraspace(state)); }

void Sandbox::setHandler(const char* event, lua_CFunction handler, void* self, int table) {
    lua_State* const lua = state();
    lua_rawgeti(lua, LUA_REGISTRYINDEX, table);
    lua_getmetatable(lua, -1);
    lua_pushlightuserdata(lua, self);
    lua_rawgeti(lua, LUA_REGISTRYINDEX, words_);
    lua_pushcclosure(lua, handler, 2);
    lua_setfield(lua, -2, event);
    lua_pop(lua, 2);
}

void Sandbox::onUnknownName(lua_CFunction handler, void* self) { setHandler("__index", handler, self, words_); }

void Sandbox::onWrite(lua_CFunction handler, void* self) { setHandler("__newindex", handler, self, environment_); }

void Sandbox::define(const char* name) {
    lua_State* const lua = state();
    lua_rawgeti(lua, LUA_REGISTRYINDEX, words_);
    lua_insert(lua, -2);
    lua_pushstring(lua, name);
    lua_insert(lua, -2);
    lua_rawset(lua, -3);
    lua_pop(lua, 1);
}

void Sandbox::defineReadOnly(const char* name) {
    makeReadOnly(state(), name);
    define(name);
}

void Sandbox::pushWord(const char* name) {
    lua_rawgeti(state(), LUA_REGISTRYINDEX, words_);
    lua_pushstring(state(), name);
    lua_rawget(state(), -2);
    lua_remove(state(), -2);
}

std::vector<std::string> Sandbox::words() const {
    lua_rawgeti(state(), LUA_REGISTRYINDEX, words_);
    std::vector<std::string> names = namesIn(state(), lua_gettop(state()));
    lua_pop(state(), 1);
    return names;
}

void Sandbox::compile(const std::string& file, std::string_view text) {
    const Source source = readSource(file, text); // Throws what a person has to mend before Lua sees the text.
    lua_State* const lua = state();
    const std::string name = "@" + file;
    Memory::Account& before = memory_.charged(); // Compiled once for all runs, so no run pays for it.
    memory_.chargeTo(*own_);
    const int status = luaL_loadbufferx(lua, source.text.data(), source.text.size(), name.c_str(), "t");
    memory_.chargeTo(before);
    if (status != LUA_OK) {
        const std::string message = lua_tostring(lua, -1);
        lua_pop(lua, 1);
        throw Error(explainSyntax(source, message));
    }
    lua_rawgeti(lua, LUA_REGISTRYINDEX, environment_);
    lua_setupvalue(lua, -2, 1);
}

int Sandbox::resume(lua_State* thread, int arguments, int& results, Memory::Account& account) {
    budget_.refill();
    memory_.chargeTo(account);
    const int status = lua_resume(thread, nullptr, arguments, &results);
    memory_.chargeTo(*own_);
    if (status == LUA_ERRMEM)
        budget_.trip(Budget::Trip::memory);
    // What pcall lets through ends here.
    return budget_.tripped() && (status == LUA_OK || status == LUA_YIELD) ? LUA_ERRRUN : status;
}

Fault Sandbox::faultOf(lua_State* thread, int) {
    if (!budget_.tripped())
        return hereUnlessPlaced(thread, readFault(thread));
    return hereUnlessPlaced(thread, budget_.fault());
}

void Sandbox::collect() { lua_gc(state(), LUA_GCCOLLECT); }

} // namespace nastavnik::lua
