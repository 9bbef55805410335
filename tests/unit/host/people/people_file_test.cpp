// SPDX-License-Identifier: MIT
#include "people/people_file.hpp"

#include <gtest/gtest.h>

namespace nastavnik::people {

namespace {

Value municipality() {
    return {{"organisations",
             {{{"code", "school_1"},
               {"kind", "school"},
               {"parent", "department"},
               {"name", "Школа № 1"},
               {"short_name", "Школа № 1"}},
              {{"code", "department"}, {"kind", "department"}, {"name", "Управление"}, {"short_name", "УО"}}}},
            {"persons",
             {{{"code", "p1"},
               {"surname", "Ёлкина"},
               {"given", "Яна"},
               {"organisation", "school_1"},
               {"roles", {"head"}}}}}};
}

} // namespace

TEST(PeopleFileTest, ReadsParentsBeforeChildren) {
    const PeopleFile people = readPeopleFile(municipality(), "people.json");
    ASSERT_EQ(people.organisations.size(), 2U);
    EXPECT_EQ(people.organisations[0].organisation.code, "department");
    EXPECT_EQ(people.persons[0].person.fullName(), "Ёлкина Яна");
}

TEST(PeopleFileTest, NamesEveryFaultWithItsEntry) {
    Value file = municipality();
    file["organisations"][0]["kind"] = "shcool";
    file["persons"][0].erase("surname");
    file["persons"][0]["organisation"] = "school_2";
    file["persons"].push_back(file["persons"][0]);
    try {
        readPeopleFile(file, "people.json");
        FAIL() << "a faulty file was taken";
    } catch (const Error& error) {
        std::vector<std::string> texts;
        for (const Fault& fault : error.faults())
            texts.push_back(describe(fault, Language::ru));
        EXPECT_EQ(texts, (std::vector<std::string>{
                             "people.json: PF001 organisations[1].kind: «shcool» — не department, school или partner",
                             "people.json: PF001 persons[1].surname: нет значения",
                             "people.json: PF001 persons[2].surname: нет значения",
                             "people.json: PF002 persons: код «p1» встречается дважды",
                             "people.json: PF003 persons.p1.organisation: организации «school_2» нет",
                             "people.json: PF003 persons.p1.organisation: организации «school_2» нет"}));
    }
}

TEST(PeopleFileTest, KeepsFormsThatASecretaryPutRight) {
    Value file = municipality();
    const Value forms = {{"name", {{"dative", "Ёлкиной Яне"}}}};
    file["persons"][0]["forms"] = forms;
    file["organisations"][0]["forms"] = forms;
    const PeopleFile people = readPeopleFile(file, "people.json");
    EXPECT_EQ(people.persons[0].person.profile["forms"], forms);
    EXPECT_EQ(people.organisations[1].organisation.details["forms"], forms);
    file["persons"][0]["forms"]["name"] = {{"vocative", "Яна"}};
    EXPECT_THROW(readPeopleFile(file, "people.json"), Error);
}

TEST(PeopleFileTest, RefusesATreeThatRunsInACircle) {
    Value file = municipality();
    file["organisations"][1]["parent"] = "school_1";
    EXPECT_THROW(readPeopleFile(file, "people.json"), Error);
}

TEST(PeopleFileTest, SurvivesSomethingThatIsNoPeopleFile) {
    EXPECT_THROW(readPeopleFile(Value::array({1, 2}), "people.json"), Error);
    EXPECT_THROW(readPeopleFile({{"persons", "нет"}}, "people.json"), Error);
}

} // namespace nastavnik::people
