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

using Result = std::variant<Value, Text>;

/// Adding money in binary leaves crumbs far behind the comma.
double withoutCrumbs(double number) {
    constexpr double finest = 1e6, safe = 1e9;
    return std::abs(number) < safe ? std::round(number * finest) / finest : number;
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

class Totalling::Kind {
public:
    virtual ~Kind() = default;
    virtual void add(const Value& element) = 0;
    virtual Result result() const = 0;
};

namespace {

class Count final : public Totalling::Kind {
public:
    void add(const Value&) override { ++count_; }
    Result result() const override { return Value(count_); }

private:
    std::size_t count_ = 0;
};

class Sum final : public Totalling::Kind {
public:
    explicit Sum(bool isAverage) : isAverage_(isAverage) {}

    void add(const Value& element) override {
        const auto number = numberOf(element);
        if (!number && !wrong_)
            wrong_ = Text{"«" + (element.is_string() ? element.get<std::string>() : element.dump()) +
                              "» не число, сложить нельзя; назовите поле с числом, как в {pairs.hours | сумма}",
                          element.dump() + " is no number and cannot be added; name a field with one, as in "
                                           "{pairs.hours | sum}"};
        ++count_;
        sum_ += number.value_or(0);
        isWhole_ = isWhole_ && number && *number == std::floor(*number);
    }

    Result result() const override {
        if (wrong_)
            return *wrong_;
        if (isAverage_)
            return count_ == 0 ? Value("") : Value(withoutCrumbs(sum_ / static_cast<double>(count_)));
        if (isWhole_ && std::abs(sum_) < 1e15)
            return Value(static_cast<std::int64_t>(sum_));
        return Value(withoutCrumbs(sum_));
    }

private:
    bool isAverage_;
    double sum_ = 0;
    std::size_t count_ = 0;
    bool isWhole_ = true;
    std::optional<Text> wrong_;
};

/// Keeps one element: the first or last, the least or greatest; of equal ones the first is the least, the last the
/// greatest.
class Choice final : public Totalling::Kind {
public:
    explicit Choice(Total total) : total_(total) {}

    void add(const Value& element) override {
        if (!chosen_ || isBetter(element))
            chosen_ = element;
    }
    Result result() const override { return chosen_ ? *chosen_ : Value(""); }

private:
    bool isBetter(const Value& element) const {
        return total_ == Total::last || (total_ == Total::least && isLess(element, *chosen_)) ||
               (total_ == Total::greatest && !isLess(element, *chosen_));
    }

    Total total_;
    std::optional<Value> chosen_;
};

class Unique final : public Totalling::Kind {
public:
    void add(const Value& element) override {
        if (seen_.insert(element).second)
            all_.push_back(element);
    }
    Result result() const override { return all_; }

private:
    Value all_ = Value::array();
    std::set<Value> seen_;
};

class Enumeration final : public Totalling::Kind {
public:
    Enumeration(std::string between, std::string beforeLast)
        : between_(std::move(between)), beforeLast_(std::move(beforeLast)) {}

    void add(const Value& element) override {
        if (wrong_)
            return;
        auto one = textAfter(element, {});
        if (const Text* wrong = std::get_if<Text>(&one)) {
            wrong_ = *wrong;
            return;
        }
        if (last_)
            text_ += (count_ > 1 ? between_ : "") + *last_;
        last_ = std::get<std::string>(std::move(one));
        ++count_;
    }
    Result result() const override {
        if (wrong_)
            return *wrong_;
        return Value(text_ + (count_ > 1 ? beforeLast_ : "") + last_.value_or(""));
    }

private:
    std::string between_;
    std::string beforeLast_;
    std::string text_; ///< all but the last, which is joined in another way
    std::optional<std::string> last_;
    std::size_t count_ = 0;
    std::optional<Text> wrong_;
};

std::unique_ptr<Totalling::Kind> kindOf(const Step& step) {
    switch (step.total) {
    case Total::count:
        return std::make_unique<Count>();
    case Total::sum:
    case Total::average:
        return std::make_unique<Sum>(step.total == Total::average);
    case Total::unique:
        return std::make_unique<Unique>();
    case Total::enumerate:
        return std::make_unique<Enumeration>(", ", " и ");
    case Total::joined:
        return std::make_unique<Enumeration>(step.words, step.words);
    default:
        return std::make_unique<Choice>(step.total);
    }
}

} // namespace

Totalling::Totalling(const Step& step) : kind_(kindOf(step)) {}
Totalling::Totalling(Totalling&&) noexcept = default;
Totalling::~Totalling() = default;
void Totalling::add(const Value& element) { kind_->add(element); }
std::variant<Value, Text> Totalling::result() const { return kind_->result(); }

std::variant<Value, Text> totalOf(const Value& value, const Step& step) {
    if (!value.is_array())
        return totalOf(isEmpty(value) ? Value::array() : Value::array({value}), step);
    Totalling totalling(step);
    for (const Value& element : value)
        totalling.add(element);
    return totalling.result();
}

} // namespace nastavnik::documents
