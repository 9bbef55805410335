// SPDX-License-Identifier: MIT
#include "engine/consent_keeping.hpp"
#include "engine/named_pairs.hpp"
#include "engine/named_people.hpp"
#include "engine/seen_document.hpp"
#include "engine/verbs.hpp"

#include <algorithm>

namespace nastavnik::engine {

namespace {

using people::Agreement;

std::string textOf(const VerbCall& call, const char* name) { return call.arguments[name].get<std::string>(); }

Value shown(const VerbCall& call, Id id) {
    return people::toValue(*call.turn.world.agreements.find(id), call.turn.world.directory, call.turn.today());
}

Value sign(VerbCall& call) {
    const Date today = call.turn.today();
    Agreement agreement{.mentor = requirePersonOf(call, call.arguments["mentor"], "mentor"),
                        .number = textOf(call, "number"),
                        .date = dateOr(call, "date", today),
                        .from = dateOr(call, "from", today),
                        .till = dateOr(call, "till", today),
                        .form = textOf(call, "form"),
                        .content = textOf(call, "content"),
                        .pay = textOf(call, "pay"),
                        .unpaidReason = textOf(call, "unpaid_reason"),
                        .details = call.arguments["details"]};
    for (const Value& mentee : call.arguments["mentees"])
        agreement.mentees.push_back(requirePersonOf(call, mentee, "mentees"));
    if (const Value& paper = call.optional("document"); !paper.is_null())
        agreement.document = seenDocument(call.turn, call.task(), paper).id;
    return shown(call, keepAgreement(call.turn, std::move(agreement)));
}

Value end(VerbCall& call) {
    const Id id = idIn(call.arguments["agreement"]);
    const Agreement* agreement = call.turn.world.agreements.find(id);
    if (!agreement || !isWithin(call, agreement->organisation))
        throw Error("EN067", {"agreement: такого соглашения нет", "agreement: there is no such agreement"});
    endAgreement(call.turn, id, dateOr(call, "from", call.turn.today()), call.arguments["reason"]);
    return shown(call, id);
}

Value list(VerbCall& call) {
    const std::vector<Id> organisations = organisationsSeen(call);
    Value found = Value::array();
    for (const Agreement& agreement : call.turn.world.agreements.all()) {
        if (std::find(organisations.begin(), organisations.end(), agreement.organisation) != organisations.end())
            found.push_back(people::toValue(agreement, call.turn.world.directory, call.turn.today()));
    }
    return found;
}

Value obstacles(VerbCall& call) {
    const people::LabourLaw law = labourLawOf(call.programme().roadmap());
    Value found = Value::array();
    for (const people::Obstacle& one : obstaclesOf(call.turn, namedPairs(call, call.arguments["pairs"]), law)) {
        const people::Directory& directory = call.turn.world.directory;
        found.push_back({{"mentor", people::toValue(*directory.person(one.mentor), directory)},
                         {"mentee", people::toValue(*directory.person(one.mentee), directory)},
                         {"consent", one.lacksConsent},
                         {"agreement", one.lacksAgreement},
                         {"text", people::describe(one, directory).ru}});
    }
    return found;
}

Field text(const char* name, Need need, Text summary) {
    return {.name = name,
            .kind = Kind::text,
            .need = need,
            .summary = std::move(summary),
            .fallback = need == Need::required ? Value() : Value("")};
}

Field day(const char* name, Need need, Text summary) {
    return {.name = name, .kind = Kind::date, .need = need, .summary = std::move(summary)};
}

Capability signDeclaration() {
    return {.name = "agreements.sign",
            .summary = {"Записывает подписанное дополнительное соглашение с наставником (статья 351.8 ТК РФ).",
                        "Registers a signed additional agreement with a mentor (article 351.8)."},
            .fields = {{.name = "mentor",
                        .kind = Kind::any,
                        .need = Need::required,
                        .summary = {"наставник или его номер", "the mentor or their id"}},
                       text("number", Need::required, {"номер соглашения", "number"}),
                       day("date", Need::optional, {"дата; по умолчанию — сегодня", "date; default today"}),
                       day("from", Need::optional, {"с какого дня; по умолчанию — сегодня", "first day"}),
                       day("till", Need::required, {"по какой день", "last day"}),
                       text("form", Need::required, {"форма наставничества", "form of mentoring"}),
                       text("content", Need::required, {"содержание работы", "what the work consists of"}),
                       text("pay", Need::optional, {"размер выплаты", "the payment"}),
                       text("unpaid_reason", Need::optional, {"почему выплаты нет", "why there is no payment"}),
                       {.name = "mentees",
                        .kind = Kind::list,
                        .summary = {"за кем закреплён; пусто — за любым", "for whom; empty: anybody"},
                        .fallback = Value::array()},
                       {.name = "document", .kind = Kind::any, .summary = {"бумага", "the paper"}},
                       {.name = "details",
                        .kind = Kind::table,
                        .summary = {"условия выплаты, часы, трудовой договор", "conditions, hours, the contract"},
                        .fallback = Value::object()}},
            .result = Kind::table};
}

} // namespace

std::vector<HostVerb> agreementVerbs() {
    const Field agreement{.name = "agreement",
                          .kind = Kind::any,
                          .need = Need::required,
                          .summary = {"соглашение или его номер", "the agreement or its id"}};
    const Field pairs{.name = "pairs",
                      .kind = Kind::list,
                      .need = Need::required,
                      .summary = {"пары, как в pairs.fix", "pairs, as for pairs.fix"}};
    return {
        {.declaration = signDeclaration(), .apply = sign},
        {.declaration = {.name = "agreements.end_early",
                         .summary = {"Прекращает соглашение досрочно.", "Ends an agreement early."},
                         .fields = {agreement,
                                    day("from", Need::optional,
                                        {"с какого дня не действует; по умолчанию — сегодня", "from which day"}),
                                    text("reason", Need::required, {"причина", "reason"})},
                         .result = Kind::table},
         .apply = end},
        {.declaration = {.name = "agreements.list",
                         .summary = {"Соглашения с наставниками школы; управлению — всех школ.",
                                     "Agreements with a school's mentors; for a department of all schools."},
                         .fields = {schoolField()},
                         .result = Kind::list},
         .apply = list},
        {.declaration = {.name = "agreements.obstacles",
                         .summary = {"Чего не хватает, чтобы закрепить эти пары: согласий и соглашений статьи 351.8.",
                                     "What keeps these pairs from being fixed: consents and agreements."},
                         .fields = {pairs},
                         .result = Kind::list},
         .apply = obstacles}};
}

} // namespace nastavnik::engine
