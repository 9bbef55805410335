// SPDX-License-Identifier: MIT
#include "engine/programme_state.hpp"

#include "support/small_roadmap.hpp"

#include <gtest/gtest.h>

namespace nastavnik::engine {

using namespace std::chrono;
using namespace test;

class ProgrammeStateTest : public ::testing::Test {
protected:
    ProgrammeState programme = smallProgramme();
    Id nextId = 1;

    void add(const Unit& unit, Date from = sys_days{2026y / August / 1}) {
        for (Task& task : programme.plannedFor(unit, from)) {
            task.id = nextId++;
            programme.put(std::move(task));
        }
    }

    const Task& taskOf(const std::string& activity, Id organisation, std::size_t occurrence = 0) const {
        return *programme.tasksOf(activity, organisation).at(occurrence);
    }

    void set(const Task& task, TaskState state) {
        Task changed = task;
        changed.state = state;
        programme.put(changed);
    }
};

TEST_F(ProgrammeStateTest, PlansATaskForEachWindowOfTheUnitsActivities) {
    add(department());
    add(school(2));
    EXPECT_EQ(programme.tasksOf("1.1", 1).size(), 1U);
    EXPECT_EQ(programme.tasksOf("2.1", 2).size(), 2U);
    EXPECT_EQ(taskOf("2.1", 2, 1).window, (Window{sys_days{2027y / May / 1}, sys_days{2027y / May / 31}}));
    EXPECT_TRUE(programme.tasksOf("2.2", 2).empty());
}

TEST_F(ProgrammeStateTest, CutsTheWindowsOfAPairThatBeginsLater) {
    add(pairOf(2, 7), sys_days{2026y / November / 10});
    EXPECT_EQ(taskOf("2.2", 2).window, (Window{sys_days{2026y / November / 10}, sys_days{2027y / May / 31}}));
}

TEST_F(ProgrammeStateTest, OpensASchoolsGateWhenTheDepartmentIsDone) {
    add(department());
    add(school(2));
    EXPECT_FALSE(programme.gatesOpen(taskOf("1.2", 2)));
    set(taskOf("1.1", 1), TaskState::accepted);
    EXPECT_TRUE(programme.gatesOpen(taskOf("1.2", 2)));
}

TEST_F(ProgrammeStateTest, OpensTheDepartmentsGateWhenAllSchoolsAreDone) {
    add(department());
    add(school(2));
    add(school(3));
    set(taskOf("1.2", 2), TaskState::accepted);
    EXPECT_FALSE(programme.gatesOpen(taskOf("1.3", 1)));
    set(taskOf("1.2", 3), TaskState::waived);
    EXPECT_TRUE(programme.gatesOpen(taskOf("1.3", 1)));
}

TEST_F(ProgrammeStateTest, KnowsWhichActivitiesWaitForAnother) {
    ASSERT_EQ(programme.dependentsOf("1.1").size(), 1U);
    EXPECT_EQ(programme.dependentsOf("1.1")[0]->number, "1.2");
    EXPECT_TRUE(programme.dependentsOf("2.2").empty());
}

} // namespace nastavnik::engine
