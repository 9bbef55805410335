// SPDX-License-Identifier: MIT
#include "lua/modules.hpp"

#include "lua/fault_value.hpp"
#include "nastavnik/error.hpp"
#include "roadmap/suggestion.hpp"

#include <lauxlib.h>

#include <algorithm>

namespace nastavnik::lua {

Modules::~Modules() {
    for (const auto& [file, reference] : compiled_)
        luaL_unref(sandbox_.state(), LUA_REGISTRYINDEX, reference);
}

void Modules::push(lua_State* state, const std::string& file) {
    auto compiled = compiled_.find(file);
    if (compiled == compiled_.end()) {
        sandbox_.compile(file, bundle_.files.at(file));
        compiled = compiled_.emplace(file, luaL_ref(sandbox_.state(), LUA_REGISTRYINDEX)).first;
    }
    lua_rawgeti(state, LUA_REGISTRYINDEX, compiled->second);
}

std::vector<std::string> Modules::names() const {
    std::vector<std::string> names;
    for (const auto& [file, text] : bundle_.files) {
        if (!file.ends_with(".lua") || file.ends_with("roadmap.lua") || file.starts_with("templates/"))
            continue;
        std::string name = file.substr(0, file.size() - 4);
        std::replace(name.begin(), name.end(), '/', '.');
        names.push_back(std::move(name));
    }
    return names;
}

int Modules::require(lua_State* state, int& loaded) {
    if (lua_gettop(state) != 1 || lua_type(state, 1) != LUA_TSTRING)
        throw Error("RM026", {"require: нужно имя файла в кавычках: require \"library.pairs\"",
                              "require needs the name of a file: require \"library.pairs\""});
    const std::string name(lua_tostring(state, 1));
    const std::string file = bundle_.requiredFile(currentPlace(state).file, name);
    if (file.empty() || file == "roadmap.lua") {
        const Text hint = roadmap::didYouMean(name, names());
        throw Error("RM026", {"require \"" + name + "\": такого файла нет" + hint.ru,
                              "require \"" + name + "\": there is no such file" + hint.en});
    }
    if (loaded == LUA_NOREF) {
        lua_createtable(state, 0, 2);
        loaded = luaL_ref(state, LUA_REGISTRYINDEX);
    }
    lua_rawgeti(state, LUA_REGISTRYINDEX, loaded);
    if (lua_getfield(state, 2, file.c_str()) == LUA_TLIGHTUSERDATA)
        throw Error("RM026", {"require \"" + name + "\": файлы подключают друг друга по кругу",
                              "require \"" + name + "\": files require one another"});
    if (!lua_isnil(state, -1))
        return 1;
    lua_pushlightuserdata(state, this); // Being loaded.
    lua_setfield(state, 2, file.c_str());
    push(state, file);
    lua_call(state, 0, 1);
    if (lua_isnil(state, -1)) {
        lua_pop(state, 1);
        lua_pushboolean(state, 1);
    }
    lua_pushvalue(state, -1);
    lua_setfield(state, 2, file.c_str());
    return 1;
}

} // namespace nastavnik::lua
