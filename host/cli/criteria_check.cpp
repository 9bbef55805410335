// SPDX-License-Identifier: MIT
#include "cli/criteria_check.hpp"

#include "cli/plugin_call.hpp"

#include <filesystem>

namespace nastavnik::cli {

namespace {

constexpr const char* plugin = "matching";

Fault placed(Fault fault, const roadmap::Criteria& criteria) {
    const std::string subject = "criteria \"" + criteria.id + "\": ";
    fault.message = {subject + fault.message.ru, subject + fault.message.en};
    fault.place = criteria.place;
    return fault;
}

} // namespace

std::vector<Fault> checkCriteria(const Installation& installation, const roadmap::Roadmap& roadmap) {
    std::vector<Fault> faults;
    if (roadmap.criteria.empty() || !std::filesystem::exists(installation.plugins / (std::string(plugin) + ".so")))
        return faults;
    PluginCall call(installation, plugin);
    for (const roadmap::Criteria& criteria : roadmap.criteria) {
        try {
            call("matching.propose",
                 {{"mentors", Value::array()}, {"mentees", Value::array()}, {"criteria", criteria.rules}},
                 Language::ru);
        } catch (const Error& error) {
            for (const Fault& fault : error.faults())
                faults.push_back(placed(fault, criteria));
        }
    }
    return faults;
}

} // namespace nastavnik::cli
