// SPDX-License-Identifier: MIT
#include "engine/indicators.hpp"
#include "engine/indicator_keeping.hpp"
#include "http/deed.hpp"
#include "http/resource.hpp"

#include <algorithm>

namespace nastavnik::http {

namespace {

/// The organisation that was asked for, or the widest that the person sees.
Id wantedOrganisation(const Deed& deed, const engine::ProgrammeState& programme, const std::optional<Id>& asked) {
    const Id department = programme.programme().department;
    const Id organisation =
        asked.value_or(deed.scope().seesOrganisation(department) ? department : deed.person().organisation);
    if (!deed.scope().seesOrganisation(organisation))
        throw notFound();
    return organisation;
}

/// The programme of this year, when none is named.
engine::ProgrammeState& wantedProgramme(Deed& deed, const std::optional<Id>& asked) {
    auto& programmes = deed.turn().world.programmes;
    if (programmes.empty())
        throw notFound();
    return asked ? deed.turn().programme(*asked) : std::prev(programmes.end())->second;
}

Value schoolRows(Deed& deed, const engine::ProgrammeState& programme) {
    Value rows = Value::array();
    for (const people::Organisation* school : deed.turn().world.directory.schoolsOf(programme.programme().department)) {
        if (deed.scope().seesOrganisation(school->id))
            rows.push_back({{"id", school->id},
                            {"name", school->shortName},
                            {"indicators", engine::indicatorsOf(deed.turn().world, programme, deed.turn().ledger,
                                                                school->id, deed.turn().today())}});
    }
    return rows;
}

Value show(Deed& deed, const std::optional<Id>& programmeId, const std::optional<Id>& organisationId) {
    const engine::ProgrammeState& programme = wantedProgramme(deed, programmeId);
    const Id organisation = wantedOrganisation(deed, programme, organisationId);
    Value shown = {{"programme", programme.programme().id}, {"organisation", organisation}};
    shown["items"] =
        engine::indicatorsOf(deed.turn().world, programme, deed.turn().ledger, organisation, deed.turn().today());
    shown["total"] = shown["items"].size();
    shown["schools"] = organisation == programme.programme().department ? schoolRows(deed, programme) : Value::array();
    return shown;
}

Value enter(Deed& deed, Id, const Value& body) {
    engine::ProgrammeState& programme = wantedProgramme(deed, idIn(body, "programme"));
    people::IndicatorValue value{.programme = programme.programme().id,
                                 .indicator = body["indicator"],
                                 .organisation = wantedOrganisation(deed, programme, idIn(body, "organisation")),
                                 .date = deed.turn().today(),
                                 .numerator = body["numerator"].get<double>(),
                                 .source = body["source"]};
    if (const auto day = parseDate(textIn(body, "date")))
        value.date = *day;
    if (body.contains("denominator") && body["denominator"].is_number())
        value.denominator = body["denominator"].get<double>();
    return {{"id", engine::enterIndicator(deed.turn(), std::move(value))}};
}

Field id(const char* name, Text summary) {
    return {.name = name, .kind = Kind::integer, .summary = std::move(summary)};
}

std::vector<Field> enterBody() {
    return {id("programme", {"номер программы", "id of the programme"}),
            id("organisation", {"номер школы или управления", "id of the school or department"}),
            {.name = "indicator",
             .kind = Kind::text,
             .need = Need::required,
             .summary = {"имя показателя", "id of the indicator"}},
            {.name = "numerator",
             .kind = Kind::number,
             .need = Need::required,
             .summary = {"числитель или само число", "numerator, or the number itself"}},
            {.name = "denominator", .kind = Kind::number, .summary = {"знаменатель", "denominator"}},
            {.name = "date", .kind = Kind::date, .summary = {"на какой день", "as of which day"}},
            {.name = "source",
             .kind = Kind::text,
             .need = Need::required,
             .summary = {"откуда значение", "where it comes from"}}};
}

} // namespace

void addIndicators(Resources& resources) {
    resources.push_back(
        {.method = "GET",
         .path = "/api/indicators",
         .summary = {"Показатели: доля, цель, прошлый год, кто ещё не охвачен",
                     "Indicators: share, target, last year, who is not covered yet"},
         .query = {id("programme", {"номер программы", "id of the programme"}),
                   id("organisation", {"номер школы; по умолчанию всё, что вам видно", "id of the school"})},
         // Counted where the world is whole: records, tasks and people have to be of one moment.
         .answer = [](Visit& visit) {
             return jsonAnswer(
                 perform(visit, "look_at_indicators",
                         [programme = idIn(visit.query, "programme"), organisation = idIn(visit.query, "organisation")](
                             Deed& deed) { return show(deed, programme, organisation); }));
         }});
    resources.push_back({.method = "POST",
                         .path = "/api/indicators",
                         .summary = {"Вписать значение показателя", "Enter a value of an indicator"},
                         .body = enterBody(),
                         .answer = byDeed("enter_indicator", enter)});
}

} // namespace nastavnik::http
