// SPDX-License-Identifier: MIT
#pragma once

#include "roadmap/declaration.hpp"

#include <vector>

namespace nastavnik::roadmap {

/// Lays a roadmap over the one that it is based on: every `change` is put into what it names, what a `remove` names is
/// taken out, and both words leave the list. A `change` names a number ("5.3"), an id ("order_pairs"), or, when several
/// words have this id, the word too ("form pairs"). The roadmap's own `roadmap` goes before that of its base.
/// Faults: RM060 nothing of this name is there (any more), RM061 several are, RM062 changed or removed twice, RM063 a
/// declaration that the base has already.
std::vector<Fault> layDown(std::vector<Declaration>& declarations);

/// Defaults of inputs that a `change` gives, by id; the uppermost layer wins.
std::map<std::string, Value> changedDefaults(const std::vector<Declaration>& declarations);

} // namespace nastavnik::roadmap
