// SPDX-License-Identifier: MIT
#pragma once

#include "engine/clock.hpp"
#include "engine/mailbox.hpp"
#include "engine/outbox.hpp"
#include "engine/run_driver.hpp"

#include <functional>
#include <future>
#include <stop_token>
#include <string>

namespace nastavnik::engine {

struct ConductorSettings {
    std::chrono::minutes utcOffset{0}; ///< where midnight lies at the place
    bool mail = false;                 ///< letters go out; else they only stand in the inbox
    std::string hostName = "localhost";
    std::size_t runsAtOnce = roomForRuns;
    std::vector<HostVerb> verbs = hostVerbs();                      ///< what the host itself offers to scripts
    std::function<void(const Fault&)> report = [](const Fault&) {}; ///< faults that nobody else hears of
};

/// The one writer: takes what arrived (script steps, plugins' replies, commands), what the calendar asks and what is
/// due, a transaction at a time, and lets the consequences out once they are durable. Everything but post() and ring()
/// is for one thread only.
class Conductor {
public:
    Conductor(Ledger& ledger, Scripts& scripts, Capabilities& capabilities, const Clock& clock, RoadmapReader reader,
              ConductorSettings settings);

    /// One round. False when there was nothing to do at this moment.
    bool turn();
    /// Rounds until nothing is left to do now. Waits for scripts and plugins that are at work.
    void settle();
    /// When something becomes due by itself; nothing: only an event can.
    std::optional<Moment> nextWake();
    /// Rounds until told to stop. Returns at the end of a round: nothing acknowledged is lost.
    void serve(std::stop_token stop);

    /// From any thread. The future throws what the command threw.
    std::future<Value> post(std::string actor, std::string cause, std::function<Value(Turn&, RunDriver&)> act);
    /// For the conductor's own thread: carries the command out at once.
    Value perform(std::string actor, std::string cause, std::function<Value(Turn&, RunDriver&)> act);

    const World& world() const { return world_; }
    Date today() const;

private:
    template <typename Work>
    void transaction(Work work);
    void handlePost(Post post);
    void handleReports(Turn& turn, Post& post);
    void carryOut(Command& command);
    bool keepCalendar();
    bool keepAlarms();
    void recover(const Fault& fault);
    void giveUpTurn() noexcept;
    void refreshWorld();
    bool turnOrReport();
    std::chrono::microseconds untilNextLook();

    Ledger& ledger_;
    const Clock& clock_;
    RoadmapReader reader_;
    ConductorSettings settings_;
    Mailbox mailbox_;
    RunDriver driver_;
    Outbox outbox_;
    World world_;
    bool isWorldSound_ = true; ///< false: a turn was rolled back and the ledger could not be read since
    std::optional<Moment> alarm_;
    bool alarmKnown_ = false;
};

} // namespace nastavnik::engine
