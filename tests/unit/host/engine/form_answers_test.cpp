// SPDX-License-Identifier: MIT
#include "engine/form_answers.hpp"

#include "support/small_roadmap.hpp"

#include <gtest/gtest.h>

namespace nastavnik::engine {

TEST(FormAnswersTest, KeepsWhatTheFormAsksForAndNothingElse) {
    const Value answers{{"topic", "Урок"}, {"hours", 1.5}, {"way", "очно"}, {"extra", "лишнее"}};
    EXPECT_EQ(checkedAnswers("meeting", answers, *test::smallRoadmap()),
              (Value{{"topic", "Урок"}, {"hours", 1.5}, {"way", "очно"}}));
}

TEST(FormAnswersTest, NamesEveryFaultyAnswerAtOnce) {
    try {
        checkedAnswers("meeting", {{"hours", "два"}, {"mark", 7}, {"way", "письмом"}}, *test::smallRoadmap());
        FAIL() << "faulty answers were taken";
    } catch (const Error& error) {
        ASSERT_EQ(error.faults().size(), 4U);
        EXPECT_EQ(error.faults()[0].message, (Text{"«Тема»: нужен ответ", "\"Тема\": an answer is needed"}));
        EXPECT_EQ(error.faults()[1].message.ru, "«Часы»: нужно число");
        EXPECT_EQ(error.faults()[2].message.ru, "«Оценка»: нужна оценка от 1 до 5");
        EXPECT_EQ(error.faults()[3].message.ru, "«Формат»: нужен один из предложенных ответов");
    }
}

} // namespace nastavnik::engine
