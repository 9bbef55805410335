// SPDX-License-Identifier: MIT
#include "cli/people_parts.hpp"

#include <Poco/UTF8String.h>

#include <algorithm>
#include <array>
#include <set>

namespace nastavnik::cli {

namespace {

constexpr std::array sides{"mentors", "mentees"};
constexpr std::array pairLists{"pins", "bans", "keep", "prefer", "adjust"};
constexpr std::size_t mostFaults = 100;

std::string textOf(const Value& value) {
    return value.is_string() ? value.get<std::string>() : value.is_number_integer() ? value.dump() : "";
}

/// What the plugin takes for the same word: capitals, spaces and ё do not count.
std::string folded(const std::string& text) {
    std::string lower = Poco::UTF8::toLower(text), result;
    for (std::size_t at = lower.find("ё"); at != std::string::npos; at = lower.find("ё"))
        lower.replace(at, std::string("ё").size(), "е");
    for (const char letter : lower)
        if (letter != ' ' || (!result.empty() && result.back() != ' '))
            result += letter;
    if (!result.empty() && result.back() == ' ')
        result.pop_back();
    return result;
}

const Value& listIn(const Value& question, const char* name) {
    static const Value none = Value::array();
    const auto found = question.find(name);
    return found == question.end() || !found->is_array() ? none : *found;
}

Value fieldOf(const Value& entry, const std::string& field) {
    const auto found = entry.is_object() ? entry.find(field) : entry.end();
    return entry.is_object() && found != entry.end() ? *found : Value();
}

/// Empty when the person has not exactly one.
std::string valueOf(const Value& person, const std::string& field) {
    const Value value = fieldOf(person, field);
    return folded(textOf(value.is_array() && value.size() == 1 ? value[0] : value));
}

std::string sideOf(const Value& pair, const char* name, std::size_t position) {
    return textOf(pair.is_array() && pair.size() == 2 ? pair[position] : fieldOf(pair, name));
}

class Splitter {
public:
    Splitter(Value question, const PartFields& fields, std::string file)
        : question_(std::move(question)), fields_(fields), file_(std::move(file)) {}

    std::vector<PeoplePart> split() {
        findValues("mentors", fields_.mentor);
        findValues("mentees", fields_.mentee);
        if (!faults_.empty())
            throw Error(std::move(faults_));
        for (const Value& pin : listIn(question_, "pins"))
            join(pin);
        for (const char* side : sides)
            placeAll(side, [this, side](const Value& person) { return groupOf(side, textOf(fieldOf(person, "id"))); });
        for (const char* list : pairLists)
            placeAll(list, [this](const Value& pair) {
                const std::string mentor = groupOf("mentors", sideOf(pair, "mentor", 0));
                return mentor == groupOf("mentees", sideOf(pair, "mentee", 1)) ? mentor : "";
            });
        std::vector<PeoplePart> all;
        for (auto& [value, part] : parts_)
            all.push_back(std::move(part));
        return all;
    }

private:
    void findValues(const char* side, const std::string& field) {
        for (const Value& person : listIn(question_, side)) {
            const std::string id = textOf(fieldOf(person, "id")), value = valueOf(person, field);
            if (value.empty())
                refuse(id, field);
            valueOf_[side][id] = value;
            above_.try_emplace(value, value);
        }
    }

    void refuse(const std::string& id, const std::string& field) {
        if (faults_.size() < mostFaults)
            faults_.push_back(
                {"CL092",
                 {"«" + id + "»: в поле «" + field + "» нужно одно значение, по нему люди делятся на части",
                  "\"" + id + "\": one value is needed in the field \"" + field + "\", people are divided by it"},
                 {file_, 0}});
    }

    /// The value that stands for all that are joined with this person's; empty when nobody has the id.
    std::string groupOf(const char* side, const std::string& id) {
        const auto found = valueOf_[side].find(id);
        if (found == valueOf_[side].end())
            return "";
        std::string value = found->second;
        while (above_[value] != value)
            value = above_[value];
        return value;
    }

    void join(const Value& pin) {
        const std::string mentor = groupOf("mentors", sideOf(pin, "mentor", 0)),
                          mentee = groupOf("mentees", sideOf(pin, "mentee", 1));
        if (!mentor.empty() && !mentee.empty())
            above_[std::max(mentor, mentee)] = std::min(mentor, mentee);
    }

    template <typename Group>
    void placeAll(const char* list, Group groupOfEntry) {
        if (!question_.contains(list) || !question_[list].is_array())
            return;
        int row = 0;
        for (Value& entry : question_[list]) {
            ++row;
            const std::string group = groupOfEntry(entry);
            if (group.empty())
                continue;
            PeoplePart& part = partOf(group);
            part.question[list].push_back(std::move(entry));
            part.rows[list].push_back(row);
        }
    }

    PeoplePart& partOf(const std::string& group) {
        const auto [found, isNew] = parts_.try_emplace(group);
        Value& question = found->second.question;
        if (!isNew)
            return found->second;
        for (const auto& [name, value] : question_.items())
            if (std::find(sides.begin(), sides.end(), name) == sides.end() &&
                std::find(pairLists.begin(), pairLists.end(), name) == pairLists.end())
                question[name] = value;
        for (const char* list : sides)
            question[list] = Value::array();
        return found->second;
    }

    Value question_; ///< its people go to the parts
    const PartFields& fields_;
    const std::string file_;
    std::map<std::string, std::map<std::string, std::string>> valueOf_; ///< side, id: the value of the field
    std::map<std::string, std::string> above_;                          ///< a value joined with it, or itself
    std::map<std::string, PeoplePart> parts_;
    std::vector<Fault> faults_;
};

bool everybodyHasOne(const Value& people, const std::string& field) {
    return std::all_of(people.begin(), people.end(),
                       [&](const Value& person) { return !valueOf(person, field).empty(); });
}

} // namespace

std::vector<Fault> PeoplePart::placed(std::vector<Fault> faults) const {
    for (Fault& fault : faults) {
        const auto list = rows.find(fault.place.file);
        const auto row = static_cast<std::size_t>(fault.place.line);
        if (list != rows.end() && row > 0 && row <= list->second.size())
            fault.place.line = list->second[row - 1];
    }
    return faults;
}

std::optional<PartFields> dividingFields(const Value& question) {
    for (const Value& rule : listIn(question, "criteria")) {
        const bool divides = fieldOf(rule, "kind") == "equal" && fieldOf(rule, "hard") == true &&
                             fieldOf(rule, "missing").is_null() && fieldOf(rule, "any").is_null() &&
                             fieldOf(rule, "forms").is_null();
        const PartFields fields{textOf(fieldOf(rule, "mentor")), textOf(fieldOf(rule, "mentee"))};
        if (divides && !fields.mentor.empty() && !fields.mentee.empty() &&
            everybodyHasOne(listIn(question, "mentors"), fields.mentor) &&
            everybodyHasOne(listIn(question, "mentees"), fields.mentee))
            return fields;
    }
    return std::nullopt;
}

std::vector<PeoplePart> partsBy(Value question, const PartFields& fields, const std::string& file) {
    return Splitter(std::move(question), fields, file).split();
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
            asked.insert(textOf(fieldOf(rule, side)));
    for (const char* side : sides) {
        if (!question.contains(side) || !question[side].is_array())
            continue;
        for (Value& person : question[side])
            if (auto* fields = person.get_ptr<Value::object_t*>())
                std::erase_if(*fields, [&](const auto& field) { return !asked.contains(field.first); });
    }
}

} // namespace nastavnik::cli
