// SPDX-License-Identifier: MIT
#pragma once

#include "nastavnik/capability.hpp"

namespace nastavnik::matching {

/// `matching.assign`: ready whole scores in, the best pairs out, in the same shape as propose().
/// Throws Error with all faults of all lists.
Value assign(const Call& call);

} // namespace nastavnik::matching
