// SPDX-License-Identifier: MIT
#include "engine/verbs.hpp"
#include "lua/script_session.hpp"

#include <gtest/gtest.h>

#include <map>

namespace nastavnik::lua {

namespace {

using engine::ScriptEvent;

constexpr auto day = std::chrono::year(2026) / 10 / 12;

/// A school with one teacher who takes a group and three pupils; the curator answers as `answers_` say, in turn.
class GroupsActionTest : public testing::Test {
protected:
    GroupsActionTest() {
        std::vector<Capability> capabilities;
        for (const engine::HostVerb& verb : engine::hostVerbs())
            capabilities.push_back(verb.declaration);
        for (const char* name : {"matching.compare", "matching.propose"})
            capabilities.push_back({.name = name, .summary = {}, .fields = {}});
        session_.offer(capabilities);
        session_.know(roadmap::readBundle(SOURCE_ROOT "/workflows/starter_pupils"), "v");
    }

    Value run() {
        ScriptEvent event = session_
                                .start({.run = 1,
                                        .version = "v",
                                        .action = "groups.form",
                                        .argument = Value::parse(R"({"school": {"id": 1}, "inputs": {},
                                            "criteria": {"groups": [{"name": "needs", "weight": 60}]}})"),
                                        .journal = {},
                                        .now = Moment(Date(day)),
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
                                    .at = Moment(Date(day))})
                        .at(0);
        }
        EXPECT_EQ(event.kind, ScriptEvent::Kind::done) << describe(event.fault, Language::ru);
        return event.value;
    }

    std::map<std::string, std::vector<Value>> asked_;
    std::vector<Value> answers_; ///< what the curator changes in the proposal, one answer after the other

private:
    Value answer(const std::string& verb, const Value& request) {
        if (verb == "people.list" && request["role"] == "mentor")
            return Value::array(
                {{{"id", 1}, {"name", "Орлова Вера"}, {"group_size", 3}, {"competences", {"физика", "химия"}}}});
        if (verb == "people.list")
            return {
                {{"id", 3}, {"name", "Ким Анна"}}, {{"id", 4}, {"name", "Зуев Яков"}}, {{"id", 5}, {"name", "Ли Ян"}}};
        if (verb == "matching.propose")
            return {{"pairs", pairsWithout(request["bans"])}, {"unmatched", Value::array()}, {"total", 0}};
        if (verb == "matching.compare")
            return {{"moved", Value::array()}, {"gained", Value::array()}, {"lost", Value::array()}};
        if (verb == "task.review") {
            Value value = request["value"];
            value.update(answers_.at(asked_[verb].size() - 1));
            return {{"value", std::move(value)}, {"comment", ""}};
        }
        return Value::array();
    }

    static Value pairsWithout(const Value& bans) {
        Value pairs = Value::array();
        for (const int mentee : {3, 4, 5})
            if (bans.empty() || bans[0]["mentee"] != mentee)
                pairs.push_back({{"mentor", 1}, {"mentee", mentee}, {"score", 40}, {"reasons", {"Сумма пары: 40."}}});
        return pairs;
    }

    ScriptSession session_{Limits{}, std::chrono::minutes(420)};
};

} // namespace

TEST_F(GroupsActionTest, GathersTheAgreedPairsIntoGroups) {
    answers_ = {Value::object()};
    EXPECT_EQ(run(), (Value{{"groups", 1}, {"unmatched", 0}}));
    const Value& offered = asked_["task.review"][0]["value"];
    EXPECT_EQ(offered["pairs"][0]["title"], "физика");
    EXPECT_EQ(offered["pairs"][0]["reasons"][0], "Сумма пары: 40.");
    EXPECT_EQ(asked_["matching.propose"][0]["mentors"][0]["group"], 2);
    EXPECT_EQ(asked_["records.add"][0]["data"], (Value{{"title", "физика"},
                                                       {"mentor", 1},
                                                       {"mentor_name", "Орлова Вера"},
                                                       {"mentees", {3, 4, 5}},
                                                       {"mentee_names", "Ким Анна, Зуев Яков, Ли Ян"}}));
}

TEST_F(GroupsActionTest, MatchesAnewByTheVariantThatTheCuratorTook) {
    answers_ = {{{"variant", Value::parse(R"([{"ban": {"mentor": 1, "mentee": 4}},
                                             {"weight": {"criterion": "needs", "weight": 5}}])")}},
                Value::object()};
    run();
    ASSERT_EQ(asked_["matching.propose"].size(), 2U);
    EXPECT_EQ(asked_["matching.propose"][1]["bans"], Value::array({{{"mentor", 1}, {"mentee", 4}}}));
    EXPECT_EQ(asked_["matching.propose"][1]["criteria"][0]["weight"], 5);
    EXPECT_EQ(asked_["records.add"][0]["data"]["mentees"], Value({3, 5}));
}

} // namespace nastavnik::lua
