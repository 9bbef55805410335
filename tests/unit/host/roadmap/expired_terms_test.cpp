// SPDX-License-Identifier: MIT
#include "roadmap/expired_terms.hpp"

#include <gmock/gmock.h>

namespace nastavnik::roadmap {

TEST(ExpiredTermsTest, MovesEveryYearThatIsWritten) {
    EXPECT_EQ(withYearsMoved("Апрель, 2022", 4), "Апрель, 2026");
    EXPECT_EQ(withYearsMoved("25.04.2022", 4), "25.04.2026");
    EXPECT_EQ(withYearsMoved("Сентябрь, ежегодно (2022-2024 гг.)", 4), "Сентябрь, ежегодно (2026-2028 гг.)");
    EXPECT_EQ(withYearsMoved("Май 2023, 2024 гг.", 4), "Май 2027, 2028 гг.");
    EXPECT_EQ(withYearsMoved("31.03.22 г.", 4), "31.03.26 г.");
    EXPECT_EQ(withYearsMoved("31. 03. 22 г.", 4), "31. 03. 26 г.");
    EXPECT_EQ(withYearsMoved("2027-05-31", 1), "2028-05-31");
}

TEST(ExpiredTermsTest, LeavesOtherNumbersAlone) {
    for (const char* phrase : {"сентябрь", "до 15 октября", "1 раз в 2 месяца", "в течение 10 рабочих дней",
                               "за 36 часов", "с 15.09 по 20.10", "1500 знаков"})
        EXPECT_EQ(withYearsMoved(phrase, 3), phrase);
}

TEST(ExpiredTermsTest, CountsAndSaysHowFarToMove) {
    Roadmap map;
    for (const char* term : {"25.04.2022", "30.09.2022, и далее: сентябрь, ежегодно(2022-2024 гг.)",
                             "Октябрь-май, ежегодно (2022-2024 гг.)", "Сентябрь, ежегодно"})
        map.activities.push_back({.number = "1", .term = term});
    const auto expired = expiredTerms(map, {2026});
    ASSERT_TRUE(expired);
    EXPECT_EQ(expired->count, 3);
    EXPECT_EQ(expired->activities, 4);
    EXPECT_EQ(expired->years, 4);
    EXPECT_EQ(adviceOn(*expired, {2026}).ru,
              "сроки закончились до 2026–2027 учебного года: 3 из 4; большинство начинается в 2022–2023. Перенести все "
              "на 4 и увидеть каждую дату: nastavnik roadmap move ПАПКА --years 4");
    EXPECT_FALSE(expiredTerms(map, {2021}));
}

TEST(ExpiredTermsTest, DoesNotAdviseToMoveWhatStillHolds) {
    Roadmap map;
    for (const char* term : {"до 25 августа 2026 г.", "апрель-май 2025 г.", "сентябрь"})
        map.activities.push_back({.number = "1", .term = term});
    EXPECT_EQ(adviceOn(*expiredTerms(map, {2026}), {2026}).ru,
              "сроки закончились до 2026–2027 учебного года: 1 из 3; годы других сроков (1) ещё действуют, поэтому "
              "исправьте истёкшие по одному, в их term");
}

} // namespace nastavnik::roadmap
