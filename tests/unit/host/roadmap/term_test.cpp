// SPDX-License-Identifier: MIT
#include "roadmap/term.hpp"

#include <gtest/gtest.h>

namespace nastavnik::roadmap {
namespace {

Date day(std::string_view iso) { return *parseDate(iso); }

std::string tasks(std::string_view phrase, SchoolYear year = {2026}) {
    std::string text;
    for (const Window& window : occurrences(understandTerm(phrase, year), year))
        text += (text.empty() ? "" : " ") + isoText(window.start) + "/" + isoText(window.end);
    return text;
}

std::string noteOf(std::string_view phrase, SchoolYear year = {2026}) { return understandTerm(phrase, year).note.ru; }

TEST(TermTest, PrintsExactlyTheFieldsOfTheContract) {
    EXPECT_EQ(toJson(understandTerm("Декабрь, май", {2026}), Language::ru),
              Value::parse(R"({"phrase":"Декабрь, май","kind":"window","start":"2026-12-01","end":"2027-05-31",
                "recurrence":"RDATE=","windows":[{"start":"2026-12-01","end":"2026-12-31"},
                {"start":"2027-05-01","end":"2027-05-31"}],"note":null})"));
}

TEST(TermTest, PrintsNullForWhatIsNotGiven) {
    EXPECT_EQ(toJson(understandTerm("к 30 ноября 2022 года", {2026}), Language::en),
              Value::parse(R"({"phrase":"к 30 ноября 2022 года","kind":"date","start":null,"end":"2022-11-30",
                "recurrence":null,"windows":[],"note":"expired before the school year 2026–2027"})"));
}

TEST(TermTest, ReadsADayFirstAndMonthsLater) {
    const std::string phrase = "23.09.2022, и далее: сентябрь, ежегодно (2022-2024 гг.)";
    EXPECT_EQ(tasks(phrase, {2021}), "");
    EXPECT_EQ(tasks(phrase, {2022}), "2022-09-23/2022-09-23");
    EXPECT_EQ(tasks(phrase, {2023}), "2023-09-01/2023-09-30");
    EXPECT_EQ(tasks(phrase, {2024}), "2024-09-01/2024-09-30");
    EXPECT_EQ(tasks(phrase, {2025}), "");
    EXPECT_TRUE(understandTerm(phrase, {2025}).expired);
    EXPECT_EQ(noteOf(phrase, {2025}), "истёк до начала 2025–2026 учебного года");
    EXPECT_EQ(noteOf(phrase, {2021}), "в 2021–2022 учебном году срока ещё нет");
}

TEST(TermTest, ExpiresRelativeToTheYearThatIsAskedFor) {
    EXPECT_TRUE(understandTerm("май 2026", {2026}).expired);
    EXPECT_FALSE(understandTerm("май 2026", {2025}).expired);
    EXPECT_FALSE(understandTerm("С февраля 2020 года", {2026}).expired);
    EXPECT_EQ(understandTerm("май 2026", {2026}).start, day("2026-05-01"));
}

TEST(TermTest, GivesAListItsPieces) {
    EXPECT_EQ(tasks("декабрь, май"), "2026-12-01/2026-12-31 2027-05-01/2027-05-31");
    EXPECT_EQ(tasks("2 раза в год (декабрь, май)"), "2026-12-01/2026-12-31 2027-05-01/2027-05-31");
    EXPECT_EQ(tasks("Май 2023, 2024 гг.", {2023}), "2024-05-01/2024-05-31");
}

TEST(TermTest, LaysRhythmsOverTheProgrammePeriod) {
    EXPECT_EQ(tasks("1 раз в полгода"), "2026-09-01/2026-12-31 2027-01-01/2027-05-31");
    EXPECT_EQ(tasks("2 раза в год"), "2026-09-01/2026-12-31 2027-01-01/2027-05-31");
    EXPECT_EQ(tasks("ежеквартально"),
              "2026-09-01/2026-09-30 2026-10-01/2026-12-31 2027-01-01/2027-03-31 2027-04-01/2027-05-31");
    EXPECT_EQ(tasks("1 раз в четверть"),
              "2026-09-01/2026-10-31 2026-11-01/2026-12-31 2027-01-01/2027-03-31 2027-04-01/2027-05-31");
    EXPECT_EQ(tasks("2 раза в месяц, май"), "2027-05-01/2027-05-15 2027-05-16/2027-05-31");
    EXPECT_EQ(tasks("каждую пятницу сентября"), "2026-09-04/2026-09-04 2026-09-11/2026-09-11 2026-09-18/2026-09-18 "
                                                "2026-09-25/2026-09-25");
}

TEST(TermTest, GoesOnWithTheRhythmBehindACompoundWindow) {
    EXPECT_EQ(tasks("Апрель; занятия не реже одного раза в месяц"), "2027-04-01/2027-04-30 2027-05-01/2027-05-31");
    EXPECT_EQ(tasks("апрель–май, ежемесячно"), "2027-04-01/2027-04-30 2027-05-01/2027-05-31");
}

TEST(TermTest, RunsADeadlineFromTheStartOfTheProgramme) {
    EXPECT_EQ(tasks("до 1 октября"), "2026-09-01/2026-10-01");
    EXPECT_EQ(tasks("до 25 августа"), "2026-08-01/2026-08-25");
    EXPECT_EQ(tasks("до 20 декабря и 20 мая"), "2026-09-01/2026-12-20 2026-12-21/2027-05-20");
    EXPECT_EQ(tasks("до 15 числа ежемесячно, май"), "2027-05-01/2027-05-15");
}

TEST(TermTest, CutsLongSpansToTheSchoolYear) {
    EXPECT_EQ(tasks("Постоянно (2022–2024 гг.)", {2023}), "2023-09-01/2024-05-31");
    EXPECT_EQ(tasks("Постоянно (2022–2024 гг.)", {2024}), "2024-09-01/2024-12-31");
    EXPECT_EQ(tasks("с 1 октября"), "2026-10-01/2027-05-31");
    EXPECT_EQ(tasks("С февраля 2020 года"), "2026-08-01/2027-05-31");
}

TEST(TermTest, OpensNoTaskForEventsAndUnknownTerms) {
    EXPECT_EQ(tasks("по мере необходимости"), "");
    EXPECT_EQ(tasks("когда-нибудь"), "");
}

TEST(TermTest, SaysWhichReadingItTook) {
    EXPECT_EQ(noteOf("до октября"), "названный месяц входит в срок; если нужно до его начала, укажите день");
    EXPECT_EQ(noteOf("на 2026-2027 гг."), "годы прочитаны как календарные, но может быть и учебный год");
    EXPECT_EQ(noteOf("5 сентябрь"), "число перед месяцем прочитано как день; если это номер строки, уберите его");
    EXPECT_EQ(noteOf("сентябрь или октябрь"), "сроки названы через «или»; взяты все");
    EXPECT_EQ(noteOf("Сентябрь; занятия ШМУ раз в месяц"), "не прочитано: «занятия шму»");
}

TEST(TermTest, GivesTheReasonWhenItDoesNotUnderstand) {
    EXPECT_EQ(noteOf("5. "), "срок пуст, или в нём нет месяца, даты и частоты; впишите их");
    EXPECT_EQ(noteOf("31 сентября"), "таких дней в календаре нет, или конец стоит раньше начала; проверьте даты");
    EXPECT_EQ(noteOf("сентябрь 5 7"), "не ясно, к чему относится число «5»; допишите месяц или уберите число");
    EXPECT_EQ(noteOf("«__» ______ 20__ г."), "в сроке остался незаполненный пропуск; впишите дату");
    EXPECT_EQ(noteOf("кроме мая"), "слово «кроме» исключает часть срока; напишите срок без исключений");
    EXPECT_EQ(noteOf("\xD0"), "срок записан не в кодировке UTF-8; сохраните файл в UTF-8");
    EXPECT_EQ(noteOf("ежемесячно, каждую четверть"), "названы две разные частоты; оставьте одну");
}

TEST(TermTest, SaysWhenTheMovedDaysOfAYearAreNotKnown) {
    const std::string note = "перенос выходных дней на 2030, 2031 год неизвестен: рабочими взяты будни без праздников";
    EXPECT_EQ(understandTerm("ежедневно", {2030}).note.ru, note);
    EXPECT_TRUE(understandTerm("в течение 5 рабочих дней", {2030}).note.ru.ends_with(note));
    EXPECT_EQ(understandTerm("ежедневно", {2024}).note.ru, "");
    EXPECT_EQ(understandTerm("ежемесячно", {2030}).note.ru, "");
}

TEST(TermTest, RefusesAPhraseOverFiveHundredCharacters) {
    std::string phrase = "сентябрь ";
    for (int extra = 0; extra < 491; ++extra)
        phrase += "а";
    EXPECT_EQ(understandTerm(phrase, {2026}).kind, TermKind::window);
    EXPECT_EQ(noteOf(phrase + "а"), "срок длиннее 500 знаков; оставьте в нём только срок");
    EXPECT_EQ(noteOf(std::string(10'000'000, '-')), "срок длиннее 500 знаков; оставьте в нём только срок");
}

} // namespace
} // namespace nastavnik::roadmap
