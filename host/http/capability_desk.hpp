// SPDX-License-Identifier: MIT
#pragma once

#include "engine/capabilities.hpp"

#include <chrono>
#include <future>
#include <map>
#include <mutex>

namespace nastavnik::http {

/// Stands between the conductor and the plugins, so that others can ask plugins too: the conductor's calls and replies
/// pass through, replies to ask() come back to who asked.
class CapabilityDesk final : public engine::Capabilities {
public:
    /// `plugins` outlives the desk and is given to nobody else.
    explicit CapabilityDesk(engine::Capabilities& plugins);

    void listen(Listener listener) override;
    const std::vector<Capability>& all() const override { return plugins_.all(); }
    void call(engine::CallId id, const std::string& capability, Call call) override;

    /// Arguments are checked already. Waits for the reply; throws Error with its faults, HT503 when the plugin is away
    /// or does not answer in time. From any thread but the conductor's.
    Outcome ask(const std::string& capability, Call call,
                std::chrono::milliseconds atMost = std::chrono::milliseconds{30'000});

private:
    void route(engine::CallReply reply);

    engine::Capabilities& plugins_;
    std::mutex mutex_;
    Listener conductor_ = [](engine::CallReply) {};
    std::map<engine::Id, std::promise<engine::CallReply>> asked_;
    engine::Id next_;
};

} // namespace nastavnik::http
