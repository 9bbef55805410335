// SPDX-License-Identifier: MIT
#include "lua/guarded.hpp"
#include "lua/sandbox.hpp"
#include "lua/sandbox_words.hpp"

#include <lauxlib.h>
#include <unicode/locid.h>
#include <unicode/unistr.h>

#include <cmath>
#include <cstdio>

namespace nastavnik::lua {

namespace {

icu::UnicodeString letters(lua_State* state) {
    std::size_t size = 0;
    const char* const bytes = luaL_checklstring(state, 1, &size);
    Sandbox::of(state).budget().charge(1 + size);
    return icu::UnicodeString::fromUTF8(icu::StringPiece(bytes, static_cast<int>(size)));
}

int give(lua_State* state, const icu::UnicodeString& text) {
    std::string bytes;
    text.toUTF8String(bytes);
    lua_pushlstring(state, bytes.data(), bytes.size());
    return 1;
}

int length(lua_State* state) {
    lua_pushinteger(state, letters(state).countChar32());
    return 1;
}

int upper(lua_State* state) { return give(state, letters(state).toUpper(icu::Locale("ru"))); }

int lower(lua_State* state) { return give(state, letters(state).toLower(icu::Locale("ru"))); }

int title(lua_State* state) {
    const icu::UnicodeString text = letters(state);
    const int first = text.moveIndex32(0, 1);
    return give(state, text.tempSubString(0, first).toUpper(icu::Locale("ru")) + text.tempSubString(first));
}

/// plural(5, "пара", "пары", "пар")
int plural(lua_State* state) {
    const double number = std::fabs(luaL_checknumber(state, 1));
    const int few = 3, one = 2, many = 4;
    for (const int form : {one, few, many})
        luaL_checkstring(state, form);
    int form = many;
    if (number != std::floor(number)) {
        form = few; // «полторы пары», «2,5 пары»
    } else {
        const auto last = static_cast<int>(std::fmod(number, 10)), teens = static_cast<int>(std::fmod(number, 100));
        if (last == 1 && teens != 11)
            form = one;
        else if (last >= 2 && last <= 4 && (teens < 12 || teens > 14))
            form = few;
    }
    lua_pushvalue(state, form);
    return 1;
}

Moment localNow(lua_State* state) {
    const Surroundings& world = Sandbox::of(state).surroundings();
    return world.now + world.zone;
}

int today(lua_State* state) {
    lua_pushstring(state, isoText(std::chrono::floor<std::chrono::days>(localNow(state))).c_str());
    return 1;
}

/// "2026-09-01 10:15:00", the place's time.
int now(lua_State* state) {
    const Moment moment = localNow(state);
    const Date day = std::chrono::floor<std::chrono::days>(moment);
    const std::chrono::hh_mm_ss time(std::chrono::floor<std::chrono::seconds>(moment - day));
    char text[16];
    std::snprintf(text, sizeof text, " %02d:%02d:%02d", static_cast<int>(time.hours().count()),
                  static_cast<int>(time.minutes().count()), static_cast<int>(time.seconds().count()));
    lua_pushstring(state, (isoText(day) + text).c_str());
    return 1;
}

/// SplitMix64: the same numbers for the same seed on every machine.
std::uint64_t nextRandom(std::uint64_t& seed) {
    std::uint64_t mixed = seed += 0x9E3779B97F4A7C15U;
    mixed = (mixed ^ (mixed >> 30U)) * 0xBF58476D1CE4E5B9U;
    mixed = (mixed ^ (mixed >> 27U)) * 0x94D049BB133111EBU;
    return mixed ^ (mixed >> 31U);
}

/// random() from 0 to 1, random(n) from 1 to n, random(a, b).
int random(lua_State* state) {
    std::uint64_t& seed = Sandbox::of(state).surroundings().random;
    if (lua_gettop(state) == 0) {
        lua_pushnumber(state, static_cast<double>(nextRandom(seed) >> 11U) * 0x1p-53);
        return 1;
    }
    const lua_Integer from = lua_gettop(state) == 1 ? 1 : luaL_checkinteger(state, 1);
    const lua_Integer to = luaL_checkinteger(state, lua_gettop(state) == 1 ? 1 : 2);
    if (from > to)
        throw Error("RN034",
                    {"random: нижняя граница больше верхней", "random: the lower bound is above the upper one"});
    const std::uint64_t range = static_cast<std::uint64_t>(to) - static_cast<std::uint64_t>(from) + 1;
    const std::uint64_t offset = range == 0 ? nextRandom(seed) : nextRandom(seed) % range;
    lua_pushinteger(state, static_cast<lua_Integer>(static_cast<std::uint64_t>(from) + offset));
    return 1;
}

} // namespace

void defineTextWords(Sandbox& sandbox) {
    lua_State* const state = sandbox.state();
    lua_createtable(state, 0, 4);
    const std::pair<const char*, lua_CFunction> members[] = {
        {"len", guarded<length>}, {"upper", guarded<upper>}, {"lower", guarded<lower>}, {"title", guarded<title>}};
    for (const auto& [name, function] : members) {
        lua_pushcfunction(state, function);
        lua_setfield(state, -2, name);
    }
    sandbox.defineReadOnly("text");
    const std::pair<const char*, lua_CFunction> words[] = {
        {"plural", guarded<plural>}, {"today", guarded<today>}, {"now", guarded<now>}, {"random", guarded<random>}};
    for (const auto& [name, function] : words) {
        lua_pushcfunction(state, function);
        sandbox.define(name);
    }
}

} // namespace nastavnik::lua
