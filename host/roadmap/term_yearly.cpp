// SPDX-License-Identifier: MIT
#include "roadmap/term_yearly.hpp"

#include "roadmap/term_calendar.hpp"

#include <algorithm>
#include <climits>

namespace nastavnik::roadmap {

using namespace std::chrono;

namespace {

int yearOf(Date date) { return static_cast<int>(year_month_day{date}.year()); }

/// In which calendar years (of their start) the occurrences lie.
struct Limits {
    int first = INT_MIN;
    int last = INT_MAX;
};

/// One occurrence; a deadline has no start.
struct Occurrence {
    std::optional<Date> start;
    std::optional<Date> end;
    std::vector<Window> pieces;

    Date anchor() const { return start ? *start : *end; }
};

class Series {
public:
    Series(const Reading& reading, SchoolYear asked) : reading_(reading), asked_(asked) {
        readLimits();
        ranges_ = withoutYears(reading.spans.empty() ? reading.firstSpans : reading.spans);
    }

    std::optional<Term> term() const {
        const std::optional<Occurrence> shown = shownOccurrence();
        if (!shown)
            return std::nullopt;
        Term term{.phrase = {}, .kind = TermKind::yearly};
        term.start = shown->start;
        term.end = shown->end;
        term.windows = shown->pieces;
        term.recurrence = recurrence();
        term.expired = !inAskedYear() && limits_.last <= yearOf(asked_.ends()) && isOver();
        if (!inAskedYear() && !term.expired)
            term.note = {"в " + asked_.text() + " учебном году срока ещё нет",
                         "there is no occurrence yet in the school year " + asked_.text()};
        return term;
    }

private:
    void readLimits() {
        if (reading_.years)
            limits_ = {reading_.years->first, reading_.years->last};
        for (const Point& point : reading_.sinces)
            if (point.year)
                limits_.first = *point.year;
        for (const Point& point : reading_.untils)
            if (point.year)
                limits_.last = *point.year;
        for (const std::vector<Range>* ranges : {&reading_.firstSpans, &reading_.spans})
            for (const Range& range : *ranges)
                if (range.from.year && limits_.first == INT_MIN)
                    limits_.first = *range.from.year;
    }

    static std::vector<Range> withoutYears(std::vector<Range> ranges) {
        std::erase_if(ranges, [](const Range& range) {
            return range.from.grain >= Grain::year && range.from.part == Point::whole;
        });
        for (Range& range : ranges)
            range.from.year = range.to.year = std::nullopt;
        return ranges;
    }

    bool hasFirstDay() const { return !reading_.firstSpans.empty(); }

    std::optional<Occurrence> firstDay(SchoolYear year) const {
        const auto window = windowOf(reading_.firstSpans.front(), year);
        return window ? std::optional<Occurrence>{{window->start, window->end, {*window}}} : std::nullopt;
    }

    /// What the rule says for that school year, whether the series has begun or not.
    std::optional<Occurrence> ruleIn(SchoolYear year) const {
        Occurrence result;
        for (const Range& range : ranges_) {
            const auto window = windowOf(range, year);
            if (!window)
                return std::nullopt;
            result.pieces.push_back(*window);
            result.start = std::min(result.start.value_or(window->start), window->start);
            result.end = std::max(result.end.value_or(window->end), window->end);
        }
        if (!addEdges(result, year))
            return std::nullopt;
        if (!result.start && !result.end) {
            const Window period = year.programmePeriod();
            result = {period.start, period.end, {period}};
        }
        return result;
    }

    /// «до 1 октября» and «с 1 октября» of every year.
    bool addEdges(Occurrence& result, SchoolYear year) const {
        const auto everyYear = [](Point point) {
            point.year = std::nullopt;
            return point;
        };
        for (const Point& point : reading_.untils)
            if (!point.year)
                if (!(result.end = deadlineOf(everyYear(point), year)))
                    return false;
        for (const Point& point : reading_.sinces)
            if (point.grain < Grain::year) {
                const auto window = windowOf(everyYear(point), year);
                if (!window)
                    return false;
                result.start = window->start;
            }
        if (result.start && result.end && *result.end < *result.start)
            return false;
        if (result.start && result.end && result.pieces.empty())
            result.pieces.push_back({*result.start, *result.end});
        return true;
    }

    bool isWithinLimits(const Occurrence& occurrence, SchoolYear year) const {
        if (reading_.years && reading_.years->ofSchool)
            return year.first >= limits_.first && year.first < limits_.last;
        return yearOf(occurrence.anchor()) >= limits_.first && yearOf(occurrence.anchor()) <= limits_.last;
    }

    std::optional<Occurrence> occurrenceIn(SchoolYear year) const {
        if (hasFirstDay()) {
            const auto day = firstDay(year);
            if (!day || *day->start >= year.begins())
                return day && *day->start <= year.ends() ? day : std::nullopt;
        }
        const auto found = ruleIn(year);
        return found && isWithinLimits(*found, year) ? found : std::nullopt;
    }

    bool inAskedYear() const { return occurrenceIn(asked_).has_value(); }

    /// Whether the series has had its last occurrence before the year that was asked for.
    bool isOver() const {
        const auto here = ruleIn(asked_);
        if (!here)
            return false;
        if (reading_.years && reading_.years->ofSchool)
            return asked_.first >= limits_.last;
        return yearOf(here->anchor()) > limits_.last;
    }

    std::optional<Occurrence> shownOccurrence() const {
        if (const auto here = occurrenceIn(asked_))
            return here;
        if (hasFirstDay())
            return firstDay(asked_);
        if (limits_.first != INT_MIN)
            for (int first = limits_.first - 1; first <= limits_.first; ++first)
                if (const auto found = occurrenceIn({first}))
                    return found;
        return ruleIn(limits_.last < asked_.first ? SchoolYear{limits_.last} : asked_);
    }

    std::string recurrence() const {
        std::string result = "FREQ=YEARLY" + monthsText() + dayText();
        if (limits_.last != INT_MAX)
            result += ";UNTIL=" + std::to_string(limits_.last);
        return result;
    }

    std::string monthsText() const {
        const auto rule = ruleIn(asked_);
        const bool named = !ranges_.empty() || !dayOfEdge().empty();
        if (!rule || !named)
            return {};
        std::vector<int> months;
        for (const Window& piece : piecesOrEdge(*rule))
            for (auto month = monthOf(piece.start); month <= monthOf(piece.end); month += std::chrono::months{1})
                if (const int number = static_cast<int>(static_cast<unsigned>(month.month()));
                    std::ranges::find(months, number) == months.end())
                    months.push_back(number);
        std::string text;
        for (const int number : months)
            text += (text.empty() ? ";BYMONTH=" : ",") + std::to_string(number);
        return text;
    }

    static year_month monthOf(Date date) { return year_month_day{date}.year() / year_month_day{date}.month(); }

    static std::vector<Window> piecesOrEdge(const Occurrence& rule) {
        return rule.pieces.empty() ? std::vector<Window>{{rule.anchor(), rule.anchor()}} : rule.pieces;
    }

    std::string dayOfEdge() const {
        for (const std::vector<Point>* points : {&reading_.untils, &reading_.sinces})
            for (const Point& point : *points)
                if (point.grain < Grain::year && (points == &reading_.sinces || !point.year))
                    return point.grain == Grain::day ? std::to_string(point.number) : "-";
        return {};
    }

    std::string dayText() const {
        std::string day = dayOfEdge();
        if (ranges_.size() == 1 && ranges_[0].from.grain == Grain::day && ranges_[0].from == ranges_[0].to)
            day = std::to_string(ranges_[0].from.number);
        return day.empty() || day == "-" ? "" : ";BYMONTHDAY=" + day;
    }

    const Reading& reading_;
    SchoolYear asked_;
    Limits limits_;
    std::vector<Range> ranges_;
};

} // namespace

std::optional<Window> windowOf(const Range& range, SchoolYear year) {
    const auto from = windowOf(range.from, year);
    auto to = windowOf(range.to, year);
    if (!from || !to)
        return std::nullopt;
    if (to->end < from->start && !range.to.year) {
        Point later = range.to;
        later.year = yearOf(to->end) + 1;
        to = windowOf(later, year);
    }
    return !to || to->end < from->start ? std::nullopt : std::optional<Window>{{from->start, to->end}};
}

std::optional<Term> yearlyTerm(const Reading& reading, SchoolYear year) { return Series(reading, year).term(); }

} // namespace nastavnik::roadmap
