// SPDX-License-Identifier: MIT
#include "engine/consent_keeping.hpp"
#include "http/deed.hpp"
#include "http/resource.hpp"

namespace nastavnik::http {

using people::Agreement;

namespace {

Response list(Visit& visit) {
    const auto wanted = idIn(visit.query, "organisation");
    Value all = Value::array();
    for (const Agreement& agreement : visit.snapshot->agreements.all()) {
        const bool isSeen =
            visit.scope().seesOrganisation(agreement.organisation) || agreement.mentor == visit.scope().person;
        if (!isSeen || (wanted && *wanted != agreement.organisation))
            continue;
        Value shown = people::toValue(agreement, visit.snapshot->directory, visit.parts.today());
        const people::Person* mentor = visit.snapshot->directory.person(agreement.mentor);
        shown["mentor"] = {{"id", agreement.mentor}, {"name", mentor ? mentor->fullName() : ""}};
        all.push_back(std::move(shown));
    }
    return jsonAnswer(pageOf(all, visit.query));
}

Value sign(Deed& deed, Id, const Value& body) {
    const people::Person* mentor = deed.turn().world.directory.person(body["mentor"].get<Id>());
    if (!mentor || !deed.scope().seesOrganisation(mentor->organisation))
        throw notFound();
    const Date today = deed.turn().today();
    Agreement agreement{.mentor = mentor->id,
                        .number = body["number"],
                        .date = dayIn(body, "date", today),
                        .from = dayIn(body, "from", today),
                        .till = dayIn(body, "till", today),
                        .form = body["form"],
                        .content = body["content"],
                        .pay = body["pay"],
                        .unpaidReason = body["unpaid_reason"],
                        .details = body["details"]};
    // What is no number is nobody.
    for (const Value& mentee : body["mentees"])
        agreement.mentees.push_back(mentee.is_number_integer() ? mentee.get<Id>() : 0);
    return {{"id", engine::keepAgreement(deed.turn(), std::move(agreement))}};
}

Value end(Deed& deed, Id id, const Value& body) {
    const Agreement* agreement = deed.turn().world.agreements.find(id);
    if (!agreement || !deed.scope().seesOrganisation(agreement->organisation))
        throw notFound();
    engine::endAgreement(deed.turn(), id, dayIn(body, "from", deed.turn().today()), body["reason"]);
    return people::toValue(*deed.turn().world.agreements.find(id), deed.turn().world.directory, deed.turn().today());
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

std::vector<Field> signBody() {
    return {{.name = "mentor",
             .kind = Kind::integer,
             .need = Need::required,
             .summary = {"номер наставника", "id of the mentor"}},
            text("number", Need::required, {"номер соглашения", "number"}),
            day("date", Need::optional, {"дата; по умолчанию — сегодня", "date; default today"}),
            day("from", Need::optional, {"с какого дня; по умолчанию — сегодня", "first day; default today"}),
            day("till", Need::required, {"по какой день", "last day"}),
            text("form", Need::required, {"форма наставничества", "form of mentoring"}),
            text("content", Need::required, {"содержание работы", "what the work consists of"}),
            text("pay", Need::optional, {"размер выплаты", "the payment"}),
            text("unpaid_reason", Need::optional, {"почему выплаты нет", "why nothing is paid"}),
            {.name = "mentees",
             .kind = Kind::list,
             .summary = {"номера наставляемых; пусто — любой", "ids of the mentees; empty: anybody"},
             .fallback = Value::array()},
            {.name = "details",
             .kind = Kind::table,
             .summary = {"условия выплаты, часы, трудовой договор", "conditions, hours, the labour contract"},
             .fallback = Value::object()}};
}

} // namespace

void addAgreements(Resources& resources) {
    std::vector<Field> query{
        {.name = "organisation", .kind = Kind::integer, .summary = {"номер школы", "id of the school"}}};
    addPaging(query);
    resources.push_back({.method = "GET",
                         .path = "/api/agreements",
                         .summary = {"Дополнительные соглашения с наставниками (статья 351.8 ТК РФ)",
                                     "Additional agreements with mentors (article 351.8)"},
                         .query = std::move(query),
                         .answer = list});
    resources.push_back({.method = "POST",
                         .path = "/api/agreements",
                         .summary = {"Записать подписанное соглашение", "Register a signed agreement"},
                         .body = signBody(),
                         .answer = byDeed("sign_agreement", sign)});
    resources.push_back({.method = "POST",
                         .path = "/api/agreements/{id}/end",
                         .summary = {"Прекратить соглашение досрочно", "End an agreement early"},
                         .body = {day("from", Need::optional, {"с какого дня не действует", "from which day"}),
                                  text("reason", Need::required, {"причина", "the reason"})},
                         .answer = byDeed("end_agreement", end)});
}

} // namespace nastavnik::http
