// SPDX-License-Identifier: MIT
#include "roadmap/roadmap_check.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace nastavnik::roadmap {

namespace {

using testing::ElementsAre;

class RoadmapCheckTest : public testing::Test {
protected:
    RoadmapCheckTest() {
        roadmap_.id = "sample";
        roadmap_.roles = {{"head", "директор", UnitKind::school, "", false, {"roadmap.lua", 1}},
                          {"mentor", "наставник", UnitKind::mentorship, "head", false, {"roadmap.lua", 2}}};
        roadmap_.stages = {{"1", "Этап", "", {"roadmap.lua", 3}}};
    }

    Activity& add(const std::string& number, UnitKind unit = UnitKind::school) {
        Activity activity;
        activity.number = number;
        activity.stage = "1";
        activity.title = "Дело";
        activity.term = "май";
        activity.by = {unit == UnitKind::mentorship ? "mentor" : "head"};
        activity.unit = unit;
        activity.place = {"roadmap.lua", 10 + static_cast<int>(roadmap_.activities.size())};
        return roadmap_.activities.emplace_back(activity);
    }

    std::vector<std::string> told() {
        std::vector<Fault> faults = checkRoadmap(roadmap_, surrounding_);
        sortFaults(faults);
        std::vector<std::string> texts;
        for (const Fault& fault : faults)
            texts.push_back(describe(fault, Language::ru));
        return texts;
    }

    Roadmap roadmap_;
    Surrounding surrounding_{.year = {2026}};
};

} // namespace

TEST_F(RoadmapCheckTest, TellsACycleOnce) {
    add("1.1", UnitKind::mentorship).after = {"1.3"};
    add("1.2").after = {"1.1"};
    add("1.3").after = {"1.2"};
    EXPECT_THAT(told(),
                ElementsAre("roadmap.lua:10: RM033 activity \"1.1\", after: мероприятия ждут друг друга по кругу: "
                            "1.1 → 1.3 → 1.2 → 1.1"));
}

TEST_F(RoadmapCheckTest, RefusesATermWithAMisspeltMonthInsteadOfDroppingIt) {
    add("1.1", UnitKind::mentorship).term = "Авгст-сентябрь";
    add("1.2").term = "Сентябрь; занятия школы проводятся ежемесячно";
    EXPECT_THAT(told(), ElementsAre("roadmap.lua:10: RM054 activity \"1.1\", term: срок «Авгст-сентябрь» прочитан не "
                                    "весь; возможно, «август»?"));
}

TEST_F(RoadmapCheckTest, WarnsWhenTheDepartmentWaitsForPairs) {
    add("1.1", UnitKind::mentorship);
    add("1.2", UnitKind::department).after = {"1.1"};
    EXPECT_THAT(
        told(),
        ElementsAre("roadmap.lua:11: RW005 activity \"1.2\", after: управление будет ждать каждую пару из «1.1»; "
                    "обычно между ними стоит мероприятие школы"));
}

TEST_F(RoadmapCheckTest, WarnsWhenAMentorWorksForASchool) {
    add("1.1").by = {"mentor"};
    EXPECT_THAT(
        told(),
        ElementsAre("roadmap.lua:10: RW003 activity \"1.1\": роль «mentor» есть только в паре, а задача — не для пары; "
                    "поставьте unit = \"mentorship\""));
}

TEST_F(RoadmapCheckTest, WarnsOfATermThatIsOver) {
    add("1.1", UnitKind::mentorship).term = "апрель 2022";
    EXPECT_THAT(
        told(),
        ElementsAre(
            "roadmap.lua: RW007 сроки закончились до 2026–2027 учебного года: 1 из 1; большинство начинается в "
            "2021–2022. "
            "Перенести все на 5 и увидеть каждую дату: nastavnik roadmap move ПАПКА --years 5",
            "roadmap.lua:10: RW004 activity \"1.1\", term: срок «апрель 2022» истёк до 2026–2027 учебного года"));
}

TEST_F(RoadmapCheckTest, WarnsOfATermThatIsNotReadToItsEnd) {
    add("1.1", UnitKind::mentorship).term = "до 25 числа последнего месяца четверти";
    EXPECT_THAT(told(),
                ElementsAre("roadmap.lua:10: RW008 activity \"1.1\", term: срок «до 25 числа последнего месяца "
                            "четверти» понят не весь (не прочитано: «последнего месяца четверти»); посмотрите, когда "
                            "откроются задачи: nastavnik term \"до 25 числа последнего месяца четверти\""));
}

TEST_F(RoadmapCheckTest, TakesAnUnreadWordThatSaysNothingOfTimeForGranted) {
    add("1.1", UnitKind::mentorship).term = "Сентябрь; занятия проводятся не реже одного раза в месяц.";
    EXPECT_THAT(told(), testing::IsEmpty());
}

TEST_F(RoadmapCheckTest, WarnsOfAReminderBeforeTheTaskOpens) {
    Activity& activity = add("1.1", UnitKind::mentorship);
    activity.term = "вторая неделя марта";
    activity.remind = {{.amount = -14}};
    EXPECT_THAT(told(), ElementsAre("roadmap.lua:10: RW009 activity \"1.1\", remind: день напоминания наступает "
                                    "раньше, чем откроется задача («вторая неделя марта»): напоминания не будет; "
                                    "начните срок раньше или напоминайте позже"));
}

TEST_F(RoadmapCheckTest, SaysWhichFileHasWhatIsMissed) {
    surrounding_.unrequired = {{"form", "pairs", {"; есть в файле library/pair_forms.lua", "; it stands there"}}};
    add("1.1", UnitKind::mentorship).form = "pairs";
    EXPECT_THAT(told(), ElementsAre("roadmap.lua:10: RM035 activity \"1.1\", form: анкеты «pairs» нет; есть в файле "
                                    "library/pair_forms.lua"));
}

TEST_F(RoadmapCheckTest, WarnsOfAStageWithoutActivities) {
    roadmap_.roles.clear();
    EXPECT_THAT(told(), ElementsAre("roadmap.lua:3: RW006 stage \"1\": в этапе нет ни одного мероприятия"));
}

TEST_F(RoadmapCheckTest, SortsByFileAndLine) {
    std::vector<Fault> faults{
        {"A", {}, {"actions.lua", 1}}, {"B", {}, {"roadmap.lua", 9}}, {"C", {}, {"roadmap.lua", 2}}};
    sortFaults(faults);
    EXPECT_THAT(faults, ElementsAre(testing::Field(&Fault::code, "C"), testing::Field(&Fault::code, "B"),
                                    testing::Field(&Fault::code, "A")));
}

} // namespace nastavnik::roadmap
