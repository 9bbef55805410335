// SPDX-License-Identifier: MIT
#include "lua/script_session.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace nastavnik::lua {

namespace {

using engine::ScriptEvent;
using engine::ScriptStart;
using engine::Step;
using Kind = ScriptEvent::Kind;

class ScriptSessionTest : public testing::Test {
protected:
    ScriptSessionTest() {
        session_.offer({{"documents.generate", {}, {{"data", nastavnik::Kind::table, Need::optional, {}}}},
                        {"matching.propose", {}, {}}});
    }

    void know(const std::string& actions, const std::string& library = {}) {
        session_.know({"sample", {{"actions.lua", actions}, {"library/pairs.lua", library}}}, "v");
    }

    ScriptEvent start(Value argument = Value::object(), std::vector<Step> journal = {}) {
        ScriptStart start{.run = 7,
                          .version = "v",
                          .action = "act",
                          .argument = std::move(argument),
                          .journal = std::move(journal),
                          .now = Moment(Date(std::chrono::year(2026) / 9 / 1)),
                          .seed = 1};
        return session_.start(std::move(start)).at(0);
    }

    ScriptEvent answer(int seq, Value result) {
        return session_
            .answer(7, {.seq = seq,
                        .verb = {},
                        .request = {},
                        .result = std::move(result),
                        .error = {},
                        .at = Moment(Date(std::chrono::year(2026) / 10 / 2))})
            .at(0);
    }

    ScriptSession session_{Limits{}, std::chrono::minutes(420)};
};

Step done(int seq, std::string verb, Value request, Value result) {
    return {.seq = seq,
            .verb = std::move(verb),
            .request = std::move(request),
            .result = std::move(result),
            .error = {},
            .at = Moment(Date(std::chrono::year(2026) / 9 / 15))};
}

std::string told(const ScriptEvent& event, Language language = Language::ru) { return describe(event.fault, language); }

constexpr const char* twoSteps = R"(
local actions = {}
function actions.act(task)
  local proposal = matching.propose { mentors = task.mentors }
  local pairs = task:review { by = "curator", value = proposal }
  return { pairs = pairs, today = today() }
end
return actions
)";

} // namespace

TEST_F(ScriptSessionTest, GoesFromStepToStep) {
    know(twoSteps);
    ScriptEvent event = start({{"mentors", {1, 2}}});
    EXPECT_EQ(event.kind, Kind::step) << told(event);
    EXPECT_EQ(event.seq, 1);
    EXPECT_EQ(event.verb, "matching.propose");
    EXPECT_EQ(event.value, (Value{{"mentors", {1, 2}}}));
    event = answer(1, {{"total", 5}});
    EXPECT_EQ(event.seq, 2);
    EXPECT_EQ(event.verb, "task.review");
    EXPECT_EQ(event.value, (Value{{"by", "curator"}, {"value", {{"total", 5}}}}));
    event = answer(2, {{"fixed", true}});
    EXPECT_EQ(event.kind, Kind::done) << told(event);
    EXPECT_EQ(event.value, (Value{{"pairs", {{"fixed", true}}}, {"today", "2026-10-02"}}));
    EXPECT_EQ(session_.runs(), 0U);
}

TEST_F(ScriptSessionTest, IsReplayedFromTheJournal) {
    know(twoSteps);
    const ScriptEvent event =
        start({{"mentors", {1}}}, {done(1, "matching.propose", {{"mentors", {1}}}, {{"total", 3}})});
    EXPECT_EQ(event.seq, 2);
    EXPECT_EQ(event.value, (Value{{"by", "curator"}, {"value", {{"total", 3}}}}));
}

TEST_F(ScriptSessionTest, AsksForAnotherStepThanItsJournalHas) {
    know(twoSteps);
    const ScriptEvent event = start({{"mentors", {1}}}, {done(1, "documents.generate", {{"template", "x"}}, 1)});
    EXPECT_EQ(event.kind, Kind::failed);
    EXPECT_EQ(
        told(event),
        "actions.lua:4: RN001 шаг 1: в журнале documents.generate {\"template\":\"x\"}, а скрипт теперь просит "
        "matching.propose {\"mentors\":[1]}; действие изменили, пока оно выполнялось — верните прежнюю версию скрипта");
    EXPECT_EQ(
        told(event, Language::en),
        "actions.lua:4: RN001 step 1: the journal has documents.generate {\"template\":\"x\"}, the script now asks for "
        "matching.propose {\"mentors\":[1]}; the action was changed while it ran: bring its former version back");
}

TEST_F(ScriptSessionTest, DoesNotCatchAMismatchWithPcall) {
    know("return { act = function() pcall(matching.propose, { n = 1 }) while true do pcall(error, 1) end end }");
    EXPECT_THAT(told(start({}, {done(1, "matching.propose", {{"n", 2}}, 1)})), testing::HasSubstr("RN001"));
}

TEST_F(ScriptSessionTest, OverlooksTheNumberThatTheHostReserved) {
    know("return { act = function() return documents.generate { template = \"x\" } end }");
    const ScriptEvent event =
        start({}, {done(1, "documents.generate", {{"template", "x"}, {"registration", {{"number", "1"}}}}, "paper")});
    EXPECT_EQ(event.value, "paper");
}

TEST_F(ScriptSessionTest, RaisesTheErrorOfAStep) {
    know("return { act = function() matching.propose { } end }");
    start();
    const ScriptEvent event = session_
                                  .answer(7, {.seq = 1,
                                              .verb = {},
                                              .request = {},
                                              .result = {},
                                              .error = Fault{"MT001", {"нет наставников", "no mentors"}, {}}})
                                  .at(0);
    EXPECT_EQ(event.kind, Kind::failed);
    EXPECT_EQ(told(event), "actions.lua:1: MT001 нет наставников");
    EXPECT_EQ(event.fault.message.en, "no mentors");
}

TEST_F(ScriptSessionTest, LetsAScriptCatchTheErrorOfAStep) {
    know(R"(return { act = function()
      local ok, trouble = pcall(matching.propose, {})
      return { ok = ok, code = trouble.code, text = tostring(trouble) }
    end })");
    start();
    const ScriptEvent event = session_
                                  .answer(7, {.seq = 1,
                                              .verb = {},
                                              .request = {},
                                              .result = {},
                                              .error = Fault{"MT001", {"нет наставников", "no mentors"}, {}}})
                                  .at(0);
    EXPECT_EQ(event.value, (Value{{"ok", false}, {"code", "MT001"}, {"text", "нет наставников"}}));
}

TEST_F(ScriptSessionTest, HasTheClockOfItsSteps) {
    know("return { act = function() local before = now() matching.propose {} return { before, now(), today() } end }");
    start();
    EXPECT_EQ(answer(1, nullptr).value, (Value{"2026-09-01 07:00:00", "2026-10-02 07:00:00", "2026-10-02"}));
}

TEST_F(ScriptSessionTest, HasTheSameRandomNumbersOnEveryReplay) {
    know("return { act = function() return { random(100), random(100), random(5, 6), random() } end }");
    const Value first = start().value;
    EXPECT_EQ(start().value, first);
    EXPECT_NE(first.at(0), first.at(1));
}

TEST_F(ScriptSessionTest, StartsEveryRunAfresh) {
    know("local count = 0\nreturn { act = function() count = count + 1 return { count, "
         "require(\"library.pairs\").next() } end }",
         "local count = 0\nreturn { next = function() count = count + 1 return count end }");
    EXPECT_EQ(start().value, (Value{1, 1}));
    EXPECT_EQ(start().value, (Value{1, 1}));
}

TEST_F(ScriptSessionTest, RefusesStepsWhileAFileIsRead) {
    know("matching.propose { }\nreturn { act = function() end }");
    EXPECT_EQ(told(start()),
              "actions.lua:1: RN002 matching.propose вызвано, пока файл ещё читается; перенесите вызов внутрь функции");
}

TEST_F(ScriptSessionTest, RefusesStepsWhereTheScriptCannotStop) {
    know("return { act = function() (\"x\"):gsub(\"x\", function() matching.propose { } end) end }");
    EXPECT_EQ(told(start()),
              "actions.lua:1: RN003 matching.propose: шаг нельзя сделать внутри string.gsub, table.sort или require");
}

TEST_F(ScriptSessionTest, SuggestsTheNameOfACapability) {
    know("return { act = function() return documents.genrate { } end }");
    EXPECT_EQ(told(start()), "actions.lua:1: RN021 documents.genrate — такого нет; возможно, «documents.generate»?");
    EXPECT_EQ(told(start(), Language::en),
              "actions.lua:1: RN021 documents.genrate does not exist; did you mean \"documents.generate\"?");
}

TEST_F(ScriptSessionTest, TellsHowToCallAMethodOfTheTask) {
    know("return { act = function(task) task.review { by = \"head\" } end }");
    EXPECT_EQ(told(start()),
              "actions.lua:1: RN006 task:review пишется через двоеточие и с таблицей: task:review { … }");
}

TEST_F(ScriptSessionTest, SendsAnEmptyTableAsItsFieldWantsIt) {
    know("return { act = function() documents.generate { data = {}, pairs = {} } end }");
    EXPECT_EQ(start().value, (Value{{"data", Value::object()}, {"pairs", Value::array()}}));
}

TEST_F(ScriptSessionTest, TakesANoteAsText) {
    know("return { act = function(task) task:note \"готово\" end }");
    const ScriptEvent event = start();
    EXPECT_EQ(event.verb, "task.note");
    EXPECT_EQ(event.value, (Value{{"text", "готово"}}));
}

TEST_F(ScriptSessionTest, TellsAnErrorWithItsLine) {
    know("local actions = {}\nfunction actions.act(task)\n  return task.pair.mentor\nend\nreturn actions");
    const ScriptEvent event = start();
    EXPECT_EQ(told(event), "actions.lua:3: RN010 «pair» здесь пусто (nil), взять из него поле нельзя; проверьте, "
                           "откуда должно прийти значение");
    EXPECT_EQ(told(event, Language::en), "actions.lua:3: RN010 attempt to index a nil value (field 'pair')");
}

TEST_F(ScriptSessionTest, KnowsWhichActionsThereAre) {
    know("return { act = function() end, pairs = { fix = function() end } }");
    EXPECT_THAT(session_.actions("v"), testing::ElementsAre("act", "pairs.fix"));
    EXPECT_EQ(told(session_.start({.run = 1, .version = "v", .action = "pairs.fx"}).at(0)),
              "actions.lua: RN004 в actions.lua нет функции «pairs.fx»; возможно, «pairs.fix»?");
}

TEST_F(ScriptSessionTest, ForgetsADroppedRun) {
    know("return { act = function() matching.propose {} end }");
    start();
    session_.drop(7);
    EXPECT_TRUE(session_.answer(7, done(1, "matching.propose", {}, 1)).empty());
    EXPECT_EQ(session_.runs(), 0U);
}

TEST_F(ScriptSessionTest, KeepsAWordOfLuaThatAPluginIsNamedLike) {
    session_.offer({{"pairs.list", {}, {}}});
    know("return { act = function() local keys = {} for key in pairs({ b = 1, a = 2 }) do keys[#keys + 1] = key end "
         "return pairs.list { keys = keys } end }");
    EXPECT_EQ(start().value, (Value{{"keys", {"a", "b"}}}));
    session_.offer({});
    EXPECT_EQ(told(start()), "actions.lua:1: RN010 взять поле можно только у таблицы, а «pairs» — function");
}

TEST_F(ScriptSessionTest, SaysThatAVersionIsNotKnown) {
    EXPECT_EQ(told(start()), "RN005 версия скриптов v здесь не известна");
}

} // namespace nastavnik::lua
