// SPDX-License-Identifier: MIT
#pragma once

#include "roadmap/bundle.hpp"
#include "roadmap/roadmap_check.hpp"

#include <vector>

namespace nastavnik::lua {

/// What the files of a bundle declare that nothing requires, each with the line to add: a form of
/// library/pair_forms.lua asks for `require "library.forms"` in roadmap.lua, pairs.fix for `pairs = require
/// "library.pairs"` in actions.lua. Looks at the texts, executes nothing.
std::vector<roadmap::UnrequiredName> unrequiredNames(const roadmap::Bundle& bundle);

} // namespace nastavnik::lua
