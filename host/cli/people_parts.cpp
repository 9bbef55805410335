// SPDX-License-Identifier: MIT
#include "cli/people_parts.hpp"

#include "nastavnik/error.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <set>

namespace nastavnik::cli {

namespace {

constexpr std::array sides{"mentors", "mentees"};
constexpr std::array pairLists{"pins", "bans", "keep", "prefer", "adjust"};
constexpr std::size_t mostFaults = 100;

std::string textOf(const Value& value) {
    return value.is_string() ? value.get<std::string>() : value.is_number_integer() ? value.dump() : "";
}

const Value& listIn(const Value& question, const char* name) {
    static const Value none = Value::array();
    const auto found = question.find(name);
    return found == question.end() || !found->is_array() ? none : *found;
}

class Splitter {
public:
    Splitter(const Value& question, std::string field, std::string file)
        : question_(question), field_(std::move(field)), file_(std::move(file)) {}

    std::vector<Value> split() {
        for (const char* side : sides)
            for (const Value& person : listIn(question_, side))
                place(person, side);
        for (const char* list : pairLists)
            for (const Value& pair : listIn(question_, list))
                place(pair, list, "mentors", "mentees");
        if (!faults_.empty())
            throw Error(std::move(faults_));
        std::vector<Value> all;
        for (auto& [value, part] : parts_)
            all.push_back(std::move(part));
        return all;
    }

private:
    Value& part(const std::string& value) {
        const auto [found, isNew] = parts_.try_emplace(value);
        if (isNew) {
            found->second = question_.is_object() ? copyWithoutLists() : Value::object();
            for (const char* list : sides)
                found->second[list] = Value::array();
        }
        return found->second;
    }

    Value copyWithoutLists() const {
        Value copy = Value::object();
        for (const auto& [name, value] : question_.items())
            if (!isList(name))
                copy[name] = value;
        return copy;
    }

    static bool isList(const std::string& name) {
        return std::find(sides.begin(), sides.end(), name) != sides.end() ||
               std::find(pairLists.begin(), pairLists.end(), name) != pairLists.end();
    }

    void fault(Text message) {
        if (faults_.size() < mostFaults)
            faults_.push_back({"CL085", std::move(message), {file_, 0}});
    }

    void place(const Value& person, const char* side) {
        const std::string id = person.is_object() ? textOf(person.value("id", Value())) : "";
        Value value = person.is_object() ? person.value(field_, Value()) : Value();
        if (value.is_array() && value.size() == 1)
            value = Value(value[0]);
        const std::string text = textOf(value);
        if (text.empty())
            return fault(
                {"«" + id + "»: в поле «" + field_ + "» нужно одно значение, по нему люди делятся на части",
                 "\"" + id + "\": one value is needed in the field \"" + field_ + "\", people are divided by it"});
        partOf_[side][id] = text;
        part(text)[side].push_back(person);
    }

    void place(const Value& pair, const char* list, const char* mentors, const char* mentees) {
        const bool isRow = pair.is_array() && pair.size() == 2;
        const std::string mentor = textOf(isRow ? pair[0] : pair.is_object() ? pair.value("mentor", Value()) : Value());
        const std::string mentee = textOf(isRow ? pair[1] : pair.is_object() ? pair.value("mentee", Value()) : Value());
        const auto here = partOf_[mentors].find(mentor), there = partOf_[mentees].find(mentee);
        if (here == partOf_[mentors].end() || there == partOf_[mentees].end() || here->second != there->second)
            return fault({std::string(list) + ": пара «" + mentor + "» — «" + mentee +
                              "» не лежит в одной части; уберите её или --by",
                          std::string(list) + ": the pair \"" + mentor + "\" and \"" + mentee +
                              "\" is not within one part; remove it, or --by"});
        Value& rows = part(here->second)[list];
        if (rows.is_null())
            rows = Value::array();
        rows.push_back(pair);
    }

    const Value& question_;
    const std::string field_, file_;
    std::map<std::string, Value> parts_;
    std::map<std::string, std::map<std::string, std::string>> partOf_; ///< side, id: the value of the field
    std::vector<Fault> faults_;
};

} // namespace

std::vector<Value> partsBy(const Value& question, const std::string& field, const std::string& file) {
    return Splitter(question, field, file).split();
}

Value joined(std::vector<Value> results) {
    Value all = {{"pairs", Value::array()}, {"unmatched", Value::array()}, {"total", 0}};
    for (Value& result : results) {
        for (const char* list : {"pairs", "unmatched"})
            for (Value& entry : result[list])
                all[list].push_back(std::move(entry));
        all["total"] = all["total"].get<std::int64_t>() + result["total"].get<std::int64_t>();
        if (result.contains("details"))
            all["details"].push_back(std::move(result["details"]));
    }
    return all;
}

void keepAskedFields(Value& question) {
    std::set<std::string> asked{"id", "name", "capacity", "demand", "group"};
    for (const Value& rule : listIn(question, "criteria"))
        for (const char* side : {"mentor", "mentee"})
            if (rule.is_object() && rule.contains(side) && rule[side].is_string())
                asked.insert(rule[side].get<std::string>());
    for (const char* side : sides) {
        if (!question.contains(side) || !question[side].is_array())
            continue;
        for (Value& person : question[side])
            if (auto* fields = person.get_ptr<Value::object_t*>())
                std::erase_if(*fields, [&](const auto& field) { return !asked.contains(field.first); });
    }
}

} // namespace nastavnik::cli
