// SPDX-License-Identifier: MIT
#include "lua/convert.hpp"

#include "lua/plain_text.hpp"
#include "lua/sandbox.hpp"

#include <lauxlib.h>

#include <cmath>

namespace nastavnik::lua {

namespace {

constexpr int deepest = 50;
constexpr std::int64_t nodePrice = 50;                  // A value costs about as much time as so many instructions.
constexpr std::size_t largest = std::size_t{16} << 20U; // bytes of all texts together

class Reader {
public:
    Reader(lua_State* state, std::string name, Foreign* foreign)
        : state_(state), budget_(Sandbox::of(state).budget()), path_(std::move(name)), foreign_(foreign) {}

    Value read(int index, int depth) {
        if (!budget_.spend(nodePrice))
            throw OutOfBudget{};
        switch (lua_type(state_, index)) {
        case LUA_TNIL:
            return nullptr;
        case LUA_TBOOLEAN:
            return lua_toboolean(state_, index) != 0;
        case LUA_TNUMBER:
            return readNumber(index);
        case LUA_TSTRING:
            return readText(index);
        case LUA_TTABLE:
            return readTable(lua_absindex(state_, index), depth + 1);
        default:
            break;
        }
        Value value;
        if (foreign_ && foreign_->read(state_, index, value))
            return value;
        const std::string kind = luaL_typename(state_, index);
        throw fault("RN040", "здесь " + kind + ", а можно только текст, число, да/нет, список или таблицу",
                    "this is a " + kind + "; only text, numbers, booleans, lists and tables may stand here");
    }

private:
    Error fault(const char* code, const std::string& ru, const std::string& en) const {
        return Error(code, {path_ + ": " + ru, path_ + ": " + en});
    }

    Value readNumber(int index) const {
        if (lua_isinteger(state_, index))
            return static_cast<std::int64_t>(lua_tointeger(state_, index));
        const double number = lua_tonumber(state_, index);
        if (!std::isfinite(number))
            throw fault("RN041", "получилось не число (деление на ноль?)",
                        "this is not a number (a division by zero?)");
        return number;
    }

    void take(std::size_t bytes) {
        budget_.charge(1 + bytes / 8);
        if ((size_ += bytes + 16) > largest)
            throw fault("RN042", "слишком много данных (больше 16 МБ)", "too much data (over 16 MB)");
    }

    Value readText(int index) {
        std::size_t size = 0;
        const char* const text = lua_tolstring(state_, index, &size);
        take(size);
        if (!isUtf8({text, size}))
            throw fault("RN043", "текст не в кодировке UTF-8", "the text is not UTF-8");
        return std::string(text, size);
    }

    Value readTable(int table, int depth) {
        if (depth > deepest || !lua_checkstack(state_, 8))
            throw fault("RN044", "таблицы вложены глубже 50 уровней; возможно, таблица содержит саму себя",
                        "tables are nested over 50 levels deep; perhaps a table contains itself");
        const auto size = static_cast<lua_Integer>(lua_rawlen(state_, table));
        return size > 0 ? readList(table, size, depth) : readObject(table, depth);
    }

    Value readList(int table, lua_Integer size, int depth) {
        lua_Integer keys = 0;
        lua_pushnil(state_);
        while (lua_next(state_, table)) {
            lua_pop(state_, 1);
            budget_.charge(1);
            keys += lua_isinteger(state_, -1) ? 1 : size + 1; // A name among them makes it too many.
        }
        if (keys != size)
            throw fault("RN045", "список с пропусками или вперемешку с именами; разделите на две таблицы",
                        "a list with gaps or mixed with names; make two tables of it");
        Value list = Value::array();
        for (lua_Integer at = 1; at <= size; ++at) {
            const std::size_t length = path_.size();
            path_ += "[" + std::to_string(at) + "]";
            take(0);
            lua_rawgeti(state_, table, at);
            list.push_back(read(-1, depth));
            lua_pop(state_, 1);
            path_.resize(length);
        }
        return list;
    }

    Value readObject(int table, int depth) {
        Value object;
        lua_pushnil(state_);
        while (lua_next(state_, table)) {
            if (lua_type(state_, -2) != LUA_TSTRING)
                throw fault("RN045", "ключи должны быть именами или номерами подряд с единицы",
                            "keys have to be names, or numbers without gaps from one");
            const std::string key = readText(-2).get<std::string>();
            const std::size_t length = path_.size();
            path_.append(".").append(cut(key, 100));
            object[key] = read(-1, depth);
            lua_pop(state_, 1);
            path_.resize(length);
        }
        return object.is_null() ? Value::array() : object;
    }

    lua_State* state_;
    Budget& budget_;
    std::string path_;
    Foreign* foreign_;
    std::size_t size_ = 0;
};

void pushText(lua_State* state, std::string_view text) { lua_pushlstring(state, text.data(), text.size()); }

} // namespace

Value readValue(lua_State* state, int index, std::string name, Foreign* foreign) {
    return Reader(state, std::move(name), foreign).read(lua_absindex(state, index), 0);
}

void pushValue(lua_State* state, const Value& value) {
    luaL_checkstack(state, 4, nullptr);
    switch (value.type()) {
    case Value::value_t::boolean:
        return lua_pushboolean(state, value.get<bool>());
    case Value::value_t::number_integer:
    case Value::value_t::number_unsigned:
        return lua_pushinteger(state, value.get<lua_Integer>());
    case Value::value_t::number_float:
        return lua_pushnumber(state, value.get<double>());
    case Value::value_t::string:
        return pushText(state, value.get_ref<const std::string&>());
    case Value::value_t::binary:
        return pushText(state, bytesOf(value));
    case Value::value_t::array:
        lua_createtable(state, static_cast<int>(value.size()), 0);
        for (std::size_t at = 0; at < value.size(); ++at) {
            pushValue(state, value[at]);
            lua_rawseti(state, -2, static_cast<lua_Integer>(at + 1));
        }
        return;
    case Value::value_t::object:
        lua_createtable(state, 0, static_cast<int>(value.size()));
        for (const auto& [key, member] : value.items()) {
            pushText(state, key);
            pushValue(state, member);
            lua_rawset(state, -3);
        }
        return;
    case Value::value_t::null:
    case Value::value_t::discarded:
        break;
    }
    lua_pushnil(state);
}

} // namespace nastavnik::lua
