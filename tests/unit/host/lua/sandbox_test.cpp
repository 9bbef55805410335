// SPDX-License-Identifier: MIT
#include "lua/convert.hpp"
#include "lua/sandbox.hpp"

#include <gtest/gtest.h>

namespace nastavnik::lua {

namespace {

/// What a script returns.
Value resultOf(const std::string& text) {
    Sandbox sandbox{Limits{}};
    const auto account = Memory::open(sandbox.limits().bytes);
    sandbox.compile("script.lua", text);
    lua_State* const thread = lua_newthread(sandbox.state());
    lua_rotate(sandbox.state(), -2, 1);
    lua_xmove(sandbox.state(), thread, 1);
    int results = 0;
    const int status = sandbox.resume(thread, 0, results, *account);
    if (status != LUA_OK)
        return describe(sandbox.faultOf(thread, status), Language::ru);
    return results > 0 ? readValue(thread, -results, "script") : Value();
}

} // namespace

TEST(SandboxTest, WalksThroughTablesInOrder) {
    EXPECT_EQ(resultOf("local t, r = { b = 1, a = 2, [3] = 3, [1] = 4, [-1] = 5 }, {} for k in pairs(t) do r[#r + 1] = "
                       "k end return r"),
              (Value{-1, 1, 3, "a", "b"}));
    EXPECT_EQ(
        resultOf("local t, r = { a = 1, b = 2, c = 3 }, {} for k in pairs(t) do r[#r + 1] = k t.b = nil end return r"),
        (Value{"a", "c"}));
    EXPECT_EQ(resultOf("return { next({}) == nil, (next({ b = 1, a = 2 })), (next({ b = 1, a = 2 }, \"a\")) }"),
              (Value{true, "a", "b"}));
    EXPECT_EQ(resultOf("for k in pairs({ [{}] = 1 }) do end"),
              "script.lua:1: RN027 обойти таблицу можно, когда её ключи — числа и тексты");
}

TEST(SandboxTest, CountsLettersOfRussianTexts) {
    EXPECT_EQ(
        resultOf("return { text.len(\"ёлка\"), text.upper(\"ёлка\"), text.lower(\"ЁЛКА\"), text.title(\"ёлка\") }"),
        (Value{4, "ЁЛКА", "ёлка", "Ёлка"}));
}

TEST(SandboxTest, ChoosesTheFormOfAWord) {
    EXPECT_EQ(resultOf("local r = {} for _, n in ipairs { 0, 1, 2, 5, 11, 12, 21, 22, 25, 111, 1.5 } do r[#r + 1] = "
                       "plural(n, \"пара\", \"пары\", \"пар\") end return r"),
              (Value{"пар", "пара", "пары", "пар", "пар", "пар", "пара", "пары", "пар", "пар", "пары"}));
}

TEST(SandboxTest, FindsLikeLua) {
    EXPECT_EQ(resultOf("return { (\"key = value\"):match(\"^(%w+)%s*=%s*(%w+)$\") }"), (Value{"key", "value"}));
    EXPECT_EQ(resultOf("return { (\"hello\"):find(\"l\") }"), (Value{3, 3}));
    EXPECT_EQ(resultOf("return { (\"a.b\"):find(\".\", 2, true) }"), (Value{2, 2}));
    EXPECT_EQ(resultOf("return { (\"hello\"):find(\"(l)(l)()\") }"), (Value{3, 4, "l", "l", 5}));
    EXPECT_EQ(resultOf("local r = {} for w in (\"one two  three\"):gmatch(\"%a+\") do r[#r + 1] = w end return r"),
              (Value{"one", "two", "three"}));
    EXPECT_EQ(
        resultOf("local r = {} for a, b in (\"a=1, b=2\"):gmatch(\"(%w+)=(%w+)\") do r[#r + 1] = a .. b end return r"),
        (Value{"a1", "b2"}));
    EXPECT_EQ(resultOf("local n = 0 for _ in (\"abc\"):gmatch(\"\") do n = n + 1 end return n"), 4);
    EXPECT_EQ(resultOf("return { (\"THE (quick) fox\"):find(\"%((%a+)%)\") }"), (Value{5, 11, "quick"}));
    EXPECT_EQ(resultOf("return { (\"f(a(b)c)d\"):match(\"%b()\"), (\"THE (quick) fox\"):gsub(\"%f[%a]%a+\", \"X\"), "
                       "(\"abab\"):match(\"(ab)%1\") }")
                  .at(0),
              "(a(b)c)");
    EXPECT_EQ(resultOf("return ((\"[x]-^\"):match(\"[]^-]+$\"))"), "]-^");
    EXPECT_EQ(resultOf("return { (\"abc\"):find(\"b\", -2), (\"x\"):find(\"\", 10) == nil }"), (Value{2, true}));
}

TEST(SandboxTest, ReplacesLikeLua) {
    EXPECT_EQ(resultOf("return { (\"hello world\"):gsub(\"o\", \"0\", 1) }"), (Value{"hell0 world", 1}));
    EXPECT_EQ(resultOf("return { (\"abc\"):gsub(\"%w\", \"%0%0\") }"), (Value{"aabbcc", 3}));
    EXPECT_EQ(resultOf("return { (\"abc\"):gsub(\"\", \"-\") }"), (Value{"-a-b-c-", 4}));
    EXPECT_EQ(resultOf("return { (\"$name is $age\"):gsub(\"%$(%w+)\", { name = \"Lua\", age = 5 }) }"),
              (Value{"Lua is 5", 2}));
    EXPECT_EQ(resultOf("return { (\"abc\"):gsub(\"(%w)\", function(c) if c ~= \"b\" then return c:upper() end end) }"),
              (Value{"AbC", 3}));
    EXPECT_EQ(resultOf("return { (\"hello world\"):gsub(\"(%w+) (%w+)\", \"%2 %1\") }"), (Value{"world hello", 1}));
    EXPECT_EQ(resultOf("return { (\"  x \"):gsub(\"^%s*(.-)%s*$\", \"%1\") }"), (Value{"x", 1}));
}

TEST(SandboxTest, HasTablesLikeLua) {
    EXPECT_EQ(resultOf("local t = { 1, 2, 3 } table.insert(t, 4) table.insert(t, 1, 0) table.remove(t, 2) return { t, "
                       "table.remove(t), #t }"),
              (Value{{0, 2, 3}, 4, 3}));
    EXPECT_EQ(resultOf("local t = { 3, 1, 2 } table.sort(t, function(a, b) return a > b end) return t"),
              (Value{3, 2, 1}));
    EXPECT_EQ(resultOf("return { table.concat({ 1, 2, 3 }, \", \"), select(\"#\", table.unpack({ 1, 2 })), "
                       "table.pack(1, nil).n }"),
              (Value{"1, 2, 3", 2, 2}));
    EXPECT_EQ(resultOf("return table.move({ 1, 2, 3 }, 1, 3, 2)"), (Value{1, 1, 2, 3}));
    EXPECT_EQ(resultOf("return { table.remove({}) == nil, table.concat({}) }"), (Value{true, ""}));
}

TEST(SandboxTest, ShowsNoAddresses) {
    EXPECT_EQ(
        resultOf("return { tostring({}), tostring(error), string.format(\"%s %s %d\", {}, nil, 3), tostring(nil) }"),
        (Value{"table", "function", "table nil 3", "nil"}));
}

TEST(SandboxTest, CatchesErrorsLikeLua) {
    EXPECT_EQ(resultOf("return { pcall(error, \"x\", 0) }"), (Value{false, "x"}));
    EXPECT_EQ(resultOf("return { pcall(function(...) return ... end, 1, 2) }"), (Value{true, 1, 2}));
    EXPECT_EQ(resultOf("return { xpcall(function(a) error({ message = a }) end, function(e) return e.message .. \"!\" "
                       "end, \"x\") }"),
              (Value{false, "x!"}));
    EXPECT_EQ(resultOf("return { xpcall(function(...) return ... end, error, 1, 2) }"), (Value{true, 1, 2}));
}

TEST(SandboxTest, KeepsMetatablesUseful) {
    EXPECT_EQ(resultOf("local C = {} C.__index = C function C.new(x) return setmetatable({ x = x }, C) end function "
                       "C:get() return self.x end return { C.new(5):get(), getmetatable(C.new(1)) == C }"),
              (Value{5, true}));
}

} // namespace nastavnik::lua
