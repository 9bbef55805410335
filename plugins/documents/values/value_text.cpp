// SPDX-License-Identifier: MIT
#include "values/value_text.hpp"

#include "values/filters.hpp"

#include <array>
#include <charconv>

namespace nastavnik::documents {

namespace {

std::string numberText(double number) {
    std::array<char, 64> digits;
    const bool isWhole =
        number > -1e15 && number < 1e15 && static_cast<double>(static_cast<long long>(number)) == number;
    const auto [end, error] =
        isWhole ? std::to_chars(digits.data(), digits.data() + digits.size(), static_cast<long long>(number))
                : std::to_chars(digits.data(), digits.data() + digits.size(), number);
    std::string text(digits.data(), end);
    if (const std::size_t point = text.find('.'); point != std::string::npos)
        text[point] = ',';
    return text;
}

std::variant<std::string, Text> plainText(const Value& value) {
    switch (value.type()) {
    case Value::value_t::string:
        return value.get_ref<const std::string&>();
    case Value::value_t::boolean:
        return std::string(value.get<bool>() ? "да" : "нет");
    case Value::value_t::number_integer:
        return std::to_string(value.get<std::int64_t>());
    case Value::value_t::number_unsigned:
        return std::to_string(value.get<std::uint64_t>());
    case Value::value_t::number_float:
        return numberText(value.get<double>());
    case Value::value_t::object:
        return Text{"это таблица, а не текст; назовите её поле, как в {mentor.name}",
                    "this is a table, not a text; name a field of it, as in {mentor.name}"};
    case Value::value_t::array:
        return Text{"это список таблиц; обойдите его повтором {#список} … {/список}",
                    "this is a list of tables; go over it with {#list} … {/list}"};
    default:
        return Text{"это не текст и не число", "this is neither a text nor a number"};
    }
}

/// A person or organisation is known by its name, once a filter says how to write it.
std::variant<Phrase, Text> phraseFrom(const Value& value, Holder holder) {
    if (value.is_string() && holder.table != nullptr)
        return phraseOf(value.get<std::string>(), *holder.table, holder.field);
    if (value.is_object())
        if (auto phrase = phraseOf(value))
            return std::move(*phrase);
    auto text = plainText(value);
    if (Text* wrong = std::get_if<Text>(&text))
        return std::move(*wrong);
    return Phrase{.text = std::get<std::string>(std::move(text))};
}

std::variant<std::string, Text> filtered(const Value& value, const std::vector<std::string>& filters,
                                         Holder holder = {}) {
    if (filters.empty())
        return plainText(value);
    Filtered phrase = phraseFrom(value, holder);
    for (const std::string& written : filters)
        if (Phrase* so = std::get_if<Phrase>(&phrase))
            phrase = readFilter(written)->apply(std::move(*so));
    if (Text* wrong = std::get_if<Text>(&phrase))
        return std::move(*wrong);
    return std::get<Phrase>(phrase).written();
}

} // namespace

std::variant<std::string, Text> textOf(const Value& value, const std::vector<std::string>& filters, Holder holder) {
    if (!value.is_array())
        return filtered(value, filters, holder);
    std::string joined;
    for (const Value& element : value) {
        const bool isNamed = element.is_object() && !filters.empty();
        auto text = element.is_structured() && !isNamed ? plainText(value) : filtered(element, filters);
        if (std::holds_alternative<Text>(text))
            return text;
        joined += (&element == &value.front() ? "" : ", ") + std::get<std::string>(text);
    }
    return joined;
}

} // namespace nastavnik::documents
