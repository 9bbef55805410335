// SPDX-License-Identifier: MIT
#include "roadmap/layers.hpp"

#include <gmock/gmock.h>

namespace nastavnik::roadmap {

namespace {

using testing::ElementsAre;

Declaration base(const std::string& word, const std::string& id, const Value& fields) {
    return {.word = word, .id = id, .fields = fields, .place = {"starter/roadmap.lua", 7}, .layer = 1};
}

Declaration own(const std::string& word, const std::string& id, const Value& fields = Value::object(), int line = 3) {
    return {.word = word, .id = id, .fields = fields, .place = {"roadmap.lua", line}, .lines = {{"term", line + 1}}};
}

std::vector<std::string> told(std::vector<Declaration> declarations) {
    std::vector<std::string> texts;
    for (const Fault& fault : layDown(declarations))
        texts.push_back(describe(fault, Language::ru));
    return texts;
}

const Declaration fixing = base("activity", "5.3", {{"title", "Пары"}, {"term", "Сентябрь"}, {"accept", "head"}});

} // namespace

TEST(LayersTest, ChangesTheGivenKeysAndKeepsTheOthers) {
    std::vector<Declaration> all{fixing, own("change", "5.3", {{"term", "до 15 октября"}, {"accept", ""}})};
    EXPECT_TRUE(layDown(all).empty());
    ASSERT_EQ(all.size(), 1u);
    EXPECT_EQ(all[0].word, "activity");
    EXPECT_EQ(all[0].fields, (Value{{"title", "Пары"}, {"term", "до 15 октября"}}));
    EXPECT_EQ(all[0].at("term"), (Place{"roadmap.lua", 4}));
}

TEST(LayersTest, RemovesWhatIsNamed) {
    std::vector<Declaration> all{fixing, base("activity", "7.2", {{"title", "Итоги"}}), own("remove", "7.2")};
    EXPECT_TRUE(layDown(all).empty());
    ASSERT_EQ(all.size(), 1u);
    EXPECT_EQ(all[0].id, "5.3");
}

TEST(LayersTest, TellsWhatTheBaseHasNoMore) {
    EXPECT_THAT(told({fixing, base("form", "meeting", Value::object()), own("change", "meting"),
                      own("remove", "9.9", Value::object(), 8)}),
                ElementsAre("roadmap.lua:3: RM060 change \"meting\": в основе этого нет; возможно, «meeting»?",
                            "roadmap.lua:8: RM060 remove \"9.9\": в основе этого нет; если основа обновилась, "
                            "пересмотрите эту строку"));
}

TEST(LayersTest, AsksWhichWordIsMeant) {
    const std::vector<Declaration> all{base("criteria", "pairs", Value::array({1})),
                                       base("form", "pairs", {{"title", "Пары"}}), own("change", "pairs")};
    EXPECT_THAT(told(all), ElementsAre("roadmap.lua:3: RM061 change \"pairs\": это имя есть у нескольких слов; "
                                       "напишите, чьё: \"criteria pairs\", \"form pairs\""));
    std::vector<Declaration> clear{all[0], all[1], own("change", "form pairs", {{"title", "Наставнические пары"}})};
    EXPECT_TRUE(layDown(clear).empty());
    EXPECT_EQ(clear[1].fields["title"], "Наставнические пары");
}

TEST(LayersTest, RefusesASecondDeclarationAndASecondChange) {
    EXPECT_THAT(told({fixing, own("activity", "5.3", {{"title", "Моё"}})}),
                ElementsAre("roadmap.lua:3: RM063 activity \"5.3\": уже есть в основе (starter/roadmap.lua:7); чтобы "
                            "изменить, напишите change \"5.3\" { … }"));
    EXPECT_THAT(told({fixing, own("change", "5.3"), own("remove", "5.3", Value::object(), 9)}),
                ElementsAre("roadmap.lua:9: RM062 remove \"5.3\": это уже изменено или убрано: roadmap.lua:3; соберите "
                            "всё в одно слово"));
}

TEST(LayersTest, TakesFromTheBaseWhatThePlaceDoesNotSayOfItself) {
    std::vector<Declaration> all{own("roadmap", "place", {{"title", "Наша карта"}}),
                                 base("roadmap", "starter", {{"title", "Образец"}, {"remind", "за 7 дней"}})};
    EXPECT_TRUE(layDown(all).empty());
    ASSERT_EQ(all.size(), 1u);
    EXPECT_EQ(all[0].id, "place");
    EXPECT_EQ(all[0].fields, (Value{{"title", "Наша карта"}, {"remind", "за 7 дней"}}));
}

TEST(LayersTest, ALayerChangesWhatTheLayersBelowMade) {
    Declaration region = own("change", "5.3", {{"term", "октябрь"}});
    region.layer = 1;
    Declaration starter = fixing;
    starter.layer = 2;
    std::vector<Declaration> all{starter, region, own("change", "5.3", {{"term", "до 15 октября"}})};
    EXPECT_TRUE(layDown(all).empty());
    EXPECT_EQ(all[0].fields["term"], "до 15 октября");
}

} // namespace nastavnik::roadmap
