// SPDX-License-Identifier: MIT
// Numbers of papers: one after the other for each kind, organisation and year, whatever happens between.
#include "support/house.hpp"

namespace nastavnik {

using namespace test;
using engine::RunState;

namespace {

roadmap::Bundle withOrders(const std::string& actions) {
    return smallBundle(R"(
        document "order" { title = "Приказ", template = "order", number = "{n}-ОД/{yy}" }
        document "act" { title = "Акт", template = "order", number = "А-{n}" }
        activity "2.1" { title = "Первый", term = "сентябрь", by = "curator", unit = "school", run = "first" }
        activity "2.2" { title = "Второй", term = "октябрь", by = "curator", unit = "school", run = "second" }
        activity "2.3" { title = "Третий", term = "январь", by = "curator", unit = "school", run = "second" }
    )",
                       "return { " + actions +
                           R"(, second = function(task)
        return documents.generate { template = "order", data = { title = "Приказ" } } end })");
}

const std::string school = "Школа № 1", other = "Школа № 2";

} // namespace

TEST(RegisterTest, CountsEachKindOrganisationAndYearForItselfAndLeavesNoGapWhereAPaperFailed) {
    House house(withOrders(R"(first = function(task)
        pcall(documents.generate, { template = "order", data = { name = "без заголовка" } })
        local order = documents.generate { template = "order", data = { title = "Приказ" } }
        local act = documents.generate { template = "act", data = { title = "Акт" } }
        return { order.number, act.number } end)"));
    house.goTo("2027-01-10");
    for (const std::string& unit : {school, other}) {
        EXPECT_EQ(house.task("2.1", unit).result, Value({"1-ОД/26", "А-1"}));
        EXPECT_EQ(house.task("2.2", unit).result["number"], "2-ОД/26");
        EXPECT_EQ(house.task("2.3", unit).result["number"], "1-ОД/27");
    }
    EXPECT_EQ(house.numbers().size(), 8U);
}

TEST(RegisterTest, GivesTheNumberOfACancelledRunToTheNextPaper) {
    House house(withOrders(R"(first = function(task)
        return documents.generate { template = "order", data = { title = "Приказ" } } end)"));
    house.capabilities.plan("documents.generate", [](engine::CallId id, const Call&) { return lostReply(id); });
    house.goTo("2026-09-05");
    const Task& task = house.task("2.1", school);
    EXPECT_EQ(house.run(task).state, RunState::stuck);
    house.cancel(*task.run, "Приказ издан на бумаге");
    house.capabilities.plan("documents.generate", writeOrder);
    house.goTo("2026-10-05");
    EXPECT_EQ(house.task("2.2", school).result["number"], "1-ОД/26");
    EXPECT_EQ(house.task("2.2", other).result["number"], "2-ОД/26"); // The stuck run still holds its number …
    house.repeat(*house.task("2.1", other).run);
    EXPECT_EQ(house.task("2.1", other).result["number"], "1-ОД/26"); // … and takes it when it is repeated.
}

TEST(RegisterTest, WritesThePaperOnceWithTheSameNumberWhenTheServerIsKilledBeforeTheAnswer) {
    House house(withOrders(R"(first = function(task)
        return documents.generate { template = "order", data = { title = "Приказ" } } end)"));
    house.capabilities.plan("documents.generate", [](engine::CallId, const Call&) { return std::nullopt; });
    house.goOnWithoutWaiting("2026-09-01");
    const auto before = house.capabilities.asked;
    ASSERT_EQ(before.size(), 2U);
    EXPECT_EQ(house.numbers(), Texts());
    house.capabilities.plan("documents.generate", writeOrder);
    house.crash();
    house.goTo("2026-09-01");
    ASSERT_EQ(house.capabilities.asked.size(), 4U);
    for (std::size_t i = 0; i < 2; ++i) {
        EXPECT_EQ(house.capabilities.asked[i + 2].call.key, before[i].call.key);
        EXPECT_EQ(house.capabilities.asked[i + 2].call.arguments, before[i].call.arguments);
    }
    EXPECT_EQ(house.numbers(), Texts({"1-ОД/26", "1-ОД/26"}));
}

TEST(RegisterTest, TakesTheNumberBackWhenAPluginRegistersNothing) {
    House house(withOrders(R"(first = function(task)
        documents.generate { template = "order", data = { title = "Приказ" } } return "кончено" end)"));
    house.capabilities.plan("documents.generate", [](engine::CallId id, const Call&) { return answered(id, nullptr); });
    house.goTo("2026-09-02");
    EXPECT_EQ(house.task("2.1", school).result, "кончено");
    house.capabilities.plan("documents.generate", writeOrder);
    house.goTo("2026-10-02");
    EXPECT_EQ(house.task("2.2", school).result["number"], "1-ОД/26");
}

} // namespace nastavnik
