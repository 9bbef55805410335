// SPDX-License-Identifier: MIT
#include "engine/consent_keeping.hpp"
#include "engine/named_people.hpp"
#include "engine/seen_document.hpp"
#include "engine/verbs.hpp"

#include <algorithm>

namespace nastavnik::engine {

namespace {

using people::Consent;
using people::Purpose;

Purpose purposeOf(const VerbCall& call) { return *people::purposeOf(call.arguments["purpose"].get<std::string>()); }

Value shown(const VerbCall& call, Id id) {
    return people::toValue(*call.turn.world.consents.find(id), call.turn.world.directory, call.turn.today());
}

Value give(VerbCall& call) {
    Consent consent{.person = requirePersonOf(call, call.arguments["person"], "person"),
                    // The operator that gathers it keeps the paper; of a department's action it is the person's school.
                    .organisation = call.task().unit.kind == UnitKind::department ? 0 : call.task().unit.organisation,
                    .purpose = purposeOf(call),
                    .given = dateOr(call, "given", call.turn.today()),
                    .signer = call.arguments["signer"].get<std::string>(),
                    .terms = call.arguments["terms"]};
    if (const Value& till = call.optional("till"); till.is_string())
        consent.until = parseDate(till.get<std::string>());
    if (const Value& paper = call.optional("document"); !paper.is_null())
        consent.document = seenDocument(call.turn, call.task(), paper).id;
    return shown(call, keepConsent(call.turn, std::move(consent)));
}

/// The consent that was named, or those in force for the person and purpose.
std::vector<Id> namedConsents(VerbCall& call) {
    if (const Value& given = call.optional("consent"); !given.is_null()) {
        const Consent* consent = call.turn.world.consents.find(idIn(given));
        if (consent && isWithin(call, consent->organisation))
            return {consent->id};
        throw Error("EN064", {"consent: такого согласия нет", "consent: there is no such consent"});
    }
    const Id person = requirePersonOf(call, call.optional("person"), "person");
    const Value& wanted = call.optional("purpose");
    std::vector<Id> found;
    for (const Consent* consent : call.turn.world.consents.of(person)) {
        const bool isMeant =
            wanted.is_null() || consent->purpose == people::purposeFor(*call.turn.world.directory.person(person),
                                                                       *people::purposeOf(wanted.get<std::string>()));
        if (isMeant && !consent->settled)
            found.push_back(consent->id);
    }
    return found;
}

Value withdraw(VerbCall& call) {
    Value ended = Value::array();
    for (const Id id : namedConsents(call)) {
        if (call.turn.world.consents.find(id)->hasEnded(call.turn.today()))
            continue;
        withdrawConsent(call.turn, id, dateOr(call, "received", call.turn.today()), call.arguments["reason"]);
        ended.push_back(shown(call, id));
    }
    if (ended.empty())
        throw Error("EN064",
                    {"отзывать нечего: действующего согласия нет", "there is no consent in force to withdraw"});
    return ended;
}

Value settle(VerbCall& call) {
    Value settled = Value::array();
    for (const Id id : namedConsents(call)) {
        if (!call.turn.world.consents.find(id)->hasEnded(call.turn.today()))
            continue;
        settleConsent(call.turn, id, call.arguments["how"]);
        settled.push_back(shown(call, id));
    }
    return settled;
}

Value list(VerbCall& call) {
    const std::vector<Id> organisations = organisationsSeen(call);
    const std::string state = call.arguments["state"];
    const Value& purpose = call.optional("purpose");
    Value found = Value::array();
    for (const Consent& consent : call.turn.world.consents.all()) {
        const bool isSeen =
            std::find(organisations.begin(), organisations.end(), consent.organisation) != organisations.end();
        if (isSeen && (purpose.is_null() || purpose == people::name(consent.purpose)) &&
            (state.empty() || state == people::stateOn(consent, call.turn.today())))
            found.push_back(people::toValue(consent, call.turn.world.directory, call.turn.today()));
    }
    return found;
}

/// People of a role, or those that were named.
std::vector<const people::Person*> asked(VerbCall& call) {
    std::vector<const people::Person*> persons;
    if (const Value& named = call.optional("persons"); named.is_array()) {
        for (const Value& person : named)
            persons.push_back(call.turn.world.directory.person(requirePersonOf(call, person, "persons")));
        return persons;
    }
    for (const Id organisation : organisationsSeen(call)) {
        const auto holders = call.turn.world.directory.holders(call.arguments["role"].get<std::string>(), organisation);
        persons.insert(persons.end(), holders.begin(), holders.end());
    }
    return persons;
}

Value missing(VerbCall& call) {
    Value without = Value::array();
    for (const people::Person* person : asked(call)) {
        const Purpose purpose = people::purposeFor(*person, purposeOf(call));
        if (call.turn.world.consents.inForce(person->id, purpose, call.turn.today()))
            continue;
        Value entry = people::toValue(*person, call.turn.world.directory);
        entry["purpose"] = people::name(purpose);
        entry["pupil"] = people::isPupil(*person);
        without.push_back(std::move(entry));
    }
    return without;
}

Field purposeField(Need need) {
    return {.name = "purpose",
            .kind = Kind::text,
            .need = need,
            .summary = {"цель: data — данные участника (за обучающегося согласие даёт родитель), special — здоровье и "
                        "другие особые сведения, publication — публикация, mentoring — согласие быть наставником",
                        "purpose: data (of a pupil: by a parent), special, publication, mentoring"},
            .allowed = people::purposeNames()};
}

Field personField(Need need) {
    return {.name = "person",
            .kind = Kind::any,
            .need = need,
            .summary = {"человек или его номер", "a person or their id"}};
}

Field consentField() {
    return {.name = "consent",
            .kind = Kind::any,
            .summary = {"согласие или его номер; иначе person и purpose", "a consent or its id; else person, purpose"}};
}

Field day(const char* name, Text summary) { return {.name = name, .kind = Kind::date, .summary = std::move(summary)}; }

Capability giveDeclaration() {
    return {
        .name = "consents.give",
        .summary = {"Записывает подписанное согласие: одно — на одну цель.",
                    "Registers a signed consent, one for one purpose."},
        .fields = {personField(Need::required),
                   purposeField(Need::required),
                   day("given", {"когда подписано; по умолчанию — сегодня", "when it was signed; default today"}),
                   day("till", {"по какой день действует", "last day"}),
                   {.name = "signer",
                    .kind = Kind::text,
                    .summary = {"родитель или законный представитель обучающегося", "parent or guardian of a pupil"},
                    .fallback = ""},
                   {.name = "document",
                    .kind = Kind::any,
                    .summary = {"бумага, если её выпустила программа", "the paper"}},
                   {.name = "terms",
                    .kind = Kind::table,
                    .summary = {"что именно разрешено: resources, items; у наставника — mentees",
                                "what is allowed in particular"},
                    .fallback = Value::object()}},
        .result = Kind::table};
}

Capability withdrawDeclaration() {
    return {.name = "consents.withdraw",
            .summary = {"Записывает отзыв согласия; от дня получения идут сроки закона № 152-ФЗ (поле duties).",
                        "Registers a withdrawal; the law's terms run from the day it was received (duties)."},
            .fields = {consentField(),
                       personField(Need::optional),
                       purposeField(Need::optional),
                       day("received", {"когда получен отзыв; по умолчанию — сегодня", "when it was received"}),
                       {.name = "reason", .kind = Kind::text, .summary = {"причина", "reason"}, .fallback = ""}},
            .result = Kind::list};
}

Capability settleDeclaration() {
    return {.name = "consents.settle",
            .summary = {"Отмечает, что всё, чего требует конец согласия, сделано.",
                        "Notes that all was done that the end of a consent demands."},
            .fields = {consentField(),
                       personField(Need::optional),
                       purposeField(Need::optional),
                       {.name = "how",
                        .kind = Kind::text,
                        .need = Need::required,
                        .summary = {"что сделано: акт, снятые публикации", "what was done"}}},
            .result = Kind::list};
}

Capability listDeclaration() {
    return {.name = "consents.list",
            .summary = {"Согласия людей школы; управлению — всех школ.",
                        "Consents of a school's people; for a department of all schools."},
            .fields = {purposeField(Need::optional),
                       {.name = "state",
                        .kind = Kind::text,
                        .summary = {"состояние; по умолчанию любое", "state; default any"},
                        .allowed = {"", "given", "withdrawn", "expired", "settled"},
                        .fallback = ""},
                       schoolField()},
            .result = Kind::list};
}

Capability missingDeclaration() {
    return {.name = "consents.missing",
            .summary = {"Кто ещё не дал согласия: люди с ролью или названные в persons.",
                        "Who has not given a consent yet: holders of a role, or those named in persons."},
            .fields = {purposeField(Need::required),
                       {.name = "role", .kind = Kind::text, .summary = {"роль", "role"}, .fallback = ""},
                       {.name = "persons", .kind = Kind::list, .summary = {"люди или их номера", "persons or ids"}},
                       schoolField()},
            .result = Kind::list};
}

} // namespace

std::vector<HostVerb> consentVerbs() {
    return {{.declaration = giveDeclaration(), .apply = give},
            {.declaration = withdrawDeclaration(), .apply = withdraw},
            {.declaration = settleDeclaration(), .apply = settle},
            {.declaration = listDeclaration(), .apply = list},
            {.declaration = missingDeclaration(), .apply = missing}};
}

} // namespace nastavnik::engine
