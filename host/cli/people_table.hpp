// SPDX-License-Identifier: MIT
#pragma once

#include "cli/csv_table.hpp"

#include "nastavnik/value.hpp"

#include <filesystem>

namespace nastavnik::cli {

/// The arguments of the matching out of one table.
///
/// With the columns «наставник», «наставляемый», «баллы» (mentor, mentee, score) it is a list of ready scores, one seat
/// each: {"mentors", "mentees", "candidates"}.
///
/// Else a row is a person: «сторона» (side) says наставник or наставляемый; «номер» (id), «фио» (name), «мест»
/// (capacity), «нужно» (demand), «группа» (group), «предмет», «школа», «стаж», «компетенции», «дефициты» and so on
/// become the fields that criteria name; lists are separated by commas, ages are written «25–40»; a column with another
/// name becomes a field of that name. «закреплён за» and «запрещены» name the ids of mentors: pins and bans.
///
/// Throws Error with all faults (CL087 a missing column, CL088 an unknown side, CL089 a number or range that is none)
/// and their lines, up to a hundred.
Value peopleOf(const CsvTable& table, const std::filesystem::path& file);

} // namespace nastavnik::cli
