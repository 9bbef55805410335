// SPDX-License-Identifier: MIT
#pragma once

#include "nastavnik/capability.hpp"

namespace nastavnik::documents {

/// documents.decline: names, positions and institutions in six cases, for a preview, a script or the command line.
Capability declining();

} // namespace nastavnik::documents
