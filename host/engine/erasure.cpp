// SPDX-License-Identifier: MIT
#include "engine/erasure.hpp"

#include "people/erasure.hpp"

#include <algorithm>

namespace nastavnik::engine {

namespace {

using people::Eraser;

bool has(const std::vector<Id>& ids, Id id) { return std::find(ids.begin(), ids.end(), id) != ids.end(); }

void requireFree(const Turn& turn, const people::Person& person) {
    if (person.surname == Eraser::words)
        throw Error("EN079", {"данные этого человека уже уничтожены", "the data of this person are destroyed already"});
    for (const people::Mentorship& mentorship : turn.world.directory.mentorships()) {
        if (!mentorship.to && (has(mentorship.mentors, person.id) || has(mentorship.mentees, person.id)))
            throw Error("EN078", {"человек состоит в действующей паре: сначала завершите её",
                                  "the person is in an open mentorship: end it first"});
    }
}

void eraseTasks(Turn& turn, const Eraser& eraser) {
    for (auto& [id, state] : turn.world.programmes) {
        std::vector<Task> changed;
        for (const Task& task : state.tasks()) {
            Task copy = task;
            const bool result = eraser.erase(copy.result), reason = eraser.erase(copy.reason),
                       event = eraser.erase(copy.event);
            if (result || reason || event)
                changed.push_back(std::move(copy));
        }
        for (Task& task : changed) {
            turn.ledger.saveTask(task);
            state.put(std::move(task));
        }
    }
}

/// The papers of consent are kept for three years; of the record only who signed is data.
void eraseConsents(Turn& turn, const people::Person& person, const Eraser& eraser) {
    std::vector<people::Consent> own;
    for (const people::Consent* consent : turn.world.consents.of(person.id))
        own.push_back(*consent);
    for (people::Consent& consent : own) {
        consent.signer.clear();
        consent.terms = Value::object();
        turn.ledger.saveConsent(consent);
        turn.world.consents.put(std::move(consent));
    }
    std::vector<people::Agreement> changed;
    for (const people::Agreement& agreement : turn.world.agreements.all()) {
        people::Agreement copy = agreement;
        if (eraser.erase(copy.details))
            changed.push_back(std::move(copy));
    }
    for (people::Agreement& agreement : changed) {
        turn.ledger.saveAgreement(agreement);
        turn.world.agreements.put(std::move(agreement));
    }
}

std::vector<std::string> subjectsOf(const Turn& turn, Id person) {
    std::vector<std::string> subjects{"person:" + std::to_string(person)};
    for (const people::Consent* consent : turn.world.consents.of(person))
        subjects.push_back("consent:" + std::to_string(consent->id));
    return subjects;
}

Value logOf(Turn& turn, Id person) {
    Value log = Value::array();
    for (const std::string& subject : subjectsOf(turn, person)) {
        for (const AuditEvent& event : turn.ledger.eventsOf(subject))
            log.push_back({{"at", isoText(std::chrono::floor<std::chrono::days>(event.at))},
                           {"actor", event.actor},
                           {"cause", event.cause},
                           {"subject", event.subject},
                           {"what", event.what}});
    }
    return log;
}

} // namespace

Value erasePerson(Turn& turn, Id id, const std::string& reason) {
    const people::Person* known = turn.world.directory.person(id);
    if (!known)
        throw Error("EN060", {"person: такого человека нет", "person: there is no such person"});
    if (reason.find_first_not_of(" \n\t") == std::string::npos)
        throw Error("EN086",
                    {"reason: без основания данные не уничтожают", "reason: data are not destroyed without one"});
    const people::Person person = *known;
    requireFree(turn, person);
    const Eraser eraser(person);
    eraseTasks(turn, eraser);
    eraseConsents(turn, person, eraser);
    Value erased = turn.ledger.erase(person);
    const people::Person rest = people::erased(person);
    turn.ledger.savePerson(rest);
    turn.world.directory.put(rest);
    turn.record("person:" + std::to_string(id), "erased", {{"reason", reason}});
    erased["person"] = id;
    erased["log"] = logOf(turn, id);
    return erased;
}

} // namespace nastavnik::engine
