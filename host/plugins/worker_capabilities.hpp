// SPDX-License-Identifier: MIT
#pragma once

#include "plugins/remote_plugin.hpp"

#include <map>
#include <memory>
#include <string>
#include <vector>

namespace nastavnik::plugins {

/// How a plugin does just now, for `doctor` and the administrator's page.
struct PluginHealth {
    std::string name;
    std::optional<pid_t> process;
    std::optional<Text> trouble;
};

/// Every plugin in a worker process of its own: one that crashes, hangs or eats memory is stopped and started again,
/// and neither the host nor another plugin notices.
class WorkerCapabilities final : public PluginCapabilities {
public:
    /// Starts all workers at once and waits until each has declared itself or was refused.
    WorkerCapabilities(const std::vector<PluginSource>& sources, const PluginRules& rules);

    void listen(Listener listener) override;
    const std::vector<Capability>& all() const override { return all_; }
    void call(engine::CallId id, const std::string& capability, Call call) override;
    const std::vector<PluginReport>& plugins() const override { return reports_; }

    std::vector<PluginHealth> health() const;

private:
    std::vector<PluginReport> reports_;
    std::vector<Capability> all_;
    Listener listener_;
    std::map<std::string, RemotePlugin*> byName_;
    std::vector<std::unique_ptr<RemotePlugin>> plugins_; ///< last: their threads use the listener
};

} // namespace nastavnik::plugins
