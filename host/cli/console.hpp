// SPDX-License-Identifier: MIT
#pragma once

#include "nastavnik/error.hpp"
#include "nastavnik/value.hpp"

#include <istream>
#include <ostream>

namespace nastavnik::cli {

/// What a command ends with; part of the product's contract.
enum ExitCode { exitOk = 0, exitFailure = 1, exitWrongUsage = 2, exitCheckFound = 3, exitNotAllowed = 4, exitBusy = 5 };

/// Where a command speaks: results to `out`, everything about trouble to `err`.
struct Console {
    Language language = Language::ru;
    std::istream& in;
    std::ostream& out;
    std::ostream& err;

    /// One JSON value and a line end.
    void print(const Value& value) const;
    /// The same on one line, for lists of lines.
    void printLine(const Value& value) const;
    /// A line of text in the console's language.
    void print(const Text& text) const;
    /// Each fault on a line of its own.
    void complain(const std::vector<Fault>& faults) const;
};

} // namespace nastavnik::cli
