// SPDX-License-Identifier: MIT
#include "people/indicator_values.hpp"

namespace nastavnik::people {

std::optional<double> IndicatorValue::value() const {
    if (!denominator)
        return numerator;
    return *denominator > 0 ? std::optional(100 * numerator / *denominator) : std::nullopt;
}

const IndicatorValue* latest(const std::vector<IndicatorValue>& values, std::string_view indicator, Id organisation,
                             Date from, Date to) {
    const IndicatorValue* found = nullptr;
    for (const IndicatorValue& value : values) {
        const bool isMeant = value.indicator == indicator && value.organisation == organisation && from <= value.date &&
                             value.date <= to;
        if (isMeant && (!found || found->date <= value.date))
            found = &value;
    }
    return found;
}

} // namespace nastavnik::people
