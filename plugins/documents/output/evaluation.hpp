// SPDX-License-Identifier: MIT
#pragma once

#include "language/condition.hpp"
#include "output/reckoning.hpp"
#include "output/scope.hpp"
#include "values/value_text.hpp"

#include <span>
#include <variant>

namespace nastavnik::documents {

/// A value of the data, or one that was made of them.
class Found {
public:
    Found() = default;
    explicit Found(const Value* value) : lent_(value) {}
    explicit Found(Value made) : made_(std::move(made)) {}
    /// Of a long list; has to outlive this.
    explicit Found(const Reckoned& reckoned)
        : lent_(reckoned.isLacking ? nullptr : &reckoned.value), reckoned_(&reckoned) {}

    /// Nothing when the data do not have it.
    const Value* value() const { return made_ ? &*made_ : lent_; }
    /// Whether the data do not have it, or nothing in it.
    bool isBlank() const;
    /// Set when some steps of the operand are behind it.
    const Reckoned* reckoned() const { return reckoned_; }

private:
    const Value* lent_ = nullptr;
    std::optional<Value> made_;
    const Reckoned* reckoned_ = nullptr;
};

/// What an operand names, before its steps.
Found find(const Operand& operand, const Scope& scope);

/// The value after all steps: what a document shows of it. Or why that cannot be.
std::variant<std::string, Text> textAfter(const Value& value, std::span<const Step> steps, Holder holder = {});

/// The same of what was found for the operand; it has a value.
std::variant<std::string, Text> textOf(const Found& found, const Operand& operand, const Scope& scope);

/// Whose field the operand names.
Holder holderOf(const Operand& operand, const Scope& scope);

/// The value after all steps, as something that can be compared.
std::variant<Value, Text> valueAfter(const Value& value, std::span<const Step> steps);

/// Names that a condition needs and the data lack.
struct Lacking {
    const Operand* operand;
};

/// Whether the condition holds; or what it lacks; or why that cannot be told.
std::variant<bool, Lacking, Text> judge(const Condition& condition, const Scope& scope);

} // namespace nastavnik::documents
