// SPDX-License-Identifier: MIT
#include "importing/lua_text.hpp"

#include "importing/wording.hpp"

#include <algorithm>
#include <map>
#include <tuple>

namespace nastavnik::importing {

namespace {

std::string quoted(const std::string& text) {
    std::string result = "\"";
    for (const char letter : text) {
        if (letter == '"' || letter == '\\')
            result += '\\';
        if (letter != '\r')
            result += letter == '\n' ? ' ' : letter;
    }
    return result + '"';
}

/// What stands in a comment may not end it.
std::string inComment(const std::string& text) { return onOneLine(text); }

std::string list(const std::vector<std::string>& texts, bool always = false) {
    if (texts.size() == 1 && !always)
        return quoted(texts.front());
    std::string result;
    for (const std::string& text : texts)
        result += (result.empty() ? "{ " : ", ") + quoted(text);
    return result + " }";
}

std::string unitWord(roadmap::UnitKind unit) {
    return unit == roadmap::UnitKind::department ? "department"
           : unit == roadmap::UnitKind::school   ? "school"
                                                 : "mentorship";
}

std::string stageText(const DraftStage& stage) {
    const std::string goal = stage.goal.empty() ? " " : ",\n  goal = " + quoted(stage.goal) + " ";
    return "\nstage " + quoted(stage.number) + " { title = " + quoted(stage.title) + goal + "}\n";
}

std::string activityText(const DraftActivity& activity) {
    std::string text = "activity " + quoted(activity.number) + " {\n  title = " + quoted(activity.title) + ",\n";
    if (!activity.term.empty())
        text += "  term = " + quoted(activity.term) + ",\n";
    else if (!activity.unreadTerm.empty())
        text += "  -- Срок непонятен, впишите его в term: " + inComment(activity.unreadTerm) + "\n";
    else
        text += "  -- Срока в документе нет: впишите term.\n";
    text += "  by = " + list(activity.by) + ", unit = " + quoted(unitWord(activity.unit)) + "," +
            (activity.byWritten.empty() ? "" : " -- " + inComment(activity.byWritten)) + "\n";
    if (!activity.proof.empty())
        text += "  proof = " + list(activity.proof, true) + ",\n";
    if (!activity.result.empty())
        text += "  result = " + quoted(activity.result) + ",\n";
    return text + "}\n";
}

bool belongs(const DraftActivity& activity, const DraftStage& stage, const std::vector<DraftStage>& stages) {
    const auto contains = [&](const DraftStage& each) { return activity.number.starts_with(each.number + "."); };
    return contains(stage) && std::ranges::none_of(stages, [&](const DraftStage& each) {
               return each.number.size() > stage.number.size() && contains(each);
           });
}

std::string plural(std::size_t count, const char* one, const char* few, const char* many) {
    const std::size_t last = count % 10, teens = count % 100;
    const bool isTeen = teens >= 11 && teens <= 14;
    return std::to_string(count) + " " + (last == 1 && !isTeen ? one : last >= 2 && last <= 4 && !isTeen ? few : many);
}

std::string cellText(std::string text) {
    for (std::size_t at = text.find('|'); at != text.npos; at = text.find('|', at + 2))
        text.replace(at, 1, "\\|");
    return onOneLine(text);
}

} // namespace

std::string roadmapName(const std::string& folder) {
    std::string name;
    for (const char letter : folder)
        if ((letter >= 'a' && letter <= 'z') || (letter >= '0' && letter <= '9'))
            name += letter;
        else if (letter >= 'A' && letter <= 'Z')
            name += static_cast<char>(letter + 32);
        else if (!name.empty() && name.back() != '_')
            name += '_';
    while (name.ends_with('_'))
        name.pop_back();
    return name.empty() || (name[0] >= '0' && name[0] <= '9') ? "roadmap_" + name : name;
}

std::string luaText(const Draft& draft, const std::string& name, const std::string& sourceFile, bool hasLibrary) {
    std::string text = "-- " + inComment(draft.title) + "\n-- Перенесено из файла " + inComment(sourceFile) +
                       ". Что проверить — в doubts.md, как менять — в workflows/README.md.\n\n";
    text += "roadmap " + quoted(name) + " {\n  title = " + quoted(draft.title) + ",\n  place = " + quoted(draft.place) +
            ",\n  remind = \"за 7 дней\",\n}\n\n";
    if (hasLibrary)
        text += "require \"library.notices\"\n\n";
    for (const DraftRole& role : draft.roles)
        text += "role " + quoted(role.id) + " { title = " + quoted(role.title) +
                ", unit = " + quoted(unitWord(role.unit)) + " }\n";
    for (const DraftStage& stage : draft.stages) {
        text += stageText(stage);
        for (const DraftActivity& activity : draft.activities)
            if (belongs(activity, stage, draft.stages))
                text += "\n" + activityText(activity);
    }
    return text;
}

std::string readmeText(const Draft& draft, const std::string& name, const std::string& sourceFile) {
    return "# " + draft.title + "\n\nКарта перенесена из файла `" + sourceFile +
           "`: " + plural(draft.stages.size(), "этап", "этапа", "этапов") + ", " +
           plural(draft.activities.size(), "мероприятие", "мероприятия", "мероприятий") + ", " +
           plural(draft.roles.size(), "роль", "роли", "ролей") + ". Сроки записаны так, как в документе.\n\n" +
           "Что сделать дальше:\n\n"
           "1. Пройдите по списку `doubts.md`: там названо место в документе и что проверить.\n"
           "2. Впишите название муниципалитета в `place`, уточните роли и `unit` (управление, школа, пара).\n"
           "3. Проверьте: `nastavnik check " +
           name + "`. Посмотрите сроки: `nastavnik plan " + name + " --year " + "ГОД`.\n";
}

std::string placeText(const SourcePlace& place, Language language) {
    const bool ru = language == Language::ru;
    if (place.table == 0)
        return place.row == 0 ? "" : (ru ? "абзац " : "paragraph ") + std::to_string(place.row);
    std::string text = (ru ? "таблица " : "table ") + std::to_string(place.table) + (ru ? ", строка " : ", row ") +
                       std::to_string(place.row);
    return place.column == 0 ? text : text + (ru ? ", столбец " : ", column ") + std::to_string(place.column);
}

std::string doubtsText(const Draft& draft, const std::string& sourceFile, Language language) {
    const bool ru = language == Language::ru;
    std::string text =
        ru ? "# Что проверить\n\nСомнения при переносе файла `" + sourceFile +
                 "`: " + std::to_string(draft.doubts.size()) + ".\n\n"
           : "# What to check\n\nDoubts about `" + sourceFile + "`: " + std::to_string(draft.doubts.size()) + ".\n\n";
    text += ru ? "| место | мероприятие | найдено | что сделать |\n|---|---|---|---|\n"
               : "| place | activity | found | what to do |\n|---|---|---|---|\n";
    for (const Doubt& doubt : draft.doubts)
        text += "| " + placeText(doubt.place, language) + " | " + doubt.activity + " | " + cellText(doubt.found) +
                " | " + cellText(doubt.message.in(language)) + " |\n";
    return text;
}

} // namespace nastavnik::importing
