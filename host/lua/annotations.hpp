// SPDX-License-Identifier: MIT
#pragma once

#include "nastavnik/capability.hpp"

#include <map>
#include <string>
#include <vector>

namespace nastavnik::lua {

/// Definition files for the Lua language server, by file name: "documents.d.lua" for each plugin, and "words.d.lua"
/// with the words of a roadmap, the methods of a task and what the sandbox offers. The same declarations that are
/// checked.
std::map<std::string, std::string> annotations(const std::vector<Capability>& capabilities);

} // namespace nastavnik::lua
