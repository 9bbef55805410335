// SPDX-License-Identifier: MIT
#pragma once

#include "engine/conductor.hpp"
#include "http/snapshot.hpp"

#include <functional>
#include <memory>
#include <mutex>
#include <string>

namespace nastavnik::http {

/// What a person wants done. `act` runs in the engine's thread, perhaps after nobody waits for it any more: it must own
/// all it uses.
struct Order {
    std::string actor; ///< "person:12"
    std::string cause; ///< "command:submit"
    std::function<Value(engine::Turn&, engine::RunDriver&)> act;
};

/// The engine as request threads see it.
class EngineLink {
public:
    virtual ~EngineLink() = default;
    /// About a second old, a few when the engine is busy, and never older than the last order that was carried out
    /// through this link.
    virtual std::shared_ptr<const Snapshot> snapshot() = 0;
    /// Waits until it is durable. Throws what the order threw, and HT503 when the engine is too busy.
    virtual Value carryOut(Order order) = 0;
};

/// Through the mailbox of a conductor that another thread serves.
class ConductorLink final : public EngineLink {
public:
    explicit ConductorLink(engine::Conductor& conductor) : conductor_(conductor) {}

    std::shared_ptr<const Snapshot> snapshot() override;
    Value carryOut(Order order) override;

private:
    std::shared_ptr<const Snapshot> fetch();
    /// Nothing when the latest one is older than this.
    std::shared_ptr<const Snapshot> recent(std::chrono::seconds atMost) const;

    engine::Conductor& conductor_;
    std::mutex fetching_; ///< one thread at a time asks for a new snapshot
    mutable std::mutex mutex_;
    std::shared_ptr<const Snapshot> latest_;
    std::chrono::steady_clock::time_point taken_{};
};

} // namespace nastavnik::http
