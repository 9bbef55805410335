// SPDX-License-Identifier: MIT
#include "plugins/worker_capabilities.hpp"

#include <stdexcept>
#include <utility>

namespace nastavnik::plugins {

WorkerCapabilities::WorkerCapabilities(const std::vector<PluginSource>& sources, const PluginRules& rules) {
    for (const PluginSource& source : sources)
        plugins_.push_back(std::make_unique<RemotePlugin>(
            source, rules, [this](engine::CallReply reply) { listener_(std::move(reply)); }));
    for (const auto& plugin : plugins_)
        plugin->start();
    for (const auto& plugin : plugins_)
        reports_.push_back(plugin->report());
    refuseNameClashes(reports_);
    all_ = declaredBy(reports_);
    for (std::size_t i = 0; i < reports_.size(); ++i)
        if (reports_[i].declaration)
            byName_.emplace(reports_[i].declaration->facts.name, plugins_[i].get());
    for (std::size_t i = 0; i < reports_.size(); ++i)
        if (!reports_[i].declaration)
            plugins_[i].reset();
    std::erase(plugins_, nullptr);
}

void WorkerCapabilities::listen(Listener listener) { listener_ = std::move(listener); }

void WorkerCapabilities::call(engine::CallId id, const std::string& capability, Call call) {
    const auto owner = byName_.find(capability.substr(0, capability.find('.')));
    if (owner == byName_.end() || !listener_)
        throw std::logic_error("nobody provides or nobody awaits " + capability);
    owner->second->call(id, capability, std::move(call));
}

std::vector<PluginHealth> WorkerCapabilities::health() const {
    std::vector<PluginHealth> all;
    for (const auto& [name, plugin] : byName_)
        all.push_back({name, plugin->processId(), plugin->trouble()});
    return all;
}

} // namespace nastavnik::plugins
