// SPDX-License-Identifier: MIT
#pragma once

#include "people/directory.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace nastavnik::people {

/// What an indicator was on a day: counted and kept with a report, or typed by a person.
struct IndicatorValue {
    Id id = 0;
    Id programme = 0;
    std::string indicator; ///< id of the roadmap's word; the same from year to year
    Id organisation = 0;   ///< a school, or the department for the municipality
    Date date;
    double numerator = 0;
    std::optional<double> denominator; ///< empty: the numerator is the value
    std::string source;                ///< "register", or where a typed value comes from

    /// Per cent of the denominator, or the number itself; nothing when there is nothing to divide by.
    std::optional<double> value() const;
};

/// The latest value of this indicator and organisation between two days; nothing when there is none.
const IndicatorValue* latest(const std::vector<IndicatorValue>& values, std::string_view indicator, Id organisation,
                             Date from, Date to);

} // namespace nastavnik::people
