// SPDX-License-Identifier: MIT
#include "calls/what_if.hpp"

#include "calls/proposal.hpp"
#include "calls/variants.hpp"
#include "people/fault_list.hpp"
#include "people/people_reader.hpp"
#include "reasons/phrases.hpp"

#include <algorithm>
#include <initializer_list>

namespace nastavnik::matching {

namespace {

bool isPair(const Value& row, const std::string& key) {
    if (!row.is_object() && !(row.is_array() && row.size() == 2))
        return false;
    const Value mentor = row.is_array() ? row[0] : row.value("mentor", Value());
    const Value mentee = row.is_array() ? row[1] : row.value("mentee", Value());
    return keyOf(mentor) == key || keyOf(mentee) == key;
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
                    {"Изменение — { leave = id }, { pin = пара }, { ban = пара }, { seats = { mentor, count } } или "
                     "{ weight = { criterion, weight } }, найдено " +
                         quoted(shown(change), Language::ru) + ".",
                     "A change is { leave = id }, { pin = pair }, { ban = pair }, { seats = { mentor, count } } or "
                     "{ weight = { criterion, weight } }, found " +
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
                std::erase_if(*rows, [&](const Value& row) { return isPair(row, key); });
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
            {"difference", difference(before, after, namesIn(arguments), call.language)}};
}

} // namespace nastavnik::matching
