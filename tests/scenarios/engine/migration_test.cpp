// SPDX-License-Identifier: MIT
#include "engine/migration_round.hpp"
#include "support/house.hpp"

namespace nastavnik {

using namespace test;

namespace {

constexpr const char* declarations = R"(
    input "council" { type = "text", title = "Когда совет", default = "ноябрь" }
    activity "1.1" { title = "Письмо школам", term = "сентябрь", by = "methodist", unit = "department" }
    activity "1.2" { title = "Приказ о кураторе", term = "сентябрь", by = "curator", accept = "methodist", unit = "school" }
    activity "1.3" { title = "Сводка", term = "октябрь", by = "methodist", unit = "department" }
    activity "1.4" { title = "Совет", term = input.council, by = "curator", unit = "school" }
    activity "3.1" { title = "Опрос", term = "сентябрь", by = "curator", unit = "school", run = "ask" }
)";
constexpr const char* actions = R"(return { ask = function(task)
    return task:ask { by = "curator", title = "Как дела?" }
  end })";

std::string with(std::string text, const std::string& was, const std::string& is) {
    const std::size_t at = text.find(was);
    if (at == std::string::npos)
        throw std::logic_error("the sample has no " + was);
    return text.replace(at, was.size(), is);
}

/// The activity without which the sample goes on.
std::string without(std::string text, const std::string& number) {
    const std::size_t at = text.find("activity \"" + number + "\"");
    return text.erase(at, text.find('\n', at) - at + 1);
}

} // namespace

class MigrationTest : public ::testing::Test {
protected:
    std::vector<engine::GoingOver> preview(const std::string& newer, const engine::MigrationWish& wish = {}) {
        const roadmap::Bundle bundle = smallBundle(newer, actions);
        return engine::waysTo(bundle, house.world(), house.reader(), wish, house.conductor().today());
    }
    std::vector<engine::TaskChange> goOver(const std::string& newer, const engine::MigrationWish& wish = {}) {
        const auto ways = preview(newer, wish);
        house.conductor().perform("test", "migrate", [&](engine::Turn& turn, engine::RunDriver& driver) {
            turn.ledger.keepBundle(smallBundle(newer, actions));
            for (const engine::GoingOver& way : ways)
                engine::goOver(turn, driver, way);
            return Value();
        });
        house.conductor().settle();
        return ways.front().changes;
    }
    Value goBack() {
        const Value done = house.conductor().perform("test", "undo", [&](engine::Turn& turn, engine::RunDriver&) {
            const auto edition = engine::formerEdition(turn.ledger, house.programme);
            const auto roadmap = house.reader()(turn.ledger.bundle(edition->version), edition->inputs);
            return engine::goBack(turn, house.programme,
                                  std::make_shared<const engine::RoadmapPlan>(roadmap, roadmap::SchoolYear{2026}));
        });
        house.conductor().settle();
        return done;
    }
    std::string window(const std::string& activity, const std::string& unit) const {
        const auto& task = house.task(activity, unit);
        return isoText(task.window.start) + " " + isoText(task.window.end);
    }

    House house{smallBundle(declarations, actions)};
    const std::string office = "Управление", first = "Школа № 1", second = "Школа № 2";
};

TEST_F(MigrationTest, NothingHappensBetweenTheSameVersions) {
    house.goTo("2026-09-10");
    EXPECT_TRUE(preview(declarations).front().changes.empty());
}

TEST_F(MigrationTest, FinishedTasksKeepTheirResultAndUntouchedOnesTakeTheNewTerm) {
    house.goTo("2026-09-10");
    house.submit(house.task("1.2", first), {{"note", "приказ № 5"}});
    house.accept(house.task("1.2", first));
    const auto changes = goOver(with(declarations, "term = \"сентябрь\", by = \"curator\", accept",
                                     "term = \"до 15 октября\", by = \"curator\", accept"));
    ASSERT_EQ(changes.size(), 2u);
    EXPECT_EQ(house.stateOf("1.2", first), "accepted");
    EXPECT_EQ(house.task("1.2", first).result["note"], "приказ № 5");
    EXPECT_EQ(window("1.2", first), "2026-09-01 2026-09-30");
    EXPECT_EQ(house.state().activityOf(house.task("1.2", first)).term, "сентябрь");
    EXPECT_EQ(house.stateOf("1.2", second), "open");
    EXPECT_EQ(window("1.2", second), "2026-09-01 2026-10-15");
    EXPECT_EQ(house.state().activityOf(house.task("1.2", second)).term, "до 15 октября");
    EXPECT_EQ(house.history("programme:1"), Texts({"founded", "migrated"}));
}

TEST_F(MigrationTest, RunningTasksFinishUnderTheVersionTheyBeganWith) {
    house.goTo("2026-09-10");
    goOver(with(declarations, "title = \"Опрос\", term = \"сентябрь\"", "title = \"Опрос\", term = \"октябрь\""));
    EXPECT_EQ(window("3.1", first), "2026-09-01 2026-09-30");
    EXPECT_EQ(house.state().versionOf(house.task("3.1", first)), smallBundle(declarations, actions).version());
    house.answer(house.waits().front(), "curator1", {{"answers", Value::object()}});
    EXPECT_EQ(house.stateOf("3.1", first), "accepted");
    EXPECT_EQ(house.reported.size(), 0u);
}

TEST_F(MigrationTest, APersonMayChooseThatARunningTaskBeginsAnew) {
    house.goTo("2026-09-10");
    const engine::Id run = house.task("3.1", first).run.value();
    const std::string newer =
        with(declarations, "title = \"Опрос\", term = \"сентябрь\"", "title = \"Опрос\", term = \"октябрь\"");
    goOver(newer, {.choices = {.tasks = {house.task("3.1", first).id}}});
    EXPECT_EQ(house.stateOf("3.1", first), "planned");
    EXPECT_EQ(window("3.1", first), "2026-10-01 2026-10-31");
    EXPECT_EQ(house.kept.run(run)->state, engine::RunState::cancelled);
    EXPECT_EQ(window("3.1", second), "2026-09-01 2026-09-30");
    house.goTo("2026-10-01");
    EXPECT_EQ(house.stateOf("3.1", first), "open");
    EXPECT_NE(house.task("3.1", first).run, run);
}

TEST_F(MigrationTest, WhatTheNewVersionDoesNotWantIsWaivedAndWhatItAddsAppears) {
    house.goTo("2026-09-10");
    goOver(
        without(declarations, "1.3") +
        "activity \"1.5\" { title = \"Семинар\", term = \"сентябрь–октябрь\", by = \"curator\", unit = \"school\" }\n" +
        "activity \"1.6\" { title = \"Прошлое\", term = \"август\", by = \"curator\", unit = \"school\" }\n");
    EXPECT_EQ(house.stateOf("1.3", office), "waived");
    EXPECT_EQ(house.task("1.3", office).reason, "В новой версии дорожной карты этой задачи нет");
    EXPECT_EQ(house.stateOf("1.5", first), "open");
    EXPECT_EQ(window("1.5", first), "2026-09-10 2026-10-31");
    EXPECT_THROW(house.task("1.6", first), std::logic_error);
}

TEST_F(MigrationTest, ATermThatHungOnAnEventMakesItsTasksOnceTheMonthIsKnown) {
    house.goTo("2026-09-10");
    const std::string waiting = with(declarations, "title = \"Совет\", term = input.council",
                                     "title = \"Совет\", term = \"по итогам программы\"");
    goOver(waiting);
    EXPECT_EQ(house.stateOf("1.4", first), "waived");
    goOver(with(declarations, "title = \"Совет\", term = input.council", "title = \"Совет\", term = \"май\""));
    int planned = 0;
    for (const auto& task : house.state().tasks())
        planned += task.activity == "1.4" && task.state == TaskState::planned;
    EXPECT_EQ(planned, 2);
}

TEST_F(MigrationTest, AnActivityThatOnlyGotAnotherNumberKeepsItsTasks) {
    house.goTo("2026-09-10");
    house.submit(house.task("1.1", office), {{"note", "письмо № 3"}});
    goOver(with(with(declarations, "activity \"1.1\"", "activity \"1.9\""), "activity \"1.3\"", "activity \"1.1\""));
    EXPECT_EQ(house.stateOf("1.9", office), "accepted");
    EXPECT_EQ(house.task("1.9", office).result["note"], "письмо № 3");
    EXPECT_EQ(house.stateOf("1.1", office), "planned");
    EXPECT_EQ(house.state().activityOf(house.task("1.1", office)).title, "Сводка");
}

TEST_F(MigrationTest, AFilledInInputMovesTheWindowsThatHangOnIt) {
    house.goTo("2026-09-10");
    engine::MigrationWish wish;
    wish.inputs["council"] = "до 20 декабря";
    const auto changes = goOver(declarations, wish);
    EXPECT_EQ(changes.size(), 2u);
    EXPECT_EQ(window("1.4", first), "2026-09-01 2026-12-20");
    EXPECT_EQ(house.stateOf("1.4", first), "open");
    house.crash();
    EXPECT_EQ(window("1.4", first), "2026-09-01 2026-12-20");
    EXPECT_EQ(house.state().activityOf(house.task("1.4", first)).term, "до 20 декабря");
    EXPECT_EQ(goBack(), (Value{{"restored", 2}, {"kept", 0}}));
    EXPECT_EQ(window("1.4", first), "2026-11-01 2026-11-30");
    EXPECT_EQ(house.stateOf("1.4", first), "planned");
}

TEST_F(MigrationTest, IsUndoneExceptForWhatPeopleHaveWorkedOnSince) {
    house.goTo("2026-09-10");
    const std::string newer = without(with(declarations, "term = \"сентябрь\", by = \"curator\", accept",
                                           "term = \"до 15 октября\", by = \"curator\", accept"),
                                      "1.3");
    goOver(newer);
    house.submit(house.task("1.2", first));
    EXPECT_EQ(goBack(), (Value{{"restored", 2}, {"kept", 1}}));
    EXPECT_EQ(house.stateOf("1.3", office), "planned");
    EXPECT_EQ(window("1.2", second), "2026-09-01 2026-09-30");
    EXPECT_EQ(house.stateOf("1.2", first), "submitted");
    EXPECT_EQ(window("1.2", first), "2026-09-01 2026-10-15");
    EXPECT_EQ(house.state().activityOf(house.task("1.2", first)).term, "до 15 октября");
    EXPECT_EQ(house.state().programme().version, smallBundle(declarations, actions).version());
    EXPECT_FALSE(engine::formerEdition(house.kept, house.programme));
}

TEST_F(MigrationTest, SurvivesARestartWithTasksUnderTwoVersions) {
    house.goTo("2026-09-10");
    goOver(with(declarations, "title = \"Опрос\", term = \"сентябрь\"", "title = \"Опрос\", term = \"октябрь\""));
    const Value before = picture(house.world());
    house.crash();
    EXPECT_EQ(picture(house.world()), before);
    EXPECT_EQ(house.state().activityOf(house.task("3.1", first)).term, "сентябрь");
}

TEST_F(MigrationTest, RefusesWhatWasWorkedOutForAnotherMoment) {
    house.goTo("2026-09-10");
    const std::string newer = with(declarations, "term = \"сентябрь\", by = \"curator\", accept",
                                   "term = \"до 15 октября\", by = \"curator\", accept");
    const auto ways = preview(newer);
    house.submit(house.task("1.2", first));
    const Value before = picture(house.world());
    EXPECT_THROW(house.conductor().perform("test", "migrate",
                                           [&](engine::Turn& turn, engine::RunDriver& driver) {
                                               turn.ledger.keepBundle(smallBundle(newer, actions));
                                               engine::goOver(turn, driver, ways.front());
                                               return Value();
                                           }),
                 Error);
    EXPECT_EQ(picture(house.world()), before);
}

} // namespace nastavnik
