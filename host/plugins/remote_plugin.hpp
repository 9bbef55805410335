// SPDX-License-Identifier: MIT
#pragma once

#include "plugins/plugin_report.hpp"
#include "plugins/worker_process.hpp"
#include "plugins/worker_program.hpp"

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

namespace nastavnik::plugins {

/// What the worker of a plugin is given and held to.
struct PluginRules {
    std::filesystem::path program = workerProgram();
    std::size_t memory = std::size_t{512} << 20U; ///< bytes
    std::chrono::milliseconds startTime{10'000};
    std::chrono::milliseconds callTime{60'000};
    /// False for who only asks what a plugin declares: one that wants the network does without, instead of being begun
    /// anew with it.
    bool mayHaveNetwork = true;
    RestartPolicy restart = {};
    std::function<void(const std::string& plugin, const Text& line)> log; ///< what it printed, crashes; from any thread
};

/// One plugin in a worker, as the host sees it: its declaration and a queue of calls. Calls are answered in order, each
/// once, in the worker's thread or the caller's; none is answered after the destructor has begun.
class RemotePlugin {
public:
    using Listener = std::function<void(engine::CallReply)>;

    RemotePlugin(PluginSource source, PluginRules rules, Listener listener);

    void start();
    /// Waits until the plugin has declared itself or was refused; at most the rules' startTime for each start.
    PluginReport report();
    void call(engine::CallId id, const std::string& capability, Call call);

    /// Why it does not work just now.
    std::optional<Text> trouble() const;
    std::optional<pid_t> processId() const { return worker_.processId(); }

private:
    struct Pending {
        std::uint64_t ticket;
        engine::CallId id;
        std::string capability;
        std::string frame;
        std::shared_ptr<Exchange> exchange = nullptr;
    };
    using Replies = std::vector<engine::CallReply>;

    /// Why the call cannot be taken.
    std::optional<Fault> queue(Pending call);
    void onStarted();
    void onReceived(std::vector<Value> values);
    void onExited(const WorkerExit& exit);
    /// A worker's question in the middle of a call, or a piece of its file. Without the lock: reading and writing may
    /// take their time. False when that ended the call, and with it this life of the worker.
    bool exchange(const Value& message, Replies& replies);

    // With the lock held.
    void take(Value value, Replies& replies);
    void takeHello(const Value& hello);
    void takeReply(Value& value, Replies& replies);
    void refuse(std::vector<Fault> faults);
    /// Calls that were sent and not begun, for the next life.
    void takeBack();
    void switchOff(const WorkerExit& exit, Replies& replies);
    void sendOn();
    void watchTime();
    Text startReason(const WorkerExit& exit) const;
    Fault lostCall(const std::string& capability, const WorkerExit& exit) const;

    void deliver(Replies replies);
    void log(const Text& line) const;
    std::string title() const { return source_.file.stem().string(); }

    PluginSource source_;
    PluginRules rules_;
    Listener listener_;

    mutable std::mutex mutex_;
    std::condition_variable settled_;
    Value hello_; ///< null until it came
    std::optional<PluginDeclaration> declaration_;
    std::vector<Fault> faults_; ///< not empty: refused for good
    bool isServing_ = false;
    bool hasNetwork_ = false;
    std::optional<Text> off_; ///< set while it is switched off after many crashes
    std::atomic<std::uint64_t> lastTicket_ = 0;
    std::deque<Pending> waiting_;
    std::deque<Pending> sent_; ///< the worker has the first in hand

    WorkerProcess worker_; ///< last: its thread uses all the others
};

} // namespace nastavnik::plugins
