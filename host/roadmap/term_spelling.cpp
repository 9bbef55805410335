// SPDX-License-Identifier: MIT
#include "roadmap/term_spelling.hpp"

#include "roadmap/suggestion.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace nastavnik::roadmap {

namespace {

/// Short ones («май», «март») are left out: too many ordinary words are near them.
const std::vector<std::string>& longTermWords() {
    static const std::vector<std::string> words{
        "январь",  "февраль",   "апрель",   "август",     "сентябрь",    "октябрь",       "ноябрь",   "декабрь",
        "января",  "февраля",   "апреля",   "августа",    "сентября",    "октября",       "ноября",   "декабря",
        "январе",  "феврале",   "апреле",   "августе",    "сентябре",    "октябре",       "ноябре",   "декабре",
        "квартал", "полугодие", "ежегодно", "ежемесячно", "еженедельно", "ежеквартально", "постоянно"};
    return words;
}

constexpr std::size_t shortestWord = 2 * 5; // bytes: five Cyrillic letters

} // namespace

Text misspelling(const std::vector<std::string>& unreadWords) {
    for (const std::string& word : unreadWords) {
        if (word.size() < shortestWord)
            continue;
        if (Text meant = didYouMean(word, longTermWords()); !meant.ru.empty())
            return meant;
    }
    return {};
}

bool hasWordOfTime(const std::vector<std::string>& unreadWords) {
    static constexpr std::array<std::string_view, 16> beginnings{
        "январ", "феврал", "апрел", "август",  "сентябр", "октябр",  "ноябр",    "декабр",
        "месяц", "недел",  "декад", "четверт", "квартал", "полугод", "триместр", "каникул"};
    return std::any_of(unreadWords.begin(), unreadWords.end(), [](const std::string& word) {
        return std::any_of(beginnings.begin(), beginnings.end(),
                           [&](std::string_view beginning) { return word.starts_with(beginning); });
    });
}

} // namespace nastavnik::roadmap
