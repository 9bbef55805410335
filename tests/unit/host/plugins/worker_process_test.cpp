// SPDX-License-Identifier: MIT
#include "plugins/worker_process.hpp"

#include <gtest/gtest.h>

#include <condition_variable>
#include <mutex>

namespace nastavnik::plugins {

/// Workers here are shell scripts: descriptor 3 is the channel, so `cat <&3 >&3` answers with what it is sent.
class WorkerProcessTest : public testing::Test {
protected:
    void start(const std::string& script, std::size_t outputKept = 1000) {
        WorkerSettings settings{.program = "/bin/sh", .arguments = {"-c", script}};
        settings.restart.firstDelay = std::chrono::milliseconds(1);
        settings.outputKept = outputKept;
        worker_ = std::make_unique<WorkerProcess>(
            settings,
            WorkerEvents{.started = [this] { note([&] { ++lives_; }); },
                         .received =
                             [this](std::vector<Value> values) {
                                 note([&] { received_.insert(received_.end(), values.begin(), values.end()); });
                             },
                         .exited = [this](const WorkerExit& exit) { note([&] { exits_.push_back(exit); }); },
                         .printed = [this](const std::string& line) { note([&] { printed_.push_back(line); }); }});
        worker_->start();
    }

    template <class Change>
    void note(Change change) {
        const std::lock_guard lock(mutex_);
        change();
        changed_.notify_all();
    }

    template <class Condition>
    void waitFor(Condition condition) {
        std::unique_lock lock(mutex_);
        changed_.wait(lock, condition);
    }

    std::mutex mutex_;
    std::condition_variable changed_;
    int lives_ = 0;
    std::vector<Value> received_;
    std::vector<WorkerExit> exits_;
    std::vector<std::string> printed_;
    std::unique_ptr<WorkerProcess> worker_;
};

TEST_F(WorkerProcessTest, CarriesValuesBothWays) {
    start("cat <&3 >&3");
    waitFor([&] { return lives_ == 1; });
    EXPECT_TRUE(worker_->send({{"a", 1}}));
    EXPECT_TRUE(worker_->sendBatch({1, 2, "три"}));
    waitFor([&] { return received_.size() == 4; });
    EXPECT_EQ(received_, (std::vector<Value>{{{"a", 1}}, 1, 2, "три"}));
}

TEST_F(WorkerProcessTest, CarriesMoreThanTheChannelHolds) {
    start("cat <&3 >&3");
    waitFor([&] { return lives_ == 1; });
    const Value large = std::string(std::size_t{8} << 20U, 'x');
    for (int i = 0; i < 4; ++i)
        EXPECT_TRUE(worker_->send(large));
    waitFor([&] { return received_.size() == 4; });
    EXPECT_EQ(received_.back(), large);
}

TEST_F(WorkerProcessTest, StartsAgainAndTellsWhy) {
    start("echo bye; exit 3");
    waitFor([&] { return exits_.size() >= 2; });
    EXPECT_EQ(exits_.front().reason.ru, "завершился сам с кодом 3; последнее, что он напечатал: «bye»");
    EXPECT_EQ(exits_.front().reason.en, "ended by itself with code 3; the last that it printed: \"bye\"");
    EXPECT_EQ(exits_.front().cause, WorkerExit::Cause::died);
}

TEST_F(WorkerProcessTest, IsKilledWhenItsTimeIsOver) {
    start("cat <&3 >/dev/null");
    waitFor([&] { return lives_ == 1; });
    worker_->setDeadline(WorkerProcess::Clock::now() + std::chrono::hours(1));
    worker_->setDeadline(WorkerProcess::Clock::now());
    waitFor([&] { return exits_.size() == 1; });
    EXPECT_EQ(exits_.front().cause, WorkerExit::Cause::late);
}

TEST_F(WorkerProcessTest, BeginsAnewWhenAsked) {
    start("cat <&3 >&3");
    waitFor([&] { return lives_ == 1; });
    worker_->restart();
    waitFor([&] { return lives_ == 2; });
    EXPECT_EQ(exits_.front().cause, WorkerExit::Cause::restarted);
}

TEST_F(WorkerProcessTest, IsGivenNothingOfOurs) {
    ::setenv("NASTAVNIK_SECRET", "password", 1);
    start("env; ls /proc/self/fd; cat <&3 >&3");
    waitFor([&] { return printed_.size() >= 4; });
    for (const std::string& line : printed_)
        EXPECT_TRUE(line.starts_with("LANG=") || line.starts_with("PATH=") || line.starts_with("PWD=") ||
                    line.starts_with("ASAN_OPTIONS=") || line.size() == 1)
            << line;
}

TEST_F(WorkerProcessTest, KeepsOnlySoMuchOfWhatIsPrinted) {
    start("i=0; while [ $i -lt 500 ]; do echo line $i; i=$((i+1)); done; exit 1", 30);
    waitFor([&] { return exits_.size() == 1; });
    EXPECT_EQ(printed_, (std::vector<std::string>{"line 0", "line 1", "line 2", "line 3", "line 4",
                                                  "… (the rest of the output is dropped)"}));
}

TEST_F(WorkerProcessTest, SendsNothingBetweenTwoLives) {
    start("exit 0");
    waitFor([&] { return exits_.size() >= 5; });
    EXPECT_TRUE(exits_[4].offUntil);
    EXPECT_FALSE(worker_->send(1));
    EXPECT_FALSE(worker_->processId());
}

TEST_F(WorkerProcessTest, StopsAProcessThatSendsNoFrames) {
    start("printf '\\001\\000\\000\\000\\377' >&3; cat <&3");
    waitFor([&] { return exits_.size() == 1; });
    EXPECT_EQ(exits_.front().cause, WorkerExit::Cause::garbled);
    EXPECT_EQ(exits_.front().reason.en,
              "was stopped: what came over the channel is not what was expected: this program "
              "does not write such CBOR");
}

} // namespace nastavnik::plugins
