// SPDX-License-Identifier: MIT
#pragma once

#include "engine/scripts.hpp"
#include "nastavnik/capability.hpp"
#include "roadmap/bundle.hpp"

#include <vector>

namespace nastavnik::lua {

/// How scripts and their worker talk: compact lists instead of objects, because a step is small and there are many.
/// from…() throw Error LW001 when a message is not what it should be: a worker's words are not trusted.
Value toWire(const engine::Step& step);
Value toWire(engine::ScriptStart start);
Value toWire(const engine::ScriptEvent& event);
Value toWire(const roadmap::Bundle& bundle);
/// Name, fields and kinds; not the functions.
Value toWire(const std::vector<Capability>& capabilities);

engine::Step stepFromWire(const Value& wire);
engine::ScriptStart startFromWire(const Value& wire);
engine::ScriptEvent eventFromWire(const Value& wire);
roadmap::Bundle bundleFromWire(const Value& wire);
std::vector<Capability> capabilitiesFromWire(const Value& wire);

} // namespace nastavnik::lua
