// SPDX-License-Identifier: MIT
#include "language/operand.hpp"
#include "values/filters.hpp"
#include "values/value_text.hpp"

#include <gtest/gtest.h>

#include <set>

namespace nastavnik::documents {

namespace {

std::string filteredBy(std::string_view filter, const Value& value) {
    const auto result = textOf(value, {std::string(filter)});
    return std::holds_alternative<std::string>(result) ? std::get<std::string>(result) : std::get<Text>(result).ru;
}

TEST(FiltersTest, HaveTwoNamesEachAndNoNameTwice) {
    const auto names = filterNames();
    EXPECT_EQ(names.size(), 2 * filters().size());
    EXPECT_EQ(std::set(names.begin(), names.end()).size(), names.size());
}

TEST(FiltersTest, WriteDates) {
    EXPECT_EQ(filteredBy("дата", "2026-04-25"), "25\u00A0апреля\u00A02026\u00A0г.");
    EXPECT_EQ(filteredBy("date", "01.09.2026"), "1\u00A0сентября\u00A02026\u00A0г.");
    EXPECT_EQ(filteredBy("дата кавычки", "2026-09-01"), "«01»\u00A0сентября\u00A02026\u00A0г.");
    EXPECT_EQ(filteredBy("дата цифрами", "2026-09-01"), "01.09.2026");
}

TEST(FiltersTest, RefuseWhatIsNoDate) {
    for (const char* text : {"", "2026-02-30", "31.04.2026", "2026", "весна", "25-04-2026"})
        EXPECT_EQ(filteredBy("дата", text),
                  "«" + std::string(text) + "» не дата; дата пишется как 2026-04-25 или 25.04.2026");
}

TEST(FiltersTest, ShortenNames) {
    EXPECT_EQ(filteredBy("инициалы", "Иванова Анна Петровна"), "Иванова\u00A0А.\u00A0П.");
    EXPECT_EQ(filteredBy("инициалы впереди", "Иванова Анна Петровна"), "А.\u00A0П.\u00A0Иванова");
    EXPECT_EQ(filteredBy("initials", "Ким Ён"), "Ким\u00A0Ё.");
    EXPECT_EQ(filteredBy("инициалы", "Салтыков-Щедрин Михаил\u00A0Евграфович"), "Салтыков-Щедрин\u00A0М.\u00A0Е.");
    EXPECT_EQ(filteredBy("инициалы", "Мамедов Али Гасан оглы"), "Мамедов\u00A0А.\u00A0Г.");
    EXPECT_EQ(filteredBy("инициалы", "Орлова Анна-Мария"), "Орлова\u00A0А.-М.");
    EXPECT_EQ(filteredBy("инициалы впереди", "Иванова А.П."), "А.\u00A0П.\u00A0Иванова");
    EXPECT_EQ(filteredBy("инициалы", "Иванова"), "Иванова");
    EXPECT_EQ(filteredBy("инициалы", ""), "");
}

TEST(FiltersTest, ChangeTheSizeOfLetters) {
    EXPECT_EQ(filteredBy("прописные", "приказ № 5 об ёлке"), "ПРИКАЗ № 5 ОБ ЁЛКЕ");
    EXPECT_EQ(filteredBy("строчные", "ПРИКАЗ"), "приказ");
    EXPECT_EQ(filteredBy("с заглавной", "ёлка в МБОУ"), "Ёлка в МБОУ");
    EXPECT_EQ(filteredBy("с заглавной", ""), "");
    EXPECT_EQ(filteredBy("с точкой", "Провести совет"), "Провести совет.");
    EXPECT_EQ(filteredBy("с точкой", "Провести совет. "), "Провести совет.");
    EXPECT_EQ(filteredBy("с точкой", ""), "");
}

TEST(FiltersTest, WriteTheDateInEveryWay) {
    EXPECT_EQ(filteredBy("дата полностью", "2026-04-25"), "25\u00A0апреля\u00A02026\u00A0года");
    EXPECT_EQ(filteredBy("дата прописью", "2026-04-25"), "двадцать пятое апреля две тысячи двадцать шестого года");
    EXPECT_EQ(filteredBy("день и месяц", "2026-04-25"), "25\u00A0апреля");
    EXPECT_EQ(filteredBy("месяц и год", "2026-04-25"), "апрель\u00A02026\u00A0года");
    EXPECT_EQ(filteredBy("учебный год", "2026-08-31"), "2025/2026");
    EXPECT_EQ(filteredBy("учебный год", "2026-09-01"), "2026/2027");
    EXPECT_EQ(filteredBy("учебный год", 2026), "2026/2027");
}

TEST(FiltersTest, DeclineNamesPositionsAndInstitutions) {
    EXPECT_EQ(filteredBy("дательный", "Иванова Анна Петровна"), "Ивановой Анне Петровне");
    EXPECT_EQ(filteredBy("genitive", "заместитель директора по воспитательной работе"),
              "заместителя директора по воспитательной работе");
    EXPECT_EQ(filteredBy("предложный", "Муниципальное бюджетное учреждение «Школа № 5»"),
              "Муниципальном бюджетном учреждении «Школа № 5»");
    EXPECT_EQ(filteredBy("дательный должность", "Мастер"), "Мастеру");
    EXPECT_EQ(filteredBy("дательный", "Ткач А. П."),
              "«Ткач А. П.»: род неизвестен, а без него не просклонять; укажите отчество или род");
}

const Value mentor{
    {"name", "Ткач Анна Петровна"}, {"gender", "female"}, {"surname", "Ткач"}, {"position", "учитель математики"}};

std::string chain(const Value& value, const std::vector<std::string>& filters) {
    const auto result = textOf(value, filters);
    return std::holds_alternative<std::string>(result) ? std::get<std::string>(result) : std::get<Text>(result).ru;
}

TEST(FiltersTest, TakeAPersonInAnyOrderOfFilters) {
    EXPECT_EQ(chain(mentor, {"дательный"}), "Ткач Анне Петровне");
    EXPECT_EQ(chain(mentor, {"дательный", "инициалы"}), "Ткач\u00A0А.\u00A0П.");
    EXPECT_EQ(chain(mentor, {"инициалы", "дательный", "с должностью"}), "учителю математики Ткач\u00A0А.\u00A0П.");
    EXPECT_EQ(chain(Value::array({mentor, mentor}), {"родительный", "инициалы впереди"}),
              "А.\u00A0П.\u00A0Ткач, А.\u00A0П.\u00A0Ткач");
    EXPECT_EQ(chain("Иванов Пётр Ильич", {"дательный", "инициалы", "прописные"}), "ИВАНОВУ\u00A0П.\u00A0И.");
}

TEST(FiltersTest, LetStoredFormsWin) {
    Value person = mentor;
    person["forms"] = {{"name", {{"dative", "Ткачу Анне Петровне"}}}, {"position", {{"dative", "учительнице"}}}};
    EXPECT_EQ(chain(person, {"дательный"}), "Ткачу Анне Петровне");
    EXPECT_EQ(chain(person, {"с должностью", "дательный", "инициалы"}), "учительнице Ткачу\u00A0А.\u00A0П.");
    EXPECT_EQ(chain(person, {"родительный"}), "Ткач Анны Петровны");
}

TEST(FiltersTest, HeedWhoseFieldItIs) {
    Value person = mentor;
    person["name"] = "Ткач Саша";
    person["forms"] = {{"position", {{"dative", "учительнице"}}}};
    const auto field = [&](const char* name, const char* filter) {
        return std::get<std::string>(textOf(person[name], {filter}, {&person, name}));
    };
    EXPECT_EQ(field("name", "дательный"), "Ткач Саше");
    EXPECT_EQ(field("name", "согласен, согласна"), "согласна");
    EXPECT_EQ(field("position", "дательный"), "учительнице");
    EXPECT_EQ(field("position", "родительный"), "учителя математики");
}

TEST(FiltersTest, ChooseByGender) {
    EXPECT_EQ(filteredBy("согласен, согласна", mentor), "согласна");
    EXPECT_EQ(filteredBy("по роду действующего, действующей", "Иванов Пётр Ильич"), "действующего");
    EXPECT_EQ(filteredBy("согласен, согласна", "Ким А."),
              "род неизвестен: «Ким А.»; укажите его в карточке человека или напишите отчество");
}

TEST(FiltersTest, CountThings) {
    EXPECT_EQ(filteredBy("пара, пары, пар", 1), "1\u00A0пара");
    EXPECT_EQ(filteredBy("пара, пары, пар", 22), "22\u00A0пары");
    EXPECT_EQ(filteredBy("пара, пары, пар", 11), "11\u00A0пар");
    EXPECT_EQ(filteredBy("пара, пары, пар", "2,5"), "2,5\u00A0пары");
    EXPECT_EQ(filteredBy("слово учебный час, учебных часа, учебных часов", 14), "учебных часов");
    EXPECT_EQ(filteredBy("прописью пара, пары, пар", 21), "двадцать одна пара");
    EXPECT_EQ(filteredBy("прописью день, дня, дней", 2), "два дня");
    EXPECT_EQ(filteredBy("пара, пары, пар", "много"), "«много» не число");
}

TEST(FiltersTest, CountThingsInEveryCase) {
    EXPECT_EQ(filteredBy("прописью пара, пары, пар дательный", 2), "двум парам");
    EXPECT_EQ(filteredBy("прописью родительный пара, пары, пар", 2), "двух пар");
    EXPECT_EQ(filteredBy("прописью родительный пара, пары, пар", 1), "одной пары");
    EXPECT_EQ(filteredBy("прописью винительный пара, пары, пар", 21), "двадцать одну пару");
    EXPECT_EQ(filteredBy("in words instrumental пара, пары, пар", 5), "пятью парами");
    EXPECT_EQ(filteredBy("прописью предложный организация, организации, организаций", 3), "трёх организациях");
    EXPECT_EQ(filteredBy("прописью винительный наставник, наставника, наставников", 2), "двух наставников");
    EXPECT_EQ(filteredBy("прописью винительный наставник, наставника, наставников", 22), "двадцать два наставника");
    EXPECT_EQ(filteredBy("прописью винительный наставник, наставника, наставников", 31), "тридцать одного наставника");
    EXPECT_EQ(filteredBy("прописью винительный час, часа, часов", 31), "тридцать один час");
    EXPECT_EQ(filteredBy("дательный учебный час, учебных часа, учебных часов", 4), "4\u00A0учебным часам");
    EXPECT_EQ(filteredBy("слово ребёнок, ребёнка, детей творительный", 6), "детьми");
    EXPECT_EQ(filteredBy("слово год, года, лет дательный", 2), "годам");
    EXPECT_EQ(filteredBy("слово час занятий, часа занятий, часов занятий дательный", 3), "часам занятий");
    EXPECT_EQ(filteredBy("творительный день, дня, дней", 1), "1\u00A0днём");
}

TEST(FiltersTest, LeaveTheLettersOfWordsAsTheyAreWritten) {
    EXPECT_EQ(filteredBy("слово ПАРА, ПАРЫ, ПАР дательный", 2), "ПАРАМ");
    EXPECT_EQ(filteredBy("слово ООО, ООО, ООО", 2), "ООО");
    Operand operand;
    EXPECT_FALSE(readOperand("n | Слово ООО,  ООО, ООО | ДАТА", operand));
    EXPECT_EQ(operand.steps[0].words, "слово ООО, ООО, ООО");
    EXPECT_EQ(operand.steps[1].words, "дата");
}

TEST(FiltersTest, WriteNumbersAndMoney) {
    EXPECT_EQ(filteredBy("прописью", 21), "двадцать один");
    EXPECT_EQ(filteredBy("прописью женский родительный", 21), "двадцати одной");
    EXPECT_EQ(filteredBy("in words genitive feminine", 21), "двадцати одной");
    EXPECT_EQ(filteredBy("прописью предложный", 1234), "одной тысяче двухстах тридцати четырёх");
    EXPECT_EQ(filteredBy("порядковое женский дательный", 21), "двадцать первой");
    EXPECT_EQ(filteredBy("порядковое", 200), "двухсотый");
    EXPECT_EQ(filteredBy("порядковое предложный", 40), "сороковом");
    EXPECT_EQ(filteredBy("римское", 21), "XXI");
    EXPECT_EQ(filteredBy("число", "1234567,5"), "1\u00A0234\u00A0567,5");
    EXPECT_EQ(filteredBy("проценты", 25), "25\u00A0%");
    EXPECT_EQ(filteredBy("рубли", "1234,56"), "1\u00A0234\u00A0рубля 56\u00A0копеек");
    EXPECT_EQ(filteredBy("рубли прописью", "1234,56"), "одна тысяча двести тридцать четыре рубля 56\u00A0копеек");
    EXPECT_EQ(filteredBy("рубли прописью родительный", 1001), "одной тысячи одного рубля 00\u00A0копеек");
    EXPECT_EQ(filteredBy("прописью", "2,5"), "число 2,5 так не пишется: здесь бывает только целое положительное число");
}

TEST(FiltersTest, SetTypography) {
    EXPECT_EQ(
        filteredBy("типографика", "МБОУ \"Школа № 5\" - лучшая, 25 апреля 2026 г. № 7, А. П. Иванова"),
        "МБОУ «Школа №\u00A05»\u00A0— лучшая, 25\u00A0апреля\u00A02026\u00A0г. №\u00A07, А.\u00A0П.\u00A0Иванова");
}

TEST(FiltersTest, KnowNothingElse) {
    for (const char* filter : {"датальный", "прописью дважды", "дата 25", "пара, пары, пар, пары", "рубли да", ""})
        EXPECT_EQ(findFilter(filter), nullptr) << filter;
}

} // namespace

} // namespace nastavnik::documents
