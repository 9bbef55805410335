// SPDX-License-Identifier: MIT
// A person's data are destroyed: the audit log keeps the fact, not the data.
#include "engine/consent_keeping.hpp"
#include "engine/erasure.hpp"
#include "engine/mentorship_keeping.hpp"
#include "engine/people_keeping.hpp"
#include "support/house.hpp"

namespace nastavnik {

using namespace test;

namespace {

/// The first school notes a request of its mentee and asks about it.
roadmap::Bundle townThatKnows() {
    return smallBundle(R"(
        form "note" { title = "Запись", fields = { { name = "text", type = "text", title = "Текст" } } }
        role "psychologist" { title = "психолог", unit = "school", stand_in = "curator", special = true }
        activity "2.1" { title = "Запрос", term = "сентябрь", by = "curator", unit = "school", run = "go" }
        activity "2.2" { title = "Особые сведения", term = "октябрь", by = "psychologist", unit = "school", run = "special" }
        activity "2.3" { title = "Любопытство", term = "октябрь", by = "curator", unit = "school", run = "look" }
    )",
                       R"(return {
        go = function(task)
          for _, mentee in ipairs(people.list { role = "mentee" }) do
            records.add { kind = "request", data = { person = mentee.id, name = mentee.name, help = "дисциплина" } }
            task:ask { by = "curator", form = "note", title = "Запрос: " .. mentee.name, value = { who = mentee.name } }
          end
          return { mentee = people.list { role = "mentee" }[1] }
        end,
        special = function()
          local mentee = people.list { role = "mentee" }[1]
          special.write { person = mentee, data = { disability = "есть" } }
          return special.read { person = mentee }
        end,
        look = function() return special.read { person = people.list { role = "mentee" }[1] } end })");
}

const std::string first = "Школа № 1", second = "Школа № 2";

/// Whether any table still holds these words, apart from the audit log.
bool isAnywhere(House& house, const std::string& words) {
    for (const char* select :
         {"SELECT data FROM record", "SELECT subject || text || address FROM letter", "SELECT value FROM wait",
          "SELECT title FROM wait", "SELECT request FROM step", "SELECT result FROM step", "SELECT argument FROM run",
          "SELECT result FROM task", "SELECT event FROM task", "SELECT surname FROM person",
          "SELECT signer FROM consent", "SELECT details FROM audit"}) {
        store::Query row = house.database->query(select);
        while (row.next())
            if (row.bytes(0).find(words) != std::string_view::npos)
                return true;
    }
    return false;
}

} // namespace

TEST(ErasureTest, NothingOfThePersonIsLeftButTheFact) {
    House house(townThatKnows());
    house.goTo("2026-09-01");
    const Id mentee = house.person("mentee1").id;
    house.act([&](engine::Turn& turn) {
        engine::keepConsent(turn, {.person = mentee, .given = turn.today(), .signer = "Молодцова Дарья"});
    });
    for (const Wait& wait : house.waits())
        house.answer(wait, wait.unit.organisation == 2 ? "curator1" : "head2", {{"answers", Value::object()}});
    EXPECT_TRUE(isAnywhere(house, "Молодцова"));
    Value erased;
    house.act([&](engine::Turn& turn) { erased = engine::erasePerson(turn, mentee, "согласие отозвано"); });
    EXPECT_FALSE(isAnywhere(house, "Молодцова"));
    EXPECT_TRUE(isAnywhere(house, "Новиков")); // Everybody else stays.
    EXPECT_EQ(erased["records"], 1);
    EXPECT_GE(erased["steps"].get<int>(), 3);
    EXPECT_EQ(house.history("person:" + std::to_string(mentee)), Texts({"added", "erased"}));
    EXPECT_EQ(erased["log"].back()["what"], "given");
    EXPECT_FALSE(store::verifyAudit(*house.database).broken);
    house.crash();
    house.goTo("2026-09-02");
    EXPECT_EQ(house.world().directory.person(mentee)->surname, "[данные уничтожены]");
    EXPECT_EQ(faultsOf([&] { house.act([&](engine::Turn& turn) { engine::erasePerson(turn, mentee, "ещё раз"); }); }),
              Texts({"EN079 данные этого человека уже уничтожены"}));
}

TEST(ErasureTest, NotWithoutAReason) {
    House house(townThatKnows());
    const Id mentee = house.person("mentee1").id;
    EXPECT_EQ(faultsOf([&] { house.act([&](engine::Turn& turn) { engine::erasePerson(turn, mentee, " "); }); }),
              Texts({"EN086 reason: без основания данные не уничтожают"}));
}

TEST(ErasureTest, NotWhileAMentorshipIsOpen) {
    House house(townThatKnows());
    house.act([&](engine::Turn& turn) {
        turn.addMentorship(turn.programme(house.programme),
                           {.organisation = 2, .mentors = {5}, .mentees = {6}, .from = turn.today()});
    });
    EXPECT_EQ(faultsOf([&] { house.act([](engine::Turn& turn) { engine::erasePerson(turn, 6, "отзыв"); }); }),
              Texts({"EN078 человек состоит в действующей паре: сначала завершите её"}));
    house.act([](engine::Turn& turn) {
        engine::endMentorship(turn, 1, {.kind = "left", .reason = "отзыв согласия", .till = turn.today()});
        engine::erasePerson(turn, 6, "отзыв");
    });
    EXPECT_EQ(house.world().directory.mentorship(1)->mentees, std::vector<Id>{6});
}

TEST(SpecialDataTest, AreForTheRoleThatTheRoadmapNamesAndForNobodyWithoutAConsent) {
    House house(townThatKnows());
    house.act([&](engine::Turn& turn) {
        engine::keepConsent(
            turn, {.person = house.person("mentee1").id, .purpose = people::Purpose::special, .given = turn.today()});
    });
    house.goTo("2026-10-01");
    EXPECT_EQ(house.task("2.2", first).result, Value({{"disability", "есть"}}));
    EXPECT_NE(house.run(house.task("2.2", second)).trouble.find("EN081 нет согласия на обработку особых сведений"),
              std::string::npos);
    EXPECT_NE(house.run(house.task("2.3", first)).trouble.find("EN080 особые сведения доступны только мероприятию"),
              std::string::npos);
    EXPECT_EQ(house.history("person:" + std::to_string(house.person("mentee1").id)),
              Texts({"added", "special_written", "special_seen"}));
    EXPECT_EQ(people::toValue(house.person("mentee1"), house.world().directory).dump().find("disability"),
              std::string::npos);
}

TEST(PeopleSheetScenario, ASheetIsKeptAsAWholeAndKnownPeopleAreCompleted) {
    House house(townThatKnows());
    people::SheetResult sheet;
    sheet.persons.push_back(
        {.person = {.surname = "Ким", .given = "Анна", .organisation = 2, .roles = {"mentee"}}, .line = 2});
    people::Person known = house.person("mentor1");
    known.position = "учитель физики";
    sheet.persons.push_back({.person = known, .line = 3});
    engine::KeptPeople kept;
    house.act([&](engine::Turn& turn) { kept = engine::keepSheet(turn, sheet); });
    EXPECT_EQ(kept.added, 1);
    EXPECT_EQ(kept.updated, 1);
    house.crash();
    house.goTo("2026-08-02");
    EXPECT_EQ(house.person("mentor1").position, "учитель физики");
    EXPECT_EQ(house.world().directory.persons().back().fullName(), "Ким Анна");
    EXPECT_EQ(house.world().directory.persons().back().code, "p10");
}

} // namespace nastavnik
