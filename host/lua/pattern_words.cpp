// SPDX-License-Identifier: MIT
#include "lua/guarded.hpp"
#include "lua/pattern.hpp"
#include "lua/sandbox.hpp"
#include "lua/sandbox_words.hpp"

#include <lauxlib.h>

#include <string>

namespace nastavnik::lua {

namespace {

std::string_view textAt(lua_State* state, int index) {
    std::size_t size = 0;
    const char* const text = luaL_checklstring(state, index, &size);
    return {text, size};
}

void pushCapture(lua_State* state, std::string_view subject, const Pattern& pattern, std::size_t number) {
    const Pattern::Capture& capture = pattern.capture(number);
    if (capture.length == Pattern::position)
        lua_pushinteger(state, static_cast<lua_Integer>(capture.begin + 1));
    else
        lua_pushlstring(state, subject.data() + capture.begin, static_cast<std::size_t>(capture.length));
}

/// All captures, or the whole match when there are none.
int pushCaptures(lua_State* state, std::string_view subject, const Pattern& pattern, std::size_t begin,
                 std::size_t end) {
    luaL_checkstack(state, static_cast<int>(Pattern::mostCaptures) + 2, nullptr);
    if (pattern.captures() == 0) {
        lua_pushlstring(state, subject.data() + begin, end - begin);
        return 1;
    }
    for (std::size_t number = 0; number < pattern.captures(); ++number)
        pushCapture(state, subject, pattern, number);
    return static_cast<int>(pattern.captures());
}

/// Where to begin, counted from 0; past the end when there is nothing to look at.
std::size_t beginning(lua_State* state, int index, std::size_t size) {
    const lua_Integer from = luaL_optinteger(state, index, 1);
    const auto length = static_cast<lua_Integer>(size);
    if (from > 0)
        return from > length + 1 ? size + 1 : static_cast<std::size_t>(from - 1);
    return from == 0 || from < -length ? 0 : static_cast<std::size_t>(length + from);
}

bool takeAnchor(std::string_view& pattern) {
    if (!pattern.starts_with('^'))
        return false;
    pattern.remove_prefix(1);
    return true;
}

enum class Wanted { place, captures };

int look(lua_State* state, Wanted wanted) {
    const std::string_view subject = textAt(state, 1);
    std::string_view rules = textAt(state, 2);
    const std::size_t from = beginning(state, 3, subject.size());
    const bool anchored = takeAnchor(rules);
    Pattern pattern(subject, rules, Sandbox::of(state).budget());
    for (std::size_t begin = from; begin <= subject.size(); ++begin) {
        if (const auto end = pattern.matchAt(begin)) {
            if (wanted == Wanted::captures)
                return pushCaptures(state, subject, pattern, begin, *end);
            lua_pushinteger(state, static_cast<lua_Integer>(begin + 1));
            lua_pushinteger(state, static_cast<lua_Integer>(*end));
            return 2 + (pattern.captures() ? pushCaptures(state, subject, pattern, begin, *end) : 0);
        }
        if (anchored)
            break;
    }
    lua_pushnil(state);
    return 1;
}

int find(lua_State* state) {
    if (!lua_toboolean(state, 4))
        return look(state, Wanted::place);
    const std::string_view subject = textAt(state, 1), plain = textAt(state, 2);
    Sandbox::of(state).budget().charge(1 + subject.size() / 4 + plain.size());
    const std::size_t from = beginning(state, 3, subject.size());
    const std::size_t found = from > subject.size() ? std::string_view::npos : subject.find(plain, from);
    if (found == std::string_view::npos) {
        lua_pushnil(state);
        return 1;
    }
    lua_pushinteger(state, static_cast<lua_Integer>(found + 1));
    lua_pushinteger(state, static_cast<lua_Integer>(found + plain.size()));
    return 2;
}

int match(lua_State* state) { return look(state, Wanted::captures); }

/// Upvalues: subject, pattern, where to go on, end of the last match plus one.
int nextMatch(lua_State* state) {
    std::size_t size = 0;
    const char* const bytes = lua_tolstring(state, lua_upvalueindex(1), &size);
    const std::string_view subject(bytes, size);
    std::size_t ruleSize = 0;
    const char* const rules = lua_tolstring(state, lua_upvalueindex(2), &ruleSize);
    const auto last = static_cast<std::size_t>(lua_tointeger(state, lua_upvalueindex(4)));
    Pattern pattern(subject, {rules, ruleSize}, Sandbox::of(state).budget());
    for (auto begin = static_cast<std::size_t>(lua_tointeger(state, lua_upvalueindex(3))); begin <= size; ++begin) {
        const auto end = pattern.matchAt(begin);
        if (!end || *end + 1 == last)
            continue; // An empty match right after the last one is the same match.
        lua_pushinteger(state, static_cast<lua_Integer>(*end));
        lua_replace(state, lua_upvalueindex(3));
        lua_pushinteger(state, static_cast<lua_Integer>(*end + 1));
        lua_replace(state, lua_upvalueindex(4));
        return pushCaptures(state, subject, pattern, begin, *end);
    }
    return 0;
}

int everyMatch(lua_State* state) {
    textAt(state, 1);
    textAt(state, 2);
    lua_settop(state, 2);
    lua_pushinteger(state, 0);
    lua_pushinteger(state, 0);
    lua_pushcclosure(state, guarded<nextMatch>, 4);
    return 1;
}

void append(lua_State* state, std::string& text, std::string_view more) {
    if (text.size() + more.size() > Memory::largestBlock)
        throw Error("RN028", {"string.gsub: получился бы текст длиннее 16 МБ", "string.gsub: a text of over 16 MB"});
    Sandbox::of(state).budget().charge(1 + more.size() / 8);
    text += more;
}

/// The replacement text with %0–%9 filled in.
void appendTemplate(lua_State* state, std::string& text, std::string_view subject, const Pattern& pattern,
                    std::size_t begin, std::size_t end) {
    const std::string_view replacement = textAt(state, 3);
    for (std::size_t at = 0; at < replacement.size(); ++at) {
        if (replacement[at] != '%') {
            append(state, text, replacement.substr(at, 1));
            continue;
        }
        const char next = ++at < replacement.size() ? replacement[at] : '\0';
        const auto number = static_cast<std::size_t>(next - '1');
        if (next == '%') {
            append(state, text, "%");
        } else if (next == '0' || (next == '1' && pattern.captures() == 0)) {
            append(state, text, subject.substr(begin, end - begin));
        } else if (next >= '1' && next <= '9' && number < pattern.captures()) {
            pushCapture(state, subject, pattern, number);
            append(state, text, textAt(state, -1));
            lua_pop(state, 1);
        } else {
            throw Error("RN035", {"string.gsub: после % в замене нужна цифра имеющейся скобки или %",
                                  "string.gsub: after % a replacement needs the number of a bracket or %"});
        }
    }
}

/// What the function or table in the third argument says; the match itself for nil and false.
void appendLookup(lua_State* state, std::string& text, std::string_view subject, const Pattern& pattern,
                  std::size_t begin, std::size_t end) {
    if (lua_type(state, 3) == LUA_TFUNCTION) {
        lua_pushvalue(state, 3);
        lua_call(state, pushCaptures(state, subject, pattern, begin, end), 1);
    } else {
        const int top = lua_gettop(state);
        pushCaptures(state, subject, pattern, begin, end);
        lua_settop(state, top + 1); // The first capture is the key.
        lua_gettable(state, 3);
    }
    if (!lua_toboolean(state, -1))
        append(state, text, subject.substr(begin, end - begin));
    else if (lua_isstring(state, -1))
        append(state, text, textAt(state, -1));
    else
        throw Error("RN036", {"string.gsub: замена — не текст и не число", "string.gsub: the replacement is no text"});
    lua_pop(state, 1);
}

int replaceAll(lua_State* state) {
    const std::string_view subject = textAt(state, 1);
    std::string_view rules = textAt(state, 2);
    const int kind = lua_type(state, 3);
    luaL_argexpected(state, kind == LUA_TSTRING || kind == LUA_TNUMBER || kind == LUA_TTABLE || kind == LUA_TFUNCTION,
                     3, "string/function/table");
    const lua_Integer most = luaL_optinteger(state, 4, static_cast<lua_Integer>(subject.size()) + 1);
    const bool anchored = takeAnchor(rules);
    Pattern pattern(subject, rules, Sandbox::of(state).budget());
    const auto appendOne = kind == LUA_TSTRING || kind == LUA_TNUMBER ? appendTemplate : appendLookup;
    std::string text;
    lua_Integer count = 0;
    std::size_t at = 0, last = std::string_view::npos;
    while (count < most) {
        const auto end = pattern.matchAt(at);
        if (end && *end != last) {
            ++count;
            appendOne(state, text, subject, pattern, at, *end);
            at = last = *end;
        } else if (at < subject.size()) {
            append(state, text, subject.substr(at++, 1));
        } else {
            break;
        }
        if (anchored)
            break;
    }
    if (at < subject.size())
        append(state, text, subject.substr(at));
    lua_pushlstring(state, text.data(), text.size());
    lua_pushinteger(state, count);
    return 2;
}

} // namespace

void definePatternWords(lua_State* state) {
    const std::pair<const char*, lua_CFunction> members[] = {{"find", guarded<find>},
                                                             {"match", guarded<match>},
                                                             {"gmatch", guarded<everyMatch>},
                                                             {"gsub", guarded<replaceAll>}};
    for (const auto& [name, function] : members) {
        lua_pushcfunction(state, function);
        lua_setfield(state, -2, name);
    }
}

} // namespace nastavnik::lua
