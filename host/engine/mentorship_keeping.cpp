// SPDX-License-Identifier: MIT
#include "engine/mentorship_keeping.hpp"

#include "engine/happening.hpp"
#include "roadmap/offset.hpp"

namespace nastavnik::engine {

namespace {

/// Working days between the notice and the end of mentoring (article 351.8 of the Labour Code).
constexpr int noticeDays = 3;

bool losesItsObject(const Task& task, const MentorshipEnd& end) {
    if (task.isOver() || task.id == end.ending)
        return false;
    return task.state == TaskState::planned || end.kind != "completed";
}

void waiveTasks(Turn& turn, ProgrammeState& state, const people::Mentorship& mentorship, const MentorshipEnd& end) {
    const Unit unit{UnitKind::mentorship, mentorship.id, mentorship.organisation};
    std::vector<Id> lost;
    for (const Task& task : state.tasks()) {
        if (task.unit == unit && losesItsObject(task, end))
            lost.push_back(task.id);
    }
    for (const Id id : lost) {
        const Task task = turn.task(id);
        if (task.run && task.state != TaskState::planned)
            turn.abandoned.push_back({*task.run, end.reason});
        turn.change(waived(task, end.reason, turn.today()), "waived");
    }
}

} // namespace

const std::vector<std::string>& mentorshipEnds() {
    static const std::vector<std::string> ends{"completed",      "released", "removed",
                                               "another_mentor", "replaced", "left"};
    return ends;
}

void endMentorship(Turn& turn, Id id, const MentorshipEnd& end) {
    people::Mentorship mentorship = *turn.world.directory.mentorship(id);
    if (mentorship.to || end.till < mentorship.from)
        throw Error("EN073", {"pair: пара уже завершена или завершается раньше, чем началась",
                              "pair: it has ended already, or would end before it began"});
    mentorship.to = end.till;
    mentorship.endKind = end.kind;
    mentorship.endReason = end.reason;
    mentorship.endedBy = end.order;
    turn.ledger.saveMentorship(mentorship);
    turn.record("mentorship:" + std::to_string(id), "closed", {{"kind", end.kind}, {"reason", end.reason}});
    turn.world.directory.put(mentorship);
    for (auto& [programme, state] : turn.world.programmes)
        waiveTasks(turn, state, mentorship, end);
    happen(turn, {.kind = "mentorship_ended",
                  .organisation = mentorship.organisation,
                  .details = {{"pair", people::toValue(mentorship, turn.world.directory)}}});
}

const std::vector<std::string>& changeRequests() {
    static const std::vector<std::string> requests{"release", "removal", "another_mentor", "replacement"};
    return requests;
}

std::vector<Id> askForChange(Turn& turn, Id id, const ChangeRequest& request) {
    const people::Mentorship* mentorship = turn.world.directory.mentorship(id);
    if (!mentorship || mentorship->to)
        throw Error("EN073", {"pair: пара уже завершена", "pair: it has ended already"});
    const Date from = roadmap::apply({noticeDays, roadmap::Offset::workingDays}, turn.today()) + std::chrono::days{1};
    Happening happening{.kind = request.kind,
                        .organisation = mentorship->organisation,
                        .mentorship = id,
                        .details = {{"reason", request.reason},
                                    {"by", request.by},
                                    {"till", isoText(from - std::chrono::days{1})},
                                    {"from", isoText(from)}}};
    turn.record("mentorship:" + std::to_string(id), "change_asked", {{"kind", request.kind}, {"by", request.by}});
    std::vector<Id> tasks = happen(turn, happening);
    if (tasks.empty())
        throw Error("EN074", {"в дорожной карте нет мероприятия на это событие: on = \"" + request.kind +
                                  "\"; подключите require \"library.support\"",
                              "no activity of the roadmap waits for this: on = \"" + request.kind +
                                  "\"; add require \"library.support\""});
    return tasks;
}

} // namespace nastavnik::engine
