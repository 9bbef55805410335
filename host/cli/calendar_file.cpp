// SPDX-License-Identifier: MIT
#include "cli/calendar_file.hpp"

#include <cstdio>

namespace nastavnik::cli {

namespace {

constexpr std::size_t longestLine = 75; // bytes, without the line end

/// Folded lines go on after a line end and a space; no letter is cut in two.
void addLine(std::string& text, std::string line) {
    std::size_t room = longestLine;
    while (line.size() > room) {
        std::size_t end = room;
        while (end > 1 && (static_cast<unsigned char>(line[end]) & 0xC0U) == 0x80U)
            --end;
        text.append(line, 0, end).append("\r\n ");
        line.erase(0, end);
        room = longestLine - 1; // The space counts.
    }
    text.append(line).append("\r\n");
}

std::string escaped(const std::string& text) {
    std::string result;
    for (const char letter : text) {
        if (letter == '\n')
            result += "\\n";
        else if (letter == '\\' || letter == ';' || letter == ',')
            result.append("\\").append(1, letter);
        else if (static_cast<unsigned char>(letter) >= ' ' && letter != 0x7F)
            result += letter;
    }
    return result;
}

/// "20260901"
std::string plainDay(Date day) {
    std::string text = isoText(day);
    std::erase(text, '-');
    return text;
}

std::string stampOf(Moment moment) {
    const Date day = std::chrono::floor<std::chrono::days>(moment);
    const std::chrono::hh_mm_ss time(std::chrono::floor<std::chrono::seconds>(moment - day));
    char text[16];
    std::snprintf(text, sizeof text, "T%02d%02d%02dZ", static_cast<int>(time.hours().count()),
                  static_cast<int>(time.minutes().count()), static_cast<int>(time.seconds().count()));
    return plainDay(day) + text;
}

std::string describe(const PlannedActivity& activity) {
    std::string text = activity.term.phrase;
    for (const std::string& role : activity.by)
        text += "\n" + role;
    return text;
}

struct Event {
    const Plan& plan;
    const PlannedStage& stage;
    const PlannedActivity& activity;
    const roadmap::Window& window;
    std::string stamp;
};

void addEvent(std::string& text, const Event& event) {
    const roadmap::Window& window = event.window;
    const std::string uid = event.plan.roadmap + "-" + event.activity.number + "-" + plainDay(window.start) + "-" +
                            plainDay(window.end) + "@nastavnik";
    addLine(text, "BEGIN:VEVENT");
    addLine(text, "UID:" + escaped(uid));
    addLine(text, "DTSTAMP:" + event.stamp);
    addLine(text, "DTSTART;VALUE=DATE:" + plainDay(window.start));
    addLine(text, "DTEND;VALUE=DATE:" + plainDay(window.end + std::chrono::days(1))); // The end does not belong to it.
    addLine(text, "SUMMARY:" + escaped(event.activity.number + " " + event.activity.title));
    addLine(text, "DESCRIPTION:" + escaped(describe(event.activity)));
    addLine(text, "CATEGORIES:" + escaped(event.stage.title));
    addLine(text, "TRANSP:TRANSPARENT");
    addLine(text, "END:VEVENT");
}

} // namespace

std::string calendarFile(const Plan& plan, Moment now) {
    std::string text;
    addLine(text, "BEGIN:VCALENDAR");
    addLine(text, "VERSION:2.0");
    addLine(text, "PRODID:-//Nastavnik//Nastavnik//RU");
    addLine(text, "CALSCALE:GREGORIAN");
    addLine(text, "X-WR-CALNAME:" + escaped(plan.title + ", " + plan.year.text()));
    for (const PlannedStage& stage : plan.stages)
        for (const PlannedActivity& activity : stage.activities)
            for (const roadmap::Window& window : activity.windows)
                addEvent(text, {plan, stage, activity, window, stampOf(now)});
    addLine(text, "END:VCALENDAR");
    return text;
}

} // namespace nastavnik::cli
