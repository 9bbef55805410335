// SPDX-License-Identifier: MIT
#pragma once

#include "engine/capabilities.hpp"
#include "engine/verbs.hpp"

#include <map>
#include <string>
#include <vector>

namespace nastavnik::engine {

/// Everything that a script may ask for, by name: what the host does itself, waits, and what plugins offer.
class VerbTable {
public:
    VerbTable(std::vector<HostVerb> verbs, const Capabilities& capabilities);

    /// Nothing when the host has no such verb.
    const HostVerb* hostVerb(const std::string& name) const;
    const Capability& wait(const std::string& name) const { return waits_.at(name); }
    /// Throws Error EN041 when no plugin offers it.
    const Capability& offered(const std::string& name) const;

private:
    const Capabilities& capabilities_;
    std::map<std::string, HostVerb, std::less<>> verbs_;
    std::map<std::string, Capability, std::less<>> waits_;
};

} // namespace nastavnik::engine
