// SPDX-License-Identifier: MIT
#include "roadmap/term_reading.hpp"

#include <algorithm>
#include <array>

namespace nastavnik::roadmap {

namespace {

/// Joints that mean nothing once the dates around them are read.
bool isSilent(std::string_view symbol) {
    static constexpr std::array<std::string_view, 23> silent{
        ",",       "-",       "/",         "в",      "на",    "за",  "с",          "по",
        "до",      "год",     "период",    "весь",   "число", "чем", "реализация", "основа",
        "начиная", "учебный", "в_течение", "каждый", "далее", "час", "MUTE"};
    return std::ranges::find(silent, symbol) != silent.end();
}

/// A number of the row that lost its dot: «5 Ежегодно», but not «61 раз в год» or «20 5 мая».
bool isListNumber(const Token& number, const Token& next) {
    const bool inDigits = number.text.front() >= '0' && number.text.front() <= '9';
    const auto* span = std::get_if<Range>(&next.meaning);
    const bool isDay = span && span->from.grain == Grain::day;
    const bool isJoint = next.symbol == "и" || next.symbol == "-" || next.symbol == ",";
    const bool isFigures = next.text.front() >= '0' && next.text.front() <= '9'; // «10 .10.2026»
    return inDigits && number.value > 0 && !isDay && !isJoint && !isFigures && !next.text.starts_with("раз");
}

class Collector {
public:
    Reading collect(const std::vector<Token>& tokens) {
        for (std::size_t at = 0; at < tokens.size(); ++at) {
            const Token* next = at + 1 < tokens.size() ? &tokens[at + 1] : nullptr;
            if (!takeDates(tokens[at]) && !takeRhythm(tokens[at]) && !takeEvent(tokens[at]))
                takeLeftover(tokens[at], at == 0, next);
        }
        return std::move(reading_);
    }

private:
    bool takeDates(const Token& token) {
        if (token.symbol == "SPAN")
            reading_.spans.push_back(std::get<Range>(token.meaning));
        else if (token.symbol == "UNTIL")
            takeDeadlines(token);
        else if (token.symbol == "SINCE")
            reading_.sinces.push_back(std::get<Point>(token.meaning));
        else if (token.symbol == "AFTER")
            reading_.afters.push_back(std::get<Point>(token.meaning));
        else if (token.symbol == "далее")
            reading_.firstSpans = std::exchange(reading_.spans, {});
        else if (token.symbol == "YEARS")
            takeYears(std::get<Years>(token.meaning));
        else
            return false;
        return true;
    }

    void takeDeadlines(const Token& token) {
        if (const auto* both = std::get_if<Range>(&token.meaning))
            reading_.untils.insert(reading_.untils.end(), {both->from, both->to});
        else
            reading_.untils.push_back(std::get<Point>(token.meaning));
    }

    void takeYears(const Years& years) {
        if (reading_.years)
            fault({"названы два промежутка лет; оставьте один", "two spans of years are named; leave one"});
        reading_.years = years;
    }

    bool takeRhythm(const Token& token) {
        if (token.symbol == "FREQUENCY")
            takeFrequency(std::get<Frequency>(token.meaning));
        else if (token.symbol == "ежегодно")
            reading_.yearly = true;
        else if (token.symbol == "WHOLE")
            reading_.whole = true;
        else if (token.symbol == "CONTINUOUS")
            reading_.continuous = true;
        else
            return false;
        return true;
    }

    void takeFrequency(const Frequency& next) {
        if (!reading_.frequency) {
            reading_.frequency = next;
            reading_.frequencyFirst = !reading_.hasDates() && reading_.firstSpans.empty();
            return;
        }
        Frequency& known = *reading_.frequency;
        if (known.unit == Frequency::unspecified || isTheSame(known, next))
            known = next;
        else if (next.unit == known.unit || (next.firstDay != 0 && known.unit > Frequency::month) ||
                 (next.unit == Frequency::week && !next.weekdays.empty())) {
            if (next.firstDay != 0) {
                known.firstDay = next.firstDay;
                known.lastDay = next.lastDay;
                known.isDeadline = next.isDeadline;
            }
            if (next.unit == known.unit && known.interval == 1)
                known.interval = next.interval;
            known.weekdays.insert(known.weekdays.end(), next.weekdays.begin(), next.weekdays.end());
        } else if (next.unit != Frequency::unspecified) {
            fault({"названы две разные частоты; оставьте одну", "two different rhythms are named; leave one"});
        }
    }

    /// «2 раза в год (по полугодиям)».
    static bool isTheSame(const Frequency& counted, const Frequency& named) {
        const int inYear = named.unit == Frequency::halfYear                                   ? 2
                           : named.unit == Frequency::quarter || named.unit == Frequency::term ? 4
                                                                                               : 0;
        return counted.unit == Frequency::year && counted.times == inYear && named.interval == 1 && named.times == 1;
    }

    bool takeEvent(const Token& token) {
        if (token.symbol == "SHIFT") {
            reading_.shift = std::get<Offset>(token.meaning);
            reading_.shiftFirst = !reading_.hasDates();
        } else if (token.symbol == "ADHOC")
            reading_.adHoc = true;
        else if (token.symbol == "EXTERNAL")
            reading_.external = true;
        else if (token.symbol == "EVENT")
            reading_.event = true;
        else
            return false;
        reading_.events.push_back(token.text);
        return true;
    }

    void takeLeftover(const Token& token, bool isFirst, const Token* next) {
        if (token.symbol == "FAULT")
            return fault(std::get<Text>(token.meaning));
        if (token.symbol == "BLANK")
            return fault({"в сроке остался незаполненный пропуск; впишите дату",
                          "the term still has a blank to fill; write the date in"});
        if (token.symbol == "не" || token.symbol == "кроме")
            return fault({"слово «" + token.text + "» исключает часть срока; напишите срок без исключений",
                          "the word «" + token.text + "» excludes a part of the term; write it without exceptions"});
        if (token.symbol == "следующий")
            return fault({"не ясно, за чем следует «" + token.text + "»; напишите год",
                          "it is not clear what «" + token.text + "» follows; write the year"});
        if (token.symbol == "и")
            reading_.either |= token.text != "и";
        else if (token.symbol == "NUMBER" && next && next->symbol == "BLANK") {
            // The blank itself is the fault: «20__ г.».
        } else if (token.symbol == "NUMBER" && !(next && next->symbol == "WORD")) {
            if (!(isFirst && next && isListNumber(token, *next)))
                fault({"не ясно, к чему относится число «" + token.text + "»; допишите месяц или уберите число",
                       "it is not clear what the number «" + token.text + "» belongs to; add the month or remove it"});
        } else if (!isSilent(token.symbol))
            reading_.unread.push_back(token.text);
    }

    void fault(Text reason) {
        if (!reading_.fault)
            reading_.fault = std::move(reason);
    }

    Reading reading_;
};

} // namespace

Reading readTerm(std::string_view phrase) { return Collector().collect(parseTerm(phrase).tokens); }

} // namespace nastavnik::roadmap
