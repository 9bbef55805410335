// SPDX-License-Identifier: MIT
#pragma once

#include "template.hpp"

#include <set>

namespace nastavnik::documents {

/// What can be said of a template without making a document of it.
class Inspection {
public:
    void add(const Template& source);
    void add(const std::vector<Fault>& faults);

    /// Tries the data: everything that would stop a document becomes a fault.
    void compare(const Template& source, const Value& data, Deflater& deflater, const Value& parts);

    /// {"tags", "faults"}, and with data that are a table also "unused": their names that no tag mentions.
    Value take(const Value& data);

private:
    void mention(const Operand& operand);
    void mention(const Test& test);

    Value tags_ = Value::array();
    Value faults_ = Value::array();
    std::set<std::string> mentioned_;
};

} // namespace nastavnik::documents
