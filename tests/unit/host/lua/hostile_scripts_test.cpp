// SPDX-License-Identifier: MIT
#include "lua/roadmap_loader.hpp"
#include "lua/script_session.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace nastavnik::lua {

namespace {

using testing::AnyOf;
using testing::StartsWith;

constexpr Limits tight{.bytes = std::size_t{16} << 20U, .instructions = 3'000'000, .time = std::chrono::seconds(20)};

/// How an action with this body ends: its fault, or what it returned.
std::string endOf(const std::string& body, Limits limits = tight) {
    ScriptSession session(limits);
    session.offer({{"matching.propose", {}, {}}});
    session.know({"sample", {{"actions.lua", "return { act = function(task)\n" + body + "\nend }"}}}, "v");
    const auto event = session.start({.run = 1, .version = "v", .action = "act", .argument = Value::object()}).at(0);
    EXPECT_EQ(session.runs(), event.kind == engine::ScriptEvent::Kind::step ? 1U : 0U);
    return event.kind == engine::ScriptEvent::Kind::failed ? describe(event.fault, Language::ru) : event.value.dump();
}

const std::string endless = "RN012 скрипт сделал слишком много действий от шага до шага; похоже на бесконечный цикл";
const std::string tooMuchMemory =
    "RN011 скрипт занял больше памяти, чем разрешено (16 МБ); проверьте, не растёт ли в нём "
    "таблица или строка без конца";

} // namespace

TEST(HostileScriptsTest, EndsAnEndlessLoop) {
    EXPECT_EQ(endOf("while true do end"), "actions.lua:2: " + endless);
    EXPECT_EQ(endOf("\nfor i = 1, math.huge do local x = i end"), "actions.lua:3: " + endless);
}

TEST(HostileScriptsTest, DoesNotLetPcallSwallowALimit) {
    EXPECT_THAT(endOf("while true do pcall(function() while true do end end) end"), testing::HasSubstr(endless));
    EXPECT_THAT(endOf("while true do xpcall(function() while true do end end, function() while true do end end) end"),
                testing::HasSubstr(endless));
    EXPECT_THAT(endOf("xpcall(error, function() while true do end end)"), testing::HasSubstr(endless));
    EXPECT_THAT(endOf("local function again() return pcall(again) end while true do pcall(again) end",
                      {.instructions = 100'000, .time = std::chrono::milliseconds(100)}),
                testing::HasSubstr("RN01"));
}

TEST(HostileScriptsTest, EndsWhatEatsMemory) {
    EXPECT_THAT(endOf("local t = {} for i = 1, 1e9 do t[i] = i end"),
                AnyOf("actions.lua:2: " + tooMuchMemory, testing::HasSubstr(endless)));
    EXPECT_EQ(endOf("local s = \"x\" while true do s = s .. s end"), "actions.lua:2: " + tooMuchMemory);
    EXPECT_EQ(endOf("local t = {} while true do t[#t + 1] = (\"x\"):rep(100000) .. #t end"),
              "actions.lua:2: " + tooMuchMemory);
    EXPECT_THAT(endOf("local t = {} while true do pcall(function() t[#t + 1] = (\"x\"):rep(100000) .. #t end) end"),
                testing::HasSubstr("RN011"));
}

TEST(HostileScriptsTest, BoundsTextFunctions) {
    EXPECT_EQ(endOf("return (\"x\"):rep(1e9)"), "actions.lua:2: RN028 string.rep: получился бы текст длиннее 16 МБ");
    EXPECT_EQ(endOf("return (\"x\"):rep(1e9, \"y\")"),
              "actions.lua:2: RN028 string.rep: получился бы текст длиннее 16 МБ");
    EXPECT_THAT(endOf("return string.format(\"%999d\", 1)"), StartsWith("actions.lua:2: RN010 "));
    EXPECT_EQ(endOf("return string.format(\"%p\", {})"), "actions.lua:2: RN029 string.format: %p здесь нет");
    EXPECT_THAT(endOf("local s = (\"x\"):rep(10000000) while true do s:reverse() end"),
                AnyOf(testing::HasSubstr("RN012"), testing::HasSubstr("RN011")));
}

TEST(HostileScriptsTest, BoundsPatterns) {
    EXPECT_EQ(endOf("return ((\"a\"):rep(30000)):find((\"a*\"):rep(30) .. \"b\")"), "actions.lua:2: " + endless);
    EXPECT_EQ(endOf("return ((\"a\"):rep(300000)):match(\".-.-.-.-b\")"), "actions.lua:2: " + endless);
    EXPECT_EQ(endOf("for a in ((\"a\"):rep(300000)):gmatch(\".-.-.-.-b\") do end"), "actions.lua:2: " + endless);
    EXPECT_EQ(endOf("return ((\"(\"):rep(100000)):gsub(\"%b()\", \"\")"), "actions.lua:2: " + endless);
    EXPECT_EQ(endOf("return (\"x\"):find((\"(\"):rep(40))"), "actions.lua:2: RN035 образец: больше 32 скобок");
    EXPECT_EQ(endOf("return (\"x\"):find((\"x?\"):rep(1000))"), "actions.lua:2: RN035 образец: слишком сложный");
    EXPECT_EQ(endOf("return ((\"a\"):rep(200000)):find((\"a\"):rep(200000))"), "1");
}

TEST(HostileScriptsTest, BoundsTableFunctions) {
    EXPECT_EQ(endOf("return table.unpack({}, 1, 1e8)"),
              "actions.lua:2: RN033 table.unpack: больше 1000 значений сразу");
    EXPECT_EQ(endOf("return table.unpack({}, math.mininteger, math.maxinteger)"),
              "actions.lua:2: RN033 table.unpack: больше 1000 значений сразу");
    EXPECT_EQ(endOf("table.insert(setmetatable({}, { __len = function() return 1e9 end }), 1, 1)"),
              "actions.lua:2: RN030 table.insert: нужен простой список, без метатаблицы");
    EXPECT_EQ(endOf("table.move({}, 1, math.maxinteger, 2)"),
              "actions.lua:2: RN031 table.move: место лежит за пределами списка");
    EXPECT_EQ(endOf("local t = {} for i = 1, 40 do t[i] = (\"x\"):rep(1000000) end return table.concat(t)",
                    {.instructions = 100'000'000}),
              "actions.lua:2: RN028 table.concat: получился бы текст длиннее 16 МБ");
    EXPECT_THAT(
        endOf("local t = {} for i = 1, 1000 do t[i] = i end table.sort(t, function() return true end) return 1"),
        AnyOf("1", testing::HasSubstr("RN010")));
    EXPECT_THAT(endOf("local t = {} for i = 1, 10000 do t[i] = i % 7 end while true do table.sort(t) end"),
                testing::HasSubstr(endless));
}

TEST(HostileScriptsTest, EndsDeepRecursion) {
    EXPECT_EQ(endOf("local function deep(n) return 1 + deep(n + 1) end return deep(1)", {}),
              "actions.lua:2: RN010 функции вызывают друг друга без конца (переполнение стека)");
    EXPECT_THAT(endOf("local t = {} t.t = t return t"), StartsWith("RN044 act"));
    EXPECT_THAT(endOf("local t = { } for i = 1, 60 do t = { t, t } end matching.propose(t)"),
                StartsWith("actions.lua:2: RN0"));
    EXPECT_THAT(endOf("local t = {} for i = 1, 40 do t = { a = t, b = t } end matching.propose(t)"),
                testing::HasSubstr(endless));
}

TEST(HostileScriptsTest, KeepsMetatablesHarmless) {
    EXPECT_EQ(endOf("setmetatable({}, { __gc = function() while true do end end })"),
              "actions.lua:2: RN025 __gc в метатаблице запрещено");
    EXPECT_EQ(endOf("setmetatable({}, { __mode = \"k\" })"), "actions.lua:2: RN025 __mode в метатаблице запрещено");
    EXPECT_EQ(endOf("local m = {} local t = setmetatable({}, m) m.__close = error local x <close> = t"),
              "actions.lua:2: RN010 variable 'x' got a non-closable value");
    EXPECT_EQ(endOf("return getmetatable(\"\") == nil"), "true");
    EXPECT_EQ(endOf("setmetatable(string, {})"),
              "actions.lua:2: RN022 у этой таблицы уже есть метатаблица, заменить её нельзя");
    EXPECT_THAT(endOf("local t = setmetatable({}, {}) getmetatable(t).__index = function() while true do end end "
                      "return t.x == nil"),
                "true");
    EXPECT_THAT(endOf("local m = {} m.__index = function(t, k) return t[k .. \"x\"] end return setmetatable({}, m).a"),
                AnyOf(testing::HasSubstr("RN010"), testing::HasSubstr("RN012")));
}

TEST(HostileScriptsTest, HasNoWayToWhatOthersUse) {
    EXPECT_EQ(endOf("string.rep = nil"),
              "actions.lua:2: RN022 string.rep изменить нельзя: готовые слова только читаются");
    EXPECT_EQ(endOf("leaked = 1"),
              "actions.lua:2: RN024 имя «leaked» надо объявить словом local: общих для всех переменных здесь нет");
    EXPECT_EQ(endOf("_ENV.leaked = 1"), "actions.lua:2: RM009 имя _ENV занято самим Lua; выберите другое");
    EXPECT_EQ(endOf("local _ENV = {} leaked = 1"), "actions.lua:2: RM009 имя _ENV занято самим Lua; выберите другое");
    EXPECT_EQ(endOf("matching.propose = nil"),
              "actions.lua:2: RN022 matching.propose изменить нельзя: готовые слова только читаются");
    for (const char* name : {"io", "os", "debug", "load", "dofile", "loadfile", "collectgarbage", "coroutine", "rawset",
                             "rawget", "package", "print", "_G"})
        EXPECT_THAT(endOf(std::string("return ") + name + ".x"),
                    StartsWith(std::string("actions.lua:2: RN023 имя «") + name + "» неизвестно"));
    EXPECT_THAT(endOf("return string.dump(error)"), StartsWith("actions.lua:2: RN021 string.dump — такого нет"));
}

TEST(HostileScriptsTest, ReadsStrangeErrorsWithoutRunningThem) {
    EXPECT_EQ(endOf("error(setmetatable({}, { __tostring = function() while true do end end }))"),
              "actions.lua:2: RN010 скрипт прервал себя таблицей без поля message");
    EXPECT_EQ(endOf("error({ message = \"мало пар\" })"), "actions.lua:2: RN010 мало пар");
    EXPECT_EQ(endOf("error(function() end)"), "actions.lua:2: RN010 скрипт прервал себя значением вида «function»");
    EXPECT_EQ(endOf("error()"), "actions.lua:2: RN010 скрипт прервал себя значением вида «nil»");
    EXPECT_LT(endOf("error((\"ы\"):rep(1000000))").size(), 2100U);
}

TEST(HostileScriptsTest, RefusesTextsThatWouldCrashLua) {
    std::string chain = "local x = task";
    for (int link = 0; link < 20'000; ++link)
        chain += ".a";
    EXPECT_EQ(endOf(chain), "actions.lua: RM009 в файле больше 10 000 обращений через точку и скобку; разделите его");
    EXPECT_THAT(endOf("local x = " + std::string(100'000, '(')), StartsWith("actions.lua:"));
    EXPECT_THAT(endOf("local x = " + std::string(100'000, '{')), StartsWith("actions.lua:"));
}

TEST(HostileScriptsTest, GivesOnlyPlainDataAway) {
    EXPECT_EQ(endOf("matching.propose { act = function() end }"),
              "actions.lua:2: RN040 matching.propose.act: здесь function, а можно только текст, число, да/нет, список "
              "или таблицу");
    EXPECT_EQ(endOf("matching.propose { share = 0/0 }"),
              "actions.lua:2: RN041 matching.propose.share: получилось не число (деление на ноль?)");
    EXPECT_EQ(endOf("matching.propose { list = { 1, nil, 3, x = 1 } }"),
              "actions.lua:2: RN045 matching.propose.list: список с пропусками или вперемешку с именами; разделите на "
              "две таблицы");
    EXPECT_EQ(endOf("matching.propose { name = \"\\xff\" }"),
              "actions.lua:2: RN043 matching.propose.name: текст не в кодировке UTF-8");
    EXPECT_EQ(endOf("local s = (\"x\"):rep(4000000) matching.propose { s, s, s, s, s, s }", {}),
              "actions.lua:2: RN042 matching.propose[5]: слишком много данных (больше 16 МБ)");
}

TEST(HostileScriptsTest, DoesNotLetOneRunSpoilAnother) {
    ScriptSession session(tight);
    session.offer({{"matching.propose", {}, {}}});
    session.know({"sample", {{"actions.lua", R"(return {
      good = function() matching.propose {} return "done" end,
      bad = function() local t = {} while true do t[#t + 1] = ("x"):rep(1000) .. #t end end,
    })"}}},
                 "v");
    session.start({.run = 1, .version = "v", .action = "good", .argument = Value::object()});
    for (engine::Id run = 2; run < 4; ++run)
        EXPECT_EQ(
            session.start({.run = run, .version = "v", .action = "bad", .argument = Value::object()}).at(0).fault.code,
            "RN011");
    EXPECT_EQ(session.answer(1, {.seq = 1, .verb = {}, .request = {}, .result = Value()}).at(0).value, "done");
}

TEST(HostileScriptsTest, BoundsRoadmapsToo) {
    const auto told = [](const std::string& text) {
        std::vector<std::string> texts;
        for (const Fault& fault : loadRoadmap({"sample", {{"roadmap.lua", text}}}, {}, {2026}, {}, tight).faults)
            texts.push_back(describe(fault, Language::ru));
        return texts;
    };
    EXPECT_THAT(told("while true do end"), testing::Contains("roadmap.lua:1: " + endless));
    EXPECT_THAT(
        told("for i = 1, 1e9 do role(\"x\" .. i) { title = \"x\", unit = \"school\" } end"),
        testing::Contains("roadmap.lua:1: RM009 больше 5000 слов в дорожной карте; проверьте, нет ли лишнего цикла"));
    EXPECT_THAT(told("local x = nil + 1"),
                testing::Contains("roadmap.lua:1: RM023 считать можно только числа, а здесь — nil"));
}

} // namespace nastavnik::lua
