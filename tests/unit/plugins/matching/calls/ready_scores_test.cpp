// SPDX-License-Identifier: MIT
#include "unit/plugins/matching/calls/called.hpp"

#include <gtest/gtest.h>

namespace nastavnik::matching {

namespace {

using Texts = std::vector<std::string>;

const Value market{{"mentors", {{{"id", 10}, {"capacity", 1}}, {{"id", 9}, {"capacity", 2}}}},
                   {"mentees", {{{"id", "a"}, {"demand", 2}}, {{"id", "b"}, {"demand", 1}}, {{"id", "c"}}}},
                   {"candidates", {{10, "a", 50}, {9, "a", 30}, {10, "b", 45}, {10, "c", 20}}},
                   {"left_out", 0}};

} // namespace

TEST(ReadyScoresTest, GivesTheBestTotalWithCapacitiesOnBothSides) {
    const Value result = assigned(market);
    EXPECT_EQ(result,
              (Value{{"pairs",
                      {{{"mentor", 9},
                        {"mentee", "a"},
                        {"score", 30},
                        {"reasons", {"Пара даёт 30 баллов.", "Других допустимых наставников у наставляемого нет."}}},
                       {{"mentor", 10},
                        {"mentee", "a"},
                        {"score", 50},
                        {"reasons", {"Пара даёт 50 баллов.", "Других допустимых наставников у наставляемого нет."}}}}},
                     {"unmatched",
                      {{{"person", "b"},
                        {"reasons",
                         {"Подходящих наставников: 1 из 2; все их места заняты парами, которые вместе ценнее.",
                          "Ближе всего место у наставника «10»: не хватило по меньшей мере 5 баллов; место занимает "
                          "«a» (пара — 50 баллов).",
                          "Помогло бы ещё одно место у наставника «10»: пара дала бы 45 баллов."}}},
                       {{"person", "c"},
                        {"reasons",
                         {"Подходящих наставников: 1 из 2; все их места заняты парами, которые вместе ценнее.",
                          "Ближе всего место у наставника «10»: не хватило по меньшей мере 30 баллов; место занимает "
                          "«a» (пара — 50 баллов).",
                          "Помогло бы ещё одно место у наставника «10»: пара дала бы 20 баллов."}}}}},
                     {"total", 80}}));
}

TEST(ReadyScoresTest, ReadsARowThatIsOneText) {
    const Value result = assigned({{"mentors", {{{"id", 9}}, {{"id", "м"}}}},
                                   {"mentees", {{{"id", "a"}}, {{"id", "b"}}}},
                                   {"candidates", {"9;a;5", "м;a;7", "9;b;-3"}},
                                   {"left_out", -10}});
    EXPECT_EQ(result["total"], 4);
    EXPECT_EQ(faultsOf([] {
                  assigned({{"mentors", {{{"id", 9}}}},
                            {"mentees", {{{"id", "a"}}}},
                            {"candidates", {"9;a", "9;a;1.5", "9;c;1"}}});
              }).size(),
              3u);
}

TEST(ReadyScoresTest, ALowValueOfBeingLeftOutServesMorePeople) {
    Value arguments = market;
    arguments["candidates"].push_back({9, "c", -40});
    EXPECT_EQ(assigned(arguments)["total"], 80);
    arguments["left_out"] = -100;
    EXPECT_EQ(assigned(arguments)["total"], 40);
}

TEST(ReadyScoresTest, MakesNoPairBelowTheValueOfBeingLeftOut) {
    Value arguments = market;
    arguments["left_out"] = 50;
    const Value result = assigned(arguments);
    EXPECT_EQ(result["pairs"].size(), 0U);
    EXPECT_EQ(result["unmatched"][0]["reasons"][0],
              "Ни одна допустимая пара не стоит того, чтобы её создать: ни мест, ни баллов сверх порога.");
}

} // namespace nastavnik::matching
