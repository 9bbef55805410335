// SPDX-License-Identifier: MIT
#include "roadmap/term_notes.hpp"

#include "roadmap/term_calendar.hpp"
#include "roadmap/term_spelling.hpp"

#include <algorithm>

namespace nastavnik::roadmap {

namespace {

std::string quoted(const std::vector<std::string>& words) {
    std::string text;
    for (const std::string& word : words)
        text += (text.empty() ? "" : " ") + word;
    return "«" + text + "»";
}

void addPointDoubts(Notes& notes, const Reading& reading) {
    for (const std::vector<Range>* ranges : {&reading.firstSpans, &reading.spans})
        for (const Range& range : *ranges) {
            notes.add(doubtAbout(range.from));
            notes.add(doubtAbout(range.to));
        }
    for (const std::vector<Point>* points : {&reading.untils, &reading.sinces, &reading.afters})
        for (Point point : *points) {
            if (point.part != Point::middle)
                point.part = Point::whole; // «до конца года» names a day, however doubtful «в конце года» is
            notes.add(doubtAbout(point));
        }
}

void addRhythmDoubts(Notes& notes, const Reading& reading) {
    if (!reading.frequency)
        return;
    if (reading.frequency->unit == Frequency::term)
        notes.add(doubtAbout({.grain = Grain::term}));
    if (reading.dependsOnEvent())
        notes.add({"кроме частоты, названо условие " + quoted(reading.events),
                   "besides the rhythm there is a condition " + quoted(reading.events)});
}

} // namespace

void Notes::add(Text sentence) {
    if (!sentence.ru.empty() && std::ranges::find(sentences_, sentence) == sentences_.end())
        sentences_.push_back(std::move(sentence));
}

void Notes::addFirst(Text sentence) { sentences_.insert(sentences_.begin(), std::move(sentence)); }

Text Notes::text() const {
    Text result;
    for (const Text& sentence : sentences_) {
        const std::string joint = result.ru.empty() ? "" : "; ";
        result.ru += joint + sentence.ru;
        result.en += joint + sentence.en;
    }
    return result;
}

void addDoubts(Notes& notes, const Reading& reading) {
    addPointDoubts(notes, reading);
    addRhythmDoubts(notes, reading);
    if (reading.years && reading.years->doubtful)
        notes.add(reading.years->ofSchool ? Text{"годы прочитаны как учебный год, но могут быть и календарными",
                                                 "read as a school year, though calendar years may be meant"}
                                          : Text{"годы прочитаны как календарные, но может быть и учебный год",
                                                 "read as calendar years, though a school year may be meant"});
    if (reading.whole && (reading.hasDates() || !reading.firstSpans.empty()))
        notes.add({"кроме дат, назван весь период; взяты даты",
                   "besides dates the whole period is named; the dates are taken"});
    if (reading.either)
        notes.add({"сроки названы через «или»; взяты все", "the terms are joined by “or”; all of them are taken"});
    if (!reading.unread.empty()) {
        const Text meant = misspelling(reading.unread);
        notes.add(
            {"не прочитано: " + quoted(reading.unread) + meant.ru, "not read: " + quoted(reading.unread) + meant.en});
    }
    if (reading.hasDates() && reading.dependsOnEvent() && !reading.frequency &&
        (!reading.shiftFirst || reading.beginsWithEvent()))
        notes.add({"кроме даты, названо условие " + quoted(reading.events),
                   "besides the date there is a condition " + quoted(reading.events)});
}

void addEventNote(Notes& notes, const Reading& reading) {
    if (reading.shift)
        notes.add({"отсчёт от события: " + quoted(reading.events), "counted from an event: " + quoted(reading.events)});
    else if (reading.adHoc)
        notes.add({"срок наступает по необходимости; задачу открывает человек",
                   "due whenever needed; a person opens the task"});
    else if (reading.external)
        notes.add({"срок стоит в другом документе: " + quoted(reading.events),
                   "the term stands in another paper: " + quoted(reading.events)});
    else
        notes.add({"срок наступает по событию " + quoted(reading.events) + "; укажите отступ в днях",
                   "due on the event " + quoted(reading.events) + "; say how many days off it"});
    if (reading.hasDates())
        notes.add({"названная рядом дата не учтена", "the date named beside it is not counted"});
}

Text reasonOfNothing(const Reading& reading) {
    if (reading.unread.empty())
        return {"срок пуст, или в нём нет месяца, даты и частоты; впишите их",
                "the term is empty, or without month, date and rhythm; write one in"};
    return {
        "в словах " + quoted(reading.unread) +
            " нет месяца, даты или частоты; напишите, например, «сентябрь–октябрь», «до 1 октября», «1 раз в месяц»",
        "there is no month, date or rhythm in " + quoted(reading.unread) +
            "; write for example «сентябрь–октябрь», «до 1 октября», «1 раз в месяц»"};
}

Text reasonOfNoSuchDay() {
    return {"таких дней в календаре нет, или конец стоит раньше начала; проверьте даты",
            "there are no such days in the calendar, or the end stands before the start; check the dates"};
}

Text doubtAboutNextYear() {
    return {"срок выходит за учебный год; если нужен предыдущий, укажите год",
            "the term goes beyond the school year; name the year if you mean the one before"};
}

Text doubtAboutMonthAsDeadline() {
    return {"названный месяц входит в срок; если нужно до его начала, укажите день",
            "the named month belongs to the term; name the day if it should end before"};
}

Text doubtAboutWorkingDays(const Reading& reading, SchoolYear year) {
    const bool counts = (reading.frequency && reading.frequency->unit == Frequency::day) ||
                        (reading.shift && reading.shift->unit == Offset::workingDays);
    std::string unknown;
    for (const int calendarYear : {year.first, year.first + 1})
        if (!officialCalendar().years.contains(calendarYear))
            unknown += (unknown.empty() ? "" : ", ") + std::to_string(calendarYear);
    if (!counts || unknown.empty())
        return {};
    return {"перенос выходных дней на " + unknown + " год неизвестен: рабочими взяты будни без праздников",
            "which days off are moved in " + unknown + " is not known: weekdays without the holidays are taken"};
}

Text expiredNote(SchoolYear year) {
    return {"истёк до начала " + year.text() + " учебного года", "expired before the school year " + year.text()};
}

} // namespace nastavnik::roadmap
