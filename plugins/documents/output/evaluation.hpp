// SPDX-License-Identifier: MIT
#pragma once

#include "language/condition.hpp"
#include "output/scope.hpp"
#include "values/value_text.hpp"

#include <variant>

namespace nastavnik::documents {

/// A value of the data, or one that was made of them.
class Found {
public:
    Found() = default;
    explicit Found(const Value* value) : lent_(value) {}
    explicit Found(Value made) : made_(std::move(made)) {}

    /// Nothing when the data do not have it.
    const Value* value() const { return made_ ? &*made_ : lent_; }

private:
    const Value* lent_ = nullptr;
    std::optional<Value> made_;
};

/// What an operand names, before its steps.
Found find(const Operand& operand, const Scope& scope);

/// The value after all steps: what a document shows of it. Or why that cannot be.
std::variant<std::string, Text> textAfter(const Value& value, const std::vector<Step>& steps, Holder holder = {});

/// Whose field the operand names.
Holder holderOf(const Operand& operand, const Scope& scope);

/// The value after all steps, as something that can be compared.
std::variant<Value, Text> valueAfter(const Value& value, const std::vector<Step>& steps);

/// Names that a condition needs and the data lack.
struct Lacking {
    const Operand* operand;
};

/// Whether the condition holds; or what it lacks; or why that cannot be told.
std::variant<bool, Lacking, Text> judge(const Condition& condition, const Scope& scope);

} // namespace nastavnik::documents
