// SPDX-License-Identifier: MIT
#include "engine/roles.hpp"

#include "support/small_roadmap.hpp"

#include <gtest/gtest.h>

namespace nastavnik::engine {

using namespace std::chrono;
using namespace test;
using people::OrganisationKind;

class RolesTest : public ::testing::Test {
protected:
    const Date today = sys_days{2026y / October / 5};
    ProgrammeState programme = smallProgramme();
    people::Directory directory{
        {{.id = 1, .kind = OrganisationKind::department}, {.id = 2, .parent = 1}, {.id = 3, .parent = 1}},
        {{.id = 10, .surname = "Методистова", .organisation = 1, .roles = {"methodist"}},
         {.id = 20, .surname = "Кураторова", .organisation = 2, .roles = {"curator"}},
         {.id = 21, .surname = "Директоров", .organisation = 2, .roles = {"head"}},
         {.id = 31, .surname = "Заведующая", .organisation = 3, .roles = {"head"}}},
        {{.id = 5, .organisation = 2, .mentors = {21}, .mentees = {20}, .from = sys_days{2026y / September / 20}}}};

    std::vector<Id> holders(std::string_view role, const Unit& unit) const {
        std::vector<Id> ids;
        for (const people::Person* person : holdersFor(role, unit, programme, directory, today))
            ids.push_back(person->id);
        return ids;
    }
};

TEST_F(RolesTest, FindsHoldersInTheUnitsSchoolInTheDepartmentAndInThePair) {
    EXPECT_EQ(holders("curator", school(2)), std::vector<Id>{20});
    EXPECT_EQ(holders("methodist", school(2)), std::vector<Id>{10});
    EXPECT_EQ(holders("mentor", pairOf(2, 5)), std::vector<Id>{21});
    EXPECT_EQ(holders("mentee", pairOf(2, 5)), std::vector<Id>{20});
}

TEST_F(RolesTest, TurnsToTheStandInWhenNobodyHoldsTheRole) {
    EXPECT_EQ(holders("curator", school(3)), std::vector<Id>{31});
}

TEST_F(RolesTest, TurnsToTheStandInWhenTheHolderIsAway) {
    people::Person curator = *directory.person(20);
    curator.absences = {{today - days{1}, today}};
    directory.put(curator);
    EXPECT_EQ(holders("curator", school(2)), std::vector<Id>{21});
}

TEST_F(RolesTest, LetsOnlyHoldersAndStandInsAct) {
    EXPECT_TRUE(mayAct(*directory.person(20), "curator", school(2), programme, directory, today));
    EXPECT_FALSE(mayAct(*directory.person(20), "curator", school(3), programme, directory, today));
    EXPECT_TRUE(mayAct(*directory.person(31), "curator", school(3), programme, directory, today));
    EXPECT_FALSE(mayAct(*directory.person(21), "curator", school(2), programme, directory, today));
}

} // namespace nastavnik::engine
