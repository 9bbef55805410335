// SPDX-License-Identifier: MIT
#include "russian/russian_date.hpp"

#include "russian/number_words.hpp"

#include <array>

namespace nastavnik::documents {

namespace {

constexpr auto months = std::to_array<std::string_view>({"января", "февраля", "марта", "апреля", "мая", "июня", "июля",
                                                         "августа", "сентября", "октября", "ноября", "декабря"});

constexpr auto monthNames =
    std::to_array<std::string_view>({"январь", "февраль", "март", "апрель", "май", "июнь", "июль", "август", "сентябрь",
                                     "октябрь", "ноябрь", "декабрь"});

constexpr const char* gap = "\u00A0";

std::string_view monthOf(std::chrono::year_month_day date) { return months[static_cast<unsigned>(date.month()) - 1]; }

std::string yearOf(std::chrono::year_month_day date) { return std::to_string(static_cast<int>(date.year())); }

std::string monthAndYearOf(std::chrono::year_month_day date, std::string_view ending) {
    return gap + std::string(monthOf(date)) + gap + yearOf(date) + gap + std::string(ending);
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
    return std::to_string(static_cast<unsigned>(day.day())) + monthAndYearOf(day, "г.");
}

std::string fullDate(Date date) {
    const std::chrono::year_month_day day{date};
    return std::to_string(static_cast<unsigned>(day.day())) + monthAndYearOf(day, "года");
}

std::string quotedDate(Date date) {
    const std::string iso = isoText(date);
    return "«" + iso.substr(8) + "»" + monthAndYearOf(date, "г.");
}

std::string shortDate(Date date) {
    const std::string iso = isoText(date);
    return iso.substr(8) + "." + iso.substr(5, 2) + "." + iso.substr(0, 4);
}

std::string dateInWords(Date date) {
    using namespace russian;
    const std::chrono::year_month_day day{date};
    const auto words = [](std::int64_t number, Gender gender, Case which) {
        return ordinalWords({.whole = number}, gender, which).value();
    };
    return words(static_cast<unsigned>(day.day()), Gender::neuter, Case::nominative) + " " + std::string(monthOf(day)) +
           " " + words(static_cast<int>(day.year()), Gender::male, Case::genitive) + " года";
}

std::string dayAndMonth(Date date) {
    const std::chrono::year_month_day day{date};
    return std::to_string(static_cast<unsigned>(day.day())) + gap + std::string(monthOf(day));
}

std::string monthAndYear(Date date) {
    const std::chrono::year_month_day day{date};
    return std::string(monthNames[static_cast<unsigned>(day.month()) - 1]) + gap + yearOf(day) + gap + "года";
}

std::string schoolYearFrom(int first) { return std::to_string(first) + "/" + std::to_string(first + 1); }

std::string schoolYearOf(Date date) {
    const std::chrono::year_month_day day{date};
    return schoolYearFrom(static_cast<int>(day.year()) - (day.month() < std::chrono::September ? 1 : 0));
}

} // namespace nastavnik::documents
