// SPDX-License-Identifier: MIT
#include "engine/indicator_keeping.hpp"

#include "roadmap/indicator_formula.hpp"
#include "roadmap/suggestion.hpp"

namespace nastavnik::engine {

namespace {

using people::IndicatorValue;

void keep(Turn& turn, IndicatorValue value) {
    value.id = turn.ledger.addIndicatorValue(value);
    turn.changed = true;
    turn.world.indicators.push_back(std::move(value));
}

/// Nothing when it may be typed: this year's typed ones, and whatever lies before the programme.
std::optional<Text> refusal(const roadmap::Roadmap& roadmap, const IndicatorValue& value, roadmap::SchoolYear year) {
    const roadmap::Indicator* indicator = roadmap::find(roadmap.indicators, value.indicator);
    if (!indicator) {
        std::vector<std::string> known;
        for (const roadmap::Indicator& one : roadmap.indicators)
            known.push_back(one.id);
        const Text meant = roadmap::didYouMean(value.indicator, known);
        return Text{"indicator: показателя «" + value.indicator + "» в дорожной карте нет" + meant.ru,
                    "indicator: the roadmap has no indicator \"" + value.indicator + "\"" + meant.en};
    }
    std::vector<Text> reasons;
    const auto formula = roadmap::formulaOf(indicator->numerator, reasons);
    if (!formula || formula->of == roadmap::Formula::Of::typed || value.date < year.begins())
        return std::nullopt;
    return Text{"indicator: «" + indicator->title + "» программа считает сама; вписать можно только прошлые годы",
                "indicator: \"" + indicator->title + "\" is counted; only past years may be typed"};
}

} // namespace

Id enterIndicator(Turn& turn, IndicatorValue value) {
    const ProgrammeState& programme = turn.programme(value.programme);
    std::vector<Fault> faults;
    const auto unless = [&](bool isRight, const char* code, Text text) {
        if (!isRight)
            faults.push_back({code, std::move(text)});
    };
    if (const auto why = refusal(programme.roadmap(), value, programme.programme().year))
        faults.push_back({"EN076", *why});
    unless(value.numerator >= 0 && (!value.denominator || *value.denominator > 0), "EN077",
           {"numerator, denominator: числа не бывают отрицательными, а делить на ноль нельзя",
            "numerator, denominator: numbers are not negative, and nothing is divided by zero"});
    unless(value.date <= turn.today(), "EN077", {"date: этот день ещё не наступил", "date: the day has not come yet"});
    unless(!value.source.empty(), "EN077", {"source: откуда значение", "source: where the value comes from"});
    if (!faults.empty())
        throw Error(std::move(faults));
    turn.record("indicator:" + value.indicator, "entered",
                {{"organisation", value.organisation}, {"numerator", value.numerator}, {"date", isoText(value.date)}});
    keep(turn, std::move(value));
    return turn.world.indicators.back().id;
}

void keepIndicators(Turn& turn, const ProgrammeState& programme, Id organisation, const Value& indicators) {
    for (const Value& one : indicators) {
        const std::string id = one["id"];
        if (one["source"] != "register" ||
            people::latest(turn.world.indicators, id, organisation, turn.today(), turn.today()))
            continue;
        IndicatorValue value{.programme = programme.programme().id,
                             .indicator = id,
                             .organisation = organisation,
                             .date = turn.today(),
                             .numerator = one["numerator"].get<double>(),
                             .source = "register"};
        if (one["denominator"].is_number())
            value.denominator = one["denominator"].get<double>();
        keep(turn, std::move(value));
    }
}

} // namespace nastavnik::engine
