// SPDX-License-Identifier: MIT
#include "engine/verbs.hpp"
#include "lua/script_session.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <map>

namespace nastavnik::lua {

namespace {

using engine::ScriptEvent;
using testing::ElementsAre;

/// A school of two mentors and two mentees; a curator who turns down one pair, has the rest matched anew, and agrees.
class PairsActionTest : public testing::Test {
protected:
    PairsActionTest() {
        std::vector<Capability> capabilities;
        for (const engine::HostVerb& verb : engine::hostVerbs())
            capabilities.push_back(verb.declaration);
        for (const char* name : {"documents.generate", "matching.candidates", "matching.compare", "matching.propose",
                                 "notifications.send"})
            capabilities.push_back({.name = name, .summary = {}, .fields = {}});
        session_.offer(capabilities);
        roadmap::Bundle bundle = roadmap::readBundle(SOURCE_ROOT "/workflows/prokopyevsk");
        Bytes& file = bundle.files.at("actions.lua");
        std::string actions(file.begin(), file.end());
        actions.insert(actions.find("return {\n  bank"), R"(
            function pairing.scripts.near(mentor, mentee)
              if mentor.street == mentee.street then
                return 5, "одна улица"
              end
            end
        )");
        file.assign(actions.begin(), actions.end());
        session_.know(bundle, "v");
    }

    /// Runs the action to its end; returns what it gave back.
    Value run() {
        ScriptEvent event = session_
                                .start({.run = 1,
                                        .version = "v",
                                        .action = "pairs.fix",
                                        .argument = task(),
                                        .journal = {},
                                        .now = Moment(Date(std::chrono::year(2026) / 9 / 20)),
                                        .seed = 1})
                                .at(0);
        while (event.kind == ScriptEvent::Kind::step) {
            asked_[event.verb].push_back(event.value);
            event = session_
                        .answer(1, {.seq = event.seq,
                                    .verb = {},
                                    .request = {},
                                    .result = answer(event.verb, event.value),
                                    .error = {},
                                    .at = Moment(Date(std::chrono::year(2026) / 9 / 20))})
                        .at(0);
        }
        EXPECT_EQ(event.kind, ScriptEvent::Kind::done) << describe(event.fault, Language::ru);
        return event.value;
    }

    Value paper(const std::string& name) {
        for (const Value& paper : asked_["documents.generate"])
            if (paper["template"] == name)
                return paper["data"];
        return nullptr;
    }

    std::map<std::string, std::vector<Value>> asked_;
    Value variant_; ///< what the curator takes at first instead of turning a pair down

private:
    static Value task() {
        return Value::parse(R"({
            "activity": "5.3", "unit": "school", "title": "Закрепить пары",
            "school": {"id": 1, "name": "Школа № 1", "short_name": "Школа № 1", "details": {},
                       "head": {"name": "Тихомирова Нина Аркадьевна", "position": "директор"}},
            "programme": {"title": "Карта", "place": "Округ", "year": "2026–2027", "first_year": 2026},
            "inputs": {"pair_form": "педагог – педагог", "pair_kind": "опытный – молодой", "payment": ""},
            "criteria": {"pairs": [{"name": "near", "title": "Соседи", "kind": "script", "weight": 10}]}})");
    }

    static Value person(int id, const char* name, const char* street) {
        return {{"id", id}, {"name", name}, {"position", "учитель"}, {"street", street}};
    }

    static Value pair(int mentor, int mentee) {
        return {{"mentor", mentor}, {"mentee", mentee}, {"score", 7}, {"reasons", {"Сумма пары: 7 баллов."}}};
    }

    Value answer(const std::string& verb, const Value& request) {
        if (verb == "people.list" && request["role"] == "mentor")
            return {person(1, "Орлова Вера", "Лесная"), person(2, "Швец Галина", "Садовая")};
        if (verb == "people.list" && request["role"] == "mentee")
            return {person(3, "Ким Анна", "Лесная"), person(4, "Зуев Яков", "Речная")};
        if (verb == "people.list")
            return Value::array({person(9, "Чернозуб Вера", "Лесная")});
        if (verb == "records.list")
            return {{{"data", {{"person", 1}}}}, {{"data", {{"person", 2}}}}};
        if (verb == "pairs.list") // The second mentor has a mentee from last year already.
            return Value::array({{{"mentors", Value::array({{{"id", 2}}})}, {"mentees", Value::array({{{"id", 8}}})}}});
        if (verb == "matching.candidates")
            return request["mentees"].size() == 2 ? Value{pair(1, 3), pair(2, 4)} : Value::array({pair(1, 3)});
        if (verb == "matching.propose")
            return {{"pairs", asked_[verb].size() == 1 ? Value{pair(1, 3), pair(2, 4)} : Value::array({pair(1, 3)})},
                    {"unmatched", Value::array({{{"person", 4}, {"reasons", {"Никто не подходит."}}}})},
                    {"total", 7}};
        if (verb == "matching.compare")
            return {{"moved", Value::array()},
                    {"gained", Value::array()},
                    {"lost", Value::array({{{"text", "Зуев Яков: было"}}})}};
        if (verb == "task.review")
            return review(request["value"]);
        if (verb == "task.ask")
            return {{"consents", true}, {"agreements", true}};
        if (verb == "task.approve")
            return {{"approved", true}};
        if (verb == "documents.generate")
            return {{"id", 1}, {"title", "Бумага"}, {"number", "1"}, {"date", "2026-09-20"}, {"files", Value::array()}};
        if (verb == "pairs.fix") {
            const Value mentor = person(1, "Орлова Вера", "Лесная"), mentee = person(3, "Ким Анна", "Лесная");
            return Value::array({{{"mentor", mentor},
                                  {"mentee", mentee},
                                  {"mentors", Value::array({mentor})},
                                  {"mentees", Value::array({mentee})}}});
        }
        return Value::object();
    }

    Value review(Value value) {
        const bool first = asked_["task.review"].size() == 1;
        if (first && !variant_.is_null()) {
            value["variant"] = variant_;
            return {{"value", std::move(value)}, {"comment", ""}};
        }
        value["again"] = first;
        if (first)
            value["pairs"] = Value::array({value["pairs"][0]});
        return {{"value", std::move(value)}, {"comment", first ? "" : "Яков подождёт"}};
    }

    ScriptSession session_{Limits{}, std::chrono::minutes(420)};
};

} // namespace

TEST_F(PairsActionTest, KeepsWhatTheCuratorDecidedWhenPairsAreSoughtAnew) {
    const Value result = run();
    EXPECT_EQ(result["pairs"], 1);
    ASSERT_EQ(asked_["matching.propose"].size(), 2U);
    const Value& again = asked_["matching.propose"][1];
    EXPECT_EQ(again["pins"], Value::array({{{"mentor", 1}, {"mentee", 3}}}));
    EXPECT_EQ(again["bans"], Value::array({{{"mentor", 2}, {"mentee", 4}}}));
    EXPECT_EQ(asked_["task.review"][1]["value"]["changes"], Value::array({"Зуев Яков: было"}));
    const Value fixed = {{"mentors", {1}}, {"mentees", {3}}, {"form", "педагог – педагог"}};
    EXPECT_EQ(asked_["pairs.fix"][0]["pairs"], Value::array({fixed}));
    EXPECT_EQ(asked_["task.acquaint"][0]["persons"], Value::array({1, 3}));
}

TEST_F(PairsActionTest, WritesTheDecisionsIntoTheProtocol) {
    run();
    const Value data = paper("protocol_pairs");
    EXPECT_EQ(data["decisions"], (Value{{{"text", "Закреплена пара: Орлова Вера — Ким Анна"}},
                                        {{"text", "Пара отклонена: Швец Галина — Зуев Яков"}}}));
    EXPECT_EQ(data["criteria"][0]["rule"], "10 баллов");
    EXPECT_EQ(data["unmatched"][0]["name"], "Зуев Яков");
    EXPECT_EQ(data["comment"], "Яков подождёт");
}

TEST_F(PairsActionTest, MatchesAnewByTheVariantThatTheCuratorTook) {
    variant_ = Value::parse(R"([{"pin": {"mentor": 2, "mentee": 3}}, {"ban": {"mentor": 1, "mentee": 3}},
                                {"weight": {"criterion": "near", "weight": 4}}, {"goal": "score"},
                                {"seats": {"mentor": 2, "count": 3}}, {"leave": 4}])");
    run();
    const Value& again = asked_["matching.propose"][1];
    EXPECT_EQ(again["pins"], Value::array({{{"mentor", 2}, {"mentee", 3}}}));
    EXPECT_EQ(again["bans"], Value::array({{{"mentor", 1}, {"mentee", 3}}}));
    EXPECT_EQ(again["criteria"][0]["weight"], 4);
    EXPECT_EQ(again["goal"], "score");
    EXPECT_EQ(again["mentors"][1]["capacity"], 3);
    EXPECT_EQ(again["mentees"].size(), 1U);
    EXPECT_EQ(again["prefer"].size(), 1U); // the pair of the one who is away wins no ties
    EXPECT_EQ(asked_["task.review"][1]["title"], "Проверьте пары взятого варианта");
    const Value data = paper("protocol_pairs");
    EXPECT_EQ(data["goal"], "наибольшая сумма баллов");
    EXPECT_EQ(data["criteria"][0]["rule"], "4 балла");
    EXPECT_EQ(data["decisions"], (Value{{{"text", "Закреплена пара: Швец Галина — Ким Анна"}},
                                        {{"text", "Пара отклонена: Орлова Вера — Ким Анна"}},
                                        {{"text", "Вес критерия «Соседи»: 4 вместо 10"}},
                                        {{"text", "Цель подбора изменена: наибольшая сумма баллов"}},
                                        {{"text", "Мест у наставника Швец Галина: 3"}},
                                        {{"text", "Без участия: Зуев Яков"}}}));
}

TEST_F(PairsActionTest, TakesBackADecisionThatTheVariantFrees) {
    variant_ = Value::parse(R"([{"ban": {"mentor": 1, "mentee": 3}}, {"free": {"mentor": 1, "mentee": 3}}])");
    run();
    EXPECT_TRUE(asked_["matching.propose"][1]["bans"].empty());
    EXPECT_TRUE(paper("protocol_pairs")["decisions"].empty());
}

TEST_F(PairsActionTest, CountsOnlyFreeSeatsAndTheScriptsPoints) {
    run();
    const Value& question = asked_["matching.propose"][0];
    EXPECT_EQ(question["mentors"][0]["capacity"], 1);
    EXPECT_EQ(question["mentors"][1]["capacity"], 0);
    EXPECT_EQ(
        question["adjust"],
        Value::array({{{"criterion", "near"}, {"mentor", 1}, {"mentee", 3}, {"points", 5}, {"why", "одна улица"}}}));
}

} // namespace nastavnik::lua
