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

std::variant<std::string, Text> filtered(const Value& value, const std::vector<std::string>& filters) {
    auto text = plainText(value);
    for (const std::string& name : filters)
        if (const std::string* plain = std::get_if<std::string>(&text))
            text = findFilter(name)->apply(*plain);
    return text;
}

} // namespace

std::variant<std::string, Text> textOf(const Value& value, const std::vector<std::string>& filters) {
    if (!value.is_array())
        return filtered(value, filters);
    std::string joined;
    for (const Value& element : value) {
        auto text = element.is_structured() ? plainText(value) : filtered(element, filters);
        if (std::holds_alternative<Text>(text))
            return text;
        joined += (&element == &value.front() ? "" : ", ") + std::get<std::string>(text);
    }
    return joined;
}

} // namespace nastavnik::documents
