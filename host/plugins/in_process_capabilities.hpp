// SPDX-License-Identifier: MIT
#pragma once

#include "plugins/plugin_report.hpp"

#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

namespace nastavnik::plugins {

/// Plugins loaded into this very process: for one-shot commands and tests, never for a server.
/// A reply comes through the listener before call() returns; calls of one plugin wait for each other.
class InProcessCapabilities final : public PluginCapabilities {
public:
    explicit InProcessCapabilities(const std::vector<PluginSource>& sources);

    void listen(Listener listener) override { listener_ = std::move(listener); }
    const std::vector<Capability>& all() const override { return all_; }
    void call(engine::CallId id, const std::string& capability, Call call) override;
    const std::vector<PluginReport>& plugins() const override { return reports_; }

private:
    struct Loaded {
        StartedPlugin plugin;
        std::mutex busy;
    };

    std::map<std::string, std::unique_ptr<Loaded>> loaded_; ///< by name
    std::vector<PluginReport> reports_;
    std::vector<Capability> all_;
    Listener listener_;
};

} // namespace nastavnik::plugins
