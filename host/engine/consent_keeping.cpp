// SPDX-License-Identifier: MIT
#include "engine/consent_keeping.hpp"

#include "engine/happening.hpp"
#include "engine/mentorship_keeping.hpp"

#include <algorithm>

namespace nastavnik::engine {

namespace {

using people::Agreement;
using people::Consent;

std::string subjectOf(const Consent& consent) { return "consent:" + std::to_string(consent.id); }
std::string subjectOf(const Agreement& agreement) { return "agreement:" + std::to_string(agreement.id); }

class Faults {
public:
    void unless(bool isRight, const char* code, Text text) {
        if (!isRight)
            faults_.push_back({code, std::move(text)});
    }
    void raise() {
        if (!faults_.empty())
            throw Error(std::move(faults_));
    }

private:
    std::vector<Fault> faults_;
};

void requirePerson(Faults& faults, const Turn& turn, Id id) {
    faults.unless(turn.world.directory.person(id) != nullptr, "EN060",
                  {"person: такого человека нет", "person: there is no such person"});
}

const Consent& known(const Turn& turn, Id id) {
    if (const Consent* consent = turn.world.consents.find(id))
        return *consent;
    throw Error("EN064", {"consent: такого согласия нет", "consent: there is no such consent"});
}

void keep(Turn& turn, Consent consent, std::string what, Value details) {
    turn.ledger.saveConsent(consent);
    turn.record(subjectOf(consent), std::move(what), std::move(details));
    turn.world.consents.put(std::move(consent));
}

bool has(const std::vector<Id>& ids, Id id) { return std::find(ids.begin(), ids.end(), id) != ids.end(); }

/// Without the mentor's consent their mentorships have to end.
void releaseMentor(Turn& turn, const Consent& consent) {
    std::vector<Id> led;
    for (const people::Mentorship& mentorship : turn.world.directory.mentorships()) {
        if (!mentorship.to && has(mentorship.mentors, consent.person))
            led.push_back(mentorship.id);
    }
    for (const Id id : led)
        askForChange(turn, id, {.kind = "release", .reason = "отзыв согласия на наставничество", .by = consent.person});
}

void tellEnd(Turn& turn, const Consent& consent) {
    if (consent.purpose == people::Purpose::mentoring) {
        if (consent.withdrawn)
            releaseMentor(turn, consent);
        return;
    }
    const bool isPublication = consent.purpose == people::Purpose::publication;
    happen(turn, {.kind = isPublication ? "publication_ended" : "consent_ended",
                  .organisation = consent.organisation,
                  .details = {{"consent", people::toValue(consent, turn.world.directory, turn.today())}}});
}

std::string inputText(const roadmap::Roadmap& roadmap, const char* id) {
    const roadmap::Input* input = roadmap::find(roadmap.inputs, id);
    return input && input->value.is_string() ? input->value.get<std::string>() : "";
}

} // namespace

Id keepConsent(Turn& turn, Consent consent) {
    Faults faults;
    requirePerson(faults, turn, consent.person);
    if (const people::Person* person = turn.world.directory.person(consent.person)) {
        consent.purpose = people::purposeFor(*person, consent.purpose);
        if (consent.organisation == 0)
            consent.organisation = person->organisation;
        faults.unless(!people::isPupil(*person) || !consent.signer.empty(), "EN062",
                      {"signer: за обучающегося согласие даёт родитель или законный представитель; назовите его",
                       "signer: a parent or guardian gives a pupil's consent; name them"});
    }
    faults.unless(consent.given <= turn.today(), "EN061",
                  {"given: день согласия ещё не наступил", "given: the day of the consent has not come yet"});
    faults.unless(!consent.until || *consent.until >= consent.given, "EN063",
                  {"till: срок кончается раньше, чем согласие дано", "till: it ends before it was given"});
    faults.raise();
    consent.id = turn.ledger.addConsent(consent);
    turn.record(subjectOf(consent), "given", {{"person", consent.person}, {"purpose", name(consent.purpose)}});
    const Id id = consent.id;
    turn.world.consents.put(std::move(consent));
    return id;
}

void withdrawConsent(Turn& turn, Id id, Date received, const std::string& reason) {
    Consent consent = known(turn, id);
    if (consent.hasEnded(turn.today()))
        throw Error("EN064", {"consent: согласие № " + std::to_string(id) + " уже не действует",
                              "consent: consent " + std::to_string(id) + " is not in force any more"});
    consent.withdrawn = received;
    consent.isEndTold = true;
    keep(turn, consent, "withdrawn", {{"purpose", name(consent.purpose)}, {"reason", reason}});
    tellEnd(turn, consent);
}

void settleConsent(Turn& turn, Id id, const std::string& how) {
    Consent consent = known(turn, id);
    if (!consent.hasEnded(turn.today()) || consent.settled)
        throw Error("EN065", {"consent: согласие № " + std::to_string(id) + " действует или уже закрыто",
                              "consent: consent " + std::to_string(id) + " is in force or was settled already"});
    consent.settled = turn.today();
    keep(turn, std::move(consent), "settled", {{"how", how}});
}

void tellEndedConsents(Turn& turn) {
    std::vector<Consent> ended;
    for (const Consent& consent : turn.world.consents.all()) {
        if (!consent.isEndTold && consent.hasEnded(turn.today()))
            ended.push_back(consent);
    }
    for (Consent& consent : ended) {
        consent.isEndTold = true;
        keep(turn, consent, "expired", {{"purpose", name(consent.purpose)}});
        tellEnd(turn, consent);
    }
}

Id keepAgreement(Turn& turn, Agreement agreement) {
    Faults faults;
    requirePerson(faults, turn, agreement.mentor);
    if (const people::Person* mentor = turn.world.directory.person(agreement.mentor);
        mentor && agreement.organisation == 0)
        agreement.organisation = mentor->organisation;
    for (const Id mentee : agreement.mentees)
        faults.unless(turn.world.directory.person(mentee) != nullptr, "EN060",
                      {"mentees: такого человека нет: " + std::to_string(mentee),
                       "mentees: there is no such person: " + std::to_string(mentee)});
    faults.unless(!agreement.number.empty(), "EN066",
                  {"number: нет номера соглашения", "number: the agreement has no number"});
    faults.unless(!agreement.form.empty(), "EN066",
                  {"form: не указана форма наставничества", "form: the form of mentoring is missing"});
    faults.unless(!agreement.content.empty(), "EN066",
                  {"content: не указано содержание работы", "content: what the work consists of is missing"});
    faults.unless(!agreement.pay.empty() || !agreement.unpaidReason.empty(), "EN066",
                  {"pay: укажите размер выплаты или в unpaid_reason причину, по которой её нет",
                   "pay: give the payment, or in unpaid_reason why there is none"});
    faults.unless(agreement.till >= agreement.from, "EN063",
                  {"till: срок кончается раньше, чем начинается", "till: it ends before it begins"});
    faults.raise();
    agreement.id = turn.ledger.addAgreement(agreement);
    turn.record(subjectOf(agreement), "registered",
                {{"mentor", agreement.mentor}, {"number", agreement.number}, {"paid", !agreement.pay.empty()}});
    const Id id = agreement.id;
    turn.world.agreements.put(std::move(agreement));
    return id;
}

void endAgreement(Turn& turn, Id id, Date from, const std::string& reason) {
    const Agreement* found = turn.world.agreements.find(id);
    if (!found || found->ended)
        throw Error("EN067", {"agreement: такого действующего соглашения нет",
                              "agreement: there is no such agreement in force"});
    Agreement agreement = *found;
    agreement.ended = from;
    agreement.endReason = reason;
    turn.ledger.saveAgreement(agreement);
    turn.record(subjectOf(agreement), "ended", {{"from", isoText(from)}, {"reason", reason}});
    turn.world.agreements.put(std::move(agreement));
}

people::LabourLaw labourLawOf(const roadmap::Roadmap& roadmap) {
    if (!roadmap::find(roadmap.inputs, "article_351_8"))
        return people::LabourLaw::all;
    const std::string words = inputText(roadmap, "article_351_8");
    const auto law = people::labourLawOf(words);
    if (!law)
        throw Error("EN068", {"настройка article_351_8: «" + words +
                                  "» — не «всем педагогам», «только в рабочее время» или «не применяется»",
                              "input article_351_8: \"" + words +
                                  "\" is not «всем педагогам», «только в рабочее время» or «не применяется»"});
    if (*law == people::LabourLaw::none && inputText(roadmap, "article_351_8_reason").empty())
        throw Error("EN069", {"статья 351.8 не применяется: впишите причину в настройку article_351_8_reason, она "
                              "печатается в приказе",
                              "article 351.8 is not applied: give the reason in the input article_351_8_reason, it is "
                              "printed in the order"});
    return *law;
}

std::vector<people::Obstacle> obstaclesOf(const Turn& turn, const std::vector<people::Mentorship>& pairs,
                                          people::LabourLaw law) {
    std::vector<people::Obstacle> obstacles;
    const people::Directory& directory = turn.world.directory;
    for (const people::Mentorship& pair : pairs) {
        for (const Id mentorId : pair.mentors) {
            for (const Id menteeId : pair.mentees) {
                const people::Person *mentor = directory.person(mentorId), *mentee = directory.person(menteeId);
                if (!mentor || !mentee || !isUnderLabourLaw(*mentor, *mentee, law, directory))
                    continue;
                const bool consent =
                    turn.world.consents.inForce(mentorId, people::Purpose::mentoring, turn.today(), menteeId);
                const bool agreement = turn.world.agreements.inForce(mentorId, menteeId, turn.today());
                if (!consent || !agreement)
                    obstacles.push_back({mentorId, menteeId, !consent, !agreement});
            }
        }
    }
    return obstacles;
}

} // namespace nastavnik::engine
