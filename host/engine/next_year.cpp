// SPDX-License-Identifier: MIT
#include "engine/next_year.hpp"

#include "engine/founding.hpp"

#include <algorithm>

namespace nastavnik::engine {

namespace {

constexpr const char* closingReason = "Завершена решением при переходе на следующий учебный год";

std::set<Id> schoolsOf(const Programme& programme, const people::Directory& directory) {
    std::set<Id> schools;
    for (const people::Organisation* school : directory.schoolsOf(programme.department))
        schools.insert(school->id);
    return schools;
}

void requireFreeYear(const World& world, const Programme& former, roadmap::SchoolYear next) {
    for (const auto& [id, state] : world.programmes) {
        const Programme& other = state.programme();
        if (other.department == former.department && other.roadmap == former.roadmap && other.year == next)
            throw Error("EN064",
                        {"на " + next.text() + " учебный год уже есть программа № " + std::to_string(id),
                         "the school year " + next.text() + " has programme " + std::to_string(id) + " already"});
    }
}

void closePairs(Turn& turn, const Programme& former, const std::set<Id>& closing) {
    const std::set<Id> schools = schoolsOf(former, turn.world.directory);
    for (const Id id : closing) {
        const people::Mentorship* const pair = turn.world.directory.mentorship(id);
        if (!pair || pair->to || !schools.contains(pair->organisation))
            throw Error("EN065", {"пара № " + std::to_string(id) + " в этой программе не работает: закрывать нечего",
                                  "pair " + std::to_string(id) + " does not run in this programme"});
        people::Mentorship closed = *pair;
        closed.to = std::max(closed.from, former.year.ends());
        turn.ledger.saveMentorship(closed);
        turn.world.directory.put(closed);
        turn.record("mentorship:" + std::to_string(id), "closed", {{"reason", closingReason}});
    }
}

} // namespace

YearEnd yearEndOf(const ProgrammeState& programme, const people::Directory& directory) {
    YearEnd end;
    const std::set<Id> schools = schoolsOf(programme.programme(), directory);
    for (const people::Mentorship& pair : directory.mentorships()) {
        if (!schools.contains(pair.organisation))
            continue;
        if (!pair.to)
            end.open.push_back(&pair);
        else
            end.closed += *pair.to >= programme.programme().year.begins();
    }
    for (const Task& task : programme.tasks())
        end.undone += !task.isOver();
    return end;
}

Id beginNextYear(Turn& turn, Id programme, const roadmap::Bundle& bundle,
                 std::shared_ptr<const roadmap::Roadmap> roadmap, const std::set<Id>& closing) {
    const Programme former = turn.programme(programme).programme();
    const roadmap::SchoolYear next{former.year.first + 1};
    requireFreeYear(turn.world, former, next);
    closePairs(turn, former, closing);
    const Id id = foundProgramme(turn, bundle, std::move(roadmap), next, former.department, former.inputs);
    turn.record("programme:" + std::to_string(programme), "continued", {{"programme", id}});
    return id;
}

} // namespace nastavnik::engine
