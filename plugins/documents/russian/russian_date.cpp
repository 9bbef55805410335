// SPDX-License-Identifier: MIT
#include "russian/russian_date.hpp"

#include <array>

namespace nastavnik::documents {

namespace {

constexpr auto months = std::to_array<std::string_view>({"января", "февраля", "марта", "апреля", "мая", "июня", "июля",
                                                         "августа", "сентября", "октября", "ноября", "декабря"});

std::string monthAndYear(std::chrono::year_month_day date) {
    return "\u00A0" + std::string(months[static_cast<unsigned>(date.month()) - 1]) + "\u00A0" +
           std::to_string(static_cast<int>(date.year())) + "\u00A0г.";
}

} // namespace

std::optional<Date> readDate(std::string_view text) {
    if (text.size() != 10 || text[2] != '.' || text[5] != '.')
        return parseDate(text);
    const std::string iso =
        std::string(text.substr(6)) + "-" + std::string(text.substr(3, 2)) + "-" + std::string(text.substr(0, 2));
    return parseDate(iso);
}

std::string longDate(Date date) {
    const std::chrono::year_month_day day{date};
    return std::to_string(static_cast<unsigned>(day.day())) + monthAndYear(day);
}

std::string quotedDate(Date date) {
    const std::string iso = isoText(date);
    return "«" + iso.substr(8) + "»" + monthAndYear(date);
}

std::string shortDate(Date date) {
    const std::string iso = isoText(date);
    return iso.substr(8) + "." + iso.substr(5, 2) + "." + iso.substr(0, 4);
}

} // namespace nastavnik::documents
