// SPDX-License-Identifier: MIT
#include "bench_host.hpp"
#include "benchmarks.hpp"
#include "figure.hpp"
#include "year_play.hpp"

#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <cstdio>
#include <iostream>
#include <stdexcept>

namespace nastavnik::bench {

namespace {

using SteadyClock = std::chrono::steady_clock;

/// This program as a server, in another process.
class Server {
public:
    Server(const std::string& database, int schools, int steps) : began_(SteadyClock::now()) {
        int ends[2];
        if (::pipe2(ends, O_CLOEXEC) != 0)
            throw std::runtime_error("no pipe");
        posix_spawn_file_actions_t files;
        ::posix_spawn_file_actions_init(&files);
        ::posix_spawn_file_actions_adddup2(&files, ends[1], STDOUT_FILENO);
        std::string words[] = {"engine_bench", "server", database, std::to_string(schools), std::to_string(steps)};
        char* arguments[] = {words[0].data(), words[1].data(), words[2].data(),
                             words[3].data(), words[4].data(), nullptr};
        const int error = ::posix_spawn(&id_, "/proc/self/exe", &files, nullptr, arguments, environ);
        ::posix_spawn_file_actions_destroy(&files);
        ::close(ends[1]);
        output_ = ::fdopen(ends[0], "r");
        if (error != 0)
            throw std::runtime_error("the server does not start");
    }
    Server(const Server&) = delete;
    ~Server() {
        kill();
        std::fclose(output_);
    }

    /// Milliseconds from the start until it said so.
    double until(const std::string& word) {
        char line[64];
        while (std::fgets(line, sizeof line, output_)) {
            if (word + "\n" == line)
                return std::chrono::duration<double, std::milli>(SteadyClock::now() - began_).count();
        }
        throw std::runtime_error("the server ended before it said \"" + word + "\"");
    }

    void kill() {
        if (id_ == 0)
            return;
        ::kill(id_, SIGKILL);
        ::waitpid(id_, nullptr, 0);
        id_ = 0;
    }

private:
    SteadyClock::time_point began_;
    pid_t id_ = 0;
    FILE* output_ = nullptr;
};

void say(const char* word) { std::cout << word << std::endl; }

} // namespace

int serveForBench(const std::string& database, int schools, int steps) {
    BenchHost host(database);
    say("ready");
    if (host.application().ledger().programmes().empty())
        host.found(countingPlace(schools, steps));
    host.serveUntil(1);
    say("moved");
    host.serveUntil(schools * steps / 2);
    say("half");
    host.application().conductor().settle();
    say("done");
    ::pause();
    return 0;
}

bool measureStart(const Options& options) {
    Figure figure{.name = "start on nothing to first finished run", .unit = "ms", .samples = {}, .atMost = 150};
    for (int round = 0; round < options.rounds; ++round) {
        const Scratch scratch(options.folder + "/start");
        Server server(scratch.database(), 1, 1);
        figure.samples.push_back(server.until("done"));
    }
    return print(figure);
}

bool measureRecovery(const Options& options) {
    constexpr int runs = 500, steps = 40;
    Figure ready{.name = "after kill -9 amid 500 runs: ready", .unit = "ms", .samples = {}, .atMost = 150};
    Figure moved{.name = "after kill -9 amid 500 runs: first new step", .unit = "ms"};
    for (int round = 0; round < options.rounds; ++round) {
        const Scratch scratch(options.folder + "/recovery");
        {
            Server first(scratch.database(), runs, steps);
            first.until("half");
            first.kill();
        }
        Server second(scratch.database(), runs, steps);
        ready.samples.push_back(second.until("ready"));
        moved.samples.push_back(second.until("moved"));
    }
    const bool reached = print(ready);
    print(moved);
    return reached;
}

bool measureIdle(const Options& options) {
    Figure figure{.name = "idle server with all workers", .unit = "MB", .samples = {}, .atMost = 80};
    const Installation installation = benchInstallation();
    const auto roadmap = installation.workflows / "prokopyevsk";
    for (int round = 0; round < options.rounds; ++round) {
        const Scratch scratch(options.folder + "/idle");
        BenchHost host(scratch.database());
        host.application().found(roadmap::readBundle(roadmap), benchYear(),
                                 people::readPeopleFile(readJsonFile(roadmap / "people.json"), "people.json"));
        host.application().conductor().settle();
        figure.samples.push_back(memoryOfAll());
    }
    return print(figure);
}

} // namespace nastavnik::bench
