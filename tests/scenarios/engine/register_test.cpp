// SPDX-License-Identifier: MIT
// Numbers of papers: one after the other for each kind, organisation and year, whatever happens between.
#include "engine/acquaintance.hpp"
#include "engine/registers.hpp"
#include "engine/scans.hpp"
#include "store/read_model.hpp"
#include "support/house.hpp"

namespace nastavnik {

using namespace test;
using engine::RunState;

namespace {

roadmap::Bundle withOrders(const std::string& actions) {
    return smallBundle(R"(
        document "order" { title = "Приказ", template = "order", number = "{n}-ОД/{yy}", approve = { "head" } }
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

TEST(RegisterTest, DrawsAPaperUpAnewUnderItsNumberWhileItIsNotSigned) {
    House house(withOrders(R"(first = function(task)
        local draft = documents.generate { template = "order", data = { title = "Проэкт" } }
        if task:approve({ by = "head", document = draft }).approved then return draft end
        local order = documents.generate { template = "order", data = { title = "Проект" }, replaces = draft }
        task:approve { by = "head", document = order }
        local ok, problem = pcall(documents.generate,
            { template = "order", data = { title = "Поздно" }, replaces = order })
        return { order.number, order.version, ok, tostring(problem) } end)"));
    house.goTo("2026-09-01");
    house.answer(house.waits().front(), "head1", {{"approved", false}, {"comment", "Опечатка"}});
    EXPECT_EQ(house.waits().size(), 2U);
    house.answer(house.waits().back(), "head1", {{"approved", true}});
    const Value& result = house.task("2.1", school).result;
    EXPECT_EQ(result[0], "1-ОД/26");
    EXPECT_EQ(result[1], 2);
    EXPECT_EQ(result[2], false);
    EXPECT_NE(result[3].get<std::string>().find("заново не составить"), std::string::npos) << result;
    EXPECT_EQ(house.numbers(), Texts({"1-ОД/26", "1-ОД/26"})); // One in each school.
    const Value shown = store::showDocument(*house.database, 1);
    EXPECT_EQ(shown["status"], "signed");
    EXPECT_EQ(shown["data"]["title"], "Проект");
    ASSERT_EQ(shown["versions"].size(), 1U);
    EXPECT_EQ(shown["versions"][0]["version"], 1);
    ASSERT_EQ(shown["versions"][0]["files"].size(), 1U);
    const std::string name = shown["versions"][0]["files"][0]["name"];
    EXPECT_TRUE(store::documentFile(*house.database, 1, name, 1).has_value());
    EXPECT_FALSE(store::documentFile(*house.database, 1, name, 2).has_value());
}

TEST(RegisterTest, IsReadByEverybodyOnTheAcquaintanceSheetAndThenAcquainted) {
    House house(withOrders(R"(first = function(task)
        local order = documents.generate { template = "order", data = { title = "Приказ" } }
        local people = { people.list { role = "mentor" }[1], people.list { role = "mentee" }[1].id }
        local early = pcall(function() task:acquaint { document = order, persons = people } end)
        task:approve { by = "head", document = order }
        task:acquaint { document = order, persons = people }
        task:acquaint { document = order, persons = people }
        local _, problem = pcall(function() task:acquaint { document = order, persons = { 999 } } end)
        return { early, tostring(problem) } end)"));
    house.goTo("2026-09-01");
    house.answer(house.waits().front(), "head1", {{"approved", true}});
    const Value& result = house.task("2.1", school).result;
    EXPECT_EQ(result[0], false);
    EXPECT_NE(result[1].get<std::string>().find("нет «999»"), std::string::npos) << result;
    EXPECT_EQ(house.letters("acquaint").size(), 2U);
    const auto read = [&](const std::string& who) {
        house.act([&](engine::Turn& turn) {
            engine::noteReading(turn, turn.ledger.document(1).value(), house.person(who).id);
        });
    };
    const auto toRead = [&](const std::string& who) {
        return store::listDocuments(*house.database, {.toBeReadBy = house.person(who).id})["total"];
    };
    EXPECT_EQ(toRead("mentor1"), 1);
    EXPECT_EQ(toRead("head1"), 0);
    read("mentor1");
    EXPECT_EQ(toRead("mentor1"), 0);
    EXPECT_EQ(store::showDocument(*house.database, 1)["status"], "signed");
    EXPECT_EQ(faultsOf([&] { read("mentor1"); }).size(), 1U);
    read("mentee1");
    const Value shown = store::showDocument(*house.database, 1);
    EXPECT_EQ(shown["status"], "acquainted");
    EXPECT_EQ(shown["acquaintances"][0]["name"], "Наставников Иван");
    EXPECT_EQ(shown["acquaintances"][0]["done"], "2026-09-01T06:00:00.000000Z");
}

TEST(RegisterTest, NumbersKindsWithOneRegisterThroughAndGoesOnFromThePaperOne) {
    House house(smallBundle(R"(
        document "order" { title = "Приказ", template = "order", number = "{n}-осн.", register = "orders" }
        document "order_curator" { title = "Приказ", template = "order", number = "{n}-осн.", register = "orders" }
        activity "2.1" { title = "Первый", term = "сентябрь", by = "curator", unit = "school", run = "both" }
        activity "2.2" { title = "Второй", term = "октябрь", by = "curator", unit = "school", run = "both" }
    )",
                            R"(return { both = function(task)
        documents.generate { template = "order", data = { title = "Приказ" } }
        documents.generate { template = "order_curator", data = { title = "Приказ" } } end })"));
    house.goTo("2026-09-01");
    EXPECT_EQ(house.numbers(), Texts({"1-осн.", "1-осн.", "2-осн.", "2-осн."}));
    const Id first = house.person("head1").organisation;
    const auto goOn = [&](int last) {
        house.act([&](engine::Turn& turn) { engine::continueAfter(turn, {first, "orders", 2026}, last); });
    };
    EXPECT_EQ(faultsOf([&] { goOn(1); }),
              Texts({"EN029 last: в журнале «orders» уже выдан номер 2; назовите число от 2 до 999 999"}));
    goOn(151);
    house.goTo("2026-10-01");
    auto numbers = house.numbers();
    numbers.erase(numbers.begin(), numbers.begin() + 4);
    std::ranges::sort(numbers);
    EXPECT_EQ(numbers, Texts({"152-осн.", "153-осн.", "3-осн.", "4-осн."}));
}

TEST(RegisterTest, KeepsTheScanOfAPaperThatWasSignedByHand) {
    House house(withOrders(R"(first = function(task)
        return documents.generate { template = "order", data = { title = "Приказ" } } end)"));
    house.goTo("2026-09-01");
    const auto scan = [&](const std::string& bytes) {
        house.act([&](engine::Turn& turn) {
            engine::attachScan(turn, turn.ledger.document(1).value(),
                               {.name = "IMG_1.pdf", .type = "application/pdf", .bytes = bytes});
        });
    };
    scan("%PDF-1");
    scan("%PDF-2");
    const Value shown = store::showDocument(*house.database, 1);
    EXPECT_EQ(shown["status"], "signed");
    EXPECT_EQ(shown["files"][1]["name"], "скан.pdf");
    EXPECT_EQ(store::documentFile(*house.database, 1, "скан 2.pdf")->bytes, "%PDF-2");
}

TEST(RegisterTest, TakesNoScanWhileTheHeadIsAskedToSign) {
    House house(withOrders(R"(first = function(task)
        local order = documents.generate { template = "order", data = { title = "Приказ" } }
        return task:approve { by = "head", document = order } end)"));
    house.goTo("2026-09-01");
    EXPECT_EQ(faultsOf([&] {
                  house.act([&](engine::Turn& turn) {
                      engine::attachScan(turn, turn.ledger.document(1).value(), {.name = "скан.pdf"});
                  });
              }).size(),
              1U);
}

TEST(RegisterTest, FindsAPaperByWordsOfItsContentInAnyLetterCase) {
    House house(withOrders(R"(first = function(task)
        return documents.generate { template = "order",
            data = { title = "Приказ", pairs = { { mentor = "Фёдорова Алёна", share = "100%" } } } } end)"));
    house.goTo("2026-09-01");
    const auto found = [&](const std::string& search) {
        return store::listDocuments(*house.database, {.search = search})["total"].get<int>();
    };
    EXPECT_EQ(found("федорова АЛЕНА"), 2);
    EXPECT_EQ(found("1-од/26 приказ"), 2);
    EXPECT_EQ(found("100%"), 2);
    EXPECT_EQ(found("1%0"), 0);
    EXPECT_EQ(found("Сидорова"), 0);
}

} // namespace nastavnik
