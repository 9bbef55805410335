// SPDX-License-Identifier: MIT
#include "cli/term_text.hpp"

#include <array>
#include <cstdio>

namespace nastavnik::cli {

namespace {

using roadmap::Term;
using roadmap::TermKind;

void addLine(std::string& text, const Text& label, const std::string& value, Language language) {
    if (!value.empty())
        text += "  " + label.in(language) + ": " + value + "\n";
}

std::string dayOr(const std::optional<Date>& day) { return day ? dayText(*day) : ""; }

} // namespace

std::string dayText(Date day) {
    const std::chrono::year_month_day parts{day};
    char text[16];
    std::snprintf(text, sizeof text, "%02u.%02u.%04d", static_cast<unsigned>(parts.day()),
                  static_cast<unsigned>(parts.month()), static_cast<int>(parts.year()));
    return text;
}

std::string windowText(const roadmap::Window& window) {
    return window.start == window.end ? dayText(window.start) : dayText(window.start) + " – " + dayText(window.end);
}

std::string kindText(TermKind kind, Language language) {
    static const std::array<Text, 7> words{{{"промежуток", "window"},
                                            {"день", "date"},
                                            {"каждый год", "yearly"},
                                            {"регулярно", "recurring"},
                                            {"весь период", "whole period"},
                                            {"по событию", "relative to an event"},
                                            {"не понято", "not understood"}}};
    return words.at(static_cast<std::size_t>(kind)).in(language);
}

std::string termText(const Term& term, roadmap::SchoolYear year, Language language) {
    const bool isRussian = language == Language::ru;
    std::string text = isRussian ? "«" + term.phrase + "» в " + year.text() + " учебном году\n"
                                 : "«" + term.phrase + "» in school year " + year.text() + "\n";
    addLine(text, {"понято как", "understood as"}, kindText(term.kind, language), language);
    addLine(text, {"начало", "start"}, dayOr(term.start), language);
    addLine(text, {"конец", "end"}, dayOr(term.end), language);
    addLine(text, {"повтор", "recurrence"}, term.recurrence.value_or(""), language);
    std::string windows;
    for (const roadmap::Window& window : roadmap::occurrences(term, year))
        windows += (windows.empty() ? "" : "; ") + windowText(window);
    addLine(text, {"задачи", "tasks"}, windows.empty() ? whyNoWindow(term, year, language) : windows, language);
    addLine(text, {"примечание", "note"}, term.note.in(language), language);
    return text;
}

std::string whyNoWindow(const Term& term, roadmap::SchoolYear year, Language language) {
    if (!roadmap::occurrences(term, year).empty())
        return "";
    if (term.expired)
        return Text{"срок истёк", "expired"}.in(language);
    if (term.phrase.empty())
        return Text{"срока нет", "no term"}.in(language);
    if (term.kind == TermKind::unknown)
        return Text{"срок не понят", "not understood"}.in(language);
    if (term.kind == TermKind::eventRelative)
        return Text{"по событию", "relative to an event"}.in(language);
    return Text{"в этом учебном году нет", "none in this school year"}.in(language);
}

} // namespace nastavnik::cli
