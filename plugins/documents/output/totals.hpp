// SPDX-License-Identifier: MIT
#pragma once

#include "language/operand.hpp"
#include "nastavnik/value.hpp"

#include <memory>
#include <variant>

namespace nastavnik::documents {

/// Makes one value out of elements that go by, and keeps no more of them than the value needs.
class Totalling {
public:
    explicit Totalling(const Step& step);
    Totalling(Totalling&&) noexcept;
    ~Totalling();

    void add(const Value& element);
    /// Or why there is none.
    std::variant<Value, Text> result() const;

    class Kind;

private:
    std::unique_ptr<Kind> kind_;
};

/// One value out of a list; what is no list counts as a list of one. Or why that cannot be.
std::variant<Value, Text> totalOf(const Value& value, const Step& step);

/// A number, also one written as text: 12, "1 234,5".
std::optional<double> numberOf(const Value& value);

} // namespace nastavnik::documents
