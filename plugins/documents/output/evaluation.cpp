// SPDX-License-Identifier: MIT
#include "output/evaluation.hpp"

#include "language/spelling.hpp"
#include "output/long_lists.hpp"
#include "output/totals.hpp"
#include "russian/russian_date.hpp"
#include "values/value_text.hpp"

#include <algorithm>

namespace nastavnik::documents {

namespace {

using Judgement = std::variant<bool, Lacking, Text>;

/// The filters from `at` on, up to the next total.
std::vector<std::string> filtersFrom(std::span<const Step> steps, std::size_t at) {
    std::vector<std::string> filters;
    for (; at < steps.size() && steps[at].total == Total::none; ++at)
        filters.push_back(steps[at].words);
    return filters;
}

/// Filters in front of a total change every element by itself.
std::variant<Value, Text> filteredEach(const Value& value, const std::vector<std::string>& filters) {
    if (!value.is_array()) {
        auto text = textOf(value, filters);
        if (const Text* wrong = std::get_if<Text>(&text))
            return *wrong;
        return Value(std::get<std::string>(std::move(text)));
    }
    Value all = Value::array();
    for (const Value& element : value) {
        auto one = filteredEach(element, filters);
        if (std::holds_alternative<Text>(one))
            return one;
        all.push_back(std::get<Value>(std::move(one)));
    }
    return all;
}

/// `last` filters are left over, for whoever wants a text.
std::variant<Value, Text> afterTotals(const Value& value, std::span<const Step> steps, std::size_t& at) {
    Value current = value;
    for (at = 0; at < steps.size();) {
        if (steps[at].total != Total::none) {
            auto next = totalOf(current, steps[at++]);
            if (std::holds_alternative<Text>(next))
                return next;
            current = std::get<Value>(std::move(next));
            continue;
        }
        const std::vector<std::string> filters = filtersFrom(steps, at);
        if (at + filters.size() == steps.size())
            break;
        at += filters.size();
        auto next = filteredEach(current, filters);
        if (std::holds_alternative<Text>(next))
            return next;
        current = std::get<Value>(std::move(next));
    }
    return current;
}

const Text notComparable{"больше и меньше бывают только числа и даты; для текста есть «=» и «≠»",
                         "only numbers and dates are greater or less; texts have \"=\" and \"!=\""};

std::string wordsOf(const Value& value) {
    auto text = textOf(value, {});
    return std::holds_alternative<Text>(text) ? std::string() : folded(std::get<std::string>(text));
}

bool isYes(const Value& value) {
    if (value.is_boolean())
        return value.get<bool>();
    const std::string words = wordsOf(value);
    return words == "да" || words == "true" || words == "yes" || words == "1";
}

/// Below, equal, above: -1, 0, 1. Nothing when there is only equal and unequal, as 2 then.
int compare(const Value& left, const Value& right) {
    if (left.is_boolean() || right.is_boolean())
        return isYes(left) == isYes(right) ? 0 : 2;
    const auto order = [](const auto& a, const auto& b) { return a < b ? -1 : b < a ? 1 : 0; };
    if (const auto a = numberOf(left), b = numberOf(right); a && b)
        return order(*a, *b);
    if (left.is_string() && right.is_string())
        if (const auto a = readDate(left.get_ref<const std::string&>()),
            b = readDate(right.get_ref<const std::string&>());
            a && b)
            return order(*a, *b);
    return wordsOf(left) == wordsOf(right) ? 0 : 2;
}

bool contains(const Value& left, const Value& right) {
    if (left.is_array())
        return std::any_of(left.begin(), left.end(), [&](const Value& one) { return compare(one, right) == 0; });
    return wordsOf(left).find(wordsOf(right)) != std::string::npos;
}

std::variant<bool, Text> isSo(const Value& left, Comparison comparison, const std::vector<Value>& right) {
    if (comparison == Comparison::contains)
        return contains(left, right.front());
    if (comparison == Comparison::among)
        return std::any_of(right.begin(), right.end(), [&](const Value& one) { return compare(left, one) == 0; });
    const int order = compare(left, right.front());
    if (comparison == Comparison::equal || comparison == Comparison::unequal)
        return (order == 0) == (comparison == Comparison::equal);
    if (order == 2)
        return notComparable;
    switch (comparison) {
    case Comparison::less:
        return order < 0;
    case Comparison::lessOrEqual:
        return order <= 0;
    case Comparison::greater:
        return order > 0;
    default:
        return order >= 0;
    }
}

/// {если первый}: about the element of the innermost loop, unless the data have such a name.
std::optional<bool> placeInLoop(const Operand& operand, const Scope& scope) {
    const Scope* loop = scope.loop();
    if (loop == nullptr || operand.path.size() != 1 || !operand.steps.empty())
        return std::nullopt;
    const std::string word = folded(operand.name);
    if (word == "первый" || word == "first")
        return loop->number == 1;
    if (word == "последний" || word == "last")
        return loop->walk != nullptr && loop->number == loop->walk->size();
    return std::nullopt;
}

std::variant<Value, Text> valueOf(const Found& found, const Operand& operand) {
    const Reckoned* reckoned = found.reckoned();
    if (reckoned != nullptr && reckoned->wrong)
        return *reckoned->wrong;
    const auto steps = std::span(operand.steps).subspan(reckoned == nullptr ? 0 : reckoned->steps);
    return valueAfter(found.value() == nullptr ? Value() : *found.value(), steps);
}

class Judge {
public:
    explicit Judge(const Scope& scope) : scope_(scope) {}

    Judgement judge(const Test& test) const {
        const Found found = find(test.left, scope_);
        if (found.value() == nullptr) {
            if (test.comparison == Comparison::holds)
                if (const auto place = placeInLoop(test.left, scope_))
                    return *place;
            if (!test.left.isOptional)
                return Lacking{&test.left};
        }
        const auto left = valueOf(found, test.left);
        if (const Text* wrong = std::get_if<Text>(&left))
            return *wrong;
        if (test.comparison == Comparison::holds)
            return !std::get<Value>(left).is_null() && holds(std::get<Value>(left));
        if (found.value() == nullptr)
            return test.comparison == Comparison::unequal;
        return compared(std::get<Value>(left), test);
    }

private:
    Judgement compared(const Value& left, const Test& test) const {
        std::vector<Value> right;
        for (const Comparand& one : test.right) {
            const Operand* field = std::get_if<Operand>(&one);
            const Found found = field == nullptr ? Found(Value(std::get<std::string>(one))) : find(*field, scope_);
            if (found.value() == nullptr)
                return Lacking{field};
            right.push_back(*found.value());
        }
        const auto answer = isSo(left, test.comparison, right);
        if (const Text* wrong = std::get_if<Text>(&answer))
            return *wrong;
        return std::get<bool>(answer);
    }

    const Scope& scope_;
};

} // namespace

bool Found::isBlank() const {
    if (value() == nullptr)
        return true;
    return reckoned_ != nullptr ? reckoned_->found == 0 : isEmpty(*value());
}

Found find(const Operand& operand, const Scope& scope) {
    const Value* value = scope.find(operand.path);
    if (value == nullptr || value->is_array())
        if (const LongLists* lists = scope.outermost().longLists)
            if (const Reckoned* reckoned = lists->reckoned(operand, scope.first(operand.path)))
                return Found(*reckoned);
    if (value != nullptr || operand.path.size() < 2)
        return Found(value);
    if (auto all = scope.collect(operand.path, operand.isOptional))
        return Found(std::move(*all));
    return {};
}

Holder holderOf(const Operand& operand, const Scope& scope) {
    return operand.path.empty() ? Holder{} : Holder{scope.holderOf(operand.path), operand.path.back()};
}

std::variant<std::string, Text> textOf(const Found& found, const Operand& operand, const Scope& scope) {
    const Reckoned* reckoned = found.reckoned();
    if (reckoned == nullptr)
        return textAfter(*found.value(), operand.steps, holderOf(operand, scope));
    if (reckoned->wrong)
        return *reckoned->wrong;
    return textAfter(*found.value(), std::span(operand.steps).subspan(reckoned->steps));
}

std::variant<std::string, Text> textAfter(const Value& value, std::span<const Step> steps, Holder holder) {
    const bool isPlain = std::all_of(steps.begin(), steps.end(), [](const Step& s) { return s.total == Total::none; });
    if (isPlain)
        return textOf(value, filtersFrom(steps, 0), holder);
    std::size_t at = 0;
    auto reckoned = afterTotals(value, steps, at);
    if (const Text* wrong = std::get_if<Text>(&reckoned))
        return *wrong;
    return textOf(std::get<Value>(reckoned), filtersFrom(steps, at));
}

std::variant<Value, Text> valueAfter(const Value& value, std::span<const Step> steps) {
    std::size_t at = 0;
    auto reckoned = afterTotals(value, steps, at);
    if (at >= steps.size() || std::holds_alternative<Text>(reckoned))
        return reckoned;
    return filteredEach(std::get<Value>(reckoned), filtersFrom(steps, at));
}

std::variant<bool, Lacking, Text> judge(const Condition& condition, const Scope& scope) {
    const Judge judge(scope);
    for (const std::vector<Test>& tests : condition.alternatives) {
        bool allHold = true;
        for (const Test& test : tests) {
            const Judgement one = judge.judge(test);
            if (!std::holds_alternative<bool>(one))
                return one;
            allHold = std::get<bool>(one) != test.isNegated;
            if (!allHold)
                break;
        }
        if (allHold)
            return true;
    }
    return false;
}

} // namespace nastavnik::documents
