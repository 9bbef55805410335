// SPDX-License-Identifier: MIT
#include "people/scope.hpp"

#include <gtest/gtest.h>

namespace nastavnik::people {

using namespace std::chrono;
using Ids = std::vector<Id>;

class ScopeTest : public testing::Test {
protected:
    Directory directory{
        {{.id = 1, .kind = OrganisationKind::department},
         {.id = 2, .parent = 1},
         {.id = 3, .parent = 1},
         {.id = 4, .kind = OrganisationKind::partner, .parent = 1}},
        {{.id = 10, .organisation = 1, .roles = {"curator"}},
         {.id = 11, .organisation = 1},
         {.id = 20, .organisation = 2, .roles = {"head", "mentor"}},
         {.id = 21, .organisation = 2, .roles = {"mentor"}},
         {.id = 22, .organisation = 2, .roles = {"mentee", "teacher"}},
         {.id = 40, .organisation = 4, .roles = {"centre"}}},
        {{.id = 5, .organisation = 2, .mentors = {21}, .mentees = {22}, .from = sys_days{2026y / 9 / 1}},
         {.id = 6, .organisation = 3, .mentors = {20}, .mentees = {99}, .from = sys_days{2026y / 9 / 1}}}};

    Scope of(Id person) const { return scopeOf(*directory.person(person), directory); }
};

TEST_F(ScopeTest, ShowsTheDepartmentEverythingBelowIt) {
    EXPECT_EQ(of(10).organisations, (Ids{1, 2, 3, 4}));
    EXPECT_TRUE(of(10).seesMentorship(6, 3));
}

TEST_F(ScopeTest, ShowsTheStaffOfASchoolThatSchoolAndTheirOwnPairsElsewhere) {
    const Scope scope = of(20);
    EXPECT_EQ(scope.organisations, Ids{2});
    EXPECT_EQ(scope.mentorships, Ids{6});
    EXPECT_TRUE(scope.seesMentorship(5, 2));
    EXPECT_TRUE(scope.seesMentorship(6, 3));
    EXPECT_FALSE(scope.seesOrganisation(3));
}

TEST_F(ScopeTest, ShowsMentorsAndMenteesTheirMentorshipsOnly) {
    for (const Id person : {21, 22}) {
        EXPECT_EQ(of(person).organisations, Ids{});
        EXPECT_EQ(of(person).mentorships, Ids{5});
        EXPECT_FALSE(of(person).seesMentorship(6, 3));
    }
}

TEST_F(ScopeTest, ShowsSomebodyWithoutARoleNothing) {
    EXPECT_EQ(of(11).organisations, Ids{});
    EXPECT_EQ(of(11).mentorships, Ids{});
    EXPECT_EQ(of(11).above, Ids{1});
}

TEST_F(ScopeTest, ShowsAPartnerTheDepartmentsOwnTasksButNoSchool) {
    EXPECT_EQ(of(40).organisations, (Ids{4, 1}));
    EXPECT_EQ(of(40).above, (Ids{4, 1}));
}

TEST_F(ScopeTest, EndsWhenOrganisationsStandInACircle) {
    const Directory circle({{.id = 1, .kind = OrganisationKind::department, .parent = 2}, {.id = 2, .parent = 1}},
                           {{.id = 10, .organisation = 1, .roles = {"curator"}}}, {});
    EXPECT_EQ(scopeOf(*circle.person(10), circle).organisations, (Ids{1, 2}));
    EXPECT_EQ(scopeOf(*circle.person(10), circle).above, (Ids{1, 2}));
}

TEST_F(ScopeTest, CountsOnlyStaffWithARoleToTheDepartment) {
    EXPECT_TRUE(isOfDepartment(*directory.person(10), directory));
    EXPECT_FALSE(isOfDepartment(*directory.person(11), directory));
    EXPECT_FALSE(isOfDepartment(*directory.person(20), directory));
    EXPECT_FALSE(isOfDepartment(*directory.person(40), directory));
}

} // namespace nastavnik::people
