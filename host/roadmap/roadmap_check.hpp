// SPDX-License-Identifier: MIT
#pragma once

#include "roadmap/roadmap.hpp"
#include "roadmap/school_year.hpp"

#include <string>
#include <vector>

namespace nastavnik::roadmap {

/// A text written down at a key of a call: notice = "pair_fixed".
struct ScriptLiteral {
    std::string key;
    std::string text;
    int line = 0;
};

/// A call that stands in a script: documents.generate { template = "order_pairs" }, task:review { … } as "task.review".
struct ScriptCall {
    std::string name;
    Place place;
    std::vector<ScriptLiteral> literals = {};
};

/// Of a capability: its name and which of its fields name a template.
struct KnownCapability {
    std::string name;
    std::vector<std::string> templateFields = {};
};

/// Something that is declared in a file which nothing requires.
struct UnrequiredName {
    std::string word; ///< "form", "document", "notice", "role"; "run" for a function of the library
    std::string name;
    Text advice; ///< which line to add, and where
};

/// What surrounds a roadmap and is referred to from it.
struct Surrounding {
    SchoolYear year{};
    std::vector<std::string> templates;        ///< names without ending
    std::vector<std::string> actions;          ///< "pairs.fix"
    std::vector<KnownCapability> capabilities; ///< sorted by name
    std::vector<ScriptCall> calls;
    std::vector<UnrequiredName> unrequired = {};
};

/// Looks at what the words refer to: RM030… are errors, RW… are warnings. In no order.
std::vector<Fault> checkRoadmap(const Roadmap& roadmap, const Surrounding& surrounding);

/// Warnings do not stop a roadmap from running.
inline bool isWarning(const Fault& fault) { return fault.code.starts_with("RW"); }

/// Whether a role, document, form, notice or action is missed, which may stand in a file that is not required.
bool isUnknownName(const Fault& fault);

/// By file and line; roadmap.lua first.
void sortFaults(std::vector<Fault>& faults);

} // namespace nastavnik::roadmap
