// SPDX-License-Identifier: MIT
#include "engine/verb_table.hpp"

#include "engine/waits.hpp"

#include <algorithm>

namespace nastavnik::engine {

VerbTable::VerbTable(std::vector<HostVerb> verbs, const Capabilities& capabilities) : capabilities_(capabilities) {
    for (HostVerb& verb : verbs)
        verbs_.emplace(verb.declaration.name, std::move(verb));
    for (Capability& verb : taskVerbs())
        waits_.emplace(verb.name, std::move(verb));
}

const HostVerb* VerbTable::hostVerb(const std::string& name) const {
    const auto found = verbs_.find(name);
    return found == verbs_.end() ? nullptr : &found->second;
}

const Capability& VerbTable::offered(const std::string& name) const {
    const auto& all = capabilities_.all();
    const auto found =
        std::lower_bound(all.begin(), all.end(), name,
                         [](const Capability& left, const std::string& right) { return left.name < right; });
    if (found == all.end() || found->name != name)
        throw Error("EN041", {"«" + name + "» не умеет ни один установленный плагин",
                              "no installed plugin offers \"" + name + "\""});
    return *found;
}

} // namespace nastavnik::engine
