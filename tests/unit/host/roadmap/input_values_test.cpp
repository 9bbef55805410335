// SPDX-License-Identifier: MIT
#include "roadmap/input_values.hpp"

#include <gmock/gmock.h>

namespace nastavnik::roadmap {

namespace {

const std::vector<Input> inputs{{.id = "hours", .type = "number", .title = "Часов"},
                                {.id = "start", .type = "date", .title = "Начало"},
                                {.id = "paid", .type = "flag", .title = "С оплатой"},
                                {.id = "term", .type = "text", .title = "Срок"}};

std::vector<std::string> told(const std::vector<std::string>& assignments) {
    try {
        typedValues(inputs, assignments);
    } catch (const Error& error) {
        std::vector<std::string> texts;
        for (const Fault& fault : error.faults())
            texts.push_back(describe(fault, Language::ru));
        return texts;
    }
    return {};
}

} // namespace

TEST(InputValuesTest, ReadsWhatAPersonTypes) {
    const InputValues values =
        typedValues(inputs, {"hours=36", "start=2026-09-01", "paid=да", "term=до 15 сентября, = срок"});
    EXPECT_EQ(values.at("hours"), 36);
    EXPECT_EQ(values.at("start"), "2026-09-01");
    EXPECT_EQ(values.at("paid"), true);
    EXPECT_EQ(values.at("term"), "до 15 сентября, = срок");
}

TEST(InputValuesTest, TellsAllFaultsAtOnce) {
    EXPECT_THAT(told({"hours=много", "start=завтра", "paid=может", "trem=x", "term"}),
                testing::ElementsAre("RM066 hours («Часов»): нужно: число, а стоит «много»",
                                     "RM066 start («Начало»): нужно: дата вида 2026-09-01, а стоит «завтра»",
                                     "RM066 paid («С оплатой»): нужно: да или нет, а стоит «может»",
                                     "RM066 настройки «trem» нет; возможно, «term»?",
                                     "RM066 term: после имени нужен знак = и значение"));
}

TEST(InputValuesTest, ChecksTheValuesOfAForm) {
    EXPECT_EQ(checkedValues(inputs, {{"hours", 4}, {"term", nullptr}}).size(), 2u);
    EXPECT_THROW(checkedValues(inputs, {{"hours", "4"}}), Error);
    EXPECT_THROW(checkedValues(inputs, {{"unknown", 1}}), Error);
}

} // namespace nastavnik::roadmap
