// SPDX-License-Identifier: MIT
#include "engine/agenda.hpp"

#include "nastavnik/error.hpp"
#include "support/small_roadmap.hpp"

#include <gtest/gtest.h>

namespace nastavnik::engine {

using namespace std::chrono;
using test::smallRoadmap;

class AgendaTest : public ::testing::Test {
protected:
    const std::shared_ptr<const roadmap::Roadmap> map = smallRoadmap();
    const roadmap::Activity& order = map->activities[1]; // September, reminder a week before, head after 3 days
    const Date first = sys_days{2026y / September / 1}, last = sys_days{2026y / September / 30};

    Task task(TaskState state = TaskState::open) const {
        return {.id = 1, .activity = order.number, .window = {first, last}, .state = state};
    }
};

TEST_F(AgendaTest, OpensOnTheFirstDayOfTheWindowWhenTheGatesAreOpen) {
    const Task planned = task(TaskState::planned);
    EXPECT_TRUE(dueOn(planned, order, true, first - days{1}).empty());
    EXPECT_TRUE(dueOn(planned, order, false, first).empty());
    EXPECT_EQ(dueOn(planned, order, true, first), (std::vector<Due>{{Due::Kind::open}}));
}

TEST_F(AgendaTest, RemindsOnceBeforeTheLastDay) {
    const Date reminderDay = last - days{7};
    EXPECT_TRUE(dueOn(task(), order, true, reminderDay - days{1}).empty());
    const auto dues = dueOn(task(), order, true, reminderDay);
    ASSERT_EQ(dues, (std::vector<Due>{{Due::Kind::remind}}));
    EXPECT_TRUE(dueOn(after(task(), dues[0], order, reminderDay), order, true, reminderDay).empty());
}

TEST_F(AgendaTest, CallsATaskOverdueOnTheDayAfterItsWindow) {
    EXPECT_FALSE(task().isOverdue(last));
    EXPECT_TRUE(task().isOverdue(last + days{1}));
    Task reminded = task();
    reminded.reminded = 1;
    EXPECT_EQ(dueOn(reminded, order, true, last + days{1}), (std::vector<Due>{{Due::Kind::overdue}}));
}

TEST_F(AgendaTest, ClimbsTheLadder) {
    Task reminded = task();
    reminded.reminded = 2;
    EXPECT_TRUE(dueOn(reminded, order, true, last + days{2}).empty());
    EXPECT_EQ(dueOn(reminded, order, true, last + days{3}), (std::vector<Due>{{Due::Kind::escalate, 0}}));
}

TEST_F(AgendaTest, SendsOneReminderAfterAJumpOfTheClockAndNotAWeekOfThem) {
    const auto dues = dueOn(task(), order, true, last + days{30});
    EXPECT_EQ(dues, (std::vector<Due>{{Due::Kind::overdue}, {Due::Kind::escalate, 0}}));
}

TEST_F(AgendaTest, DoesNotRemindOfReminderDaysThatWereOverWhenTheTaskOpened) {
    const Task opened = after(task(TaskState::planned), {Due::Kind::open}, order, last - days{2});
    EXPECT_TRUE(dueOn(opened, order, true, last - days{2}).empty());
}

TEST_F(AgendaTest, LooksAgainOnlyWhenTheCalendarWantsSomething) {
    EXPECT_EQ(nextLook(task(TaskState::planned), order, first - days{20}), first);
    EXPECT_EQ(nextLook(task(), order, first), last - days{7});
    EXPECT_EQ(nextLook(task(), order, last), last + days{1});
    EXPECT_EQ(nextLook(task(), order, last + days{3}), std::nullopt);
    EXPECT_EQ(nextLook(task(TaskState::accepted), order, first), std::nullopt);
}

TEST_F(AgendaTest, WaitsForTheAcceptorWhereThereIsOne) {
    const Task handedIn = submitted(task(), {{"note", "сделано"}}, order, last);
    EXPECT_EQ(handedIn.state, TaskState::submitted);
    EXPECT_EQ(accepted(handedIn, last).state, TaskState::accepted);
    EXPECT_EQ(returned(handedIn, "нет подписи").state, TaskState::returned);
    EXPECT_EQ(submitted(returned(handedIn, "нет подписи"), {}, order, last).state, TaskState::submitted);
}

TEST_F(AgendaTest, AcceptsAtOnceWhereNobodyHasTo) {
    const Task handedIn = submitted(task(), {}, map->activities[0], last);
    EXPECT_EQ(handedIn.state, TaskState::accepted);
    EXPECT_EQ(handedIn.closed, last);
}

TEST_F(AgendaTest, RefusesWhatTheStateDoesNotAllow) {
    try {
        accepted(task(), last);
        FAIL() << "an open task was accepted";
    } catch (const Error& error) {
        EXPECT_EQ(error.faults()[0], (Fault{"EN001",
                                            {"задачу 1.2 нельзя принять: её состояние — «open»",
                                             "task 1.2 cannot be accepted: its state is \"open\""}}));
    }
    EXPECT_THROW(submitted(task(TaskState::planned), {}, order, last), Error);
    EXPECT_THROW(waived(task(TaskState::accepted), "не нужно", last), Error);
}

} // namespace nastavnik::engine
