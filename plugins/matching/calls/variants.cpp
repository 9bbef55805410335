// SPDX-License-Identifier: MIT
#include "calls/variants.hpp"

#include "people/fault_list.hpp"
#include "people/people_reader.hpp"
#include "reasons/phrases.hpp"

#include <algorithm>
#include <cstdint>
#include <set>
#include <vector>

namespace nastavnik::matching {

namespace {

/// What one mentee has in one variant.
struct Share {
    std::map<std::string, Value> mentors; ///< by id as text
    std::int64_t points = 0;
};

struct Variant {
    std::map<std::string, Share> shares; ///< by the mentee's id as text
    std::int64_t total = 0;
};

Variant read(const Value& result) {
    Variant variant;
    for (const Value& pair : result["pairs"]) {
        Share& share = variant.shares[keyOf(pair["mentee"])];
        share.mentors[keyOf(pair["mentor"])] = pair["mentor"];
        share.points += pair["score"].get<std::int64_t>();
        variant.total += pair["score"].get<std::int64_t>();
    }
    return variant;
}

class Difference {
public:
    Difference(const std::map<std::string, std::string>& names, Language language)
        : names_(names), language_(language) {}

    Value between(const Variant& before, const Variant& after) const {
        Value moved = Value::array(), gained = Value::array(), lost = Value::array();
        std::set<std::string> mentees;
        for (const Variant* variant : {&before, &after})
            for (const auto& [mentee, share] : variant->shares)
                mentees.insert(mentee);
        std::int64_t same = 0;
        for (const std::string& mentee : mentees) {
            const Share was = shareOf(before, mentee), is = shareOf(after, mentee);
            if (idsOf(was) == idsOf(is) && was.points == is.points)
                ++same;
            else
                (was.mentors.empty() ? gained : is.mentors.empty() ? lost : moved).push_back(entry(mentee, was, is));
        }
        return {{"moved", std::move(moved)},
                {"gained", std::move(gained)},
                {"lost", std::move(lost)},
                {"same", same},
                {"people_before", before.shares.size()},
                {"people_after", after.shares.size()},
                {"total_before", before.total},
                {"total_after", after.total}};
    }

private:
    std::string say(const std::string& ru, const std::string& en) const { return language_ == Language::ru ? ru : en; }

    static Share shareOf(const Variant& variant, const std::string& mentee) {
        const auto found = variant.shares.find(mentee);
        return found == variant.shares.end() ? Share{} : found->second;
    }

    static std::vector<std::string> idsOf(const Share& share) {
        std::vector<std::string> ids;
        for (const auto& [key, id] : share.mentors)
            ids.push_back(key);
        return ids;
    }

    std::string nameOf(const std::string& key) const {
        const auto found = names_.find(key);
        return found == names_.end() ? key : found->second;
    }

    std::string whom(const Share& share) const {
        std::string text;
        for (const std::string& key : idsOf(share))
            text += (text.empty() ? "" : ", ") + nameOf(key);
        return text.empty() ? say("никого", "nobody") : text;
    }

    static Value listed(const Share& share) {
        Value ids = Value::array();
        for (const auto& [key, id] : share.mentors)
            ids.push_back(id);
        return ids;
    }

    Value entry(const std::string& mentee, const Share& was, const Share& is) const {
        const std::int64_t change = is.points - was.points;
        const std::string moves = idsOf(was) == idsOf(is) ? whom(is)
                                                          : say("было — ", "before: ") + whom(was) +
                                                                say(", станет — ", ", after: ") + whom(is);
        return {{"person", mentee},
                {"from", listed(was)},
                {"to", listed(is)},
                {"before", was.points},
                {"after", is.points},
                {"text",
                 nameOf(mentee) + ": " + moves + " (" + (change > 0 ? "+" : "") + points(change, language_) + ")."}};
    }

    const std::map<std::string, std::string>& names_;
    Language language_;
};

void requireResult(const Value& value, const char* name, FaultList& faults) {
    const auto isPair = [](const Value& pair) {
        return pair.is_object() && !keyOf(pair.value("mentor", Value())).empty() &&
               !keyOf(pair.value("mentee", Value())).empty() && pair.value("score", Value()).is_number_integer();
    };
    const Value* pairs = value.is_object() && value.contains("pairs") ? &value["pairs"] : nullptr;
    if (pairs == nullptr || !pairs->is_array()) {
        faults.add(
            "MT025",
            {"Нужен результат подбора { pairs = … }, найдено " + quoted(shown(value), Language::ru) + ".",
             "The result of a matching { pairs = … } is needed, found " + quoted(shown(value), Language::en) + "."},
            name, 0);
        return;
    }
    std::size_t row = 0;
    for (const Value& pair : *pairs)
        if (++row; !isPair(pair))
            faults.add(
                "MT025",
                {"Пара — { mentor = …, mentee = …, score = … }, найдено " + quoted(shown(pair), Language::ru) + ".",
                 "A pair is { mentor = …, mentee = …, score = … }, found " + quoted(shown(pair), Language::en) + "."},
                name, row);
}

} // namespace

Value difference(const Value& before, const Value& after, const std::map<std::string, std::string>& names,
                 Language language) {
    return Difference(names, language).between(read(before), read(after));
}

Value compareVariants(const Call& call) {
    FaultList faults;
    const Value before = call.arguments.value("before", Value()), after = call.arguments.value("after", Value());
    requireResult(before, "before", faults);
    requireResult(after, "after", faults);
    faults.throwIfAny();
    std::map<std::string, std::string> names;
    const Value people = call.arguments.value("people", Value::array());
    for (const Value& person : people)
        if (person.is_object() && person.value("name", Value()).is_string())
            names[keyOf(person.value("id", Value()))] = person["name"].get<std::string>();
    return difference(before, after, names, call.language);
}

} // namespace nastavnik::matching
