// SPDX-License-Identifier: MIT
#pragma once

#include "format.hpp"
#include "layout_profile/layout_profile.hpp"
#include "nastavnik/error.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace nastavnik::documents {

/// Where a template departs from the profile: margins (DT071), sizes (DT072), page numbers (DT073), a common space
/// after «№» or beside initials (DT074), a wrong citation (DT075). These are warnings: the template can be filled all
/// the same. `bytes` is a template that readTemplate() accepted; `file` its name for people.
std::vector<Fault> departures(std::string_view bytes, Format format, const std::string& file,
                              const LayoutProfile& profile);

} // namespace nastavnik::documents
