// SPDX-License-Identifier: MIT
#pragma once

#include "application.hpp"

#include <filesystem>

namespace nastavnik {

/// What came of a programme so far: {"programme", "tasks": {"done", "open", "overdue", "planned"}, "documents":
/// [{"title", "number", "organisation", "files": […]}], "letters", "pairs"}. "overdue" are those of "open" that are
/// late.
Value summaryOf(Application& application, engine::Id programme);

/// Leaves it all in a folder: report.html and report.txt for a head, papers/SCHOOL/…, tasks.csv, letters.csv,
/// timeline.csv, undone.txt, summary.json. The folder is there complete or not at all. Throws Error EX001 when it holds
/// something that this function did not write.
void exportProgramme(Application& application, engine::Id programme, const std::filesystem::path& folder);

} // namespace nastavnik
