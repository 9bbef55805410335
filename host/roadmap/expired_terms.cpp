// SPDX-License-Identifier: MIT
#include "roadmap/expired_terms.hpp"

#include "roadmap/term.hpp"

#include <algorithm>
#include <map>

namespace nastavnik::roadmap {

namespace {

bool isDigit(char letter) { return letter >= '0' && letter <= '9'; }

/// Length of the row of figures that begins here; 0 inside or outside of one.
std::size_t figuresAt(const std::string& text, std::size_t at) {
    if (!isDigit(text[at]) || (at > 0 && isDigit(text[at - 1])))
        return 0;
    std::size_t end = at;
    while (end < text.size() && isDigit(text[end]))
        ++end;
    return end - at;
}

/// «31.03.» stands before: two figures are a year then.
bool followsDayAndMonth(const std::string& text, std::size_t at) {
    int dots = 0, figures = 0;
    while (at > 0 && (text[at - 1] == '.' || text[at - 1] == ' ' || isDigit(text[at - 1]))) {
        --at;
        dots += text[at] == '.';
        figures += isDigit(text[at]);
    }
    return dots == 2 && figures >= 2 && figures <= 4;
}

bool isYear(const std::string& text, std::size_t at, std::size_t length) {
    if (length == 4)
        return text.compare(at, 2, "19") == 0 || text.compare(at, 2, "20") == 0;
    return length == 2 && followsDayAndMonth(text, at);
}

} // namespace

std::optional<ExpiredTerms> expiredTerms(const Roadmap& roadmap, SchoolYear year) {
    ExpiredTerms expired{.activities = static_cast<int>(roadmap.activities.size())};
    std::map<int, int> beginnings; // school year -> terms that begin in it
    for (const Activity& activity : roadmap.activities) {
        const Term term = understandTerm(activity.term, year);
        if (!term.expired) {
            expired.current += withYearsMoved(activity.term, 1) != activity.term;
            continue;
        }
        ++expired.count;
        if (const auto day = term.start ? term.start : term.end)
            ++beginnings[SchoolYear::of(*day).first];
    }
    if (expired.count == 0)
        return std::nullopt;
    const auto most = std::max_element(beginnings.begin(), beginnings.end(),
                                       [](const auto& left, const auto& right) { return left.second < right.second; });
    expired.began.first = most == beginnings.end() ? year.first : most->first;
    expired.years = year.first - expired.began.first;
    return expired;
}

Text adviceOn(const ExpiredTerms& expired, SchoolYear year) {
    const std::string count = std::to_string(expired.count), all = std::to_string(expired.activities);
    const std::string years = std::to_string(expired.years);
    Text text{"сроки закончились до " + year.text() + " учебного года: " + count + " из " + all,
              "terms ended before the school year " + year.text() + ": " + count + " of " + all};
    if (expired.current > 0) {
        text.ru += "; годы других сроков (" + std::to_string(expired.current) +
                   ") ещё действуют, поэтому исправьте истёкшие по одному, в их term";
        text.en += "; the years of other terms (" + std::to_string(expired.current) +
                   ") still hold, so mend the expired ones one by one";
    } else if (expired.years > 0) {
        text.ru += "; большинство начинается в " + expired.began.text() + ". Перенести все на " + years +
                   " и увидеть каждую дату: nastavnik roadmap move ПАПКА --years " + years;
        text.en += "; most begin in " + expired.began.text() + ". To move all by " + years +
                   " and see each date: nastavnik roadmap move FOLDER --years " + years;
    }
    return text;
}

std::string withYearsMoved(const std::string& phrase, int years) {
    std::string moved;
    for (std::size_t at = 0; at < phrase.size();) {
        const std::size_t length = std::max<std::size_t>(figuresAt(phrase, at), 1);
        const std::string part = phrase.substr(at, length);
        if (figuresAt(phrase, at) > 0 && isYear(phrase, at, length)) {
            const std::string year = std::to_string(std::stoi(part) + years);
            moved += year.size() < length ? std::string(length - year.size(), '0') + year : year;
        } else {
            moved += part;
        }
        at += length;
    }
    return moved;
}

} // namespace nastavnik::roadmap
