// SPDX-License-Identifier: MIT
#pragma once

#include "nastavnik/value.hpp"
#include "plugins/frames.hpp"
#include "plugins/restart_plan.hpp"
#include "plugins/worker_life.hpp"

#include <condition_variable>
#include <memory>
#include <mutex>
#include <optional>
#include <string_view>
#include <thread>
#include <vector>

namespace nastavnik::plugins {

/// A child process of this program that is kept alive: started, listened to, killed when it is late, started again
/// after a pause that grows from crash to crash. Any thread may call.
class WorkerProcess {
public:
    using Clock = std::chrono::steady_clock;

    WorkerProcess(WorkerSettings settings, WorkerEvents events);
    WorkerProcess(WorkerProcess&&) = delete;
    ~WorkerProcess(); ///< stop(), and waits for the thread

    /// Begins the first life; once.
    void start();

    /// Never waits: what the channel does not take at once is kept and sent as it gets free.
    /// False when there is no process just now: nothing was sent.
    bool send(const Value& value) { return sendBytes(frameOf(value)); }
    bool sendBatch(const std::vector<Value>& values);
    /// Bytes of whole frames, for a sender that keeps them.
    bool sendBytes(std::string_view frames);

    /// Kills the process when the time has come and no other deadline was set meanwhile.
    void setDeadline(std::optional<Clock::time_point> deadline);
    /// The process does its work: crashes so far do not count any more.
    void proven();
    /// Ends this life and begins another at once; does not count as a crash.
    void restart();
    /// Ends for good, `exited` is not called for that. Does not wait, so the events may call it.
    void stop();

    /// Of the present life; nothing between two lives.
    std::optional<pid_t> processId() const;

private:
    void run();
    WorkerExit live();
    void pauseAfter(WorkerExit& exit);
    bool isStopping() const;
    std::shared_ptr<WorkerLife> life() const;

    WorkerSettings settings_;
    WorkerEvents events_;

    mutable std::mutex mutex_;
    std::condition_variable stopped_;
    std::shared_ptr<WorkerLife> life_;
    RestartPlan plan_;
    bool stopping_ = false;
    std::thread thread_;
};

} // namespace nastavnik::plugins
