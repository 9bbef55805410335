// SPDX-License-Identifier: MIT
#include "check/baseline.hpp"

#include "check/part_check.hpp"

namespace nastavnik::documents {

void BaselineBuilder::addDescription(const std::string& part, std::string_view xml) {
    baseline_.descriptions[part] = readDescription(part, xml);
}

void BaselineBuilder::addText(const std::string& part, std::string_view xml, std::string_view sample) {
    const auto check = makePartCheck(format_);
    check->add(xml);
    check->end();
    for (const Finding& finding : check->findings())
        baseline_.flaws[part].set(static_cast<std::size_t>(finding.flaw));
    references_[part] = check->references();
    const auto learning = makePartCheck(format_);
    learning->learn(baseline_.runs[part]);
    learning->add(sample);
}

Baseline BaselineBuilder::take() && {
    const Wiring::Lookup lookup = [&](std::string_view part) {
        const auto known = baseline_.descriptions.find(part);
        return known == baseline_.descriptions.end() ? nullptr : &known->second;
    };
    for (const auto& [part, finding] : Wiring(parts_, references_, lookup).findings())
        baseline_.flaws[part].set(static_cast<std::size_t>(finding.flaw));
    return std::move(baseline_);
}

} // namespace nastavnik::documents
