// SPDX-License-Identifier: MIT
#pragma once

#include "nastavnik/capability.hpp"
#include "nastavnik/plugin.hpp"

namespace nastavnik::documents {

/// documents.measure and documents.lay_out: a template and a layout profile.
void provideLayout(Registry& registry);

} // namespace nastavnik::documents
