// SPDX-License-Identifier: MIT
#include "criteria/criteria_reader.hpp"

#include "criteria/words.hpp"
#include "people/people_reader.hpp"
#include "reasons/phrases.hpp"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <map>
#include <optional>
#include <set>
#include <tuple>

namespace nastavnik::matching {

namespace {

constexpr std::size_t mostCriteria = 100;
constexpr double largestNumber = 1e9;

/// Which sides a kind looks at, and what it needs besides.
struct Demands {
    Rule rule;
    enum Sides { both, bothOrConstant, one, oneOrBoth, none } sides;
    bool reach = false;
};

const std::map<std::string, Demands> kinds = {
    {"equal", {Rule::equal, Demands::both}},
    {"different", {Rule::different, Demands::both}},
    {"covers", {Rule::covers, Demands::both}},
    {"shared", {Rule::shared, Demands::both}},
    {"at_least", {Rule::atLeast, Demands::bothOrConstant}},
    {"within", {Rule::within, Demands::bothOrConstant}},
    {"difference", {Rule::difference, Demands::both, true}},
    {"near", {Rule::near, Demands::both, true}},
    {"has", {Rule::has, Demands::one}},
    {"wish", {Rule::wish, Demands::one}},
    {"unlisted", {Rule::unlisted, Demands::oneOrBoth}},
    {"cost", {Rule::cost, Demands::both}},
    {"script", {Rule::script, Demands::none}},
};

const std::set<std::string> knownKeys = {"name", "title", "kind", "mentor", "mentee", "weight", "hard",   "missing",
                                         "any",  "value", "from", "to",     "best",   "reach",  "enough", "forms"};

template <typename Container>
std::vector<std::string> namesOf(const Container& container) {
    std::vector<std::string> result;
    for (const auto& entry : container)
        if constexpr (std::is_same_v<Container, std::set<std::string>>)
            result.push_back(entry);
        else
            result.push_back(entry.first);
    return result;
}

std::vector<std::string> textsOf(const Value& value) {
    std::vector<std::string> result;
    if (value.is_string())
        result.push_back(value.get<std::string>());
    if (value.is_array())
        for (const Value& entry : value)
            if (entry.is_string())
                result.push_back(entry.get<std::string>());
    return result;
}

class CriterionReader {
public:
    CriterionReader(const Value& row, std::size_t number, FaultList& faults) : row_(row), faults_(faults) {
        criterion_.row = number;
    }

    std::optional<Criterion> read() {
        if (!row_.is_object()) {
            fault("MT010", "Критерий — таблица { name = …, kind = … }, найдено " + ru(row_) + ".",
                  "A criterion is a table { name = …, kind = … }, found " + en(row_) + ".");
            return std::nullopt;
        }
        readNames();
        const auto kind = readKind();
        readFlags();
        readWeight();
        if (!kind)
            return std::nullopt;
        criterion_.rule = kind->rule;
        readSides(*kind);
        readParameters(*kind);
        return criterion_;
    }

private:
    std::string ru(const Value& value) const { return quoted(shown(value), Language::ru); }
    std::string en(const Value& value) const { return quoted(shown(value), Language::en); }
    Value at(const char* key) const { return row_.value(key, Value()); }

    void fault(const char* code, std::string russian, std::string english) {
        faults_.add(code, {std::move(russian), std::move(english)}, "criteria", criterion_.row);
    }

    std::string readText(const char* key) {
        const Value value = at(key);
        if (value.is_string() || value.is_null())
            return value.is_null() ? "" : value.get<std::string>();
        fault("MT011", "«" + std::string(key) + "» — текст, найдено " + ru(value) + ".",
              "\"" + std::string(key) + "\" is a text, found " + en(value) + ".");
        return "";
    }

    void readNames() {
        for (const auto& [key, value] : row_.items())
            if (!knownKeys.contains(key)) {
                const std::string meant = nearest(key, namesOf(knownKeys));
                fault("MT012",
                      "Неизвестное поле критерия " + ru(key) + (meant.empty() ? "." : ". Может быть, «" + meant + "»?"),
                      "Unknown field of a criterion " + en(key) +
                          (meant.empty() ? "." : ". Did you mean \"" + meant + "\"?"));
            }
        criterion_.name = readText("name");
        criterion_.title = readText("title");
        if (criterion_.name.empty())
            fault("MT011", "У критерия нет «name». Дайте ему короткое имя.",
                  "The criterion has no \"name\". Give it a short one.");
        if (criterion_.title.empty())
            criterion_.title = criterion_.name;
    }

    std::optional<Demands> readKind() {
        const std::string name = readText("kind");
        if (const auto found = kinds.find(name); found != kinds.end())
            return found->second;
        const std::string meant = nearest(name, namesOf(kinds));
        fault("MT013",
              "Неизвестный вид критерия " + ru(name) +
                  (meant.empty() ? ". Виды перечислены в описании плагина." : ". Может быть, «" + meant + "»?"),
              "Unknown kind of criterion " + en(name) +
                  (meant.empty() ? ". The plugin's description lists them." : ". Did you mean \"" + meant + "\"?"));
        return std::nullopt;
    }

    void readFlags() {
        const Value hard = at("hard"), missing = at("missing");
        if (!hard.is_null() && !hard.is_boolean())
            fault("MT011", "«hard» — true или false, найдено " + ru(hard) + ".",
                  "\"hard\" is true or false, found " + en(hard) + ".");
        criterion_.hard = hard.is_boolean() && hard.get<bool>();
        if (!missing.is_null() && missing != "allow" && missing != "refuse")
            fault("MT011", "«missing» — «allow» или «refuse», найдено " + ru(missing) + ".",
                  "\"missing\" is \"allow\" or \"refuse\", found " + en(missing) + ".");
        criterion_.missingAllowed = missing == "allow";
    }

    void readWeight() {
        const Value weight = at("weight");
        if (weight.is_null() && criterion_.hard)
            return;
        const double number = weight.is_number() ? weight.get<double>() : -1;
        if (!(number >= 0 && number <= 1000) || std::floor(number) != number) {
            fault("MT014", "Вес — целое число от 0 до 1000, найдено " + ru(weight) + ". Задайте weight.",
                  "A weight is a whole number from 0 to 1000, found " + en(weight) + ". Set weight.");
            return;
        }
        criterion_.weight = static_cast<std::int32_t>(number);
    }

    std::optional<std::int64_t> readNumber(const char* key) {
        const Value value = at(key);
        if (value.is_null())
            return std::nullopt;
        const double number = value.is_number() ? value.get<double>() : 2 * largestNumber;
        if (std::abs(number) <= largestNumber)
            return std::llround(number * static_cast<double>(thousandths));
        fault("MT015", "«" + std::string(key) + "» — число, найдено " + ru(value) + ".",
              "\"" + std::string(key) + "\" is a number, found " + en(value) + ".");
        return std::nullopt;
    }

    void readSides(const Demands& kind) {
        criterion_.mentorField = readText("mentor");
        criterion_.menteeField = readText("mentee");
        const int given = (criterion_.mentorField.empty() ? 0 : 1) + (criterion_.menteeField.empty() ? 0 : 1);
        const bool fits = kind.sides == Demands::both             ? given == 2
                          : kind.sides == Demands::bothOrConstant ? given >= 1
                          : kind.sides == Demands::one            ? given == 1
                          : kind.sides == Demands::none           ? given == 0
                                                                  : given >= 1;
        if (fits)
            return;
        if (kind.sides == Demands::none)
            return fault("MT016", "Виду «script» поля не нужны: баллы ставит сценарий. Уберите «mentor» и «mentee».",
                         "The kind \"script\" needs no fields: a script gives the points. Take \"mentor\" and "
                         "\"mentee\" away.");
        const bool two = kind.sides == Demands::both;
        fault("MT016",
              two ? "Этому виду нужны оба поля: «mentor» (поле наставника) и «mentee» (поле наставляемого)."
                  : "Этому виду нужно " + std::string(kind.sides == Demands::one ? "ровно" : "хотя бы") +
                        " одно из полей «mentor» и «mentee».",
              two ? "This kind needs both fields: \"mentor\" (the mentor's field) and \"mentee\" (the mentee's)."
                  : "This kind needs " + std::string(kind.sides == Demands::one ? "exactly" : "at least") +
                        " one of the fields \"mentor\" and \"mentee\".");
    }

    void readParameters(const Demands& kind) {
        criterion_.any = textsOf(at("any"));
        readEnough();
        criterion_.best = readNumber("best").value_or(0);
        criterion_.reach = readNumber("reach").value_or(0);
        if (kind.reach && criterion_.reach <= 0)
            fault("MT017", "Этому виду нужно «reach» больше нуля: на каком расстоянии баллы кончаются.",
                  "This kind needs a \"reach\" above zero: the distance at which the points end.");
        if (kind.rule == Rule::cost && criterion_.hard)
            fault("MT018", "Цена («cost») не бывает жёстким правилом. Возьмите вид «equal» или уберите hard.",
                  "A cost cannot be a hard rule. Take the kind \"equal\" or leave hard out.");
        if (kind.rule == Rule::script && criterion_.hard)
            fault("MT018", "Критерий сценария («script») не бывает жёстким: запрещённые пары передают в «bans».",
                  "A script's criterion cannot be hard: forbidden pairs go into \"bans\".");
        if (kind.rule == Rule::has && (criterion_.words = textsOf(at("value"))).empty())
            fault("MT017", "Виду «has» нужно «value»: слово или список слов.",
                  "The kind \"has\" needs a \"value\": a word or a list of words.");
        readConstant(kind);
    }

    void readEnough() {
        const bool counts = at("kind") == "wish" || at("kind") == "shared";
        const auto enough = readNumber("enough");
        criterion_.enough = counts ? 3 : 1;
        if (!enough)
            return;
        if (*enough < thousandths || *enough > 1000 * thousandths || *enough % thousandths != 0)
            fault("MT015", "«enough» — целое число от 1 до 1000, найдено " + ru(at("enough")) + ".",
                  "\"enough\" is a whole number from 1 to 1000, found " + en(at("enough")) + ".");
        else
            criterion_.enough = static_cast<std::int32_t>(*enough / thousandths);
    }

    void readConstant(const Demands& kind) {
        if (kind.sides != Demands::bothOrConstant ||
            (!criterion_.mentorField.empty() && !criterion_.menteeField.empty()))
            return;
        const bool range = kind.rule == Rule::within;
        const auto first = readNumber(range ? "from" : "value");
        const auto second = range ? readNumber("to") : first;
        criterion_.hasValue = first && second;
        if (!criterion_.hasValue) {
            fault("MT017",
                  range ? "Задайте второе поле или границы «from» и «to»." : "Задайте второе поле или число «value».",
                  range ? "Give the second field, or the limits \"from\" and \"to\"."
                        : "Give the second field, or the number \"value\".");
            return;
        }
        criterion_.value = criterion_.from = *first;
        criterion_.to = *second;
        if (*first > *second)
            fault("MT018", "«from» больше «to»: такому правилу не отвечает никто.",
                  "\"from\" is above \"to\": nobody meets such a rule.");
    }

    const Value& row_;
    FaultList& faults_;
    Criterion criterion_;
};

void findContradictions(const std::vector<Criterion>& criteria, FaultList& faults) {
    std::map<std::string, std::size_t> names;
    std::map<std::tuple<std::string, std::string, Rule>, const Criterion*> hard;
    for (const Criterion& one : criteria) {
        if (const auto [other, isNew] = names.emplace(one.name, one.row); !isNew && !one.name.empty())
            faults.add(
                "MT019",
                {"Имя «" + one.name + "» уже есть у критерия " + std::to_string(other->second) + ". Дайте другое.",
                 "The name \"" + one.name + "\" already belongs to criterion " + std::to_string(other->second) +
                     ". Give another."},
                "criteria", one.row);
        if (!one.hard || (one.rule != Rule::equal && one.rule != Rule::different))
            continue;
        hard[{one.mentorField, one.menteeField, one.rule}] = &one;
        const Rule opposite = one.rule == Rule::equal ? Rule::different : Rule::equal;
        if (const auto found = hard.find({one.mentorField, one.menteeField, opposite}); found != hard.end())
            faults.add("MT018",
                       {"Правила «" + found->second->title + "» и «" + one.title +
                            "» противоречат друг другу: ни одна пара не отвечает обоим. Уберите одно.",
                        "The rules \"" + found->second->title + "\" and \"" + one.title +
                            "\" contradict each other: no pair meets both. Take one away."},
                       "criteria", one.row);
    }
}

bool belongsTo(const Value& row, const std::string& form) {
    if (!row.is_object() || form.empty() || !row.contains("forms"))
        return true;
    const std::vector<std::string> forms = textsOf(row["forms"]);
    return std::any_of(forms.begin(), forms.end(), [&](const std::string& one) { return folded(one) == folded(form); });
}

} // namespace

std::vector<Criterion> readCriteria(const Value& declaration, const std::string& form, FaultList& faults) {
    std::vector<Criterion> result;
    const Value& list =
        declaration.is_object() && declaration.contains("criteria") ? declaration["criteria"] : declaration;
    if (list.is_null() || (list.is_object() && list.empty()))
        return result;
    if (!list.is_array() || list.size() > mostCriteria) {
        faults.add("MT010",
                   {"Критерии — список таблиц, не больше 100, найдено " + quoted(shown(list), Language::ru) + ".",
                    "Criteria are a list of at most 100 tables, found " + quoted(shown(list), Language::en) + "."},
                   "criteria", 0);
        return result;
    }
    std::size_t number = 0;
    for (const Value& row : list)
        if (++number; belongsTo(row, form))
            if (auto criterion = CriterionReader(row, number, faults).read())
                result.push_back(std::move(*criterion));
    findContradictions(result, faults);
    return result;
}

} // namespace nastavnik::matching
