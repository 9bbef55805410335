// SPDX-License-Identifier: MIT
#include "roadmap/input_values.hpp"

#include "roadmap/suggestion.hpp"

#include <charconv>

namespace nastavnik::roadmap {

namespace {

std::optional<Value> number(const std::string& text) {
    double value = 0;
    const auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (fault != std::errc{} || end != text.data() + text.size())
        return std::nullopt;
    const auto whole = static_cast<std::int64_t>(value);
    return static_cast<double>(whole) == value ? Value(whole) : Value(value);
}

std::optional<Value> flag(const std::string& text) {
    for (const char* yes : {"true", "да", "yes", "1"}) {
        if (text == yes)
            return true;
    }
    for (const char* no : {"false", "нет", "no", "0"}) {
        if (text == no)
            return false;
    }
    return std::nullopt;
}

Fault unknownInput(const std::string& id, const std::vector<Input>& inputs) {
    std::vector<std::string> known;
    for (const Input& input : inputs)
        known.push_back(input.id);
    const Text hint = didYouMean(id, known);
    return {"RM066", {"настройки «" + id + "» нет" + hint.ru, "there is no input \"" + id + "\"" + hint.en}};
}

Fault misfit(const Input& input, const std::string& found) {
    const Text wanted = wantedValue(input);
    return {"RM066",
            {input.id + " («" + input.title + "»): нужно: " + wanted.ru + ", а стоит «" + found + "»",
             input.id + ": " + wanted.en + " is needed, but there is \"" + found + "\""}};
}

} // namespace

Text wantedValue(const Input& input) {
    if (input.type == "number")
        return {"число", "a number"};
    if (input.type == "date")
        return {"дата вида 2026-09-01", "a date like 2026-09-01"};
    if (input.type == "flag")
        return {"да или нет", "yes or no"};
    return {"текст", "a text"};
}

bool fitsInput(const Input& input, const Value& value) {
    if (value.is_null())
        return true;
    if (input.type == "number")
        return value.is_number();
    if (input.type == "flag")
        return value.is_boolean();
    if (input.type == "date")
        return value.is_string() && parseDate(value.get_ref<const std::string&>()).has_value();
    return value.is_string();
}

std::optional<Value> typedValue(const Input& input, const std::string& text) {
    if (input.type == "number")
        return number(text);
    if (input.type == "flag")
        return flag(text);
    if (input.type == "date" && !parseDate(text))
        return std::nullopt;
    return text;
}

InputValues typedValues(const std::vector<Input>& inputs, const std::vector<std::string>& assignments) {
    InputValues values;
    std::vector<Fault> faults;
    for (const std::string& assignment : assignments) {
        const std::size_t equals = assignment.find('=');
        const std::string id = assignment.substr(0, equals);
        const Input* const input = find(inputs, id);
        if (!input) {
            faults.push_back(unknownInput(id, inputs));
            continue;
        }
        if (equals == std::string::npos) {
            faults.push_back({"RM066",
                              {id + ": после имени нужен знак = и значение",
                               id + ": the name has to be followed by = and a value"}});
            continue;
        }
        const std::string text = assignment.substr(equals + 1);
        if (const auto value = typedValue(*input, text))
            values[id] = *value;
        else
            faults.push_back(misfit(*input, text));
    }
    if (!faults.empty())
        throw Error(std::move(faults));
    return values;
}

InputValues checkedValues(const std::vector<Input>& inputs, const Value& values) {
    InputValues checked;
    std::vector<Fault> faults;
    for (const auto& [id, value] : values.items()) {
        const Input* const input = find(inputs, id);
        if (!input)
            faults.push_back(unknownInput(id, inputs));
        else if (!fitsInput(*input, value))
            faults.push_back(misfit(*input, value.is_string() ? value.get<std::string>() : value.dump()));
        else
            checked[id] = value;
    }
    if (!faults.empty())
        throw Error(std::move(faults));
    return checked;
}

} // namespace nastavnik::roadmap
