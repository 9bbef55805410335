// SPDX-License-Identifier: MIT
#include "roadmap/term_spelling.hpp"

#include "roadmap/suggestion.hpp"

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

} // namespace nastavnik::roadmap
