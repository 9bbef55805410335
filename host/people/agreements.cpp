// SPDX-License-Identifier: MIT
#include "people/agreements.hpp"

#include <algorithm>
#include <utility>

namespace nastavnik::people {

namespace {

bool isEmployee(const Person& person, const Directory& directory) {
    const Organisation* organisation = directory.organisation(person.organisation);
    return organisation && organisation->kind != OrganisationKind::partner && !isPupil(person);
}

bool isMarked(const Person& person, const char* key) {
    return person.profile.is_object() && person.profile.value(key, Value(false)) == Value(true);
}

std::string_view stateOn(const Agreement& agreement, Date day) {
    if (agreement.ended && *agreement.ended <= day)
        return "ended";
    if (agreement.till < day)
        return "expired";
    return agreement.from > day ? "coming" : "in_force";
}

} // namespace

bool Agreement::isInForce(Date day) const {
    // An agreement that begins later is signed all the same: an order of today may rest on it.
    return date <= day && day <= till && !(ended && *ended <= day);
}

bool Agreement::covers(Id mentee) const {
    return mentee == 0 || mentees.empty() || std::find(mentees.begin(), mentees.end(), mentee) != mentees.end();
}

Agreements::Agreements(std::vector<Agreement> agreements) {
    for (Agreement& agreement : agreements)
        put(std::move(agreement));
}

void Agreements::put(Agreement agreement) {
    const auto [place, isNew] = at_.try_emplace(agreement.id, agreements_.size());
    if (isNew)
        agreements_.push_back(std::move(agreement));
    else
        agreements_[place->second] = std::move(agreement);
}

const Agreement* Agreements::find(Id id) const {
    const auto place = at_.find(id);
    return place == at_.end() ? nullptr : &agreements_[place->second];
}

const Agreement* Agreements::inForce(Id mentor, Id mentee, Date day) const {
    const auto found = std::find_if(agreements_.rbegin(), agreements_.rend(), [&](const Agreement& agreement) {
        return agreement.mentor == mentor && agreement.isInForce(day) && agreement.covers(mentee);
    });
    return found == agreements_.rend() ? nullptr : &*found;
}

const std::vector<std::string>& labourLawWords() {
    static const std::vector<std::string> words{"всем педагогам", "только в рабочее время", "не применяется"};
    return words;
}

std::optional<LabourLaw> labourLawOf(std::string_view words) {
    const auto& known = labourLawWords();
    const auto found = std::find(known.begin(), known.end(), words);
    return found == known.end() ? std::nullopt : std::optional(static_cast<LabourLaw>(found - known.begin()));
}

bool isUnderLabourLaw(const Person& mentor, const Person& mentee, LabourLaw law, const Directory& directory) {
    if (law == LabourLaw::none || !isEmployee(mentor, directory) || !isEmployee(mentee, directory))
        return false;
    return law == LabourLaw::all || !isMarked(mentor, "mentoring_after_work");
}

Text describe(const Obstacle& obstacle, const Directory& directory) {
    const Person* mentor = directory.person(obstacle.mentor);
    Text text = mentor ? Text{mentor->fullName(), mentor->fullName()} : Text{};
    std::string separator = ": ";
    const auto add = [&](const char* ru, const char* en) {
        text.ru += separator + ru;
        text.en += separator + en;
        separator = ", ";
    };
    if (obstacle.lacksConsent)
        add("нет письменного согласия", "no written consent");
    if (obstacle.lacksAgreement)
        add("нет дополнительного соглашения", "no additional agreement");
    return text;
}

Value toValue(const Agreement& agreement, const Directory& directory, Date today) {
    const Person* mentor = directory.person(agreement.mentor);
    return {{"id", agreement.id},
            {"mentor", mentor ? toValue(*mentor, directory) : Value()},
            {"organisation", agreement.organisation},
            {"number", agreement.number},
            {"date", isoText(agreement.date)},
            {"from", isoText(agreement.from)},
            {"till", isoText(agreement.till)},
            {"form", agreement.form},
            {"content", agreement.content},
            {"pay", agreement.pay},
            {"unpaid_reason", agreement.unpaidReason},
            {"mentees", agreement.mentees},
            {"ended", agreement.ended ? Value(isoText(*agreement.ended)) : Value()},
            {"end_reason", agreement.endReason},
            {"state", stateOn(agreement, today)},
            {"document", agreement.document ? Value(*agreement.document) : Value()},
            {"details", agreement.details}};
}

} // namespace nastavnik::people
