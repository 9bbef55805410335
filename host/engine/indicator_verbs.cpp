// SPDX-License-Identifier: MIT
#include "engine/indicator_keeping.hpp"
#include "engine/indicators.hpp"
#include "engine/named_people.hpp"
#include "engine/verbs.hpp"

namespace nastavnik::engine {

namespace {

Value list(VerbCall& call) {
    const Id organisation = organisationOf(call);
    Value indicators =
        indicatorsOf(call.turn.world, call.programme(), call.turn.ledger, organisation, call.turn.today());
    keepIndicators(call.turn, call.programme(), organisation, indicators);
    const Value printed = printedIndicators(indicators);
    for (std::size_t at = 0; at < indicators.size(); ++at)
        indicators[at]["printed"] = printed[at];
    return indicators;
}

Value enter(VerbCall& call) {
    people::IndicatorValue value{.programme = call.run.programme,
                                 .indicator = call.arguments["indicator"],
                                 .organisation = organisationOf(call),
                                 .date = dateOr(call, "date", call.turn.today()),
                                 .numerator = call.arguments["numerator"].get<double>(),
                                 .source = call.arguments["source"]};
    if (const Value& all = call.optional("denominator"); all.is_number())
        value.denominator = all.get<double>();
    return enterIndicator(call.turn, std::move(value));
}

Field number(const char* name, Need need, Text summary) {
    return {.name = name, .kind = Kind::number, .need = need, .summary = std::move(summary)};
}

} // namespace

std::vector<HostVerb> indicatorVerbs() {
    return {
        {.declaration = {.name = "indicators.list",
                         .summary = {"Показатели школы или муниципалитета: доля, цель, прошлый год, кто не охвачен; "
                                     "printed — готовая строка мониторинга.",
                                     "Indicators of a school or the municipality, with who is not covered yet; "
                                     "printed is a row of the monitoring table."},
                         .fields = {schoolField()},
                         .result = Kind::list},
         .apply = list},
        {.declaration = {.name = "indicators.enter",
                         .summary = {"Вписывает значение, которое программа не считает сама.",
                                     "Enters a value that is not counted by the program."},
                         .fields = {{.name = "indicator",
                                     .kind = Kind::text,
                                     .need = Need::required,
                                     .summary = {"имя показателя", "id of the indicator"}},
                                    number("numerator", Need::required, {"числитель или само число", "numerator"}),
                                    number("denominator", Need::optional, {"знаменатель", "denominator"}),
                                    {.name = "source",
                                     .kind = Kind::text,
                                     .need = Need::required,
                                     .summary = {"откуда: «ВПР, протокол от …»", "where it comes from"}},
                                    {.name = "date",
                                     .kind = Kind::date,
                                     .summary = {"на какой день; по умолчанию — сегодня", "as of which day"}},
                                    schoolField()},
                         .result = Kind::integer},
         .apply = enter}};
}

} // namespace nastavnik::engine
