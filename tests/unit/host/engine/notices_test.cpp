// SPDX-License-Identifier: MIT
#include "engine/notices.hpp"

#include <gtest/gtest.h>

namespace nastavnik::engine {

TEST(NoticesTest, PutsValuesInPlaceOfNames) {
    const Value data{{"task", {{"title", "Приказ"}}}, {"due", "30.09.2026"}};
    EXPECT_EQ(fillNotice("«{task.title}» — до {due}", data), "«Приказ» — до 30.09.2026");
}

TEST(NoticesTest, NeverExpandsAValueAgain) {
    EXPECT_EQ(fillNotice("{name}", {{"name", "{due}"}, {"due", "завтра"}}), "{due}");
}

TEST(NoticesTest, ShowsADashForWhatIsNotKnown) { EXPECT_EQ(fillNotice("{person.name}, {x", Value::object()), "—, {x"); }

TEST(NoticesTest, PrefersTheWordsOfTheRoadmap) {
    roadmap::Roadmap map;
    EXPECT_EQ(noticeFor("reminder", map).subject, "Напоминание: {task.title}");
    map.notices = {{.id = "reminder", .subject = "Не забудьте", .text = "…"}};
    EXPECT_EQ(noticeFor("reminder", map).subject, "Не забудьте");
}

} // namespace nastavnik::engine
