// SPDX-License-Identifier: MIT
#include "plugins/worker_process.hpp"

#include "nastavnik/error.hpp"

#include <utility>

namespace nastavnik::plugins {

WorkerProcess::WorkerProcess(WorkerSettings settings, WorkerEvents events)
    : settings_(std::move(settings)), events_(std::move(events)), plan_(settings_.restart) {}

WorkerProcess::~WorkerProcess() {
    stop();
    if (thread_.joinable())
        thread_.join();
}

void WorkerProcess::stop() {
    {
        const std::lock_guard lock(mutex_);
        stopping_ = true;
        if (life_)
            life_->end();
    }
    stopped_.notify_all();
}

void WorkerProcess::start() {
    thread_ = std::thread([this] { run(); });
}

void WorkerProcess::run() {
    while (!isStopping()) {
        WorkerExit exit = live();
        if (isStopping())
            return;
        pauseAfter(exit);
    }
}

WorkerExit WorkerProcess::live() {
    std::shared_ptr<WorkerLife> life;
    try {
        life = std::make_shared<WorkerLife>(settings_, events_);
    } catch (const Error& error) {
        return {.cause = WorkerExit::Cause::died, .reason = error.faults().front().message};
    }
    {
        const std::lock_guard lock(mutex_);
        life_ = life;
        if (stopping_)
            life_->end();
    }
    events_.started();
    WorkerExit exit = life->run();
    const std::lock_guard lock(mutex_);
    life_.reset();
    return exit;
}

void WorkerProcess::pauseAfter(WorkerExit& exit) {
    RestartPlan::Pause pause{};
    if (exit.cause != WorkerExit::Cause::restarted) {
        const std::lock_guard lock(mutex_);
        pause = plan_.afterCrash(Clock::now());
    }
    if (pause.isRest)
        exit.offUntil = std::chrono::system_clock::now() +
                        std::chrono::duration_cast<std::chrono::system_clock::duration>(pause.length);
    events_.exited(exit);
    std::unique_lock lock(mutex_);
    stopped_.wait_for(lock, pause.length, [this] { return stopping_; });
}

bool WorkerProcess::isStopping() const {
    const std::lock_guard lock(mutex_);
    return stopping_;
}

std::shared_ptr<WorkerLife> WorkerProcess::life() const {
    const std::lock_guard lock(mutex_);
    return life_;
}

bool WorkerProcess::sendBatch(const std::vector<Value>& values) {
    FrameWriter writer(settings_.frames);
    for (const Value& value : values)
        writer.add(value);
    return sendBytes(writer.take());
}

bool WorkerProcess::sendBytes(std::string_view frames) {
    const auto present = life();
    return present && present->send(frames);
}

void WorkerProcess::setDeadline(std::optional<Clock::time_point> deadline) {
    if (const auto present = life())
        present->setDeadline(deadline);
}

void WorkerProcess::proven() {
    const std::lock_guard lock(mutex_);
    plan_.proven();
}

void WorkerProcess::restart() {
    if (const auto present = life())
        present->end();
}

std::optional<pid_t> WorkerProcess::processId() const {
    const auto present = life();
    return present ? std::optional(present->processId()) : std::nullopt;
}

} // namespace nastavnik::plugins
