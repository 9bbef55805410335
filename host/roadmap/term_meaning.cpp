// SPDX-License-Identifier: MIT
#include "roadmap/term_meaning.hpp"

#include "roadmap/term_calendar.hpp"
#include "roadmap/term_notes.hpp"
#include "roadmap/term_reading.hpp"
#include "roadmap/term_rhythm.hpp"
#include "roadmap/term_yearly.hpp"

#include <algorithm>

namespace nastavnik::roadmap {

using namespace std::chrono;

namespace {

class Maker {
public:
    Maker(std::string_view phrase, SchoolYear year) : reading_(readTerm(phrase)), year_(year) { term_.phrase = phrase; }

    TermMeaning make() {
        if (reading_.fault)
            becomeUnknown(*reading_.fault);
        else
            choose();
        if (term_.kind != TermKind::unknown) {
            addDoubts(notes_, reading_);
            notes_.add(doubtAboutWorkingDays(reading_, year_));
            noteExpiry();
            term_.unread = reading_.unread;
        }
        term_.note = notes_.text();
        const bool rhythmic = term_.kind != TermKind::unknown && term_.kind != TermKind::eventRelative;
        return {std::move(term_), rhythmic ? reading_.frequency : std::nullopt};
    }

private:
    void choose() {
        const bool dates = reading_.hasDates() || !reading_.firstSpans.empty();
        const bool eventFirst = reading_.shift && reading_.shiftFirst && !reading_.beginsWithEvent();
        if (reading_.years && !dates && eventFirst)
            makeWhole();
        else if (eventFirst && !reading_.yearly && !reading_.frequency)
            makeEventRelative();
        else if (reading_.yearly && !reading_.frequency)
            makeYearly();
        else if (reading_.frequency && (reading_.frequencyFirst || !dates))
            makeRecurring();
        else if (dates)
            makeDated();
        else if (reading_.dependsOnEvent())
            makeEventRelative();
        else if (reading_.whole || reading_.continuous || reading_.years)
            makeWhole();
        else
            becomeUnknown(reasonOfNothing(reading_));
    }

    void becomeUnknown(Text reason) {
        term_ = {.phrase = term_.phrase, .kind = TermKind::unknown};
        notes_ = {};
        notes_.add(std::move(reason));
    }

    void becomeImpossible() { becomeUnknown(reasonOfNoSuchDay()); }

    void makeEventRelative() {
        term_.kind = TermKind::eventRelative;
        if (reading_.shift)
            term_.recurrence = "OFFSET=" + text(*reading_.shift);
        else if (reading_.adHoc)
            term_.recurrence = "AD_HOC";
        else if (reading_.external)
            term_.recurrence = "EXTERNAL";
        addEventNote(notes_, reading_);
    }

    void makeYearly() {
        const auto made = yearlyTerm(reading_, year_);
        if (!made)
            return becomeImpossible();
        notes_.add(made->note);
        std::string phrase = std::move(term_.phrase);
        term_ = *made;
        term_.phrase = std::move(phrase);
    }

    Window spanOfYears() const {
        const Years& years = *reading_.years;
        if (years.ofSchool)
            return {SchoolYear{years.first}.programmePeriod().start, SchoolYear{years.last - 1}.programmePeriod().end};
        return {firstOfMonth(years.first, 1), lastOfMonth(years.last, 12)};
    }

    Window basis() const { return reading_.years ? spanOfYears() : year_.programmePeriod(); }

    void makeWhole() {
        term_.kind = TermKind::wholePeriod;
        if (reading_.continuous && !reading_.years)
            term_.recurrence = "CONTINUOUS";
        setWindow(basis());
    }

    void setWindow(Window window) {
        term_.start = window.start;
        term_.end = window.end;
        term_.windows = {window};
    }

    void makeRecurring() {
        setWindow(basis());
        if (reading_.hasDates()) {
            const Window period = *term_.windows.begin();
            if (!setDates())
                return becomeImpossible();
            completeWith(period);
        }
        term_.kind = TermKind::recurring;
        term_.recurrence = recurrenceText(*reading_.frequency);
    }

    /// «Ежемесячно с октября»: the missing edge is that of the programme period.
    void completeWith(Window period) {
        if (!term_.start && *term_.end >= period.start)
            term_.start = period.start;
        if (!term_.end && *term_.start <= period.end)
            term_.end = period.end;
        if (term_.start && term_.end && term_.windows.empty())
            term_.windows = {{*term_.start, *term_.end}};
    }

    void makeDated() {
        if (reading_.spans.empty() && !reading_.firstSpans.empty())
            std::swap(reading_.spans, reading_.firstSpans);
        reading_.spans.insert(reading_.spans.begin(), reading_.firstSpans.begin(), reading_.firstSpans.end());
        if (!setDates())
            return becomeImpossible();
        if (reading_.frequency)
            term_.recurrence = recurrenceText(*reading_.frequency);
        else if (term_.windows.size() > 1)
            term_.recurrence = "RDATE=";
        const bool oneDay = term_.windows.size() == 1 && term_.start == term_.end;
        const bool onlyDeadline = !term_.start && term_.windows.empty();
        term_.kind = oneDay || onlyDeadline ? TermKind::date : TermKind::window;
    }

    /// Start, end and pieces of spans, deadlines and beginnings; false when there is no such day.
    bool setDates() {
        term_.start = term_.end = std::nullopt;
        term_.windows.clear();
        for (const Range& range : reading_.spans)
            if (!addPieces(range))
                return false;
        std::ranges::sort(term_.windows, {}, &Window::start);
        term_.windows.erase(std::unique(term_.windows.begin(), term_.windows.end()), term_.windows.end());
        for (const Window& window : term_.windows) {
            term_.start = std::min(term_.start.value_or(window.start), window.start);
            term_.end = std::max(term_.end.value_or(window.end), window.end);
        }
        return addBeginnings() && addDeadlines();
    }

    bool addPieces(const Range& range) {
        const bool named = range.from.year || range.to.year || !reading_.years;
        if (named)
            return addPiece(range, year_);
        const Years& years = *reading_.years;
        const bool crossesNewYear = range.from.month > range.to.month && years.last == years.first + 1;
        if (years.ofSchool || crossesNewYear) {
            for (int first = years.first; first < years.last; ++first)
                if (!addPiece(range, {first}))
                    return false;
            return true;
        }
        for (int literal = years.first; literal <= years.last; ++literal) {
            Range dated = range;
            dated.from.year = literal;
            dated.to.year = literal + (range.from.month > range.to.month ? 1 : 0);
            if (!addPiece(dated, year_))
                return false;
        }
        return true;
    }

    bool addPiece(const Range& range, SchoolYear year) {
        const auto window = windowOf(range, year);
        if (!window)
            return false;
        if (!range.from.year && window->end > SchoolYear{year}.ends())
            notes_.add(doubtAboutNextYear());
        term_.windows.push_back(*window);
        return true;
    }

    bool addBeginnings() {
        for (const Point& point : reading_.sinces) {
            const auto window = windowOf(point, yearOfEdges());
            if (!window)
                return false;
            term_.start = std::min(term_.start.value_or(window->start), window->start);
        }
        for (const Point& point : reading_.afters) {
            const auto window = windowOf(point, yearOfEdges());
            if (!window)
                return false;
            term_.start = window->end + days{1};
            if (term_.end && *term_.end < *term_.start)
                return false;
        }
        return true;
    }

    SchoolYear yearOfEdges() const {
        return reading_.years && reading_.years->ofSchool ? SchoolYear{reading_.years->first} : year_;
    }

    bool addDeadlines() {
        std::vector<Date> ends;
        for (const Point& point : reading_.untils) {
            const auto end = deadlineOf(point, yearOfEdges());
            if (!end)
                return false;
            if (point.grain == Grain::month && point.part == Point::whole)
                notes_.add(doubtAboutMonthAsDeadline());
            ends.push_back(*end);
        }
        std::ranges::sort(ends);
        if (ends.size() < 2)
            return ends.empty() || placeDeadline(ends.front());
        if (!term_.windows.empty() || term_.start)
            return false;
        for (const Date end : ends)
            term_.windows.push_back({end, end});
        term_.end = ends.back();
        return true;
    }

    /// A deadline ends the window or the beginning that is named with it.
    bool placeDeadline(Date end) {
        if (term_.windows.size() > 1 || (term_.start && end < *term_.start))
            return false;
        term_.end = end;
        if (term_.start)
            term_.windows = {{*term_.start, end}};
        return true;
    }

    void noteExpiry() {
        if (term_.kind != TermKind::yearly)
            term_.expired = term_.end && *term_.end < year_.begins();
        if (term_.expired)
            notes_.addFirst(expiredNote(year_));
    }

    Reading reading_;
    SchoolYear year_;
    Term term_;
    Notes notes_;
};

} // namespace

TermMeaning meaningOf(std::string_view phrase, SchoolYear year) { return Maker(phrase, year).make(); }

} // namespace nastavnik::roadmap
