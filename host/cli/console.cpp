// SPDX-License-Identifier: MIT
#include "cli/console.hpp"

namespace nastavnik::cli {

void Console::print(const Value& value) const {
    out << value.dump(2, ' ', false, Value::error_handler_t::replace) << '\n';
}

void Console::printLine(const Value& value) const {
    out << value.dump(-1, ' ', false, Value::error_handler_t::replace) << '\n';
}

void Console::print(const Text& text) const { out << text.in(language) << '\n'; }

void Console::complain(const std::vector<Fault>& faults) const {
    for (const Fault& fault : faults)
        err << describe(fault, language) << '\n';
}

} // namespace nastavnik::cli
