// SPDX-License-Identifier: MIT
#pragma once

#include "nastavnik/text.hpp"
#include "nastavnik/value.hpp"

#include <optional>
#include <string>
#include <vector>

namespace nastavnik::roadmap {

/// What an indicator counts, as data. Written as a name ("mentees", "mentees_in_pairs", "mentors", "mentors_in_pairs",
/// "pairs", "schools", "schools_with_pairs", "typed") or as a table:
///   { people = "mentee", where = { experience_years = { to = 3 } }, paired = true, consent = "data", record =
///   "feedback" } { pairs = true, where = { form = "педагог – педагог" } } { schools = true, paired = true } { activity
///   = "4.1" }               units whose task is accepted { records = "feedback", where = { useful = { from = 4 } } }
struct Formula {
    enum class Of { people, pairs, schools, activity, records, typed };

    Of of = Of::typed;
    std::string name;                ///< role, number of the activity, kind of the records
    Value where = Value::object();   ///< field → value, or {"from", "to"}; a list field fits when it holds the value
    std::optional<bool> paired = {}; ///< of people: in an open mentorship in this role; of schools: they have one
    std::string consent = {};        ///< of people: with this consent in force
    std::string record = {};         ///< of people: with a record of this kind that names them
};

/// Nothing when `written` is no formula; the reasons then stand in `faults`.
std::optional<Formula> formulaOf(const Value& written, std::vector<Text>& faults);

/// Whether the fields of a card or a record are as `where` wants them.
bool fits(const Value& fields, const Value& where);

} // namespace nastavnik::roadmap
