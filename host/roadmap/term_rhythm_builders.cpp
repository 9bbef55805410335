// SPDX-License-Identifier: MIT
#include "roadmap/term_builders.hpp"

#include <array>
#include <string>
#include <utility>

namespace nastavnik::roadmap::build {

namespace {

constexpr int longestInterval = 60;

Token rhythm(Frequency frequency) { return {.symbol = "FREQUENCY", .meaning = std::move(frequency)}; }

std::string weekdayName(int weekday) {
    static constexpr std::array names{"MO", "TU", "WE", "TH", "FR", "SA", "SU"};
    return names.at(static_cast<std::size_t>(weekday - 1));
}

Frequency::Unit unitOf(const Match& match) {
    if (match.has("учебный_год") || match.has("год"))
        return Frequency::year;
    return static_cast<Frequency::Unit>(match.value("UNIT"));
}

/// The number behind «в» («раз в 2 недели»), not the one before «раз».
int intervalOf(const Match& match) {
    bool behind = match.has("каждый") && !match.has("раз");
    for (const Token& token : match.tokens()) {
        if (token.symbol == "NUMBER" && behind)
            return token.value;
        behind |= token.symbol == "раз" || token.symbol == "ежечисло";
    }
    return 1;
}

int timesOf(const Match& match) {
    if (match.has("ежечисло"))
        return match.value("ежечисло");
    if (match.has("раз") && match.tokens().size() > 1)
        for (const Token& token : match.tokens()) {
            if (token.symbol == "NUMBER")
                return token.value;
            if (token.symbol == "раз")
                break;
        }
    return 1;
}

bool isCountable(int number) { return number >= 1 && number <= longestInterval; }

} // namespace

Result everyUnit(const Match& match) {
    Frequency frequency{.unit = unitOf(match), .interval = intervalOf(match), .times = timesOf(match)};
    frequency.atLeast = match.has("не_реже");
    if (match.has("-")) {
        frequency.atLeast = true;
        frequency.atMost = match.value("NUMBER", 1);
    }
    if (match.has("-") && frequency.interval != 1 && !match.find("NUMBER", 2))
        frequency.interval = 1;
    if (match.has("не_чаще"))
        frequency.atMost = std::exchange(frequency.times, 1);
    if (!isCountable(frequency.interval) || !isCountable(frequency.times))
        return std::nullopt;
    return rhythm(frequency);
}

Result thingsPerUnit(const Match& match) {
    Frequency frequency{.unit = unitOf(match), .times = match.value("NUMBER")};
    frequency.atLeast = match.has("не_реже");
    if (match.has("не_чаще"))
        frequency.atMost = std::exchange(frequency.times, 1);
    return isCountable(frequency.times) ? Result{rhythm(frequency)} : std::nullopt;
}

Result oftenWord(const Match& match) { return rhythm({.unit = static_cast<Frequency::Unit>(match.value("OFTEN"))}); }

Result everyWeekday(const Match& match) {
    Frequency frequency{.unit =
                            match.has("OFTEN") ? static_cast<Frequency::Unit>(match.value("OFTEN")) : Frequency::week};
    for (int nth = 0; const Token* day = match.find("WEEKDAY", nth); ++nth)
        frequency.weekdays.push_back(weekdayName(day->value));
    return rhythm(frequency);
}

Result timesOnWeekdays(const Match& match) {
    const std::optional<Token> counted = everyUnit(match);
    if (!counted || !match.has("WEEKDAY"))
        return std::nullopt;
    Frequency frequency = std::get<Frequency>(counted->meaning);
    const Token& beforeDay = *(match.find("WEEKDAY") - 1);
    const int number = beforeDay.symbol == "последний" ? -1 : beforeDay.symbol == "NUMBER" ? beforeDay.value : 0;
    if (number != 0 && (frequency.unit != Frequency::month || number > 5))
        return std::nullopt;
    frequency.interval = 1;
    for (int nth = 0; const Token* day = match.find("WEEKDAY", nth); ++nth)
        frequency.weekdays.push_back((number != 0 ? std::to_string(number) : "") + weekdayName(day->value));
    if (frequency.times == static_cast<int>(frequency.weekdays.size()))
        frequency.times = 1; // the weekdays are the times
    return rhythm(frequency);
}

Result workingDays(const Match& match) {
    const std::string& word = match.find("UNIT")->text;
    return word == "дни" || word == "дням" ? Result{rhythm({.unit = Frequency::day})} : std::nullopt;
}

Result weekdaysFromTo(const Match& match) {
    const bool monday = match.find("WEEKDAY", 1) == nullptr && match.tokens().front().text == "пн";
    const int first = monday ? 1 : match.value("WEEKDAY"), last = match.value("WEEKDAY", monday ? 0 : 1);
    if (last <= first || (!monday && !match.find("WEEKDAY", 1)))
        return std::nullopt;
    Frequency frequency{.unit = Frequency::week};
    for (int day = first; day <= last; ++day)
        frequency.weekdays.push_back(weekdayName(day));
    return rhythm(frequency);
}

Result weekdayOfMonth(const Match& match) {
    const bool monthly = match.value("UNIT", 0, Frequency::month) == Frequency::month &&
                         match.value("OFTEN", 0, Frequency::month) == Frequency::month;
    const int number = match.has("последний") ? -1 : match.value("NUMBER");
    if (!monthly || number > 5 || match.value("NUMBER", 1) > 5)
        return std::nullopt;
    Frequency frequency{.unit = Frequency::month};
    const std::string day = weekdayName(match.value("WEEKDAY"));
    frequency.weekdays.push_back(std::to_string(number) + day);
    if (const Token* second = match.find("NUMBER", 1))
        frequency.weekdays.push_back(std::to_string(second->value) + day);
    return rhythm(frequency);
}

Result daysOfMonth(const Match& match) {
    if (match.has("UNIT") && match.value("UNIT") != Frequency::month)
        return std::nullopt;
    const int first = match.value("NUMBER"), second = match.value("NUMBER", 1, first);
    if (first < 1 || second > 31 || second < first)
        return std::nullopt;
    const bool isDeadline = match.has("до");
    return rhythm(
        {.unit = Frequency::month, .firstDay = isDeadline ? 1 : first, .lastDay = second, .isDeadline = isDeadline});
}

Result partOfEveryUnit(const Match& match) {
    Frequency frequency{.unit = unitOf(match)};
    const bool everyOne =
        match.has("каждый") || match.has("в") || match.has("на") || match.has("до") || match.has("OFTEN");
    if (match.has("OFTEN") && match.value("OFTEN") != match.value("UNIT"))
        return std::nullopt;
    if (!everyOne || frequency.unit == Frequency::day || (!match.has("каждый") && frequency.unit == Frequency::year))
        return std::nullopt;
    if (frequency.unit == Frequency::month) {
        static constexpr std::array<std::pair<int, int>, 4> days{{{1, -1}, {1, 10}, {11, 20}, {21, -1}}};
        const auto [first, last] = days.at(static_cast<std::size_t>(match.value("PART")));
        frequency.isDeadline = match.has("до");
        frequency.firstDay = frequency.isDeadline ? 1 : first;
        frequency.lastDay = frequency.isDeadline && match.value("PART") == Point::beginning ? 1 : last;
    }
    return rhythm(frequency);
}

Result stretchOfMonth(const Match& match) {
    const bool decade = match.has("декада");
    const int length = decade ? 10 : 7, number = match.value("NUMBER"), of = match.value("UNIT", decade ? 0 : 1);
    const bool week = decade || match.value("UNIT") == Frequency::week;
    if (of != Frequency::month || !week || number < 1 || number > (decade ? 3 : 4))
        return std::nullopt;
    Frequency frequency{.unit = Frequency::month};
    frequency.firstDay = (number - 1) * length + 1;
    frequency.lastDay = decade && number == 3 ? -1 : number * length;
    return rhythm(frequency);
}

Result lastOfMonth(const Match& match) {
    if ((match.has("OFTEN") ? match.value("OFTEN") : match.value("UNIT", 1)) != Frequency::month)
        return std::nullopt;
    const bool week = match.value("UNIT") == Frequency::week;
    if (!week && match.value("UNIT") != Frequency::day)
        return std::nullopt;
    return rhythm({.unit = Frequency::month, .firstDay = week ? 25 : -1, .lastDay = -1});
}

} // namespace nastavnik::roadmap::build
