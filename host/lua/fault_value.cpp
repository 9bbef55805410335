// SPDX-License-Identifier: MIT
#include "lua/fault_value.hpp"

#include "lua/plain_text.hpp"

#include <lauxlib.h>

#include <array>
#include <charconv>
#include <regex>

namespace nastavnik::lua {

namespace {

constexpr std::size_t longestMessage = 2000; // bytes
constexpr const char* faultKind = "nastavnik.fault";
char limitMark = 0;

int faultText(lua_State* state) {
    lua_getfield(state, 1, "message");
    return 1;
}

void setText(lua_State* state, const char* key, std::string_view value) {
    lua_pushlstring(state, value.data(), value.size());
    lua_setfield(state, -2, key);
}

std::string textField(lua_State* state, const char* key) {
    lua_pushstring(state, key);
    lua_rawget(state, -2);
    std::size_t size = 0;
    const char* text = lua_type(state, -1) == LUA_TSTRING ? lua_tolstring(state, -1, &size) : nullptr;
    std::string result = text ? std::string(cut({text, size}, longestMessage)) : std::string();
    lua_pop(state, 1);
    return result;
}

Fault readTable(lua_State* state) {
    Fault fault{textField(state, "code"), {textField(state, "message"), textField(state, "en")}, {}};
    if (fault.code.empty())
        fault.code = "RN010";
    if (fault.message.ru.empty())
        fault.message = {"скрипт прервал себя таблицей без поля message",
                         "the script raised a table without a field message"};
    if (fault.message.en.empty())
        fault.message.en = fault.message.ru;
    fault.place.file = textField(state, "file");
    lua_pushstring(state, "line");
    lua_rawget(state, -2);
    fault.place.line = lua_isinteger(state, -1) ? static_cast<int>(lua_tointeger(state, -1)) : 0;
    lua_pop(state, 1);
    return fault;
}

struct Sentence {
    const char* pattern;
    const char* russian; ///< with $1 … as in std::regex_replace
};

constexpr std::array<Sentence, 12> sentences{{
    {R"(^attempt to index a nil value(?: \((?:field|local|global|upvalue|method) '([^']*)'\))$)",
     "«$1» здесь пусто (nil), взять из него поле нельзя; проверьте, откуда должно прийти значение"},
    {R"(^attempt to index a nil value.*$)",
     "здесь пусто (nil), взять поле нельзя; проверьте, откуда должно прийти значение"},
    {R"(^attempt to index a (\w+) value(?: \(\w+ '([^']*)'\))?.*$)", "взять поле можно только у таблицы, а «$2» — $1"},
    {R"(^attempt to call a nil value(?: \(\w+ '([^']*)'\))$)", "функции «$1» нет; проверьте имя"},
    {R"(^attempt to call a (\w+) value.*$)", "вызвать можно только функцию, а здесь — $1"},
    {R"(^attempt to concatenate a nil value(?: \(\w+ '([^']*)'\))$)",
     "«$1» здесь пусто (nil), приклеить к тексту нечего"},
    {R"(^attempt to concatenate a (\w+) value.*$)", "к тексту можно приклеить текст или число, а здесь — $1"},
    {R"(^attempt to perform arithmetic on a nil value(?: \(\w+ '([^']*)'\))$)",
     "«$1» здесь пусто (nil), считать нечего"},
    {R"(^attempt to perform arithmetic on a (\w+) value.*$)", "считать можно только числа, а здесь — $1"},
    {R"(^attempt to compare (?:two )?(\w+)(?: with (\w+)| values)$)", "сравнить нельзя: $1 и $2"},
    {R"(^.*stack overflow.*$)", "функции вызывают друг друга без конца (переполнение стека)"},
    {R"(^attempt to yield across a C-call boundary$)",
     "шаг нельзя сделать внутри string.gsub, table.sort или __tostring"},
}};

} // namespace

void pushFault(lua_State* state, const Fault& fault) {
    lua_createtable(state, 0, 5);
    setText(state, "code", fault.code);
    setText(state, "message", cut(fault.message.ru, longestMessage));
    setText(state, "en", cut(fault.message.en, longestMessage));
    setText(state, "file", fault.place.file);
    lua_pushinteger(state, fault.place.line);
    lua_setfield(state, -2, "line");
    if (luaL_newmetatable(state, faultKind)) {
        lua_pushcfunction(state, faultText);
        lua_setfield(state, -2, "__tostring");
        lua_pushboolean(state, 0);
        lua_setfield(state, -2, "__metatable");
    }
    lua_setmetatable(state, -2);
}

void pushLimitMark(lua_State* state) { lua_pushlightuserdata(state, &limitMark); }

Text inPlainWords(std::string_view luaMessage) {
    const std::string english(cut(luaMessage, longestMessage));
    if (english.size() > 300)
        return {english, english};
    for (const Sentence& sentence : sentences) {
        static_assert(sentences.size() < 100);
        const std::regex pattern(sentence.pattern);
        if (std::regex_match(english, pattern))
            return {std::regex_replace(english, pattern, sentence.russian), english};
    }
    return {english, english};
}

Fault splitPlace(std::string_view message) {
    Fault fault{"RN010", {}, {}};
    const std::size_t first = message.find(':');
    const std::size_t second = first == std::string_view::npos ? first : message.find(": ", first + 1);
    int line = 0;
    if (second != std::string_view::npos && second - first < 12) {
        const char* const begin = message.data() + first + 1;
        const char* const end = message.data() + second;
        if (std::from_chars(begin, end, line).ptr == end && begin != end && message.find(".lua") < first) {
            fault.place = {std::string(message.substr(0, first)), line};
            message.remove_prefix(second + 2);
        }
    }
    fault.message = inPlainWords(message);
    return fault;
}

Fault readFault(lua_State* state) {
    if (lua_type(state, -1) == LUA_TSTRING || lua_type(state, -1) == LUA_TNUMBER) {
        std::size_t size = 0;
        const char* const text = lua_tolstring(state, -1, &size);
        return splitPlace({text, size});
    }
    if (lua_type(state, -1) == LUA_TTABLE)
        return readTable(state);
    const std::string kind = luaL_typename(state, -1);
    return {"RN010", {"скрипт прервал себя значением вида «" + kind + "»", "the script raised a " + kind}, {}};
}

Place currentPlace(lua_State* state, int level) {
    lua_Debug info;
    for (; level < 100 && lua_getstack(state, level, &info); ++level) {
        lua_getinfo(state, "Sl", &info);
        if (info.currentline > 0)
            return {info.short_src, info.currentline};
    }
    return {};
}

Fault hereUnlessPlaced(lua_State* state, Fault fault) {
    if (fault.place == Place{})
        fault.place = currentPlace(state);
    return fault;
}

} // namespace nastavnik::lua
