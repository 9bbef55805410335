// SPDX-License-Identifier: MIT
#include "people/consents.hpp"

#include "roadmap/offset.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace nastavnik::people {

namespace {

struct PurposeName {
    Purpose purpose;
    std::string_view name;
    const char* ru;
    const char* en;
};

constexpr std::array<PurposeName, 5> purposes{
    {{Purpose::data, "data", "обработка персональных данных", "processing of personal data"},
     {Purpose::childData, "child_data", "обработка персональных данных ребёнка", "processing of a child's data"},
     {Purpose::special, "special", "обработка специальных категорий данных", "processing of special categories"},
     {Purpose::publication, "publication", "распространение персональных данных", "publication of personal data"},
     {Purpose::mentoring, "mentoring", "осуществление наставничества", "being a mentor"}}};

const PurposeName& entryOf(Purpose purpose) { return purposes.at(static_cast<std::size_t>(purpose)); }

Date workingDaysAfter(Date day, int count) { return roadmap::apply({count, roadmap::Offset::workingDays}, day); }

/// Consents and agreements may name the mentees that they are about.
bool names(const Value& terms, Id mentee) {
    if (mentee == 0 || !terms.is_object() || !terms.contains("mentees"))
        return true;
    return std::find(terms["mentees"].begin(), terms["mentees"].end(), Value(mentee)) != terms["mentees"].end();
}

Value dayOrNull(const std::optional<Date>& day) { return day ? Value(isoText(*day)) : Value(); }

} // namespace

std::string_view name(Purpose purpose) { return entryOf(purpose).name; }

std::optional<Purpose> purposeOf(std::string_view name) {
    const auto found =
        std::find_if(purposes.begin(), purposes.end(), [&](const auto& one) { return one.name == name; });
    return found == purposes.end() ? std::nullopt : std::optional(found->purpose);
}

const std::vector<std::string>& purposeNames() {
    static const std::vector<std::string> names = [] {
        std::vector<std::string> list;
        for (const PurposeName& one : purposes)
            list.emplace_back(one.name);
        return list;
    }();
    return names;
}

Text titleOf(Purpose purpose) { return {entryOf(purpose).ru, entryOf(purpose).en}; }

bool Consent::isInForce(Date day) const { return given <= day && !hasEnded(day); }

std::string_view stateOn(const Consent& consent, Date day) {
    if (!consent.hasEnded(day))
        return "given";
    if (consent.settled)
        return "settled";
    return consent.withdrawn ? "withdrawn" : "expired";
}

std::vector<Duty> dutiesAfter(const Consent& consent, Date today) {
    if (!consent.hasEnded(today) || consent.settled)
        return {};
    const Date end = consent.withdrawn.value_or(consent.until.value_or(today));
    switch (consent.purpose) {
    case Purpose::publication:
        return {
            {"unpublish",
             {"прекратить распространение: снять публикации и фотографии", "take publications and photographs down"},
             workingDaysAfter(end, 3)}};
    case Purpose::mentoring:
        if (!consent.withdrawn)
            return {};
        return {{"release", {"освободить от наставничества", "release the mentor"}, workingDaysAfter(end, 3)}};
    case Purpose::data:
    case Purpose::childData:
    case Purpose::special:
        break;
    }
    std::vector<Duty> duties;
    if (consent.withdrawn)
        duties.push_back(
            {"stop", {"прекратить обработку данных", "stop processing the data"}, workingDaysAfter(end, 10)});
    duties.push_back({"destroy",
                      {"уничтожить данные и составить акт", "destroy the data and write the act"},
                      end + std::chrono::days{30}});
    return duties;
}

bool isPupil(const Person& person) {
    return std::find(person.roles.begin(), person.roles.end(), "pupil") != person.roles.end();
}

Purpose purposeFor(const Person& person, Purpose wanted) {
    if (wanted == Purpose::data || wanted == Purpose::childData)
        return isPupil(person) ? Purpose::childData : Purpose::data;
    return wanted;
}

Consents::Consents(std::vector<Consent> consents) {
    for (Consent& consent : consents)
        put(std::move(consent));
}

void Consents::put(Consent consent) {
    const auto [place, isNew] = at_.try_emplace(consent.id, consents_.size());
    if (!isNew) {
        consents_[place->second] = std::move(consent);
        return;
    }
    byPerson_[consent.person].push_back(consents_.size());
    consents_.push_back(std::move(consent));
}

const Consent* Consents::find(Id id) const {
    const auto place = at_.find(id);
    return place == at_.end() ? nullptr : &consents_[place->second];
}

std::vector<const Consent*> Consents::of(Id person) const {
    std::vector<const Consent*> found;
    if (const auto places = byPerson_.find(person); places != byPerson_.end())
        for (const std::size_t place : places->second)
            found.push_back(&consents_[place]);
    return found;
}

const Consent* Consents::inForce(Id person, Purpose purpose, Date day, Id mentee) const {
    const Consent* latest = nullptr;
    for (const Consent* consent : of(person)) {
        if (consent->purpose == purpose && consent->isInForce(day) && names(consent->terms, mentee))
            latest = consent;
    }
    return latest;
}

std::optional<Date> Consents::nextEnd() const {
    std::optional<Date> next;
    for (const Consent& consent : consents_) {
        if (consent.isEndTold || consent.withdrawn || !consent.until)
            continue;
        const Date ended = *consent.until + std::chrono::days{1};
        next = next ? std::min(*next, ended) : ended;
    }
    return next;
}

Value toValue(const Consent& consent, const Directory& directory, Date today) {
    Value duties = Value::array();
    for (const Duty& duty : dutiesAfter(consent, today))
        duties.push_back(
            {{"id", duty.id}, {"text", duty.text.ru}, {"by", isoText(duty.by)}, {"overdue", duty.by < today}});
    const Person* person = directory.person(consent.person);
    return {{"id", consent.id},
            {"person", person ? toValue(*person, directory) : Value()},
            {"organisation", consent.organisation},
            {"purpose", name(consent.purpose)},
            {"purpose_title", titleOf(consent.purpose).ru},
            {"given", isoText(consent.given)},
            {"until", dayOrNull(consent.until)},
            {"withdrawn", dayOrNull(consent.withdrawn)},
            {"settled", dayOrNull(consent.settled)},
            {"state", stateOn(consent, today)},
            {"signer", consent.signer},
            {"document", consent.document ? Value(*consent.document) : Value()},
            {"terms", consent.terms},
            {"duties", std::move(duties)}};
}

} // namespace nastavnik::people
