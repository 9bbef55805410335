// SPDX-License-Identifier: MIT
#include "roadmap/indicator_formula.hpp"

#include "roadmap/suggestion.hpp"

#include <algorithm>
#include <map>

namespace nastavnik::roadmap {

namespace {

using Of = Formula::Of;

const std::map<std::string, Formula>& namedFormulas() {
    static const std::map<std::string, Formula> formulas{
        {"mentees", {.of = Of::people, .name = "mentee"}},
        {"mentees_in_pairs", {.of = Of::people, .name = "mentee", .paired = true}},
        {"mentors", {.of = Of::people, .name = "mentor"}},
        {"mentors_in_pairs", {.of = Of::people, .name = "mentor", .paired = true}},
        {"pairs", {.of = Of::pairs}},
        {"schools", {.of = Of::schools}},
        {"schools_with_pairs", {.of = Of::schools, .paired = true}},
        {"typed", {.of = Of::typed}}};
    return formulas;
}

std::vector<std::string> keysOf(Of of) {
    switch (of) {
    case Of::people:
        return {"people", "where", "paired", "consent", "record"};
    case Of::pairs:
        return {"pairs", "where"};
    case Of::schools:
        return {"schools", "paired"};
    case Of::activity:
        return {"activity"};
    case Of::records:
        return {"records", "where"};
    case Of::typed:
        break;
    }
    return {};
}

std::optional<Formula> named(const std::string& name, std::vector<Text>& faults) {
    if (const auto known = namedFormulas().find(name); known != namedFormulas().end())
        return known->second;
    std::vector<std::string> names;
    for (const auto& [known, formula] : namedFormulas())
        names.push_back(known);
    const Text meant = didYouMean(name, names);
    faults.push_back({"счёта «" + name + "» нет" + meant.ru, "there is no count \"" + name + "\"" + meant.en});
    return std::nullopt;
}

std::optional<Formula> begun(const Value& written) {
    for (const auto& [key, of] :
         {std::pair("people", Of::people), std::pair("activity", Of::activity), std::pair("records", Of::records)}) {
        if (written.contains(key) && written[key].is_string())
            return Formula{.of = of, .name = written[key].get<std::string>()};
    }
    for (const auto& [key, of] : {std::pair("pairs", Of::pairs), std::pair("schools", Of::schools)}) {
        if (written.contains(key))
            return Formula{.of = of};
    }
    return std::nullopt;
}

void readText(const Value& written, const char* key, std::string& text, std::vector<Text>& faults) {
    if (!written.contains(key))
        return;
    if (written[key].is_string())
        text = written[key].get<std::string>();
    else
        faults.push_back({std::string(key) + ": нужен текст", std::string(key) + ": a text is needed"});
}

void requireKnownKeys(const Value& written, Of of, std::vector<Text>& faults) {
    const auto keys = keysOf(of);
    for (const auto& [key, value] : written.items()) {
        if (std::find(keys.begin(), keys.end(), key) != keys.end())
            continue;
        const Text meant = didYouMean(key, keys);
        faults.push_back({"ключа «" + key + "» здесь нет" + meant.ru, "there is no key \"" + key + "\"" + meant.en});
    }
}

bool isWithin(const Value& value, const Value& range) {
    return value.is_number() && !(range.contains("from") && value < range["from"]) &&
           !(range.contains("to") && value > range["to"]);
}

bool isAs(const Value& value, const Value& wanted) {
    if (wanted.is_object())
        return isWithin(value, wanted);
    if (value.is_array())
        return std::find(value.begin(), value.end(), wanted) != value.end();
    return value == wanted;
}

} // namespace

std::optional<Formula> formulaOf(const Value& written, std::vector<Text>& faults) {
    if (written.is_string())
        return named(written.get<std::string>(), faults);
    auto formula = written.is_object() ? begun(written) : std::nullopt;
    if (!formula) {
        faults.push_back({"что считать, не сказано: имя счёта (\"mentees\") или таблица с people, pairs, schools, "
                          "activity или records",
                          "what to count is not said: a name (\"mentees\") or a table with people, pairs, schools, "
                          "activity or records"});
        return std::nullopt;
    }
    const std::size_t before = faults.size();
    requireKnownKeys(written, formula->of, faults);
    if (const Value where = written.value("where", Value::object()); where.is_object())
        formula->where = where;
    else
        faults.push_back({"where: нужна таблица полей", "where: a table of fields is needed"});
    if (written.contains("paired"))
        formula->paired = written["paired"] == Value(true);
    readText(written, "consent", formula->consent, faults);
    readText(written, "record", formula->record, faults);
    return faults.size() == before ? formula : std::nullopt;
}

bool fits(const Value& fields, const Value& where) {
    for (const auto& [key, wanted] : where.items()) {
        if (!fields.is_object() || !fields.contains(key) || !isAs(fields[key], wanted))
            return false;
    }
    return true;
}

} // namespace nastavnik::roadmap
