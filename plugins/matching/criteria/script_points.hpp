// SPDX-License-Identifier: MIT
#pragma once

#include "criteria/criterion.hpp"
#include "people/people_reader.hpp"

#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace nastavnik::matching {

/// Points that a script gave to single pairs, for one criterion of the kind `script`. They come with the call, so a
/// repeated call computes the same; pairs that the script did not name have none.
class ScriptPoints {
public:
    struct Entry {
        std::uint32_t mentor = 0, mentee = 0;
        std::int32_t points = 0;
        std::string why; ///< the script's words, may be empty
        std::size_t row = 0;
    };

    /// `rows`: { criterion, mentor, mentee, points, why }. Takes those that name this criterion.
    /// Faults: MT005 unknown people, MT006 a pair twice, MT024 points beyond the criterion's weight.
    ScriptPoints(const Value& rows, const Criterion& criterion, const People& mentors, const People& mentees,
                 FaultList& faults);

    /// In the order of the mentors.
    std::span<const Entry> of(std::size_t mentee) const;
    const Entry* find(std::size_t mentor, std::size_t mentee) const;

private:
    std::vector<Entry> entries_; ///< by mentee, then mentor
};

/// Faults: MT023 rows that name no criterion of the kind `script`.
void checkScriptRows(const Value& rows, const std::vector<Criterion>& criteria, FaultList& faults);

} // namespace nastavnik::matching
