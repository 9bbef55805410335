// SPDX-License-Identifier: MIT
#include "letter_text.hpp"

#include <gtest/gtest.h>

namespace nastavnik::notifications {
namespace {

const Value recipient = {{"id", 4}, {"name", "Анна Петрова"}, {"email", "anna@example.org"}};

std::string filled(const std::string& text, const Value& data, Language language = Language::ru) {
    return fillLetter({.subject = "т", .text = text}, {.data = data, .recipient = recipient, .language = language})
        .text;
}

std::vector<std::string> faultsOfFilling(const LetterText& pattern, const Value& data) {
    std::vector<std::string> texts;
    try {
        fillLetter(pattern, {.data = data, .recipient = recipient});
    } catch (const Error& error) {
        for (const Fault& fault : error.faults())
            texts.push_back(describe(fault, Language::ru));
    }
    return texts;
}

TEST(LetterTextTest, FillsSubjectAndTextFromDataAndRecipient) {
    EXPECT_EQ(
        fillLetter({.subject = "Встреча {date}", .text = "{name}, ждём вас {date} в { place.room }."},
                   {.data = {{"date", "5 октября"}, {"place", {{"room", "кабинете 12"}}}}, .recipient = recipient}),
        (LetterText{.subject = "Встреча 5 октября", .text = "Анна Петрова, ждём вас 5 октября в кабинете 12."}));
}

TEST(LetterTextTest, DataGoesBeforeTheRecipientUnlessTheRecipientIsNamed) {
    EXPECT_EQ(filled("{name}; {recipient.name}", {{"name", "Школа № 1"}}), "Школа № 1; Анна Петрова");
}

TEST(LetterTextTest, NeverExpandsAValueAgain) {
    EXPECT_EQ(filled("{a}{b}", {{"a", "{b}"}, {"b", "{{x}} {name"}}), "{b}{{x}} {name");
}

TEST(LetterTextTest, WritesNumbersFlagsAndListsForPeople) {
    const Value data = {{"count", 12}, {"share", 87.5}, {"whole", 3.0}, {"done", true}, {"names", {"Анна", "Пётр", 3}}};
    EXPECT_EQ(filled("{count} {share} {whole} {done} {names}", data), "12 87,5 3 да Анна, Пётр, 3");
    EXPECT_EQ(filled("{share} {done}", data, Language::en), "87.5 yes");
}

TEST(LetterTextTest, WritesBracesThatAreDoubled) { EXPECT_EQ(filled("{{name}} — }}{{", {}), "{name} — }{"); }

TEST(LetterTextTest, ListsEveryMissingNameOnce) {
    EXPECT_EQ(
        faultsOfFilling({.subject = "{one}", .text = "{two.three} {one} {name} {empty}"}, {{"empty", nullptr}}),
        (std::vector<std::string>{"NT010 Для письма не хватает данных: {one}, {two.three}, {empty}; добавьте их в "
                                  "data или уберите из текста."}));
}

TEST(LetterTextTest, NamesAllKindsOfFaultsAtOnce) {
    EXPECT_EQ(
        faultsOfFilling({.subject = "Итог {", .text = "{pair} {absent}"}, {{"pair", {{"mentor", 1}}}}),
        (std::vector<std::string>{
            "NT011 В теме письма скобка без пары у «{»; имя пишется как {имя}, а сама скобка — дважды: «{{» или «}}».",
            "NT012 «{pair}» — это таблица, а не текст; укажите её поле, например {pair.name}.",
            "NT010 Для письма не хватает данных: {absent}; добавьте их в data или уберите из текста."}));
}

TEST(LetterTextTest, RefusesBracesThatHoldNoName) {
    for (const std::string text : {"{}", "{ }", "}", "a } b", "{a{b}}", "{a\nb}", "{"})
        EXPECT_EQ(faultsOfFilling({.subject = "т", .text = text}, {{"a", 1}}).size(), 1U) << text;
}

TEST(LetterTextTest, RefusesAListOfTables) {
    EXPECT_EQ(faultsOfFilling({.subject = "т", .text = "{pairs}"}, {{"pairs", {{{"mentor", 1}}}}}).size(), 1U);
}

} // namespace
} // namespace nastavnik::notifications
