// SPDX-License-Identifier: MIT
#pragma once

#include "nastavnik/text.hpp"
#include "nastavnik/value.hpp"
#include "plugins/child_process.hpp"
#include "plugins/frames.hpp"
#include "plugins/restart_plan.hpp"

#include <chrono>
#include <filesystem>
#include <functional>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace nastavnik::plugins {

/// How one life of a worker process ended.
struct WorkerExit {
    enum class Cause {
        died,     ///< it crashed, or ended although nobody asked
        late,     ///< it did not keep the deadline
        garbled,  ///< it sent something that is no frame
        restarted ///< restart() was called
    };
    Cause cause = Cause::died;
    Text reason; ///< a half sentence: «упал с SIGSEGV (…)»
    /// After too many crashes in a row: when it will be tried again.
    std::optional<std::chrono::system_clock::time_point> offUntil = {};
};

struct WorkerSettings {
    std::filesystem::path program = "/proc/self/exe"; ///< still this program when its file was replaced
    std::vector<std::string> arguments;               ///< {"worker", "plugin", …}
    RestartPolicy restart = {};
    FrameLimits frames = {};
    std::size_t outputKept = std::size_t{64} << 10U; ///< bytes of printed text that are passed on, for each life
};

/// All are called from the worker's own thread, one at a time, with no lock held. They must not destroy the
/// WorkerProcess.
struct WorkerEvents {
    std::function<void()> started; ///< a new life; nothing that was sent to an earlier one reaches it
    std::function<void(std::vector<Value>)> received; ///< all frames that came together
    std::function<void(const WorkerExit&)> exited;
    std::function<void(const std::string&)> printed; ///< a line of what the process printed, UTF-8
};

/// One life of a worker process: from its start to its end. run() belongs to the worker's thread, the rest to any.
class WorkerLife {
public:
    using Clock = std::chrono::steady_clock;

    /// Throws Error PL032 when the process cannot be started.
    WorkerLife(const WorkerSettings& settings, const WorkerEvents& events);

    /// Listens until the process has ended for whatever reason. All that it sent before is passed on first.
    WorkerExit run();

    /// False when the process has ended.
    bool send(std::string_view frames);
    void setDeadline(std::optional<Clock::time_point> deadline);
    /// Ends it; run() then returns the cause `restarted`.
    void end();
    pid_t processId() const { return id_; }

private:
    void listen();
    int waitingTime();
    void read();
    void readOutput();
    void print(std::string_view text);
    void printLine();
    void writeOn();
    void wake() const;
    void giveUp(WorkerExit::Cause cause, Text reason);
    WorkerExit close();

    const WorkerSettings& settings_;
    const WorkerEvents& events_;
    ChildProcess child_;
    pid_t id_;
    Descriptor wake_;

    // Of the worker's thread only.
    FrameReader reader_;
    std::string line_;
    std::string lastLine_;
    std::size_t printed_ = 0;
    bool isOutputOpen_ = true;
    std::optional<WorkerExit> exit_;

    std::mutex mutex_;
    bool isAlive_ = true;
    bool isEnding_ = false;
    std::string outbox_;
    std::size_t sent_ = 0; ///< of the outbox
    std::optional<Clock::time_point> deadline_;
    Clock::time_point sleepsUntil_ = Clock::time_point::max(); ///< the thread looks at the deadline then at the latest
};

} // namespace nastavnik::plugins
