// SPDX-License-Identifier: MIT
#include "calls/what_if.hpp"

#include "calls/proposal.hpp"
#include "calls/question.hpp"
#include "calls/variants.hpp"
#include "people/fault_list.hpp"
#include "people/people_reader.hpp"
#include "reasons/phrases.hpp"

#include <algorithm>
#include <initializer_list>
#include <string_view>

namespace nastavnik::matching {

namespace {

/// The id of the pair's "mentor" or "mentee" as text; empty when there is none.
std::string sideOf(const Value& pair, const char* side) {
    if (pair.is_array() && pair.size() == 2)
        return keyOf(pair[std::string_view(side) == "mentor" ? 0 : 1]);
    return pair.is_object() ? keyOf(pair.value(side, Value())) : "";
}

bool isOf(const Value& pair, const std::string& key) {
    return sideOf(pair, "mentor") == key || sideOf(pair, "mentee") == key;
}

/// The arguments of the matching, changed step by step.
class ChangedArguments {
public:
    ChangedArguments(Value arguments, FaultList& faults) : arguments_(std::move(arguments)), faults_(faults) {}

    void apply(const Value& change, std::size_t row) {
        row_ = row;
        if (!change.is_object() || change.size() != 1)
            return unknown(change);
        const std::string& kind = change.begin().key();
        const Value& what = change.begin().value();
        if (kind == "leave")
            leave(what);
        else if (kind == "pin" || kind == "ban")
            arguments_[kind + "s"].push_back(what);
        else if (kind == "free")
            free(what);
        else if (kind == "goal")
            arguments_["goal"] = what;
        else if (kind == "seats" && what.is_object())
            setSeats(what);
        else if (kind == "weight" && what.is_object())
            setWeight(what);
        else
            unknown(change);
    }

    const Value& value() const { return arguments_; }

private:
    void unknown(const Value& change) {
        faults_.add("MT026",
                    {"Изменение — { leave = id }, { pin = пара }, { ban = пара }, { free = пара }, { seats = { mentor, "
                     "count } }, { weight = { criterion, weight } } или { goal = цель }, найдено " +
                         quoted(shown(change), Language::ru) + ".",
                     "A change is { leave = id }, { pin = pair }, { ban = pair }, { free = pair }, { seats = { mentor, "
                     "count } }, { weight = { criterion, weight } } or { goal = goal }, found " +
                         quoted(shown(change), Language::en) + "."},
                    "changes", row_);
    }

    void missing(const Value& name, const char* ru, const char* en) {
        faults_.add("MT005",
                    {std::string(ru) + quoted(shown(name), Language::ru) + " нет. Исправьте изменение.",
                     std::string(en) + quoted(shown(name), Language::en) + " does not exist. Mend the change."},
                    "changes", row_);
    }

    Value* find(const char* list, const char* field, const Value& wanted) {
        for (Value& row : arguments_[list])
            if (row.is_object() && keyOf(row.value(field, Value())) == keyOf(wanted) && !keyOf(wanted).empty())
                return &row;
        return nullptr;
    }

    void leave(const Value& id) {
        const std::string key = keyOf(id);
        std::size_t gone = 0;
        for (const char* list : {"mentors", "mentees"}) {
            auto& rows = arguments_[list].get_ref<Value::array_t&>();
            gone += std::erase_if(rows, [&](const Value& row) {
                return row.is_object() && !key.empty() && keyOf(row.value("id", Value())) == key;
            });
        }
        if (gone == 0)
            missing(id, "Человека ", "The person ");
        for (const char* list : {"pins", "bans", "keep", "prefer", "adjust"})
            if (auto* rows = arguments_[list].get_ptr<Value::array_t*>())
                std::erase_if(*rows, [&](const Value& row) { return isOf(row, key); });
    }

    /// Takes back what was decided about the pair.
    void free(const Value& pair) {
        std::size_t freed = 0;
        for (const char* list : {"pins", "bans"})
            freed += std::erase_if(arguments_[list].get_ref<Value::array_t&>(), [&](const Value& row) {
                return !sideOf(pair, "mentor").empty() && sideOf(row, "mentor") == sideOf(pair, "mentor") &&
                       sideOf(row, "mentee") == sideOf(pair, "mentee");
            });
        if (freed == 0)
            missing(pair, "Решения о паре ", "A decision about the pair ");
    }

    void setSeats(const Value& what) {
        const Value id = what.value("mentor", Value());
        if (Value* mentor = find("mentors", "id", id))
            (*mentor)["capacity"] = what.value("count", Value());
        else
            missing(id, "Наставника ", "The mentor ");
    }

    void setWeight(const Value& what) {
        const Value name = what.value("criterion", Value());
        if (Value* criterion = find("criteria", "name", name))
            (*criterion)["weight"] = what.value("weight", Value());
        else
            missing(name, "Критерия ", "The criterion ");
    }

    Value arguments_;
    FaultList& faults_;
    std::size_t row_ = 0;
};

Value withLists(Value arguments) {
    for (const char* list : {"mentors", "mentees", "criteria", "pins", "bans", "keep", "prefer", "adjust", "changes"})
        if (!arguments.contains(list) || !arguments[list].is_array())
            arguments[list] = Value::array();
    arguments["details"] = false;
    return arguments;
}

std::map<std::string, std::string> namesIn(const Value& arguments) {
    std::map<std::string, std::string> names;
    for (const char* list : {"mentors", "mentees"})
        for (const Value& person : arguments[list])
            if (person.is_object() && person.value("name", Value()).is_string())
                names[keyOf(person.value("id", Value()))] = person["name"].get<std::string>();
    return names;
}

/// Pairs of the result whose people are still there.
Value pairsToPrefer(const Value& result, const Value& arguments) {
    const auto keys = [&](const char* list) {
        std::map<std::string, bool> found;
        for (const Value& row : arguments[list])
            if (row.is_object())
                found[keyOf(row.value("id", Value()))] = true;
        return found;
    };
    const auto mentors = keys("mentors"), mentees = keys("mentees");
    Value pairs = Value::array();
    for (const Value& pair : result["pairs"])
        if (mentors.contains(keyOf(pair["mentor"])) && mentees.contains(keyOf(pair["mentee"])))
            pairs.push_back({{"mentor", pair["mentor"]}, {"mentee", pair["mentee"]}});
    return pairs;
}

/// The pairs with the points that they would have by these criteria: two results are compared by one measure.
Value measured(const Value& result, const Value& arguments) {
    const Question question(arguments);
    Value pairs = Value::array();
    for (const Value& pair : result["pairs"]) {
        const auto mentor = static_cast<std::size_t>(question.mentors().find(pair["mentor"]));
        const auto mentee = static_cast<std::size_t>(question.mentees().find(pair["mentee"]));
        pairs.push_back({{"mentor", pair["mentor"]},
                         {"mentee", pair["mentee"]},
                         {"score", question.scoring().total(mentor, mentee)}});
    }
    return {{"pairs", std::move(pairs)}};
}

} // namespace

Value whatIf(const Call& call) {
    const Value arguments = withLists(call.arguments);
    const auto ask = [&](const Value& with) {
        return propose({.arguments = with, .key = call.key, .today = call.today, .language = call.language});
    };
    const Value before = ask(arguments);
    FaultList faults;
    ChangedArguments changed(arguments, faults);
    std::size_t row = 0;
    for (const Value& change : arguments["changes"])
        changed.apply(change, ++row);
    faults.throwIfAny();
    Value with = changed.value();
    with["prefer"] = pairsToPrefer(before, with);
    const Value after = ask(with);
    return {{"before", before},
            {"after", after},
            {"difference", difference(before, measured(after, arguments), namesIn(arguments), call.language)}};
}

} // namespace nastavnik::matching
