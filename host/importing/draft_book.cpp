// SPDX-License-Identifier: MIT
#include "importing/draft_book.hpp"

#include "importing/numbering.hpp"
#include "importing/performers.hpp"
#include "importing/wording.hpp"
#include "roadmap/term.hpp"

#include <algorithm>
#include <utility>

namespace nastavnik::importing {

namespace {

const DraftRole nobody{"not_named", "ответственный в документе не назван", roadmap::UnitKind::school};

/// Which of the units does the work: a pair before a school, a school before the department.
roadmap::UnitKind unitOf(const std::vector<Performer>& performers) {
    auto unit = roadmap::UnitKind::department;
    for (const Performer& performer : performers)
        unit = std::max(unit, performer.role.unit);
    return unit;
}

bool areMixed(const std::vector<Performer>& performers) {
    return std::ranges::any_of(performers,
                               [&](const Performer& each) { return each.role.unit != performers[0].role.unit; });
}

std::string unitWord(roadmap::UnitKind unit) {
    return unit == roadmap::UnitKind::department ? "department"
           : unit == roadmap::UnitKind::school   ? "school"
                                                 : "mentorship";
}

bool saysNothing(const std::string& text) {
    return folded(text).find_first_not_of("0123456789.,) -_") == std::string::npos;
}

} // namespace

void DraftBook::doubt(std::string kind, SourcePlace place, const std::string& found, Text message,
                      std::string activity) {
    draft_.doubts.push_back({std::move(kind), place, std::move(activity), onOneLine(found), std::move(message)});
}

void DraftBook::doubtOnce(std::string kind, SourcePlace place, std::string found, Text message, std::string activity) {
    const bool isKnown =
        std::ranges::any_of(draft_.doubts, [&](const Doubt& each) { return each.kind == kind && each.found == found; });
    if (!isKnown)
        doubt(std::move(kind), place, std::move(found), std::move(message), std::move(activity));
}

std::string DraftBook::nextStage() const {
    int highest = 0;
    for (const DraftStage& stage : draft_.stages)
        highest = std::max(highest, std::atoi(stage.number.c_str()));
    return std::to_string(highest + 1);
}

void DraftBook::beginStage(std::string number, std::string title, SourcePlace place) {
    const bool isTwice =
        !number.empty() && (isTaken(number) || std::ranges::any_of(draft_.stages, [&](const DraftStage& stage) {
                                return stage.number == number;
                            }));
    if (isTwice)
        doubt("double-number", place, number + ". " + title,
              {"номер этапа уже занят; этап получил номер " + nextStage(),
               "the number of the stage is taken; it got the number " + nextStage()});
    draft_.stages.push_back({number.empty() || isTwice ? nextStage() : std::move(number), std::move(title), {}});
}

void DraftBook::addGoal(const std::string& goal) {
    std::string& known = draft_.stages.back().goal;
    known += (known.empty() ? "" : " ") + goal;
}

bool DraftBook::isTaken(const std::string& number) const {
    return std::ranges::any_of(draft_.activities,
                               [&](const DraftActivity& activity) { return activity.number == number; });
}

/// The number of the source when it belongs to a stage, with the stage in front when it starts anew in each; else the
/// next.
std::string DraftBook::freeNumber(const Entry& entry) {
    const std::string& stage = draft_.stages.back().number;
    std::string wanted = entry.number;
    const auto belongs = [&](const std::string& number) {
        return std::ranges::any_of(draft_.stages,
                                   [&](const DraftStage& each) { return number.starts_with(each.number + "."); });
    };
    if (!wanted.empty() && wanted.find('.') == std::string::npos)
        wanted = stage + "." + wanted;
    else if (!wanted.empty() && !belongs(wanted)) {
        const std::string top = wanted.substr(0, wanted.find('.'));
        doubt("no-stage", entry.place, entry.number + ". " + entry.title,
              {"этапа " + top + " в документе нет; добавлен этап без названия",
               "there is no stage " + top + "; one is added without a title"});
        draft_.stages.push_back({top, "Этап " + top, {}});
    }
    if (!wanted.empty() && !isTaken(wanted))
        return wanted;
    int next = 1;
    const std::string& parent = draft_.stages.back().number;
    for (const DraftActivity& activity : draft_.activities)
        if (parentOf(activity.number) == parent)
            next = std::max(next, std::atoi(activity.number.substr(parent.size() + 1).c_str()) + 1);
    std::string number = parent + "." + std::to_string(next);
    if (!wanted.empty())
        doubt("double-number", entry.place, entry.number + ". " + entry.title,
              {"номер " + wanted + " уже занят; мероприятие получило номер " + number,
               "the number " + wanted + " is taken; the activity got the number " + number},
              number);
    return number;
}

void DraftBook::addActivity(const Entry& entry) {
    if (!hasStages())
        beginStage("1", "Мероприятия", entry.place);
    DraftActivity activity{.number = freeNumber(entry),
                           .title = entry.title,
                           .term = {},
                           .unreadTerm = {},
                           .by = {},
                           .proof = entry.proof,
                           .result = entry.result};
    if (saysNothing(activity.title)) {
        doubt("empty-title", entry.place, entry.title,
              {"мероприятие не названо; взято название этапа", "the activity has no title; that of the stage is taken"},
              activity.number);
        activity.title = draft_.stages.back().title;
    }
    activity.byWritten = onOneLine(entry.by);
    addTerm(entry, activity);
    addPerformers(entry, activity);
    draft_.activities.push_back(std::move(activity));
}

void DraftBook::addTerm(const Entry& entry, DraftActivity& activity) {
    const roadmap::Term term = roadmap::understandTerm(entry.term, year_);
    if (saysNothing(entry.term) && term.kind == roadmap::TermKind::unknown)
        return doubt("empty-term", entry.termPlace, entry.term,
                     {"срока нет; впишите term, иначе задача сама не откроется",
                      "there is no term; write one, or the task does not open by itself"},
                     activity.number);
    if (term.kind == roadmap::TermKind::unknown) {
        activity.unreadTerm = entry.term;
        return doubt("unknown-term", entry.termPlace, entry.term,
                     {"срок непонятен: " + term.note.ru, "the term is not understood: " + term.note.en},
                     activity.number);
    }
    activity.term = entry.term;
    if (term.expired)
        doubt("expired", entry.termPlace, entry.term,
              {"срок истёк до " + year_.text() + " учебного года; перенесите его",
               "the term ended before the school year " + year_.text() + "; move it"},
              activity.number);
    else if (term.kind == roadmap::TermKind::eventRelative)
        doubt("event-term", entry.termPlace, entry.term,
              {term.note.ru + "; сама задача не откроется", term.note.en + "; its task does not open by itself"},
              activity.number);
    else if (!term.note.ru.empty())
        doubt("term-reading", entry.termPlace, entry.term, term.note, activity.number);
}

void DraftBook::declare(const DraftRole& role) {
    if (std::ranges::none_of(draft_.roles, [&](const DraftRole& each) { return each.id == role.id; }))
        draft_.roles.push_back(role);
}

void DraftBook::addPerformers(const Entry& entry, DraftActivity& activity) {
    const Performers performers = readPerformers(entry.by);
    for (const std::string& name : performers.names)
        doubtOnce("named-person", entry.byPlace, name,
                  {"в документе назван человек; в карте стоит роль, человека назначьте в списке людей",
                   "a person is named; the roadmap has the role, appoint the person among the people"},
                  activity.number);
    if (performers.list.empty()) {
        declare(nobody);
        activity.by = {nobody.id};
        return doubt("empty-by", entry.byPlace, entry.by,
                     performers.names.empty() ? Text{"ответственный не назван; поставьте роль в by",
                                                     "nobody is responsible; put a role into by"}
                                              : Text{"назван человек без должности; поставьте роль в by",
                                                     "a person is named without a post; put a role into by"},
                     activity.number);
    }
    for (const Performer& performer : performers.list) {
        const bool isNew =
            std::ranges::none_of(draft_.roles, [&](const DraftRole& each) { return each.id == performer.role.id; });
        if (isNew && !performer.isKnown)
            doubt("unknown-role", entry.byPlace, performer.written,
                  {"роль объявлена по словам документа, unit = \"" + unitWord(performer.role.unit) +
                       "\" предположен; проверьте",
                   "the role is declared from the words of the paper, unit = \"" + unitWord(performer.role.unit) +
                       "\" is guessed; check it"},
                  activity.number);
        declare(performer.role);
        activity.by.push_back(performer.role.id);
    }
    activity.unit = unitOf(performers.list);
    if (areMixed(performers.list))
        doubtOnce(
            "unit", entry.byPlace, onOneLine(entry.by),
            {"исполнители из разных мест; задача поставлена для unit = \"" + unitWord(activity.unit) + "\"",
             "the performers belong to different places; the task is for unit = \"" + unitWord(activity.unit) + "\""},
            activity.number);
}

} // namespace nastavnik::importing
