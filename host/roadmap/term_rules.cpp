// SPDX-License-Identifier: MIT
#include "roadmap/term_rules.hpp"

#include "roadmap/term_builders.hpp"

namespace nastavnik::roadmap {

namespace {

using namespace build;
using enum TermStage;

// clang-format off
constexpr Rule rules[] = {
    // Words that only mean something together.
    {joining, "a month called a month", "MONTH UNIT", month, "сентябрь месяц"},
    {joining, "day of a named month", "число MONTH", sameMonth, "до 15 числа октября"},
    {joining, "month of the year that is asked for", "MONTH текущий|т|с год", monthOfThisYear, "до 1 октября т.г."},
    {joining, "the year that is asked for", "текущий", as<"NOISE">, "до конца текущего учебного года"},
    {joining, "the year that is asked for", "т|с год", thisYear, "до конца т.г."},
    {joining, "the year after", "MONTH следующий год", monthOfNextYear, "май следующего года"},
    {joining, "half a year", "пол -? год", as<"UNIT", Frequency::halfYear>, "раз в пол года"},
    {joining, "about the first, tenth, twentieth day", "NUMBER|последний число MONTH YEAR?", aboutDays, "в первых числах сентября"},
    {joining, "number in words", "NUMBER NUMBER", wordNumber, "двадцать пятое мая"},
    {joining, "day with a year", "POINT год", sameDay, "01.09.2026 г."},
    {joining, "every school year", "каждый учебный? год", as<"ежегодно">, "в мае каждого года"},
    {joining, "school year", "учебный - год", schoolYearWord, "учебно-год"},
    {joining, "school year", "учебный год", schoolYearWord, "2026–2027 учебный год"},
    {joining, "not later", "в период не позднее чем?", as<"до">, "в срок не позднее 1 июня"},
    {joining, "not later", "не позднее ,? чем?", as<"до">, "не позднее 15 сентября"},
    {joining, "in time for", "в период до", as<"до">, "в срок до 1 июня"},
    {joining, "in time for", "период до", as<"до">, "срок до 1 июня"},
    {joining, "not earlier", "не ранее чем?", as<"с">, "не ранее 1 октября"},
    {joining, "beginning with", "начиная с", as<"с">, "начиная с октября"},
    {joining, "at least", "не реже ,? чем?", as<"не_реже">, "не реже одного раза в месяц"},
    {joining, "at least", "как не_реже", as<"не_реже">, "как минимум раз в месяц"},
    {joining, "at most", "не чаще ,? чем?", as<"не_чаще">, "не более двух раз в год"},
    {joining, "and further", "и|в далее", as<"далее">, "25 апреля, и далее ежемесячно"},
    {joining, "during", "в течение", as<"в_течение">, "в течение сентября"},
    {joining, "during", "на протяжение", as<"в_течение">, "на протяжении учебного года"},
    {joining, "length as an adjective", "NUMBER -? дневный|недельный|месячный", shortLength, "в 3-дневный срок"},
    {joining, "length as an adjective", "дневный|недельный|месячный", shortLength, "в недельный срок"},
    {joining, "clock time", "в NUMBER час", as<"NOISE">, "25 апреля в 15 часов"},
    {joining, "number of a paper", "№ NUMBER", as<"NOISE">, "по приказу № 45"},

    // Years. A comma before them means nothing: «Апрель, 2026».
    {years, "span of years", ",? с YEAR год? по|до YEAR год?", build::years, "с 2026 по 2028 год"},
    {years, "span of years", ",? YEAR год? -|/ YEAR учебный_год|год?", build::years, "2026–2028 гг."},
    {years, "short school year", ",? YEAR -|/ NUMBER учебный_год|год", build::years, "2026–27 учебный год"},
    {years, "short school year", ",? YEAR / NUMBER", build::years, "2026/27"},
    {years, "short school year", ",? NUMBER -|/ NUMBER учебный_год", build::years, "26/27 учебный год"},
    {years, "school year before its years", "учебный_год YEAR -|/ YEAR", build::years, "учебный год 2026–2027"},
    {years, "year", ",? YEAR год?", yearPhrase, "апрель, 2026 г."},

    // Rhythms.
    {rhythm, "so many times, on weekdays", "не_реже|не_чаще? NUMBER? раз в|за UNIT ,? в? NUMBER|последний? WEEKDAY и|,? WEEKDAY? и|,? WEEKDAY?", timesOnWeekdays, "1 раз в месяц (последняя среда)"},
    {rhythm, "so many to so many times", "не_реже|не_чаще? NUMBER - NUMBER раз в|за|на|/|в_течение? весь|каждый? NUMBER? учебный? UNIT|год|учебный_год", everyUnit, "2–3 раза в год"},
    {rhythm, "so many times", "не_реже|не_чаще? NUMBER? раз в|за|на|/|в_течение|каждый? весь|каждый? NUMBER? учебный? UNIT|год|учебный_год", everyUnit, "1 раз в полгода"},
    {rhythm, "twice", "не_реже|не_чаще? ежечисло в|за|на|/|в_течение? весь|каждый? NUMBER? учебный? UNIT|год|учебный_год", everyUnit, "дважды в год"},
    {rhythm, "so many hours in a unit", "не_реже|не_чаще? NUMBER час в|за учебный? UNIT|год|учебный_год", everyUnit, "2 часа в неделю"},
    {rhythm, "so many things in a unit", "не_реже|не_чаще? NUMBER WORD в|за UNIT|год|учебный_год", thingsPerUnit, "2 встречи в месяц"},
    {rhythm, "first days of a named month", "MONTH до NUMBER число", monthUpToDay, "сентябрь (до 15 числа)"},
    {rhythm, "weekday of the month", "OFTEN ,? в? NUMBER|последний WEEKDAY", weekdayOfMonth, "ежемесячно, последняя среда"},
    {rhythm, "weekday of the month", "каждый|в? NUMBER|последний WEEKDAY каждый? UNIT", weekdayOfMonth, "первый понедельник месяца"},
    {rhythm, "weekdays of the month", "каждый|в? NUMBER и|,|- NUMBER WEEKDAY каждый? UNIT?", weekdayOfMonth, "1-я и 3-я среда месяца"},
    {rhythm, "weekday of every month", "каждый NUMBER|последний WEEKDAY", weekdayOfMonth, "каждый второй четверг"},
    {rhythm, "weekdays", "каждый|по WEEKDAY и|,? WEEKDAY? и|,? WEEKDAY?", everyWeekday, "каждую пятницу"},
    {rhythm, "often on a weekday", "OFTEN ,? по|в? WEEKDAY и|,? WEEKDAY? и|,? WEEKDAY?", everyWeekday, "еженедельно (среда)"},
    {rhythm, "from weekday to weekday", "с? WEEKDAY|реализация -|по WEEKDAY", weekdaysFromTo, "с понедельника по пятницу"},
    {rhythm, "on working days", "в|по рабочий UNIT", workingDays, "в рабочие дни"},
    {rhythm, "stretch of every month", "в|на? каждый NUMBER UNIT|декада UNIT", stretchOfMonth, "каждая первая неделя месяца"},
    {rhythm, "every", "в|на? каждый NUMBER? рабочий? UNIT|год", everyUnit, "каждые две недели"},
    {rhythm, "by units", "по UNIT", everyUnit, "по четвертям"},
    {rhythm, "days of every month", "с? NUMBER по|- NUMBER число каждый? UNIT?", daysOfMonth, "с 1 по 5 число месяца"},
    {rhythm, "day of the month after", "до NUMBER число каждый? UNIT ,? следующий за WORD UNIT|период?", daysOfMonth, "до 5 числа месяца, следующего за отчётным"},
    {rhythm, "day of every month", "до NUMBER число каждый? UNIT?", daysOfMonth, "до 15 числа ежемесячно"},
    {rhythm, "day of every month", "NUMBER число каждый? UNIT?", daysOfMonth, "25 числа каждого месяца"},
    {rhythm, "last day of every month", "в|до? последний рабочий? UNIT каждый? UNIT", lastOfMonth, "последний день месяца"},
    {rhythm, "last day of every month", "OFTEN ,? в? последний рабочий? UNIT", lastOfMonth, "ежемесячно, последний рабочий день"},
    {rhythm, "part of every unit", "OFTEN ,? в? PART UNIT", partOfEveryUnit, "ежемесячно (конец месяца)"},
    {rhythm, "so long before a part of a unit", "до? за NUMBER? рабочий|календарный? UNIT|год до PART UNIT|год|учебный_год", before, "за 2 недели до конца четверти"},
    {rhythm, "stretch of every month", "в|на? NUMBER UNIT|декада каждый? UNIT", stretchOfMonth, "вторая неделя каждого месяца"},
    {rhythm, "part of every unit", "в|на|до? PART каждый? учебный? UNIT", partOfEveryUnit, "в конце каждого месяца"},
    {rhythm, "often", "не_реже? OFTEN", oftenWord, "ежемесячно"},

    // Points of the calendar.
    {point, "weekday of a month", "NUMBER|последний WEEKDAY MONTH YEAR?", weekdayPoint, "первый понедельник сентября"},
    {point, "decade", "NUMBER MONTH MONTH YEAR?", shortDecade, "1 дек. октября"},
    {point, "day", "NUMBER MONTH YEAR? учебный_год?", dayPoint, "25 апреля 2027 г."},
    {point, "part of a month", "PART MONTH YEAR?", partOfMonth, "в конце ноября"},
    {point, "decade", "NUMBER|последний декада MONTH YEAR?", partOfMonth, "первая декада октября"},
    {point, "decade", "MONTH ,|-? NUMBER|последний декада YEAR?", partOfMonth, "октябрь (2 декада)"},
    {point, "half of a month", "NUMBER половина MONTH YEAR?", partOfMonth, "первая половина сентября"},
    {point, "week or last day of a month", "NUMBER|последний UNIT MONTH YEAR?", partOfMonth, "третья неделя мая"},
    {point, "half of a month", "MONTH NUMBER половина", partOfMonth, "ноябрь (1-я половина)"},
    {point, "week of a month", "MONTH NUMBER|последний UNIT", partOfMonth, "сентябрь (2 неделя)"},
    {point, "quarter, half-year, term", "NUMBER|последний UNIT учебный_год|год? YEAR|YEARS?", quarterPoint, "2 квартал 2027 года"},
    {point, "half of a year", "NUMBER половина учебный_год|год YEAR|YEARS?", halfOfYear, "вторая половина учебного года"},
    {point, "month", "MONTH YEAR? учебный_год?", monthPoint, "сентябрь"},
    {point, "season", "SEASON YEAR?", seasonPoint, "осень 2026 года"},
    {point, "part of a year", "PART учебный_год|год YEAR|YEARS?", partOfYear, "в конце учебного года"},
    {point, "part of a named year", "PART YEAR|YEARS", partOfYear, "до конца 2026 года"},
    {point, "school year by its first year", "YEAR учебный_год", schoolYearByFirst, "2026 учебный год"},
    {point, "year", "YEAR", yearPoint, "2027 год"},
    {point, "year", "календарный год", yearPoint, "в течение календарного года"},

    // Lengths of time.
    {TermStage::length, "length", "NUMBER рабочий|календарный|учебный? UNIT|год|час", build::length, "5 рабочих дней"},

    {TermStage::length, "part of a long point", "PART POINT", partOfPoint, "до конца 1 полугодия"},

    // Statements: what the phrase says. Distances from an event come first, for they are the longest.
    {statement, "how long, not when", "с|до|не_реже|не_чаще? LENGTH до|- LENGTH", howLong, "от 3 месяцев до 1 года"},
    {statement, "how long, not when", "не_реже|не_чаще LENGTH", howLong, "не менее 3 месяцев"},
    {statement, "not yet settled", "не установленный", notSettled, "срок не определён"},
    {statement, "so long before", "не_реже|до? за LENGTH|UNIT|год до|перед …", before, "не позднее чем за 3 дня до начала"},
    {statement, "so long before", "до|в_течение LENGTH|UNIT до …", before, "не позднее 3 дней до начала"},
    {statement, "so long after", "до|в|в_течение LENGTH|UNIT|год с|после …", after, "в течение 5 рабочих дней со дня подписания"},
    {statement, "within so long", "в LENGTH период с|после? …", after, "в 3-дневный срок со дня получения"},
    {statement, "within so long", "в|в_течение LENGTH", after, "в течение 10 дней"},
    {statement, "within one unit", "в_течение рабочий? UNIT", after, "в течение недели"},
    {statement, "so long later", "через LENGTH|UNIT|год после|с? …", after, "через две недели после назначения"},
    {statement, "so long later", "LENGTH после|с …", after, "10 дней после подписания"},
    {statement, "so long before", "LENGTH до|перед …", before, "3 дня до начала"},
    {statement, "so long after the end", "по|в итог LENGTH …", after, "по истечении 3 месяцев"},
    {statement, "so long before", "за LENGTH|UNIT|год", before, "за 7 дней"},
    {statement, "bare length", "LENGTH", after, "3 дня"},
    {statement, "on the day", "в UNIT WORD|реализация|запрос …", onTheDay, "в день подписания"},
    {statement, "from the day", "с UNIT WORD|реализация|запрос …", onTheDay, "со дня утверждения"},
    {statement, "from the moment", "с момент …", onTheDay, "с момента утверждения"},
    {statement, "at once", "сразу после? …", onTheDay, "незамедлительно"},
    {statement, "the day before", "накануне …", dayBefore, "накануне мероприятия"},
    {statement, "the next day", "до|на? следующий рабочий? UNIT …", after, "на следующий день"},

    {statement, "when needed", "по|при необходимость", as<"ADHOC">, "при необходимости"},
    {statement, "when needed", "по мера …", as<"ADHOC">, "по мере необходимости"},
    {statement, "when needed", "в случай …", as<"ADHOC">, "в случае необходимости"},
    {statement, "when needed", "в рабочий порядок", as<"ADHOC">, "в рабочем порядке"},
    {statement, "when asked", "по|при запрос …", as<"ADHOC">, "по запросу"},

    {statement, "somebody else's timetable", "по|согласно WORD|установленный|учебный|календарный|рабочий? WORD? -? график …", as<"EXTERNAL">, "по отдельному графику"},
    {statement, "somebody else's timetable", "согласно|соответствие …", as<"EXTERNAL">, "согласно приказу"},
    {statement, "somebody else's timetable", "в соответствие …", as<"EXTERNAL">, "в соответствии с планом"},
    {statement, "somebody else's timetable", "в установленный WORD? период …", as<"EXTERNAL">, "в установленные сроки"},
    {statement, "somebody else's timetable", "в период , установленный …", as<"EXTERNAL">, "в сроки, установленные приказом"},
    {statement, "holidays of the school", "в|на|за|в_течение|до? период|UNIT? WORD? каникулы …", as<"EXTERNAL">, "осенние каникулы"},

    {statement, "for good", "на? постоянно основа?", as<"CONTINUOUS">, "на постоянной основе"},
    {statement, "the whole year", "в_течение|на|за|весь весь? учебный_год", as<"WHOLE">, "в течение учебного года"},
    {statement, "the whole year", "в_течение|весь весь? год", as<"WHOLE">, "в течение года"},
    {statement, "the school year", "учебный_год", as<"WHOLE">, "учебный год"},
    {statement, "the whole programme", "в_течение|на|за|в весь? период реализация реализация* учебный_год?", as<"WHOLE">, "в течение срока реализации программы"},
    {statement, "the whole programme", "в_течение|на|за|в? весь период реализация* учебный_год?", as<"WHOLE">, "весь период"},
    {statement, "the whole programme", "на весь протяжение период? реализация* учебный_год?", as<"WHOLE">, "на всём протяжении программы"},
    {statement, "the whole programme", "в_течение период реализация*", as<"WHOLE">, "в течение периода"},
    {statement, "the whole programme", "в_течение весь? реализация реализация*", as<"WHOLE">, "в течение реализации программы"},
    {statement, "the whole programme", "в ход|период? реализация реализация*", as<"WHOLE">, "в ходе реализации программы"},
    {statement, "the whole programme", "период реализация реализация*", as<"WHOLE">, "период реализации программы"},
    {statement, "end of the programme", "до PART период? реализация реализация*", untilEndOfProgramme, "до окончания реализации программы"},

    {statement, "from to, in three", "с|в? POINT - POINT - POINT", rangeOfThree, "сентябрь-октябрь-ноябрь"},
    {statement, "from … to", "с POINT по|до|- POINT", range, "с 1 по 15 сентября"},
    {statement, "in from to", "в_течение|в|на|за весь? POINT -|по POINT", range, "в октябре–ноябре"},
    {statement, "from to", "POINT -|по POINT", range, "сентябрь–октябрь"},
    {statement, "from", "с POINT", since, "с 1 октября"},
    {statement, "after", "после POINT", afterPoint, "после 1 октября"},
    {statement, "two deadlines", "до POINT и|, POINT", untilBoth, "до 20 декабря и 20 мая"},
    {statement, "to", "до POINT", until, "к 30 ноября 2026 года"},
    {statement, "up to", "по POINT", upTo, "по 31 мая"},
    {statement, "in", "в_течение|в|на|за? весь? POINT", single, "в течение сентября"},

    {statement, "after an event", "по|в|при итог …", as<"EVENT">, "по итогам реализации"},
    {statement, "at an event", "после|при|перед …", as<"EVENT">, "при приёме на работу"},
    {statement, "during an event", "в|за ход|период WORD|декада …", as<"EVENT">, "в период адаптации"},
    {statement, "before an event", "до момент|PART …", as<"EVENT">, "до начала работы"},
    {statement, "before an event", "до WORD …", as<"EVENT">, "до заключения договора"},
};
// clang-format on

} // namespace

std::span<const Rule> termRules() { return rules; }

} // namespace nastavnik::roadmap
