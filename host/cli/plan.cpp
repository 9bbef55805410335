// SPDX-License-Identifier: MIT
#include "cli/plan.hpp"

#include "cli/term_text.hpp"
#include "cli/text_table.hpp"

#include <algorithm>
#include <array>

namespace nastavnik::cli {

namespace {

PlannedActivity planned(const roadmap::Activity& activity, const roadmap::Roadmap& roadmap, roadmap::SchoolYear year) {
    PlannedActivity result{.number = activity.number,
                           .title = activity.title,
                           .by = {},
                           .unit = activity.unit,
                           .term = roadmap::understandTerm(activity.term, year),
                           .windows = {}};
    result.windows = roadmap::occurrences(result.term, year);
    for (const std::string& id : activity.by) {
        const roadmap::Role* role = roadmap::find(roadmap.roles, id);
        result.by.push_back(role ? role->title : id);
    }
    return result;
}

const char* word(roadmap::UnitKind unit) {
    static constexpr std::array<const char*, 3> words{"department", "school", "mentorship"};
    return words.at(static_cast<std::size_t>(unit));
}

std::string joined(const std::vector<std::string>& texts, const char* separator) {
    std::string all;
    for (const std::string& text : texts)
        all += (all.empty() ? "" : separator) + text;
    return all;
}

/// The windows, each on a line, or why there are none.
std::string when(const PlannedActivity& activity, roadmap::SchoolYear year, Language language) {
    std::vector<std::string> lines;
    for (const roadmap::Window& window : activity.windows)
        lines.push_back(windowText(window));
    return lines.empty() ? "(" + whyNoWindow(activity.term, year, language) + ")" : joined(lines, "\n");
}

Value valueOf(const PlannedActivity& activity, roadmap::SchoolYear year, Language language) {
    Value windows = Value::array();
    for (const roadmap::Window& window : activity.windows)
        windows.push_back({{"start", isoText(window.start)}, {"end", isoText(window.end)}});
    const std::string why = whyNoWindow(activity.term, year, language);
    return {{"number", activity.number},
            {"title", activity.title},
            {"by", activity.by},
            {"unit", word(activity.unit)},
            {"term", roadmap::toJson(activity.term, language)},
            {"windows", std::move(windows)},
            {"why", why.empty() ? Value() : Value(why)}};
}

using Describe = Value (*)(const PlannedActivity& activity, roadmap::SchoolYear year, Language language);

Value textsOf(const PlannedActivity& activity, roadmap::SchoolYear year, Language language) {
    return {{"number", activity.number},
            {"title", activity.title},
            {"term", activity.term.phrase},
            {"when", when(activity, year, language)},
            {"by", joined(activity.by, ", ")}};
}

Value stagesOf(const Plan& plan, Language language, Describe describe) {
    Value stages = Value::array();
    for (const PlannedStage& stage : plan.stages) {
        Value activities = Value::array();
        for (const PlannedActivity& activity : stage.activities)
            activities.push_back(describe(activity, plan.year, language));
        stages.push_back({{"number", stage.number}, {"title", stage.title}, {"activities", std::move(activities)}});
    }
    return stages;
}

} // namespace

Plan planOf(const roadmap::Roadmap& roadmap, roadmap::SchoolYear year) {
    Plan plan{.roadmap = roadmap.id, .title = roadmap.title, .place = roadmap.place, .year = year, .stages = {}};
    for (const roadmap::Stage& stage : roadmap.stages) {
        PlannedStage entry{stage.number, stage.title, {}};
        for (const roadmap::Activity& activity : roadmap.activities)
            if (activity.stage == stage.number)
                entry.activities.push_back(planned(activity, roadmap, year));
        plan.stages.push_back(std::move(entry));
    }
    return plan;
}

Value toValue(const Plan& plan, Language language) {
    return {{"roadmap", plan.roadmap},
            {"title", plan.title},
            {"place", plan.place},
            {"year", plan.year.first},
            {"stages", stagesOf(plan, language, valueOf)}};
}

Value templateData(const Plan& plan, Language language) {
    return {{"title", plan.title},
            {"place", plan.place},
            {"year", plan.year.text()},
            {"stages", stagesOf(plan, language, textsOf)}};
}

std::string planText(const Plan& plan, Language language) {
    const bool isRussian = language == Language::ru;
    std::string text =
        plan.title + "\n" + plan.place + ", " + plan.year.text() + (isRussian ? " учебный год\n" : " school year\n");
    for (const PlannedStage& stage : plan.stages) {
        TextTable table({6, 44, 24, 23, 28});
        table.addRow(isRussian ? TextTable::Row{"№", "Мероприятие", "Срок", "Когда", "Кто"}
                               : TextTable::Row{"No", "Activity", "Term", "When", "Who"});
        table.addRule();
        for (const PlannedActivity& activity : stage.activities)
            table.addRow({activity.number, activity.title, activity.term.phrase, when(activity, plan.year, language),
                          joined(activity.by, ", ")});
        text += "\n" + stage.number + ". " + stage.title + "\n\n" + table.text();
    }
    return text;
}

} // namespace nastavnik::cli
