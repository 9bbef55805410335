// SPDX-License-Identifier: MIT
#include "russian/typography.hpp"

#include "russian/name_reading.hpp"

#include <algorithm>
#include <array>

namespace nastavnik::documents::russian {

namespace {

constexpr std::string_view gap = "\u00A0";

/// Stand before what they belong to.
constexpr auto heads =
    std::to_array<std::string_view>({"№", "§", "г.", "ул.", "д.", "кв.", "с.", "п.", "пос.", "обл.", "ст.", "стр.",
                                     "ч.", "п.", "пп.", "им.", "тел.", "гл.", "рис."});
/// Stand after a number.
constexpr auto units = std::to_array<std::string_view>(
    {"г.",     "гг.",   "год",   "года", "году",    "годов",    "лет",     "руб.",    "коп.",
     "рублей", "рубля", "рубль", "тыс.", "млн",     "млрд",     "%",       "кг",      "м",
     "см",     "мм",    "км",    "ч",    "ч.",      "мин",      "мин.",    "час",     "часа",
     "часов",  "дней",  "дня",   "день", "класс",   "класса",   "января",  "февраля", "марта",
     "апреля", "мая",   "июня",  "июля", "августа", "сентября", "октября", "ноября",  "декабря"});

template <typename List>
bool isOneOf(const List& list, std::string_view word) {
    return std::find(list.begin(), list.end(), word) != list.end();
}

bool endsWithDigit(std::string_view word) { return !word.empty() && word.back() >= '0' && word.back() <= '9'; }

std::string_view bare(std::string_view word) {
    return word.substr(0, std::max<std::size_t>(word.find_last_not_of(",;:!?)") + 1, 1));
}

bool isMonth(std::string_view word) {
    const auto* const january = std::find(units.begin(), units.end(), std::string_view("января"));
    return std::find(january, units.end(), word) != units.end();
}

/// `г.` after a number is a year and not a town.
bool belongTogether(std::string_view beforeThat, std::string_view before, std::string_view after) {
    const std::string_view unit = bare(after);
    return after == "—" || (isOneOf(heads, before) && !endsWithDigit(beforeThat)) ||
           (isInitial(before) && before.ends_with('.')) ||
           (isInitial(unit) && unit.ends_with('.') && bare(before) == before) ||
           (endsWithDigit(before) && isOneOf(units, unit)) || (isMonth(before) && endsWithDigit(unit));
}

std::string withQuotes(std::string_view text) {
    std::string result;
    std::size_t depth = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] != '"') {
            result += text[i];
            continue;
        }
        const bool opens = i == 0 || text[i - 1] == ' ' || text[i - 1] == '(' || text[i - 1] == '"' ||
                           text[i - 1] == '\n' || text.substr(0, i).ends_with(gap);
        const bool isEnd = i + 1 == text.size();
        if (opens && !isEnd) {
            result += depth++ == 0 ? "«" : "„";
        } else if (depth > 0) {
            result += --depth == 0 ? "»" : "“";
        } else {
            result += "»";
        }
    }
    return result;
}

} // namespace

std::string typeset(std::string_view text) {
    const std::string quoted = withQuotes(text);
    std::string result;
    std::string_view rest = quoted, before, beforeThat;
    while (!rest.empty()) {
        const std::size_t end = std::min(rest.find_first_of(" \n\t"), rest.size());
        const std::string_view word = rest.substr(0, end);
        const std::string_view shown = word == "-" || word == "–" ? "—" : word;
        if (!before.empty() && !shown.empty() && result.ends_with(' ') && belongTogether(beforeThat, before, shown)) {
            result.pop_back();
            result += gap;
        }
        result += shown;
        beforeThat = before;
        before = shown;
        if (end < rest.size())
            result += rest[end];
        rest.remove_prefix(std::min(end + 1, rest.size()));
    }
    return result;
}

} // namespace nastavnik::documents::russian
