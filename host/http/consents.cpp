// SPDX-License-Identifier: MIT
#include "engine/consent_keeping.hpp"
#include "http/deed.hpp"
#include "http/resource.hpp"

namespace nastavnik::http {

using people::Consent;
using people::Purpose;

namespace {

bool isSeen(const people::Scope& scope, const Consent& consent) {
    return scope.seesOrganisation(consent.organisation) || consent.person == scope.person;
}

bool isAsked(const Visit& visit, Id organisation) {
    const auto wanted = idIn(visit.query, "organisation");
    return !wanted || *wanted == organisation;
}

/// Whoever reads the list need not see the card of the person.
Value row(const Consent& consent, const Visit& visit) {
    Value shown = people::toValue(consent, visit.snapshot->directory, visit.parts.today());
    const people::Person* person = visit.snapshot->directory.person(consent.person);
    shown["person"] = {{"id", consent.person}, {"name", person ? person->fullName() : ""}};
    return shown;
}

Response list(Visit& visit) {
    const std::string purpose = textIn(visit.query, "purpose"), state = textIn(visit.query, "state");
    const auto person = idIn(visit.query, "person");
    Value all = Value::array();
    for (const Consent& consent : visit.snapshot->consents.all()) {
        const bool isWanted = (purpose.empty() || purpose == people::name(consent.purpose)) &&
                              (state.empty() || state == people::stateOn(consent, visit.parts.today())) &&
                              (!person || *person == consent.person);
        if (isWanted && isSeen(visit.scope(), consent) && isAsked(visit, consent.organisation))
            all.push_back(row(consent, visit));
    }
    return jsonAnswer(pageOf(all, visit.query));
}

bool holds(const people::Person& person, const std::string& role) {
    return role.empty() ? !person.roles.empty()
                        : std::find(person.roles.begin(), person.roles.end(), role) != person.roles.end();
}

Response missing(Visit& visit) {
    const Purpose wanted = *people::purposeOf(textIn(visit.query, "purpose"));
    Value all = Value::array();
    for (const people::Person& person : visit.snapshot->directory.persons()) {
        const Purpose purpose = people::purposeFor(person, wanted);
        if (!visit.scope().seesOrganisation(person.organisation) || !isAsked(visit, person.organisation) ||
            !holds(person, textIn(visit.query, "role")) ||
            visit.snapshot->consents.inForce(person.id, purpose, visit.parts.today()))
            continue;
        all.push_back({{"id", person.id},
                       {"name", person.fullName()},
                       {"organisation", person.organisation},
                       {"position", person.position},
                       {"purpose", people::name(purpose)}});
    }
    return jsonAnswer(pageOf(all, visit.query));
}

/// Consents are kept by those who see the whole organisation: its curator, secretary, head.
void requireKeeper(const Deed& deed, Id organisation) {
    if (!deed.scope().seesOrganisation(organisation))
        throw notFound();
}

Value give(Deed& deed, Id, const Value& body) {
    const people::Person* person = deed.turn().world.directory.person(body["person"].get<Id>());
    if (!person)
        throw notFound();
    requireKeeper(deed, person->organisation);
    Consent consent{.person = person->id,
                    .purpose = *people::purposeOf(body["purpose"].get<std::string>()),
                    .given = dayIn(body, "given", deed.turn().today()),
                    .signer = body["signer"].get<std::string>(),
                    .terms = body["terms"]};
    if (body.contains("till") && body["till"].is_string())
        consent.until = parseDate(body["till"].get<std::string>());
    return {{"id", engine::keepConsent(deed.turn(), std::move(consent))}};
}

Value standing(const Deed& deed, Id id) {
    const Consent& consent = *deed.turn().world.consents.find(id);
    return people::toValue(consent, deed.turn().world.directory, deed.turn().today());
}

const Consent& seenConsent(const Deed& deed, Id id) {
    const Consent* consent = deed.turn().world.consents.find(id);
    if (!consent || !isSeen(deed.scope(), *consent))
        throw notFound();
    return *consent;
}

/// The person may always take it back; so may who keeps the paper, when the withdrawal came in writing.
Value withdraw(Deed& deed, Id id, const Value& body) {
    seenConsent(deed, id);
    engine::withdrawConsent(deed.turn(), id, dayIn(body, "received", deed.turn().today()),
                            body["reason"].get<std::string>());
    return standing(deed, id);
}

Value settle(Deed& deed, Id id, const Value& body) {
    requireKeeper(deed, seenConsent(deed, id).organisation);
    engine::settleConsent(deed.turn(), id, body["how"].get<std::string>());
    return standing(deed, id);
}

Resource command(const std::string& verb, Text summary, std::vector<Field> body,
                 Value (*act)(Deed&, Id, const Value&)) {
    return {.method = "POST",
            .path = "/api/consents/{id}/" + verb,
            .summary = std::move(summary),
            .body = std::move(body),
            .answer = byDeed(verb, act)};
}

Field text(const char* name, Text summary, Value fallback = "") {
    const Need need = fallback.is_null() ? Need::required : Need::optional;
    return {
        .name = name, .kind = Kind::text, .need = need, .summary = std::move(summary), .fallback = std::move(fallback)};
}

Field purpose(Need need) {
    return {.name = "purpose",
            .kind = Kind::text,
            .need = need,
            .summary = {"цель согласия", "purpose"},
            .allowed = people::purposeNames()};
}

Field day(const char* name, Text summary) { return {.name = name, .kind = Kind::date, .summary = std::move(summary)}; }

Field organisation() {
    return {.name = "organisation", .kind = Kind::integer, .summary = {"номер школы", "id of the school"}};
}

Resource giving() {
    return {.method = "POST",
            .path = "/api/consents",
            .summary = {"Записать подписанное согласие", "Register a signed consent"},
            .body = {{.name = "person",
                      .kind = Kind::integer,
                      .need = Need::required,
                      .summary = {"номер человека", "id of the person"}},
                     purpose(Need::required),
                     day("given", {"когда подписано; по умолчанию — сегодня", "when it was signed; default today"}),
                     day("till", {"по какой день действует", "last day"}),
                     text("signer", {"родитель или законный представитель", "parent or guardian"}),
                     {.name = "terms",
                      .kind = Kind::table,
                      .summary = {"что именно разрешено", "what is allowed"},
                      .fallback = Value::object()}},
            .answer = byDeed("give_consent", give)};
}

} // namespace

void addConsents(Resources& resources) {
    std::vector<Field> query{
        organisation(),
        {.name = "person", .kind = Kind::integer, .summary = {"номер человека", "id of the person"}},
        purpose(Need::optional),
        {.name = "state",
         .kind = Kind::text,
         .summary = {"состояние", "state"},
         .allowed = {"given", "withdrawn", "expired", "settled"}}};
    addPaging(query);
    resources.push_back({.method = "GET",
                         .path = "/api/consents",
                         .summary = {"Согласия со сроками после отзыва", "Consents, with the terms after a withdrawal"},
                         .query = std::move(query),
                         .answer = list});
    query = {organisation(), purpose(Need::required), text("role", {"роль; пусто — любая", "role; empty: any"})};
    addPaging(query);
    resources.push_back({.method = "GET",
                         .path = "/api/consents/missing",
                         .summary = {"Кто ещё не дал согласия", "Who has not given a consent yet"},
                         .query = std::move(query),
                         .answer = missing});
    resources.push_back(giving());
    resources.push_back(command(
        "withdraw", {"Отозвать согласие", "Withdraw a consent"},
        {day("received", {"когда получен отзыв", "when it was received"}), text("reason", {"причина", "reason"})},
        withdraw));
    resources.push_back(command("settle", {"Отметить, что после отзыва всё сделано", "Note that all was done"},
                                {text("how", {"что сделано", "what was done"}, nullptr)}, settle));
}

} // namespace nastavnik::http
