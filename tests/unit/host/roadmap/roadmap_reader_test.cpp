// SPDX-License-Identifier: MIT
#include "roadmap/roadmap_reader.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace nastavnik::roadmap {

namespace {

using testing::ElementsAre;
using testing::IsEmpty;

std::vector<std::string> told(const ReadResult& result, Language language = Language::ru) {
    std::vector<std::string> texts;
    for (const Fault& fault : result.faults)
        texts.push_back(describe(fault, language));
    return texts;
}

Declaration stage(const std::string& number, int line) {
    return {"stage", number, {{"title", "Этап"}}, {"roadmap.lua", line}};
}

Declaration activity(const std::string& number, Value more = Value::object()) {
    Value fields{{"title", "Дело"}, {"term", "май"}, {"by", "head"}};
    fields.update(more);
    return {"activity", number, fields, {"roadmap.lua", 9}, {{"remind", 11}}};
}

} // namespace

TEST(RoadmapReaderTest, PutsAnActivityUnderTheStageWithTheLongestNumber) {
    const ReadResult result =
        readRoadmap({stage("2", 1), stage("2.1", 2), activity("2.1.3"), activity("2.4"), activity("3.1")});
    EXPECT_THAT(told(result), IsEmpty());
    EXPECT_EQ(result.roadmap.activities.at(0).stage, "2.1");
    EXPECT_EQ(result.roadmap.activities.at(1).stage, "2");
    EXPECT_EQ(result.roadmap.activities.at(2).stage, "");
}

TEST(RoadmapReaderTest, NamesTheLineOfTheKey) {
    EXPECT_THAT(
        told(readRoadmap({activity("1.1", {{"remind", "никогда"}})})),
        ElementsAre(
            "roadmap.lua:11: RM020 activity \"1.1\", remind: непонятно «никогда»; напишите, например, «за 7 дней»"));
}

TEST(RoadmapReaderTest, WantsNumbersAndNames) {
    EXPECT_THAT(told(readRoadmap({stage("1..2", 1),
                                  {"role", "Директор", {{"title", "x"}, {"unit", "school"}}, {"roadmap.lua", 2}}})),
                ElementsAre("roadmap.lua:1: RM015 stage \"1..2\": номер пишется цифрами через точку, например \"5.3\"",
                            "roadmap.lua:2: RM015 role \"Директор\": имя пишется строчными латинскими буквами, "
                            "цифрами, знаками _ и -"));
}

TEST(RoadmapReaderTest, RefusesTheSameNumberTwice) {
    EXPECT_THAT(
        told(readRoadmap({stage("1", 3), stage("1", 7)}), Language::en),
        ElementsAre(
            "roadmap.lua:7: RM016 stage \"1\" stands already in line 3; keep one of them or change the number"));
}

TEST(RoadmapReaderTest, ChecksFieldsOfForms) {
    const Value fields = {{{"name", "a"}, {"type", "choice"}, {"title", "Что?"}},
                          {{"name", "a"}, {"type", "txt"}, {"title", "Кто?"}}};
    EXPECT_THAT(
        told(readRoadmap({{"form", "f", {{"title", "Анкета"}, {"fields", fields}}, {"roadmap.lua", 1}}})),
        ElementsAre(
            "roadmap.lua:1: RM014 form \"f\", fields[2].type: «txt» не подходит, можно: text, long_text, number, date, "
            "flag, choice, scale, persons; возможно, «text»?",
            "roadmap.lua:1: RM012 form \"f\", поле \"a\": для choice нужны варианты: options = { \"…\", \"…\" }",
            "roadmap.lua:1: RM016 form \"f\", поле \"a\": такое имя уже есть"));
}

TEST(RoadmapReaderTest, IsSilentAboutWhatWasComplainedOfBefore) {
    EXPECT_THAT(told(readRoadmap({activity("1.1", {{"title", {{faultyKey, true}}}})})), IsEmpty());
}

} // namespace nastavnik::roadmap
