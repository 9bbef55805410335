// SPDX-License-Identifier: MIT
#include "cli/criteria_check.hpp"

#include "cli/plugin_call.hpp"

#include <algorithm>

namespace nastavnik::cli {

namespace {

constexpr const char* capability = "matching.propose";

Fault placed(Fault fault, const roadmap::Criteria& criteria) {
    const std::string subject = "criteria \"" + criteria.id + "\": ";
    fault.message = {subject + fault.message.ru, subject + fault.message.en};
    fault.place = criteria.place;
    return fault;
}

} // namespace

std::vector<Fault> checkCriteria(plugins::PluginCapabilities& capabilities, const roadmap::Roadmap& roadmap) {
    std::vector<Fault> faults;
    const bool isOffered =
        std::ranges::find(capabilities.all(), capability, &Capability::name) != capabilities.all().end();
    if (roadmap.criteria.empty() || !isOffered)
        return faults;
    PluginCall call(capabilities);
    for (const roadmap::Criteria& criteria : roadmap.criteria) {
        try {
            call(capability, {{"mentors", Value::array()}, {"mentees", Value::array()}, {"criteria", criteria.rules}},
                 Language::ru);
        } catch (const Error& error) {
            for (const Fault& fault : error.faults())
                faults.push_back(placed(fault, criteria));
        }
    }
    return faults;
}

} // namespace nastavnik::cli
