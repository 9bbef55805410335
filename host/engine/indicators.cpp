// SPDX-License-Identifier: MIT
#include "engine/indicators.hpp"

#include "engine/task_view.hpp"
#include "roadmap/indicator_formula.hpp"

#include <algorithm>
#include <cmath>
#include <set>

namespace nastavnik::engine {

namespace {

using people::IndicatorValue;
using roadmap::Formula;

/// What a formula counts: things with ids of one sort, so that those of two formulas can be compared.
struct Count {
    std::vector<Id> ids;
    enum class Sort { persons, mentorships, organisations, others } sort = Sort::others;
};

bool has(const std::vector<Id>& ids, Id id) { return std::find(ids.begin(), ids.end(), id) != ids.end(); }

/// Counts for one organisation and everything that takes part below it.
class Counter {
public:
    Counter(const World& world, const ProgrammeState& programme, Ledger& ledger, Id organisation, Date today)
        : world_(world), programme_(programme), ledger_(ledger), today_(today) {
        if (organisation == programme.programme().department) {
            for (const people::Organisation* school : world.directory.schoolsOf(organisation))
                schools_.push_back(school->id);
        } else {
            schools_.push_back(organisation);
        }
        home_ = schools_;
        if (!has(home_, organisation))
            home_.push_back(organisation);
    }

    Count count(const Formula& formula) {
        switch (formula.of) {
        case Formula::Of::people:
            return {persons(formula), Count::Sort::persons};
        case Formula::Of::pairs:
            return {pairs(formula), Count::Sort::mentorships};
        case Formula::Of::schools:
            return {schools(formula), Count::Sort::organisations};
        case Formula::Of::activity:
            return {doneUnits(formula), Count::Sort::organisations};
        case Formula::Of::records:
            return {records(formula), Count::Sort::others};
        case Formula::Of::typed:
            break;
        }
        return {};
    }

private:
    bool isOpen(const people::Mentorship& mentorship) const {
        return mentorship.from <= today_ && (!mentorship.to || *mentorship.to >= today_);
    }

    /// A mentor or mentee in this role, everybody else in either.
    bool isPaired(Id person, const std::string& role) const {
        const auto& all = world_.directory.mentorships();
        return std::any_of(all.begin(), all.end(), [&](const people::Mentorship& mentorship) {
            return isOpen(mentorship) && ((role != "mentee" && has(mentorship.mentors, person)) ||
                                          (role != "mentor" && has(mentorship.mentees, person)));
        });
    }

    std::vector<Id> persons(const Formula& formula) {
        const auto recorded = formula.record.empty() ? std::set<Id>{} : namedIn(formula.record);
        const auto purpose = people::purposeOf(formula.consent);
        std::vector<Id> found;
        for (const Id organisation : home_) {
            for (const people::Person* person : world_.directory.holders(formula.name, organisation)) {
                const bool isMeant =
                    roadmap::fits(person->profile, formula.where) &&
                    (!formula.paired || *formula.paired == isPaired(person->id, formula.name)) &&
                    (formula.record.empty() || recorded.contains(person->id)) &&
                    (!purpose || world_.consents.inForce(person->id, people::purposeFor(*person, *purpose), today_));
                if (isMeant)
                    found.push_back(person->id);
            }
        }
        return found;
    }

    std::vector<Id> pairs(const Formula& formula) const {
        std::vector<Id> found;
        for (const people::Mentorship& mentorship : world_.directory.mentorships()) {
            const Value fields = {
                {"form", mentorship.form}, {"kind", mentorship.kind}, {"subject", mentorship.subject}};
            if (isOpen(mentorship) && has(home_, mentorship.organisation) && roadmap::fits(fields, formula.where))
                found.push_back(mentorship.id);
        }
        return found;
    }

    std::vector<Id> schools(const Formula& formula) const {
        std::vector<Id> found;
        for (const Id school : schools_) {
            const auto& all = world_.directory.mentorships();
            const bool paired = std::any_of(all.begin(), all.end(), [&](const people::Mentorship& mentorship) {
                return isOpen(mentorship) && mentorship.organisation == school;
            });
            if (!formula.paired || *formula.paired == paired)
                found.push_back(school);
        }
        return found;
    }

    std::vector<Id> doneUnits(const Formula& formula) const {
        std::vector<Id> found;
        for (const Task* task : programme_.tasksOf(formula.name, 0)) {
            const Id organisation = task->unit.organisation;
            if (task->state == TaskState::accepted && has(home_, organisation) && !has(found, organisation))
                found.push_back(organisation);
        }
        return found;
    }

    std::vector<Id> records(const Formula& formula) {
        std::vector<Id> found;
        for (const Value& record : ledger_.records(programme_.programme().id, formula.name, std::nullopt)) {
            if (has(home_, record["organisation"].get<Id>()) && roadmap::fits(record["data"], formula.where))
                found.push_back(record["id"].get<Id>());
        }
        return found;
    }

    std::set<Id> namedIn(const std::string& kind) {
        std::set<Id> persons;
        for (const Value& record : ledger_.records(programme_.programme().id, kind, std::nullopt)) {
            const Value& data = record["data"];
            if (data.is_object() && data.contains("person") && data["person"].is_number_integer())
                persons.insert(data["person"].get<Id>());
        }
        return persons;
    }

    const World& world_;
    const ProgrammeState& programme_;
    Ledger& ledger_;
    const Date today_;
    std::vector<Id> schools_; ///< that take part
    std::vector<Id> home_;    ///< and the organisation itself
};

Value nameOf(Id id, Count::Sort sort, const people::Directory& directory) {
    if (sort == Count::Sort::persons) {
        const people::Person* person = directory.person(id);
        const people::Organisation* school = person ? directory.organisation(person->organisation) : nullptr;
        return {{"id", id}, {"name", person ? person->fullName() : ""}, {"school", school ? school->shortName : ""}};
    }
    const Unit unit{sort == Count::Sort::mentorships ? UnitKind::mentorship : UnitKind::school, id, id};
    return {{"id", id}, {"name", unitName(unit, directory)}, {"school", ""}};
}

Value missingOf(const Count& counted, const Count& all, const people::Directory& directory) {
    Value missing = Value::array();
    if (counted.sort != all.sort || all.sort == Count::Sort::others)
        return missing;
    for (const Id id : all.ids) {
        if (!has(counted.ids, id))
            missing.push_back(nameOf(id, all.sort, directory));
    }
    return missing;
}

Value numberOrNull(const std::optional<double>& number) {
    if (!number)
        return nullptr;
    return std::floor(*number) == *number ? Value(static_cast<std::int64_t>(*number)) : Value(*number);
}

Value pastYear(const World& world, const roadmap::Indicator& indicator, roadmap::SchoolYear year, Id organisation,
               Date today) {
    const roadmap::SchoolYear before{year.first - 1};
    // Beside a value of November stands last November's; when nothing was kept by then, the year's first later one.
    const Date sameDay = std::min(before.ends(), today - std::chrono::days{365});
    const IndicatorValue* value =
        people::latest(world.indicators, indicator.id, organisation, before.begins(), sameDay);
    if (!value)
        value = people::latest(world.indicators, indicator.id, organisation, before.begins(), before.ends());
    if (!value)
        return nullptr;
    return {{"value", numberOrNull(value->value())}, {"date", isoText(value->date)}, {"source", value->source}};
}

void complete(Value& shown, const IndicatorValue& value, const roadmap::Indicator& indicator) {
    const auto share = value.value();
    shown["numerator"] = numberOrNull(value.numerator);
    shown["denominator"] = numberOrNull(value.denominator);
    shown["value"] = numberOrNull(share);
    shown["unit"] = value.denominator ? "%" : "";
    shown["date"] = isoText(value.date);
    shown["source"] = value.source;
    shown["reached"] = indicator.target && share ? Value(*share >= *indicator.target) : Value();
}

Value blank(const roadmap::Indicator& indicator, Id organisation) {
    return {{"id", indicator.id},
            {"title", indicator.title},
            {"organisation", organisation},
            {"numerator", nullptr},
            {"denominator", nullptr},
            {"value", nullptr},
            {"unit", ""},
            {"date", nullptr},
            {"source", ""},
            {"target", numberOrNull(indicator.target)},
            {"by", indicator.by ? Value(isoText(*indicator.by)) : Value()},
            {"reached", nullptr},
            {"last_year", nullptr},
            {"missing", Value::array()}};
}

Value shownOf(const World& world, const ProgrammeState& programme, const roadmap::Indicator& indicator,
              Counter& counter, Id organisation, Date today) {
    Value shown = blank(indicator, organisation);
    std::vector<Text> reasons;
    const auto numerator = roadmap::formulaOf(indicator.numerator, reasons);
    const auto denominator =
        indicator.denominator.is_null() ? std::nullopt : roadmap::formulaOf(indicator.denominator, reasons);
    const roadmap::SchoolYear year = programme.programme().year;
    if (numerator && numerator->of == Formula::Of::typed) {
        if (const auto* typed = people::latest(world.indicators, indicator.id, organisation, year.begins(), today))
            complete(shown, *typed, indicator);
    } else if (numerator) {
        const Count counted = counter.count(*numerator);
        IndicatorValue value{.date = today, .numerator = static_cast<double>(counted.ids.size()), .source = "register"};
        if (denominator) {
            const Count all = counter.count(*denominator);
            value.denominator = static_cast<double>(all.ids.size());
            shown["missing"] = missingOf(counted, all, world.directory);
        }
        complete(shown, value, indicator);
    }
    shown["last_year"] = pastYear(world, indicator, year, organisation, today);
    return shown;
}

std::string printed(const Value& number) {
    if (!number.is_number())
        return "—";
    char text[32];
    std::snprintf(text, sizeof text, "%.1f", number.get<double>());
    std::string result(text);
    if (const auto dot = result.find('.'); dot != std::string::npos)
        result[dot] = ',';
    return result;
}

} // namespace

Value indicatorsOf(const World& world, const ProgrammeState& programme, Ledger& ledger, Id organisation, Date today) {
    Counter counter(world, programme, ledger, organisation, today);
    Value indicators = Value::array();
    for (const roadmap::Indicator& indicator : programme.roadmap().indicators)
        indicators.push_back(shownOf(world, programme, indicator, counter, organisation, today));
    return indicators;
}

Value printedIndicators(const Value& indicators) {
    Value rows = Value::array();
    for (const Value& one : indicators)
        rows.push_back({{"title", one["title"]},
                        {"numerator", one["numerator"].is_null() ? Value("—") : one["numerator"]},
                        {"denominator", one["denominator"].is_null() ? Value("—") : one["denominator"]},
                        {"share", printed(one["value"])},
                        {"target", one["target"].is_null() ? Value("—") : one["target"]},
                        {"last_year", one["last_year"].is_null() ? "—" : printed(one["last_year"]["value"])}});
    return rows;
}

} // namespace nastavnik::engine
