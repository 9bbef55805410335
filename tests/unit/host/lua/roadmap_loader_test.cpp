// SPDX-License-Identifier: MIT
#include "lua/roadmap_loader.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace nastavnik::lua {

namespace {

using roadmap::Bundle;
using testing::ElementsAre;
using testing::IsEmpty;

constexpr const char* head = R"(roadmap "sample" { title = "Образец", place = "Учебный округ" }
role "head" { title = "директор", unit = "school" }
stage "1" { title = "Начало" }
)";

LoadedRoadmap load(Bundle bundle, const roadmap::InputValues& inputs = {}) {
    const std::vector<Capability> capabilities{{"documents.generate",
                                                {},
                                                {{"template", Kind::tmpl, Need::required, {}}},
                                                Kind::document,
                                                Effect::computes,
                                                true,
                                                {}},
                                               {"matching.propose", {}, {}, Kind::any, Effect::computes, false, {}},
                                               {"notifications.send",
                                                {},
                                                {{"notice", Kind::text, Need::optional, {}}},
                                                Kind::nothing,
                                                Effect::acts,
                                                false,
                                                {}}};
    return loadRoadmap(bundle, capabilities, {2026}, inputs);
}

std::vector<std::string> told(const LoadedRoadmap& loaded, Language language = Language::ru) {
    std::vector<std::string> texts;
    for (const Fault& fault : loaded.faults)
        texts.push_back(describe(fault, language));
    return texts;
}

std::vector<std::string> toldOf(const std::string& text) { return told(load({"sample", {{"roadmap.lua", text}}})); }

/// What is told of an activity with these fields; it stands in line 4.
std::vector<std::string> toldOfActivity(const std::string& fields) {
    return toldOf(std::string(head) + "activity \"1.1\" { title = \"Дело\", term = \"сентябрь\", by = \"head\"" +
                  fields + " }\n");
}

} // namespace

TEST(RoadmapLoaderTest, ReadsAWholeRoadmap) {
    const LoadedRoadmap loaded =
        load({"sample",
              {{"roadmap.lua", R"(roadmap "sample" {
  title = "Образец",
  place = "Учебный округ",
  remind = "за 7 дней",
}
role  "curator" { title = "куратор", unit = "department" }
role  "head" { title = "директор", unit = "school", stand_in = "curator" }
stage "1" { title = "Начало", goal = "подготовиться" }
stage "1.2" { title = "Пары" }
document "order" { title = "Приказ", template = "order_pairs", number = "{n}-ОД", approve = { "head" } }
form "pairs" { title = "Пары", fields = { { name = "pair", type = "persons", title = "Пара", required = true } } }
notice "fixed" { subject = "Пара закреплена", text = "Срок — {due}" }
input "start" { type = "date", title = "Начало года", default = "2026-09-01" }
indicator "share" { title = "Доля", numerator = "pairs", denominator = "schools", target = 70, by = "2027-05-31" }
criteria "base" { subject = { weight = 3 } }
activity "1.1" { title = "Издать приказ", term = "сентябрь", by = "curator" }
activity "1.2.1" {
  title    = "Закрепить пары с " .. input.start,
  term     = "сентябрь",
  by       = "head",
  after    = { "1.1" },
  proof    = { document "order", "протокол" },
  remind   = { "за 3 дня", "за 1 день" },
  escalate = { { after = "3 дня", to = "curator" } },
  run      = "pairs.fix",
  form     = "pairs",
}
)"},
               {"actions.lua",
                "local pairs_actions = {}\nfunction pairs_actions.fix(task) end\nreturn { pairs = pairs_actions }"},
               {"templates/order_pairs.odt", "PK"}}});
    EXPECT_THAT(told(loaded), IsEmpty());
    EXPECT_TRUE(loaded.isSound());
    EXPECT_THAT(loaded.actions, ElementsAre("pairs.fix"));
    const roadmap::Activity& activity = loaded.roadmap.activities.at(1);
    EXPECT_EQ(activity.title, "Закрепить пары с 2026-09-01");
    EXPECT_EQ(activity.stage, "1.2");
    EXPECT_EQ(activity.unit, roadmap::UnitKind::school);
    EXPECT_EQ(activity.proof.at(0).document, "order");
    EXPECT_EQ(activity.proof.at(1).text, "протокол");
    EXPECT_EQ(activity.remind.at(0), (roadmap::Offset{-3, roadmap::Offset::days}));
    EXPECT_EQ(activity.escalate.at(0).after, (roadmap::Offset{3, roadmap::Offset::days}));
    EXPECT_EQ(activity.place, (Place{"roadmap.lua", 17}));
    EXPECT_EQ(loaded.roadmap.activities.at(0).unit, roadmap::UnitKind::department) << "as of its first role";
    EXPECT_EQ(loaded.roadmap.activities.at(0).remind.at(0).amount, -7) << "as the roadmap says";
    EXPECT_EQ(loaded.roadmap.indicators.at(0).target, 70);
    EXPECT_EQ(loaded.roadmap.criteria.at(0).rules, (Value{{"subject", {{"weight", 3}}}}));
}

TEST(RoadmapLoaderTest, FindsTenPlantedFaultsAtOnce) {
    const LoadedRoadmap loaded =
        load({"sample", {{"roadmap.lua", R"(roadmap "sample" { title = "Образец", place = "Учебный округ" }
role "head" { title = "директор", unit = "shcool" }
stage "1" { title = "Начало" }
activity "1.1" {
  titel = "Опечатка в ключе",
  term  = "сентябрь",
  by    = "haed",
}
activity "2.1" { title = "Без этапа", term = "сентябрь", by = "head" }
activity "1.2" { title = 5, term = "сентябрь", by = "head" }
activity "1.3" {
  title  = "Плохое напоминание",
  term   = "сентябрь",
  by     = "head",
  remind = "когда-нибудь",
}
activity "1.4" { title = "Непонятный срок", term = "~~", by = "head" }
activity "1.4" { title = "Второй раз", term = "сентябрь", by = "head", after = "9.9" }
activity "1.5" { title = "Нет действия", term = "сентябрь", by = "head", run = "pairs.fix" }
activty "1.6" { title = "Опечатка в слове" }
)"}}});
    EXPECT_THAT(
        told(loaded),
        ElementsAre(
            "roadmap.lua:2: RM014 role \"head\", unit: «shcool» не подходит, можно: department, school, mentorship; "
            "возможно, «school»?",
            "roadmap.lua:4: RM031 activity \"1.1\", by: роли «haed» нет; возможно, «head»?",
            "roadmap.lua:5: RM011 activity \"1.1\": ключа «titel» нет; возможно, «title»?",
            "roadmap.lua:9: RM030 activity \"2.1\": нет этапа, к которому она относится; добавьте stage \"2\"",
            "roadmap.lua:10: RM013 activity \"1.2\", title: нужен текст в кавычках, а стоит число 5",
            "roadmap.lua:15: RM020 activity \"1.3\", remind: непонятно «когда-нибудь»; напишите, например, «за 7 дней»",
            testing::StartsWith("roadmap.lua:17: RM038 activity \"1.4\", term: срок «~~» непонятен"),
            "roadmap.lua:18: RM016 activity \"1.4\" уже есть в строке 17; оставьте одно или смените номер",
            "roadmap.lua:19: RM037 activity \"1.5\", run: в actions.lua нет функции «pairs.fix»",
            "roadmap.lua:20: RM010 слова «activty» нет; возможно, «activity»?"));
    EXPECT_FALSE(loaded.isSound());
}

TEST(RoadmapLoaderTest, SpeaksEnglishToo) {
    const LoadedRoadmap loaded =
        load({"sample",
              {{"roadmap.lua",
                std::string(head) + "activity \"1.1\" { titel = \"x\", term = \"сентябрь\", by = \"haed\" }\n"}}});
    EXPECT_THAT(
        told(loaded, Language::en),
        ElementsAre("roadmap.lua:2: RW002 role \"head\": the role is not used anywhere",
                    "roadmap.lua:4: RM011 activity \"1.1\": there is no key \"titel\"; did you mean \"title\"?",
                    "roadmap.lua:4: RM031 activity \"1.1\", by: there is no role \"haed\"; did you mean \"head\"?"));
}

TEST(RoadmapLoaderTest, WarnsOfAnEmptyTermOnly) {
    const LoadedRoadmap loaded = load(
        {"sample", {{"roadmap.lua", std::string(head) + "activity \"1.1\" { title = \"Дело\", by = \"head\" }\n"}}});
    EXPECT_THAT(told(loaded),
                ElementsAre("roadmap.lua:4: RW001 activity \"1.1\": нет срока (term); задача не откроется сама"));
    EXPECT_TRUE(loaded.isSound());
}

TEST(RoadmapLoaderTest, SaysWhatIsMissing) {
    EXPECT_THAT(toldOf(std::string(head) + "activity \"1.1\" { term = \"май\", by = \"head\" }\n"),
                ElementsAre("roadmap.lua:4: RM012 activity \"1.1\": не хватает «title»: Что сделать."));
    EXPECT_THAT(
        toldOfActivity(", escalate = { after = \"3 дня\" }"),
        ElementsAre("roadmap.lua:4: RM012 activity \"1.1\": не хватает «escalate[1].to»: Роль, которой сообщить."));
}

TEST(RoadmapLoaderTest, ChecksReferences) {
    EXPECT_THAT(
        toldOfActivity(", proof = { document \"order\" }, form = \"pairs\", after = \"1.1\""),
        ElementsAre("roadmap.lua:4: RM034 activity \"1.1\", proof: документа «order» нет",
                    "roadmap.lua:4: RM035 activity \"1.1\", form: анкеты «pairs» нет",
                    "roadmap.lua:4: RM033 activity \"1.1\", after: мероприятия ждут друг друга по кругу: 1.1 → 1.1"));
}

TEST(RoadmapLoaderTest, FindsPlaceholdersAndTemplatesThatAreNotThere) {
    EXPECT_THAT(
        toldOf(std::string(head) +
               R"(document "order" { title = "Приказ", template = "ordr", number = "{nn}-ОД", approve = "head" }
notice "fixed" { subject = "{task.titel}", text = "До {due" }
activity "1.1" { title = "Дело", term = "май", by = "head", proof = document "order" }
)"),
        ElementsAre(
            "roadmap.lua:4: RM036 document \"order\", template: в папке templates нет шаблона «ordr»",
            "roadmap.lua:4: RM039 document \"order\", number: подстановки {nn} нет; возможно, «n»?",
            "roadmap.lua:4: RM040 document \"order\", number: в образце номера нет {n}: все номера вышли бы "
            "одинаковыми",
            "roadmap.lua:5: RM039 notice \"fixed\", subject: подстановки {task.titel} нет; возможно, «task.title»?",
            "roadmap.lua:5: RM039 notice \"fixed\", text: скобка { не закрыта"));
}

TEST(RoadmapLoaderTest, DoesNotTakeWhatTemplatesIncludeForATemplate) {
    const auto loaded =
        load({"town",
              {{"roadmap.lua",
                std::string(head) +
                    "document \"order\" { title = \"Бланк\", template = \"parts/letterhead\", number = \"{n}\" }\n"},
               {"templates/parts/letterhead.odt", "PK"}}});
    EXPECT_THAT(told(loaded),
                testing::Contains(testing::HasSubstr("в папке templates нет шаблона «parts/letterhead»")));
}

TEST(RoadmapLoaderTest, TellsAWordWithoutItsTable) {
    EXPECT_THAT(
        toldOf(std::string(head) + "stage \"2\"\nactivity { title = \"Дело\" }\n"
                                   "activity \"1.1\" { title = \"Дело\", term = \"май\", by = \"head\" }\n"),
        ElementsAre("roadmap.lua:4: RM022 stage \"2\": после имени нужна таблица в фигурных скобках: { … }",
                    "roadmap.lua:5: RM019 activity: сначала имя в кавычках, потом таблица: activity \"5.3\" { … }"));
}

TEST(RoadmapLoaderTest, TellsKeysThatStandTwiceAndNamesThatAreNotLocal) {
    EXPECT_THAT(toldOf(std::string(head) + "responsible = \"head\"\nactivity \"1.1\" {\n  title = \"Дело\",\n  title = "
                                           "\"Дело\",\n  term = \"май\",\n  by = responsible,\n}\n"),
                ElementsAre("roadmap.lua:2: RW002 role \"head\": роль нигде не используется",
                            "roadmap.lua:4: RM027 имя «responsible» надо объявить словом local: local responsible = …",
                            "roadmap.lua:7: RM016 activity \"1.1\": ключ «title» стоит дважды; оставьте один"));
}

TEST(RoadmapLoaderTest, TakesTheValuesOfTheMunicipality) {
    const Bundle bundle{
        "sample",
        {{"roadmap.lua", std::string(head) + R"(input "month" { type = "text", title = "Месяц", default = "сентябрь" }
activity "1.1" { title = "Дело", term = input.month, by = "head" }
)"}}};
    EXPECT_EQ(load(bundle).roadmap.activities.at(0).term, "сентябрь");
    EXPECT_EQ(load(bundle, {{"month", "октябрь"}}).roadmap.activities.at(0).term, "октябрь");
    EXPECT_THAT(told(load(bundle, {{"month", 10}})),
                testing::Contains("roadmap.lua:4: RM017 input \"month\": нужно значение вида «текст», а стоит 10"));
}

TEST(RoadmapLoaderTest, RefusesAnInputThatIsNotDeclared) {
    EXPECT_THAT(toldOf(std::string(head) +
                       "input \"month\" { type = \"text\", title = \"Месяц\", default = \"май\" "
                       "}\nactivity \"1.1\" { title = \"Дело\", term = input.mnth, by = \"head\" }\n"),
                ElementsAre("roadmap.lua:5: RM043 input.mnth: выше нет слова input \"mnth\"; возможно, «month»?",
                            "roadmap.lua:5: RW001 activity \"1.1\": нет срока (term); задача не откроется сама"));
}

TEST(RoadmapLoaderTest, SeesWrongCallsInActionsWithoutExecutingThem) {
    EXPECT_THAT(
        told(load({"sample",
                   {{"roadmap.lua",
                     std::string(head) +
                         "activity \"1.1\" { title = \"Дело\", term = \"май\", by = \"head\", run = \"fix\" }\n"},
                    {"actions.lua", R"(local actions = {}
function actions.fix(task)
  local order = documents.genrate { template = "x" }
  order = documents.generate { template = "order" }
  task:review { by = "haed", form = "pairs" }
  notifications.send { notice = "fixd" }
  tabel.insert({}, 1)
  calendar.add { }
end
return actions
)"}}})),
        ElementsAre("actions.lua:3: RM041 documents.genrate — такого нет; возможно, «documents.generate»?",
                    "actions.lua:4: RM036 documents.generate: в папке templates нет шаблона «order»",
                    "actions.lua:5: RM031 task.review: роли «haed» нет; возможно, «head»?",
                    "actions.lua:5: RM035 task.review: анкеты «pairs» нет",
                    "actions.lua:6: RM042 notifications.send: письма notice «fixd» нет",
                    "actions.lua:7: RM045 имя «tabel» нигде не объявлено; возможно, «table»?",
                    "actions.lua:8: RM045 имя «calendar» нигде не объявлено; если это плагин, он не установлен"));
}

TEST(RoadmapLoaderTest, LoadsFilesOfTheLibrary) {
    const LoadedRoadmap loaded =
        load({"sample",
              {{"roadmap.lua", "require \"library.roles\"\n" + std::string(head) +
                                   "activity \"1.1\" { title = \"Дело\", term = \"май\", by = { \"head\", \"mentor\" "
                                   "}, unit = \"mentorship\" }\n"},
               {"library/roles.lua", "role \"mentor\" { title = \"наставник\", unit = \"mentorship\" }\n"}}});
    EXPECT_THAT(told(loaded), IsEmpty());
    EXPECT_EQ(loaded.roadmap.roles.at(0).place, (Place{"library/roles.lua", 1}));
    EXPECT_THAT(
        toldOf("require \"library.rolse\"\n"),
        ElementsAre(
            "roadmap.lua:1: RM026 require \"library.rolse\": такого файла нет")); // and nothing that follows from it
}

TEST(RoadmapLoaderTest, SaysWhichLineIsMissingForWhatStandsInAFileThatNobodyRequires) {
    const std::string activity =
        "activity \"1.1\" { title = \"Дело\", term = \"май\", by = \"head\", form = \"pairs\", "
        "run = \"pairs.fix\", proof = { document \"order\" } }\n";
    EXPECT_THAT(
        told(load({"sample",
                   {{"roadmap.lua", std::string(head) + activity},
                    {"documents.lua", "document \"order\" { title = \"Приказ\", template = \"order\" }\n"},
                    {"templates/order.odt", ""},
                    {"library/forms.lua", "require \"library.pair_forms\"\nrequire \"library.other_forms\"\n"},
                    {"library/pair_forms.lua", "form \"pairs\" { title = \"Пары\" }\n"},
                    {"library/other_forms.lua", "form \"other\" { title = \"Прочее\" }\n"},
                    {"library/pairs.lua", "local pairing = {}\nfunction pairing.fix() end\nreturn pairing\n"}}})),
        ElementsAre("roadmap.lua:4: RM034 activity \"1.1\", proof: документа «order» нет; есть в файле "
                    "documents.lua: добавьте в roadmap.lua строку require \"documents\"",
                    "roadmap.lua:4: RM035 activity \"1.1\", form: анкеты «pairs» нет; есть в файле "
                    "library/pair_forms.lua: добавьте в roadmap.lua строку require \"library.forms\"",
                    "roadmap.lua:4: RM037 activity \"1.1\", run: в actions.lua нет функции «pairs.fix»; есть в "
                    "library: создайте actions.lua со строкой return { pairs = require \"library.pairs\" }"));
}

TEST(RoadmapLoaderTest, RefusesActionsThatReturnNothing) {
    EXPECT_THAT(
        told(load({"sample",
                   {{"roadmap.lua",
                     std::string(head) +
                         "activity \"1.1\" { title = \"Дело\", term = \"май\", by = \"head\", run = \"fix\" }\n"},
                    {"actions.lua", "local function fix() end\n"}}})),
        ElementsAre("actions.lua: RN009 actions.lua должен кончаться строкой return { имя = таблица_функций, … }"));
}

} // namespace nastavnik::lua
