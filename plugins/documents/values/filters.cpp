// SPDX-License-Identifier: MIT
#include "values/filters.hpp"

#include "russian/russian_date.hpp"
#include "russian/russian_text.hpp"
#include "russian/short_name.hpp"

#include <algorithm>

namespace nastavnik::documents {

namespace {

using Written = std::variant<std::string, Text>;

Written dated(const std::string& text, std::string (*write)(Date)) {
    if (const auto date = readDate(text))
        return write(*date);
    return Text{"«" + text + "» не дата; дата пишется как 2026-04-25 или 25.04.2026",
                "\"" + text + "\" is no date; a date is written as 2026-04-25 or 25.04.2026"};
}

const std::vector<Filter>& table() {
    static const std::vector<Filter> rows{
        {"дата",
         "date",
         {"25 апреля 2026 г.", "the day in words: 25 апреля 2026 г."},
         [](const std::string& text) { return dated(text, longDate); }},
        {"дата кавычки",
         "date quoted",
         {"«25» апреля 2026 г.", "the day in quotes: «25» апреля 2026 г."},
         [](const std::string& text) { return dated(text, quotedDate); }},
        {"дата цифрами",
         "date digits",
         {"25.04.2026", "the day in digits: 25.04.2026"},
         [](const std::string& text) { return dated(text, shortDate); }},
        {"инициалы",
         "initials",
         {"Иванова А. П.", "surname and initials: Иванова А. П."},
         [](const std::string& text) -> Written { return surnameAndInitials(text); }},
        {"инициалы впереди",
         "initials first",
         {"А. П. Иванова", "initials and surname: А. П. Иванова"},
         [](const std::string& text) -> Written { return initialsAndSurname(text); }},
        {"прописные",
         "upper",
         {"ВСЕ БУКВЫ БОЛЬШИЕ", "all letters large"},
         [](const std::string& text) -> Written { return uppered(text); }},
        {"строчные",
         "lower",
         {"все буквы маленькие", "all letters small"},
         [](const std::string& text) -> Written { return lowered(text); }},
        {"с заглавной",
         "capital",
         {"Первая буква большая", "the first letter large"},
         [](const std::string& text) -> Written { return capitalised(text); }},
    };
    return rows;
}

} // namespace

std::span<const Filter> filters() { return table(); }

const Filter* findFilter(std::string_view name) {
    const auto found = std::find_if(table().begin(), table().end(),
                                    [&](const Filter& filter) { return filter.ru == name || filter.en == name; });
    return found == table().end() ? nullptr : &*found;
}

std::vector<std::string_view> filterNames() {
    std::vector<std::string_view> names;
    for (const Filter& filter : table()) {
        names.push_back(filter.ru);
        names.push_back(filter.en);
    }
    return names;
}

} // namespace nastavnik::documents
