// SPDX-License-Identifier: MIT
#include "criteria/column.hpp"

#include "reasons/phrases.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <optional>

namespace nastavnik::matching {

namespace {

constexpr double largestNumber = 1e9;

std::optional<std::int64_t> thousandthsOf(const Value& value) {
    if (!value.is_number())
        return std::nullopt;
    const auto number = value.get<double>();
    if (!(std::abs(number) <= largestNumber))
        return std::nullopt;
    return std::llround(number * static_cast<double>(thousandths));
}

bool isEmpty(const Value& value) {
    return value.is_null() || (value.is_string() && folded(value.get_ref<const std::string&>()).empty()) ||
           (value.is_structured() && value.empty());
}

std::optional<FieldValue> readWords(const Value& value, const Criterion& criterion, Vocabulary& vocabulary) {
    FieldValue result{.state = FieldValue::State::words};
    const auto add = [&](const Value& word) {
        const bool isWord = word.is_string() || word.is_number() || word.is_boolean();
        if (isWord && !isEmpty(word))
            result.words.push_back(vocabulary.number(shown(word)));
        return isWord;
    };
    if (value.is_array() ? !std::all_of(value.begin(), value.end(), add) : !add(value))
        return std::nullopt;
    for (const std::string& word : criterion.any)
        result.suitsAll |=
            std::find(result.words.begin(), result.words.end(), vocabulary.find(word)) != result.words.end();
    std::sort(result.words.begin(), result.words.end());
    result.words.erase(std::unique(result.words.begin(), result.words.end()), result.words.end());
    for (const std::int32_t word : result.words)
        if (static_cast<std::size_t>(word) < FieldValue::maskWords)
            result.mask |= std::uint64_t{1} << static_cast<unsigned>(word);
    if (result.words.empty())
        result.state = FieldValue::State::missing;
    return result;
}

std::optional<FieldValue> readNumber(const Value& value) {
    if (const auto number = thousandthsOf(value))
        return FieldValue{.state = FieldValue::State::number, .number = *number};
    return std::nullopt;
}

/// A number, or { from = …, to = … } of which one end may be left out.
std::optional<FieldValue> readRange(const Value& value) {
    if (!value.is_object())
        return readNumber(value);
    FieldValue result{.state = FieldValue::State::range};
    const Value from = value.value("from", Value()), to = value.value("to", Value());
    const auto low = from.is_null() ? -thousandths * 1'000'000'000 : thousandthsOf(from);
    const auto high = to.is_null() ? thousandths * 1'000'000'000 : thousandthsOf(to);
    if (!low || !high || *low > *high || (from.is_null() && to.is_null()))
        return std::nullopt;
    result.from = *low;
    result.to = *high;
    return result;
}

std::optional<FieldValue> readPlace(const Value& value) {
    if (!value.is_object() || !value.contains("lat") || !value.contains("lon"))
        return std::nullopt;
    const auto latitude = thousandthsOf(value["lat"]), longitude = thousandthsOf(value["lon"]);
    if (!latitude || !longitude || std::abs(*latitude) > 90 * thousandths || std::abs(*longitude) > 180 * thousandths)
        return std::nullopt;
    const auto north = value["lat"].get<double>();
    const double half = north / 2 * std::numbers::pi / 180;
    return FieldValue{.state = FieldValue::State::place,
                      .latitude = north,
                      .longitude = value["lon"].get<double>(),
                      .halfCosine = std::cos(half),
                      .halfSine = std::sin(half)};
}

/// Whether one of the looked-for words stands in the field: number 1 or 0.
std::optional<FieldValue> readHas(const Value& value, const Criterion& criterion) {
    FieldValue result{.state = FieldValue::State::number};
    const Value list = value.is_array() ? value : Value::array({value});
    for (const Value& entry : list) {
        if (entry.is_structured())
            return std::nullopt;
        const std::string text = folded(shown(entry));
        for (const std::string& word : criterion.words)
            if (text.find(folded(word)) != std::string::npos)
                result.number = 1;
    }
    return result;
}

std::optional<FieldValue> readField(const Value& value, const Criterion& criterion, Vocabulary& vocabulary) {
    if (isEmpty(value))
        return FieldValue{};
    switch (criterion.rule) {
    case Rule::atLeast:
    case Rule::difference:
        return readNumber(value);
    case Rule::within:
        return readRange(value);
    case Rule::near:
        return readPlace(value);
    case Rule::has:
        return readHas(value, criterion);
    default:
        return readWords(value, criterion, vocabulary);
    }
}

Text expected(Rule rule) {
    switch (rule) {
    case Rule::atLeast:
    case Rule::difference:
        return {"число", "a number"};
    case Rule::within:
        return {"число или границы { from = …, to = … }", "a number or limits { from = …, to = … }"};
    case Rule::near:
        return {"место { lat = …, lon = … } в градусах", "a place { lat = …, lon = … } in degrees"};
    default:
        return {"слово или список слов", "a word or a list of words"};
    }
}

Text wrongField(const std::string& name, const Criterion& criterion, const Value& value) {
    const Text what = expected(criterion.rule);
    return {"Поле «" + name + "»: критерию «" + criterion.title + "» нужно " + what.ru + ", найдено " +
                quoted(shown(value), Language::ru) + ". Исправьте или оставьте пустым.",
            "Field \"" + name + "\": the criterion \"" + criterion.title + "\" needs " + what.en + ", found " +
                quoted(shown(value), Language::en) + ". Mend it or leave it empty."};
}

} // namespace

Column readColumn(const People& people, const std::string& name, const Criterion& criterion, Vocabulary& vocabulary,
                  FaultList& faults) {
    Column column;
    std::unordered_map<std::string, std::uint32_t> kinds;
    std::vector<bool> wrong;
    const Value nothing;
    for (const Person& person : people.all()) {
        const auto found = person.fields->find(name);
        const Value& value = found == person.fields->end() ? nothing : *found;
        const auto [kind, isNew] = kinds.try_emplace(value.dump(-1, ' ', false, Value::error_handler_t::replace),
                                                     static_cast<std::uint32_t>(column.values.size()));
        if (isNew) {
            auto field = readField(value, criterion, vocabulary);
            wrong.push_back(!field);
            column.values.push_back(field ? std::move(*field) : FieldValue{});
        }
        if (wrong[kind->second])
            faults.add("MT020", wrongField(name, criterion, value), people.list(), person.row);
        column.kindOf.push_back(kind->second);
    }
    for (const FieldValue& value : column.values)
        column.masks.push_back(value.mask);
    return column;
}

Column constantColumn(std::size_t people, const Criterion& criterion) {
    Column column;
    column.kindOf.assign(people, 0);
    const bool range = criterion.rule == Rule::within;
    FieldValue value{.state = range ? FieldValue::State::range : FieldValue::State::number};
    value.number = criterion.value;
    value.from = criterion.from;
    value.to = criterion.to;
    column.values.push_back(value);
    return column;
}

int commonWords(const FieldValue& left, const FieldValue& right, const Vocabulary& vocabulary) {
    if (vocabulary.size() <= FieldValue::maskWords)
        return bitsIn(left.mask & right.mask);
    int count = 0;
    auto one = left.words.begin(), other = right.words.begin();
    while (one != left.words.end() && other != right.words.end()) {
        count += *one == *other ? 1 : 0;
        const std::int32_t least = std::min(*one, *other);
        one += *one == least ? 1 : 0;
        other += *other == least ? 1 : 0;
    }
    return count;
}

} // namespace nastavnik::matching
