// SPDX-License-Identifier: MIT
#pragma once

#include "output/totals.hpp"

#include <memory>
#include <optional>
#include <string>

namespace nastavnik::documents {

/// What an operand that leads into a long list comes to, up to and with its first total.
struct Reckoned {
    Value value;               ///< without a total, all that the operand finds
    std::size_t steps = 0;     ///< of the operand, that are behind it
    std::size_t found = 0;     ///< elements that were reckoned
    bool isLacking = false;    ///< some element does not have what the operand names
    std::optional<Text> wrong; ///< why it cannot be reckoned
};

/// Reckons one operand while the elements of its list go by.
class Reckoning {
public:
    explicit Reckoning(Operand operand);

    const Operand& operand() const { return operand_; }
    /// Whether it is known without the elements: the number of them.
    bool isCount() const;
    void add(const Value& element);
    Reckoned result() const;

private:
    void take(const Value& value);

    Operand operand_;
    std::size_t filters_ = 0;              ///< steps in front of the first total
    std::unique_ptr<Totalling> totalling_; ///< nothing without a total
    Value all_ = Value::array();
    std::size_t found_ = 0;
    bool isLacking_ = false;
    std::optional<Text> wrong_;
};

} // namespace nastavnik::documents
