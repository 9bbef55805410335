// SPDX-License-Identifier: MIT
#include "roadmap/difference.hpp"

#include <gmock/gmock.h>

namespace nastavnik::roadmap {

namespace {

using testing::ElementsAre;
using testing::IsEmpty;

Roadmap sample() {
    Roadmap map{.id = "sample", .title = "Образец", .place = "Округ"};
    map.roles = {{.id = "head", .title = "директор"}, {.id = "curator", .title = "куратор", .standIn = "head"}};
    map.stages = {{.number = "5", .title = "Пары"}};
    map.activities = {
        {.number = "5.1", .stage = "5", .title = "Встретиться", .term = "Сентябрь", .by = {"curator"}},
        {.number = "5.3", .stage = "5", .title = "Закрепить пары", .term = "Сентябрь", .by = {"curator"}}};
    map.forms = {{.id = "meeting", .title = "Встреча", .fields = {{.name = "topic", .type = "text", .title = "Тема"}}}};
    return map;
}

std::vector<std::string> told(const Roadmap& older, const Roadmap& newer) {
    std::vector<std::string> texts;
    for (const Change& change : difference(older, newer))
        texts.push_back(subjectText(change).ru + ": " + changeText(change).ru);
    return texts;
}

} // namespace

TEST(DifferenceTest, FindsNothingBetweenTheSame) { EXPECT_THAT(told(sample(), sample()), IsEmpty()); }

TEST(DifferenceTest, SpeaksInTheWordsOfTheRoadmap) {
    Roadmap newer = sample();
    newer.activities[1].term = "до 15 октября";
    newer.activities[1].by = {"curator", "head"};
    newer.activities[1].accept = "head";
    EXPECT_THAT(told(sample(), newer),
                ElementsAre("мероприятие 5.3 «Закрепить пары»: срок был «Сентябрь», стал «до 15 октября»",
                            "мероприятие 5.3 «Закрепить пары»: исполнители были «куратор», стали «куратор, директор»",
                            "мероприятие 5.3 «Закрепить пары»: принимающий был —, стал «директор»"));
}

TEST(DifferenceTest, TellsWhatIsNewAndWhatIsGone) {
    Roadmap newer = sample();
    newer.activities.erase(newer.activities.begin());
    newer.activities.push_back({.number = "5.4", .stage = "5", .title = "Оценить", .by = {"curator"}});
    newer.stages.push_back({.number = "6", .title = "Работа"});
    EXPECT_THAT(told(sample(), newer), ElementsAre("этап 6 «Работа»: добавлено", "мероприятие 5.4 «Оценить»: добавлено",
                                                   "мероприятие 5.1 «Встретиться»: убрано"));
}

TEST(DifferenceTest, SeesThatAnActivityWasOnlyRenumbered) {
    Roadmap newer = sample();
    newer.activities[1].number = "5.2";
    newer.activities[1].term = "Октябрь";
    EXPECT_THAT(told(sample(), newer),
                ElementsAre("мероприятие 5.2 «Закрепить пары»: номер был «5.3», стал «5.2»",
                            "мероприятие 5.2 «Закрепить пары»: срок был «Сентябрь», стал «Октябрь»"));
    EXPECT_EQ(renumbered(sample(), newer), (std::map<std::string, std::string>{{"5.3", "5.2"}}));
}

TEST(DifferenceTest, TwoActivitiesOfOneTitleAreNotTakenForOneAnother) {
    Roadmap older = sample(), newer = sample();
    older.activities[0].title = newer.activities[0].title = "Закрепить пары";
    newer.activities[1].number = "5.2";
    EXPECT_THAT(renumbered(older, newer), IsEmpty());
}

TEST(DifferenceTest, ComparesFieldsOfForms) {
    Roadmap newer = sample();
    newer.forms[0].fields[0].required = true;
    newer.forms[0].fields.push_back({.name = "hours", .type = "number", .title = "Часы"});
    EXPECT_THAT(told(sample(), newer),
                ElementsAre("анкета meeting «Встреча»: поле topic было «Тема (text)», стало «Тема (text, обязательно)»",
                            "анкета meeting «Встреча»: поле hours было —, стало «Часы (number)»"));
}

TEST(DifferenceTest, NamesScriptsAndTemplatesThatDiffer) {
    const Bundle older{"a", {{"roadmap.lua", "1"}, {"actions.lua", "1"}, {"templates/order.odt", "1"}}};
    const Bundle newer{"a", {{"roadmap.lua", "2"}, {"actions.lua", "2"}, {"templates/letter.odt", "1"}}};
    std::vector<std::string> texts;
    for (const Change& change : difference(older, newer))
        texts.push_back(subjectText(change).ru + ": " + changeText(change).ru);
    EXPECT_THAT(texts, ElementsAre("файл actions.lua: содержание изменено", "файл templates/letter.odt: добавлено",
                                   "файл templates/order.odt: убрано"));
}

} // namespace nastavnik::roadmap
