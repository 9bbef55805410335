// SPDX-License-Identifier: MIT
#include "output/totals.hpp"

#include "language/spelling.hpp"
#include "output/evaluation.hpp"
#include "russian/russian_date.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <set>

namespace nastavnik::documents {

namespace {

using Reckoned = std::variant<Value, Text>;

/// Adding money in binary leaves crumbs far behind the comma.
double withoutCrumbs(double number) {
    constexpr double finest = 1e6, safe = 1e9;
    return std::abs(number) < safe ? std::round(number * finest) / finest : number;
}

Reckoned reckon(const Value& list, Total total) {
    double sum = 0;
    bool isWhole = true;
    for (const Value& element : list) {
        const auto number = numberOf(element);
        if (!number)
            return Text{"«" + (element.is_string() ? element.get<std::string>() : element.dump()) +
                            "» не число, сложить нельзя; назовите поле с числом, как в {pairs.hours | сумма}",
                        element.dump() + " is no number and cannot be added; name a field with one, as in "
                                         "{pairs.hours | sum}"};
        sum += *number;
        isWhole = isWhole && *number == std::floor(*number);
    }
    if (total == Total::average)
        return list.empty() ? Value("") : Value(withoutCrumbs(sum / static_cast<double>(list.size())));
    if (isWhole && std::abs(sum) < 1e15)
        return Value(static_cast<std::int64_t>(sum));
    return Value(withoutCrumbs(sum));
}

bool isLess(const Value& a, const Value& b) {
    const auto left = numberOf(a), right = numberOf(b);
    if (left && right)
        return *left < *right;
    if (a.is_string() && b.is_string()) {
        const auto before = readDate(a.get_ref<const std::string&>()),
                   after = readDate(b.get_ref<const std::string&>());
        if (before && after)
            return *before < *after;
        return folded(a.get_ref<const std::string&>()) < folded(b.get_ref<const std::string&>());
    }
    return a < b;
}

Reckoned extreme(const Value& list, Total total) {
    if (list.empty())
        return Value("");
    const auto [least, greatest] = std::minmax_element(list.begin(), list.end(), isLess);
    return total == Total::least ? *least : *greatest;
}

Value unique(const Value& list) {
    Value result = Value::array();
    std::set<Value> seen;
    for (const Value& element : list)
        if (seen.insert(element).second)
            result.push_back(element);
    return result;
}

Reckoned joined(const Value& list, const std::string& between, const std::string& beforeLast) {
    std::string text;
    for (std::size_t i = 0; i < list.size(); ++i) {
        const auto one = textAfter(list[i], {});
        if (const Text* wrong = std::get_if<Text>(&one))
            return *wrong;
        if (i > 0)
            text += i + 1 == list.size() ? beforeLast : between;
        text += std::get<std::string>(one);
    }
    return Value(std::move(text));
}

} // namespace

std::optional<double> numberOf(const Value& value) {
    if (value.is_number())
        return value.get<double>();
    if (!value.is_string())
        return std::nullopt;
    std::string text = cleaned(value.get_ref<const std::string&>());
    std::erase(text, ' ');
    std::replace(text.begin(), text.end(), ',', '.');
    if (text.starts_with("−"))
        text.replace(0, std::string_view("−").size(), "-");
    double number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    const bool isWhole = error == std::errc{} && end == text.data() + text.size() && std::isfinite(number);
    return isWhole ? std::optional(number) : std::nullopt;
}

std::variant<Value, Text> totalOf(const Value& value, const Step& step) {
    if (!value.is_array())
        return totalOf(isEmpty(value) ? Value::array() : Value::array({value}), step);
    switch (step.total) {
    case Total::count:
        return Value(value.size());
    case Total::sum:
    case Total::average:
        return reckon(value, step.total);
    case Total::least:
    case Total::greatest:
        return extreme(value, step.total);
    case Total::first:
        return value.empty() ? Value("") : value.front();
    case Total::last:
        return value.empty() ? Value("") : value.back();
    case Total::unique:
        return unique(value);
    case Total::enumerate:
        return joined(value, ", ", " и ");
    case Total::joined:
        return joined(value, step.words, step.words);
    case Total::none:
        break;
    }
    return value;
}

} // namespace nastavnik::documents
