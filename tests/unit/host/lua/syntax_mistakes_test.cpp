// SPDX-License-Identifier: MIT
#include "lua/roadmap_loader.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace nastavnik::lua {

namespace {

using testing::ElementsAre;

std::vector<std::string> toldOf(const std::string& text, Language language = Language::ru) {
    std::vector<std::string> texts;
    for (const Fault& fault : loadRoadmap({"sample", {{"roadmap.lua", text}}}, {}, {2026}).faults)
        texts.push_back(describe(fault, language));
    return texts;
}

} // namespace

TEST(SyntaxMistakesTest, FindsAMissingComma) {
    EXPECT_THAT(toldOf("stage \"1\" {\n  title = \"Начало\"\n  goal = \"Цель\",\n}\n"),
                ElementsAre("roadmap.lua:3: RM002 после строки 2 не хватает запятой"));
    EXPECT_THAT(toldOf("stage \"1\" { title = \"Начало\" goal = \"Цель\" }\n"),
                ElementsAre("roadmap.lua:1: RM002 перед «goal» не хватает запятой"));
    EXPECT_THAT(toldOf("role \"x\" {\n  title = { \"a\" \"b\" }\n}\n", Language::en),
                ElementsAre("roadmap.lua:2: RM002 a comma is missing before \"\"b\"\""));
}

TEST(SyntaxMistakesTest, FindsAMissingBrace) {
    EXPECT_THAT(
        toldOf("stage \"1\" {\n  title = \"Начало\"\n\nstage \"2\" { title = \"Конец\" }\n"),
        ElementsAre("roadmap.lua:1: RM003 фигурная скобка { не закрыта; поставьте } там, где кончается эта таблица"));
    EXPECT_THAT(
        toldOf("stage \"1\" {\n  title = \"Начало\",\n"),
        ElementsAre("roadmap.lua:1: RM003 фигурная скобка { не закрыта; поставьте } там, где кончается эта таблица"));
}

TEST(SyntaxMistakesTest, NamesTheRussianLetterInAName) {
    EXPECT_THAT(
        toldOf("stage \"1\" { title = \"Начало\" }\nstаge \"2\" { title = \"Конец\" }\n"),
        ElementsAre("roadmap.lua:2: RM004 в имени «stаge» русская буква «а» (столбец 3); наберите заново: stage"));
    EXPECT_THAT(toldOf("stage \"1\" { название = \"Начало\" }\n"),
                ElementsAre("roadmap.lua:1: RM004 имя «название» написано по-русски; имена пишутся латинскими буквами, "
                            "русскими — только тексты в кавычках"));
}

TEST(SyntaxMistakesTest, NamesCurlyQuotes) {
    EXPECT_THAT(toldOf("stage \"1\" { title = «Начало» }\n"),
                ElementsAre("roadmap.lua:1: RM005 стоит кавычка « (столбец 21); текст берут в прямые кавычки: \"…\""));
    EXPECT_THAT(
        toldOf("stage “1” { title = \"Начало\" }\n", Language::en),
        ElementsAre("roadmap.lua:1: RM005 there is the quote “ (column 7); texts stand in straight quotes: \"…\""));
}

TEST(SyntaxMistakesTest, FindsABraceTooMany) {
    EXPECT_THAT(toldOf("stage \"1\" { title = \"Начало\" }}\n"),
                ElementsAre("roadmap.lua:1: RM003 лишняя закрывающая скобка }; удалите её"));
}

TEST(SyntaxMistakesTest, ExplainsAColonANumberWithoutQuotesAndOneDash) {
    EXPECT_THAT(toldOf("stage \"1\" {\n  title: \"Начало\",\n}\n"),
                ElementsAre("roadmap.lua:2: RM006 после title стоит двоеточие; между ключом и значением ставят знак =: "
                            "title = …"));
    EXPECT_THAT(toldOf("stage 1 { title = \"Начало\" }\n"),
                ElementsAre("roadmap.lua:1: RM006 номер пишется в кавычках: stage \"1\""));
    EXPECT_THAT(toldOf("stage \"1\" { title = \"Начало\" }\n- заметка\n"),
                ElementsAre("roadmap.lua:2: RM006 заметка для людей начинается с двух чёрточек: --"));
}

TEST(SyntaxMistakesTest, FindsTextsWithoutQuotes) {
    EXPECT_THAT(toldOf("stage \"1\" { title = Начало }\n"),
                ElementsAre("roadmap.lua:1: RM006 текст «Начало…» без кавычек; возьмите его в прямые кавычки: \"…\""));
    EXPECT_THAT(toldOf("role curator { title = \"куратор\" }\n"),
                ElementsAre("roadmap.lua:1: RM006 имя после role пишется в кавычках: role \"curator\""));
    EXPECT_THAT(toldOf("stage \"1\" { title = \"Начало }\n"),
                ElementsAre("roadmap.lua:1: RM007 текст в кавычках не закрыт; поставьте \" в конце"));
}

TEST(SyntaxMistakesTest, TellsSeveralMistakesAtOnce) {
    EXPECT_THAT(
        toldOf("stage \"1\" {\n  title = \"Начало\"\n  goal = \"Цель\",\n}\nstage \"2\" { title = «Конец» }\nstаge "
               "\"3\" { }\n"),
        ElementsAre("roadmap.lua:3: RM002 после строки 2 не хватает запятой",
                    "roadmap.lua:5: RM005 стоит кавычка « (столбец 21); текст берут в прямые кавычки: \"…\"",
                    "roadmap.lua:6: RM004 в имени «stаge» русская буква «а» (столбец 3); наберите заново: stage"));
}

TEST(SyntaxMistakesTest, RefusesOtherEncodingsAndCompiledLua) {
    EXPECT_THAT(
        toldOf("stage \"1\" { title = \"\xCD\xE0\xF7\xE0\xEB\xEE\" }\n"),
        ElementsAre(
            "roadmap.lua: RM008 файл не в кодировке UTF-8 (похоже на Windows-1251); сохраните его как «UTF-8»"));
    EXPECT_THAT(toldOf("\x1bLua"), ElementsAre("roadmap.lua: RM009 это скомпилированный Lua, а нужен текст"));
    EXPECT_THAT(toldOf(std::string(600 * 1024, ' ')),
                ElementsAre("roadmap.lua: RM009 файл больше 512 КБ; разделите его"));
}

TEST(SyntaxMistakesTest, AcceptsAByteOrderMark) {
    EXPECT_THAT(toldOf("\xEF\xBB\xBFrole \"x\" { title = \"x\", unit = \"school\" }\n"),
                testing::Not(testing::Contains(testing::HasSubstr("RM00"))));
}

} // namespace nastavnik::lua
