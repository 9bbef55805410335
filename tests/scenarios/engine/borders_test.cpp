// SPDX-License-Identifier: MIT
// What an action of one school may see and touch of another.
#include "support/house.hpp"

namespace nastavnik {

using namespace test;

namespace {

/// The first school does `mine` in September, the second `theirs` in October.
House houseWith(const std::string& mine, const std::string& theirs) {
    return House(smallBundle(R"(
        document "order" { title = "Приказ", template = "order", number = "{n}" }
        activity "2.1" { title = "Первое", term = "сентябрь", by = "head", unit = "school", run = "first" }
        activity "2.2" { title = "Второе", term = "октябрь", by = "head", unit = "school", run = "second" }
    )",
                             "return { first = function(task) if task.school.code == 's1' then " + mine +
                                 " end end, second = function(task) if task.school.code == 's2' then " + theirs +
                                 " end end }"));
}

const std::string second = "Школа № 2";

std::string troubleOf(const std::string& mine, const std::string& theirs) {
    House house = houseWith(mine, theirs);
    house.goTo("2026-10-01");
    return house.run(house.task("2.2", second)).trouble;
}

} // namespace

TEST(BordersTest, ASchoolSeesItsOwnPeopleRecordsTasksAndPairs) {
    House house = houseWith(R"(records.add { kind = "request", data = { text = "наше" } }
                               pairs.fix { pairs = { { mentor = 5, mentee = 6 } } })",
                            R"(return { people = #people.list { role = "mentor" },
                                        records = #records.list { kind = "request", unit = "all" },
                                        pairs = #pairs.list {}, tasks = #tasks.summary {} })");
    house.goTo("2026-10-01");
    EXPECT_EQ(house.task("2.2", second).result, Value({{"people", 1}, {"records", 0}, {"pairs", 0}, {"tasks", 2}}));
}

TEST(BordersTest, ASchoolCannotNameAnotherSchoolItsPeoplePairsOrPapers) {
    const std::string prepared = R"(pairs.fix { pairs = { { mentor = 5, mentee = 6 } } }
                                    return documents.generate { template = "order", data = { title = "Тайна" } })";
    const std::pair<const char*, const char*> attempts[] = {
        {R"(people.list { role = "mentor", school = 2 })", "EN010 school: организация № 2 недоступна"},
        {R"(pairs.list { school = { id = 2 } })", "EN010 school: организация № 2 недоступна"},
        {R"(pairs.list { school = 1 })", "EN010 school: организация № 1 недоступна"},
        {R"(tasks.summary { school = 2 })", "EN010 school: организация № 2 недоступна"},
        {R"(people.update { person = 5, profile = { a = 1 } })", "EN011 person: в этой организации нет человека № 5"},
        {R"(pairs.fix { pairs = { { mentor = 5, mentee = 9 } } })", "EN012 pairs[1].mentor: такого человека нет"},
        {R"(pairs.fix { pairs = { { mentors = { 8 }, mentees = { 9, 6 } } } })",
         "EN012 pairs[1].mentees[2]: такого человека нет"},
        {R"(pairs.close { pair = 1, reason = "чужая" })", "EN013 pair: такой пары в этой организации нет"},
        {R"(task:approve { by = "head", document = { id = 1 } })", "EN021 документа № 1 в этой программе нет"},
    };
    for (const auto& [attempt, fault] : attempts) {
        const std::string trouble = troubleOf(prepared, attempt);
        EXPECT_NE(trouble.find(fault), std::string::npos) << attempt << ": " << trouble;
    }
}

TEST(BordersTest, AGroupIsOneUnitWithItsOwnFormAndTasks) {
    House house = houseWith(R"(local fixed = pairs.fix {
                                 pairs = { { mentors = { 4, 5 }, mentees = { 6 }, form = "группа", subject = "химия" } },
                                 form = "пара" }
                               return { mentors = #fixed[1].mentors, form = fixed[1].form, subject = fixed[1].subject,
                                        pairs = #pairs.list {} })",
                            "return {}");
    house.goTo("2026-09-02");
    EXPECT_EQ(house.task("2.1", "Школа № 1").result,
              Value({{"mentors", 2}, {"form", "группа"}, {"subject", "химия"}, {"pairs", 1}}));
}

} // namespace nastavnik
