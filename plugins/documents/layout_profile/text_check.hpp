// SPDX-License-Identifier: MIT
#pragma once

#include "fault_list.hpp"
#include "format.hpp"
#include "layout_profile/layout_profile.hpp"
#include "package/package.hpp"

#include <vector>

namespace nastavnik::documents {

/// Looks through the text of a template: common spaces where a line must not break (DT074), wrong citations (DT075).
/// What a tag will bring is not looked at.
void checkTypography(const Package& package, Format format, const std::vector<Citation>& citations, FaultList& faults);

} // namespace nastavnik::documents
