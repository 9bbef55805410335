// SPDX-License-Identifier: MIT
#pragma once

#include "nastavnik/capability.hpp"

#include <map>
#include <string>

namespace nastavnik::matching {

/// Two results of a matching side by side: who gets another mentor, who gains one, who loses one; people and points.
/// `names` by id as text; whoever is not there is called by the id.
Value difference(const Value& before, const Value& after, const std::map<std::string, std::string>& names,
                 Language language);

/// `matching.compare`: the same for two results that the caller has.
Value compareVariants(const Call& call);

} // namespace nastavnik::matching
