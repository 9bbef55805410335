// SPDX-License-Identifier: MIT
#pragma once

#include "importing/draft.hpp"
#include "importing/source.hpp"
#include "roadmap/school_year.hpp"

namespace nastavnik::importing {

/// Makes a roadmap of a foreign paper. Terms are kept as they are written; `year` is the one in which they are tried.
/// What is doubtful, and every text for which there is no place, is among the doubts.
/// Throws Error IM001 when the paper holds neither a table of activities nor the points of an order.
Draft makeDraft(const Source& source, roadmap::SchoolYear year);

} // namespace nastavnik::importing
