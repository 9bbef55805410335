// SPDX-License-Identifier: MIT
#pragma once

#include "roadmap/term_grammar.hpp"

#include <algorithm>
#include <optional>

/// What the rules of terms make of the words that they have taken. All of them are pure.
namespace nastavnik::roadmap::build {

using Result = std::optional<Token>;

/// A symbol as an argument of a template.
template <std::size_t size>
struct Symbol {
    char text[size];

    constexpr Symbol(const char (&letters)[size]) { std::copy_n(letters, size, text); } // NOLINT: reads as a literal
};

/// All the words together are that symbol.
template <Symbol symbol, int value = 0>
Result as(const Match&) {
    return Token{.symbol = symbol.text, .value = value};
}

Result month(const Match&);    ///< «сентябрь месяц»
Result thisYear(const Match&); ///< «т.г.», «с.г.»
Result monthOfThisYear(const Match&);
Result monthOfNextYear(const Match&);
Result aboutDays(const Match&);  ///< «в первых числах сентября»: a decade of the month
Result wordNumber(const Match&); ///< «двадцать пятое»
Result sameMonth(const Match&);  ///< «числа октября»
Result sameDay(const Match&);    ///< «01.09.2026 г.»
Result schoolYearWord(const Match&);
Result yearPhrase(const Match&); ///< «2026 год», with a comma before it too
Result years(const Match&);      ///< «2022–2024 гг.»

Result everyUnit(const Match&);       ///< «каждые две недели», «1 раз в полгода»
Result thingsPerUnit(const Match&);   ///< «2 встречи в месяц»
Result oftenWord(const Match&);       ///< «ежемесячно»
Result everyWeekday(const Match&);    ///< «по пятницам»
Result timesOnWeekdays(const Match&); ///< «2 раза в неделю (вт, чт)»
Result workingDays(const Match&);     ///< «в рабочие дни»
Result weekdaysFromTo(const Match&);  ///< «пн-пт»
Result weekdayOfMonth(const Match&);
Result daysOfMonth(const Match&); ///< «до 15 числа»
Result partOfEveryUnit(const Match&);
Result stretchOfMonth(const Match&); ///< «вторая неделя каждого месяца»
Result lastOfMonth(const Match&);    ///< «последний рабочий день месяца»

Result dayPoint(const Match&);
Result monthPoint(const Match&);
Result monthUpToDay(const Match&); ///< «сентябрь (до 15 числа)»
Result partOfMonth(const Match&); ///< «конец ноября», «2 декада», «первая половина»
Result shortDecade(const Match&);  ///< «1 дек. октября»
Result weekdayPoint(const Match&); ///< «первый понедельник сентября»
Result quarterPoint(const Match&); ///< quarters, half-years and terms
Result halfOfYear(const Match&);
Result seasonPoint(const Match&);
Result yearPoint(const Match&);
Result schoolYearByFirst(const Match&);
Result partOfYear(const Match&);
Result partOfPoint(const Match&); ///< «конец 1 полугодия»

Result howLong(const Match&);    ///< a fault: «от 3 месяцев до 1 года» says how long, not when
Result notSettled(const Match&); ///< a fault: «не определён»

Result length(const Match&);      ///< «5 рабочих дней»
Result shortLength(const Match&); ///< «3-дневный»
Result before(const Match&);
Result after(const Match&);
Result onTheDay(const Match&);
Result dayBefore(const Match&);

Result range(const Match&);
Result rangeOfThree(const Match&); ///< «сентябрь-октябрь-ноябрь»
Result single(const Match&);
Result since(const Match&);
Result afterPoint(const Match&);
Result until(const Match&);
Result upTo(const Match&); ///< «по 31 мая»
Result untilBoth(const Match&);
Result untilEndOfProgramme(const Match&);

} // namespace nastavnik::roadmap::build
