// SPDX-License-Identifier: MIT
#include "roadmap/term_builders.hpp"

#include <array>

namespace nastavnik::roadmap::build {

namespace {

Token meaning(std::string_view symbol, auto value) { return {.symbol = symbol, .meaning = std::move(value)}; }

Token point(Point value) { return meaning("POINT", value); }

std::optional<int> yearOf(const Match& match) {
    const Token* year = match.find("YEAR");
    return year ? std::optional{year->value} : std::nullopt;
}

/// Looks like a genitive: «5 сентября», not «5 сентябрь».
bool isGenitive(const Token& month) {
    const std::string_view word = std::string_view(month.text).substr(0, month.text.find(' '));
    return word.ends_with("я") || word.ends_with("а") || word.size() <= 8;
}

int numberOf(const Match& match) { return match.has("последний") ? -1 : match.value("NUMBER"); }

/// A year that may be written as «2026» or as the school year «2026–2027».
void dress(Point& value, const Match& match) {
    value.year = yearOf(match);
    value.ofSchoolYear = match.has("учебный_год");
    if (!match.has("YEARS"))
        return;
    const auto& span = match.get<Years>();
    value.year = span.first;
    value.ofSchoolYear = value.ofSchoolYear || span.ofSchool || span.last == span.first + 1;
}

} // namespace

Result month(const Match& match) {
    if (match.value("UNIT") != Frequency::month)
        return std::nullopt;
    return match.tokens().front();
}

namespace {

/// «с г.», but not «с года».
bool isThisYear(const Match& match) { return !match.has("с") || match.find("год")->text == "г"; }

} // namespace

Result monthOfThisYear(const Match& match) { return isThisYear(match) ? Result{match.tokens().front()} : std::nullopt; }

Result thisYear(const Match& match) {
    return isThisYear(match) ? Result{Token{.symbol = "год", .value = 1}} : std::nullopt;
}

Result monthOfNextYear(const Match& match) {
    constexpr int lastOfSchoolYear = 7;
    const Token& named = *match.find("MONTH");
    return named.value <= lastOfSchoolYear ? Result{named} : std::nullopt;
}

Result aboutDays(const Match& match) {
    if (match.find("число")->text != "числах")
        return std::nullopt;
    const int day = match.has("последний") ? 20 : match.value("NUMBER");
    const auto part = day == 1 ? Point::beginning : day == 10 ? Point::middle : Point::end;
    if (day != 1 && day != 10 && day != 20)
        return std::nullopt;
    return point({.grain = Grain::month, .month = match.value("MONTH"), .year = yearOf(match), .part = part});
}

Result wordNumber(const Match& match) {
    const Token &tens = match.tokens().front(), &ones = match.tokens().back();
    const bool inWords = tens.text.front() < '0' || tens.text.front() > '9';
    const bool onesInWords = ones.text.front() < '0' || ones.text.front() > '9';
    if (!inWords && onesInWords && tens.value == ones.value) // «5 (пяти)»
        return Token{.symbol = "NUMBER", .value = tens.value};
    const bool fit = (tens.value == 20 || tens.value == 30) && ones.value >= 1 && ones.value <= 9;
    return inWords && fit ? Result{Token{.symbol = "NUMBER", .value = tens.value + ones.value}} : std::nullopt;
}

Result sameMonth(const Match& match) { return *match.find("MONTH"); }

Result sameDay(const Match& match) { return *match.find("POINT"); }

Result schoolYearWord(const Match& match) { return Token{.symbol = "учебный_год", .value = match.value("год", 0, 1)}; }

Result yearPhrase(const Match& match) { return *match.find("YEAR"); }

Result years(const Match& match) {
    const Token* second = match.find("YEAR", 1);
    const int first = match.has("YEAR") ? match.value("YEAR") : 2000 + match.value("NUMBER");
    int last = second ? second->value : match.has("YEAR") ? match.value("NUMBER") : match.value("NUMBER", 1);
    if (!second && last < 100)
        last += first / 100 * 100;
    if (last <= first || last > first + 50)
        return second ? Result{faultToken({"годы стоят в обратном порядке; поставьте ранний год первым",
                                           "the years stand in reverse order; put the earlier one first"})}
                      : std::nullopt;
    const bool neighbours = last == first + 1;
    const int number = match.value("год"); // 1: singular, 2: plural, 0: no such word
    const bool named = match.has("учебный_год");
    const bool ofSchool = named || (neighbours && number != 2);
    const bool doubtful = !named && neighbours && number != 1 && !match.has("/");
    if (!match.has("YEAR") && !named)
        return std::nullopt;
    return meaning("YEARS", Years{.first = first, .last = last, .ofSchool = ofSchool, .doubtful = doubtful});
}

Result dayPoint(const Match& match) {
    const Token& monthToken = *match.find("MONTH");
    return point({.grain = Grain::day,
                  .number = match.value("NUMBER"),
                  .month = monthToken.value,
                  .year = yearOf(match),
                  .doubtful = !isGenitive(monthToken)});
}

Result monthPoint(const Match& match) {
    const Token& named = *match.find("MONTH");
    return point({.grain = Grain::month,
                  .month = named.value,
                  .year = yearOf(match),
                  .doubtful = named.text.find("следующ") != std::string::npos});
}

Result monthUpToDay(const Match& match) {
    const Point last{.grain = Grain::day, .number = match.value("NUMBER"), .month = match.value("MONTH")};
    Point first = last;
    first.number = 1;
    return meaning("SPAN", Range{first, last});
}

Result partOfMonth(const Match& match) {
    Point value{.grain = Grain::month, .month = match.value("MONTH"), .year = yearOf(match)};
    if (match.has("PART")) {
        value.part = static_cast<Point::Part>(match.value("PART"));
        return point(value);
    }
    value.number = numberOf(match);
    if (match.has("UNIT") && match.value("UNIT") != Frequency::week && match.value("UNIT") != Frequency::day)
        return std::nullopt;
    value.grain = match.has("декада")                      ? Grain::decade
                  : match.has("половина")                  ? Grain::halfMonth
                  : match.value("UNIT") == Frequency::week ? Grain::week
                                                           : Grain::day;
    return point(value);
}

Result shortDecade(const Match& match) {
    if (match.find("MONTH")->text != "дек" || match.value("NUMBER") > 3)
        return std::nullopt;
    return point({.grain = Grain::decade,
                  .number = match.value("NUMBER"),
                  .month = match.value("MONTH", 1),
                  .year = yearOf(match)});
}

Result weekdayPoint(const Match& match) {
    return point({.grain = Grain::weekday,
                  .number = numberOf(match),
                  .month = match.value("MONTH"),
                  .year = yearOf(match),
                  .weekday = match.value("WEEKDAY")});
}

Result quarterPoint(const Match& match) {
    Point value{.grain = Grain::quarter, .number = numberOf(match)};
    switch (match.value("UNIT")) {
    case Frequency::quarter:
        break;
    case Frequency::term:
        value.grain = match.find("UNIT")->text.starts_with("триместр") ? Grain::season : Grain::term;
        break;
    case Frequency::halfYear:
        value.grain = Grain::halfYear;
        break;
    default:
        return std::nullopt;
    }
    const int count = value.grain == Grain::halfYear ? 2 : value.grain == Grain::season ? 3 : 4;
    if (value.number < 0)
        value.number = count;
    if (value.number < 1 || value.number > count)
        return std::nullopt;
    dress(value, match);
    return point(value);
}

Result halfOfYear(const Match& match) {
    Point value{.grain = Grain::halfYear, .number = match.value("NUMBER")};
    if (value.number < 1 || value.number > 2)
        return std::nullopt;
    dress(value, match);
    return point(value);
}

Result seasonPoint(const Match& match) {
    return point({.grain = Grain::season, .number = match.value("SEASON"), .year = yearOf(match)});
}

Result schoolYearByFirst(const Match& match) {
    const int first = match.value("YEAR");
    return meaning("YEARS", Years{.first = first, .last = first + 1, .ofSchool = true, .doubtful = true});
}

Result yearPoint(const Match& match) { return point({.grain = Grain::year, .year = yearOf(match)}); }

Result partOfYear(const Match& match) {
    Point value{.grain = Grain::schoolYear};
    if (match.has("PART"))
        value.part = static_cast<Point::Part>(match.value("PART"));
    dress(value, match);
    const bool named = match.has("учебный_год") || match.has("YEARS");
    if (!named)
        value.grain = Grain::year;
    value.ofSchoolYear = match.has("YEARS") && match.get<Years>().ofSchool;
    if (match.has("YEARS") && !value.ofSchoolYear) {
        value.grain = Grain::year;
        value.year = value.part == Point::beginning ? match.get<Years>().first : match.get<Years>().last;
    }
    return point(value);
}

Result partOfPoint(const Match& match) {
    Point value = match.get<Point>();
    if (value.part != Point::whole || value.grain < Grain::quarter)
        return std::nullopt;
    value.part = static_cast<Point::Part>(match.value("PART"));
    return point(value);
}

Result shortLength(const Match& match) {
    static constexpr std::array<std::pair<std::string_view, Offset::Unit>, 3> units{
        {{"дневный", Offset::days}, {"недельный", Offset::weeks}, {"месячный", Offset::months}}};
    for (const auto& [symbol, unit] : units)
        if (const Token* word = match.find(symbol))
            return meaning("LENGTH", Offset{match.value("NUMBER", 0, word->value), unit});
    return std::nullopt;
}

Result range(const Match& match) { return meaning("SPAN", Range{match.get<Point>(0), match.get<Point>(1)}); }

Result rangeOfThree(const Match& match) { return meaning("SPAN", Range{match.get<Point>(0), match.get<Point>(2)}); }

Result howLong(const Match&) {
    return faultToken({"названо, как долго, а не когда; напишите месяцы или день, до которого нужно успеть",
                       "it says how long, not when; write the months or the day to be ready by"});
}

Result notSettled(const Match&) {
    return faultToken({"срок не назначен; впишите его", "the term is not settled; write it in"});
}

Result single(const Match& match) { return meaning("SPAN", Range{match.get<Point>(), match.get<Point>()}); }

Result since(const Match& match) { return meaning("SINCE", match.get<Point>()); }

Result afterPoint(const Match& match) { return meaning("AFTER", match.get<Point>()); }

Result until(const Match& match) { return meaning("UNTIL", match.get<Point>()); }

Result upTo(const Match& match) {
    if (match.get<Point>().part == Point::end) // «по окончанию года» is after it
        return Token{.symbol = "EVENT"};
    return until(match);
}

Result untilBoth(const Match& match) {
    const Range both{match.get<Point>(0), match.get<Point>(1)};
    if (both.from.grain != Grain::day || both.to.grain != Grain::day)
        return std::nullopt;
    return meaning("UNTIL", both);
}

Result untilEndOfProgramme(const Match& match) {
    Point value{.grain = Grain::schoolYear, .part = static_cast<Point::Part>(match.value("PART"))};
    return meaning("UNTIL", value);
}

} // namespace nastavnik::roadmap::build
