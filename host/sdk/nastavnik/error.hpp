// SPDX-License-Identifier: MIT
#pragma once

#include "nastavnik/text.hpp"

#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

namespace nastavnik {

/// Where in the user's own text something stands. Line 0: the whole file; empty file: no place.
struct Place {
    std::string file;
    int line = 0;

    bool operator==(const Place&) const = default;
};

/// One thing that a person has to mend: where, what was found, what to do.
struct Fault {
    std::string code; ///< stable, e.g. "RM012"; tests and help pages refer to it
    Text message;     ///< what was found, and what to do about it
    Place place = {};

    bool operator==(const Fault&) const = default;
};

/// "roadmap.lua:12: RM012 …" in the wanted language.
inline std::string describe(const Fault& fault, Language language) {
    std::string where = fault.place.file;
    if (fault.place.line > 0)
        where.append(":").append(std::to_string(fault.place.line));
    if (!where.empty())
        where += ": ";
    return where.append(fault.code).append(" ").append(fault.message.in(language));
}

/// The one exception for faults that a person caused or can mend; carries all of them at once.
/// Faults of the program itself are std::logic_error.
class Error : public std::runtime_error {
public:
    explicit Error(std::vector<Fault> faults)
        : std::runtime_error(faults.empty() ? "" : nastavnik::describe(faults.front(), Language::en)),
          faults_(std::move(faults)) {}
    Error(std::string code, Text message, Place place = {})
        : Error(std::vector<Fault>{{std::move(code), std::move(message), std::move(place)}}) {}

    const std::vector<Fault>& faults() const noexcept { return faults_; }

private:
    std::vector<Fault> faults_;
};

} // namespace nastavnik
