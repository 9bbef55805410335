// SPDX-License-Identifier: MIT
#include "roadmap/term_calendar.hpp"

#include <algorithm>

namespace nastavnik::roadmap {

using namespace std::chrono;

namespace {

int length(Window month) { return static_cast<int>((month.end - month.start).count()) + 1; }

std::optional<Window> within(Window month, int first, int last) {
    if (first < 1 || first > last || last > length(month))
        return std::nullopt;
    return Window{month.start + days{first - 1}, month.start + days{last - 1}};
}

std::optional<Window> weekdayIn(Window month, const Point& point) {
    const weekday wanted{static_cast<unsigned>(point.weekday % 7)};
    const Date first = month.start + (wanted - weekday{month.start});
    const Date last = month.end - (weekday{month.end} - wanted);
    const Date found = point.number < 0 ? last : first + weeks{point.number - 1};
    return found < month.start || found > month.end ? std::nullopt : std::optional{Window{found, found}};
}

std::optional<Window> pieceOfMonth(Window month, const Point& point) {
    const int size = length(month), number = point.number;
    switch (point.grain) {
    case Grain::day:
        return number < 0 ? within(month, size, size) : within(month, number, number);
    case Grain::week:
        return number < 0 ? within(month, size - 6, size) : within(month, number * 7 - 6, std::min(number * 7, size));
    case Grain::decade:
        return number < 0 || number == 3 ? within(month, 21, size)
               : number < 3              ? within(month, number * 10 - 9, number * 10)
                                         : std::nullopt;
    case Grain::halfMonth:
        return number == 1 ? within(month, 1, 15) : number == 2 || number < 0 ? within(month, 16, size) : std::nullopt;
    case Grain::weekday:
        return weekdayIn(month, point);
    default:
        return month;
    }
}

/// From the first day of one month to the last day of another, by the calendar years in which they lie.
Window monthsOf(int firstYear, int firstMonth, int lastYear, int lastMonth) {
    return {firstOfMonth(firstYear, firstMonth), lastOfMonth(lastYear, lastMonth)};
}

Window quarterOf(int number, std::optional<int> literal, SchoolYear year) {
    const int calendarYear = literal.value_or(number >= 3 ? year.first : year.first + 1);
    return monthsOf(calendarYear, number * 3 - 2, calendarYear, number * 3);
}

Window termOf(int number, std::optional<int> literal, SchoolYear year) {
    static constexpr int firstMonths[] = {9, 11, 1, 4}, lastMonths[] = {10, 12, 3, 5};
    const auto at = static_cast<std::size_t>(number - 1);
    const int calendarYear = literal.value_or(year.yearOf(firstMonths[at]));
    return monthsOf(calendarYear, firstMonths[at], calendarYear, lastMonths[at]);
}

Window halfYearOf(int number, std::optional<int> literal, SchoolYear year) {
    if (literal)
        return monthsOf(*literal, number * 6 - 5, *literal, number * 6);
    return number == 1 ? monthsOf(year.first, 9, year.first, 12) : monthsOf(year.first + 1, 1, year.first + 1, 5);
}

Window seasonOf(int number, std::optional<int> literal, SchoolYear year) {
    const int firstMonth = (8 + (number - 1) * 3) % 12 + 1;
    const int calendarYear = literal.value_or(year.yearOf(firstMonth));
    const int lastMonth = (firstMonth + 1) % 12 + 1;
    return monthsOf(calendarYear, firstMonth, lastMonth < firstMonth ? calendarYear + 1 : calendarYear, lastMonth);
}

std::optional<Window> wholeOf(const Point& point, SchoolYear asked) {
    const SchoolYear year = point.ofSchoolYear && point.year ? SchoolYear{*point.year} : asked;
    const std::optional<int> literal = point.ofSchoolYear ? std::nullopt : point.year;
    switch (point.grain) {
    case Grain::quarter:
        return quarterOf(point.number, literal, year);
    case Grain::term:
        return termOf(point.number, literal, year);
    case Grain::halfYear:
        return halfYearOf(point.number, literal, year);
    case Grain::season:
        return seasonOf(point.number, literal, year);
    case Grain::year: {
        // «начало года» without a year has to lie in the school year that was asked for.
        const bool early = point.part == Point::beginning || point.part == Point::middle;
        const int calendarYear = literal.value_or(early ? year.first + 1 : year.first);
        return monthsOf(calendarYear, 1, calendarYear, 12);
    }
    case Grain::schoolYear:
        return year.programmePeriod();
    default:
        const int calendarYear = literal.value_or(year.yearOf(point.month));
        return pieceOfMonth(monthsOf(calendarYear, point.month, calendarYear, point.month), point);
    }
}

Window monthAround(Date date) {
    const year_month_day parts{date};
    const int yearNumber = static_cast<int>(parts.year());
    const int monthNumber = static_cast<int>(static_cast<unsigned>(parts.month()));
    return monthsOf(yearNumber, monthNumber, yearNumber, monthNumber);
}

/// Decades of a month; of longer stretches the first, the middle or the last month.
Window partOf(Window whole, Point::Part part) {
    const bool isMonth = length(whole) <= 31;
    switch (part) {
    case Point::beginning:
        return isMonth ? Window{whole.start, whole.start + days{9}} : monthAround(whole.start);
    case Point::middle:
        return isMonth ? Window{whole.start + days{10}, whole.start + days{19}}
                       : monthAround(whole.start + (whole.end - whole.start) / 2);
    case Point::end:
        return isMonth ? Window{whole.start + days{20}, whole.end} : monthAround(whole.end);
    default:
        return whole;
    }
}

} // namespace

Date firstOfMonth(int yearNumber, int monthNumber) {
    return year_month_day{year{yearNumber}, month(static_cast<unsigned>(monthNumber)), day{1}};
}

Date lastOfMonth(int yearNumber, int monthNumber) {
    return year{yearNumber} / month(static_cast<unsigned>(monthNumber)) / last;
}

std::optional<Window> windowOf(const Point& point, SchoolYear year) {
    const std::optional<Window> whole = wholeOf(point, year);
    return whole ? std::optional{partOf(*whole, point.part)} : std::nullopt;
}

std::optional<Date> deadlineOf(const Point& point, SchoolYear year) {
    const std::optional<Window> whole = wholeOf(point, year);
    if (!whole)
        return std::nullopt;
    switch (point.part) {
    case Point::beginning:
        return whole->start;
    case Point::middle:
        return point.grain == Grain::month ? whole->start + days{14} : partOf(*whole, point.part).end;
    default:
        return whole->end;
    }
}

Text doubtAbout(const Point& point) {
    if (point.doubtful && point.grain == Grain::month)
        return {"«следующий год» прочитан как вторая половина этого учебного года; точнее написать год",
                "“the next year” is read as the second half of this school year; better write the year"};
    if (point.doubtful)
        return {"число перед месяцем прочитано как день; если это номер строки, уберите его",
                "the number before the month is read as a day; if it numbers the row, remove it"};
    if (point.grain == Grain::quarter && point.number == 3 && !point.year)
        return {"III квартал взят в начале учебного года; если нужен следующий, укажите год",
                "quarter III is taken at the start of the school year; name the year if you mean the next one"};
    if (point.grain == Grain::term)
        return {"четверти взяты по месяцам: сентябрь–октябрь, ноябрь–декабрь, январь–март, апрель–май; точные дни – в "
                "календарном учебном графике",
                "school terms are taken by months: September–October, November–December, January–March, April–May; the "
                "exact days stand in the school's calendar"};
    if (point.grain == Grain::halfYear && !point.year && !point.ofSchoolYear)
        return {"полугодие учебное: сентябрь–декабрь или январь–май; для календарного укажите год",
                "a half of the school year: September–December or January–May; name the year for a calendar one"};
    if (point.grain == Grain::season)
        return {"время года или триместр взяты по три месяца, осень – с сентября; точнее назвать месяцы",
                "a season or trimester is taken as three months, autumn from September; better name the months"};
    if (point.grain == Grain::year && !point.year)
        return {"год взят календарный; если нужен учебный, так и напишите",
                "a calendar year is taken; write «учебный год» if you mean the school year"};
    if (point.part != Point::whole && point.grain >= Grain::quarter)
        return {"начало, середина и конец взяты по месяцу; точнее назвать день",
                "beginning, middle and end are taken as a month; better name the day"};
    return {};
}

} // namespace nastavnik::roadmap
