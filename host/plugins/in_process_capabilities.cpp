// SPDX-License-Identifier: MIT
#include "plugins/in_process_capabilities.hpp"

#include "plugins/broken.hpp"

#include <stdexcept>
#include <utility>

namespace nastavnik::plugins {

namespace {

engine::CallReply replyOf(engine::CallId id, const StartedPlugin& plugin, const std::string& capability,
                          const Call& call) {
    try {
        return {.id = id, .outcome = plugin.run(capability, call)};
    } catch (const Error& error) {
        return {.id = id, .outcome = {}, .faults = error.faults()};
    } catch (...) {
        return {.id = id, .outcome = {}, .faults = {brokenCall(capability, currentExceptionText())}};
    }
}

} // namespace

InProcessCapabilities::InProcessCapabilities(const std::vector<PluginSource>& sources) {
    for (const PluginSource& source : sources) {
        PluginReport report{.file = source.file, .declaration = {}, .faults = {}};
        try {
            StartedPlugin plugin(PluginLibrary(source.file), source.settings);
            report.declaration = plugin.declaration();
            std::string name = plugin.declaration().facts.name;
            loaded_.try_emplace(std::move(name), std::unique_ptr<Loaded>(new Loaded{std::move(plugin), {}}));
        } catch (const Error& error) {
            report.faults = error.faults();
        }
        reports_.push_back(std::move(report));
    }
    refuseNameClashes(reports_);
    all_ = declaredBy(reports_);
}

void InProcessCapabilities::call(engine::CallId id, const std::string& capability, Call call) {
    const auto owner = loaded_.find(capability.substr(0, capability.find('.')));
    if (owner == loaded_.end() || !listener_)
        throw std::logic_error("nobody provides or nobody awaits " + capability);
    Loaded& loaded = *owner->second;
    engine::CallReply reply;
    {
        const std::lock_guard lock(loaded.busy);
        reply = replyOf(id, loaded.plugin, capability, call);
    }
    listener_(std::move(reply));
}

} // namespace nastavnik::plugins
