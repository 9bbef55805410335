// SPDX-License-Identifier: MIT
#include "bench_host.hpp"
#include "benchmarks.hpp"
#include "figure.hpp"

#include <cstdio>
#include <memory>
#include <stdexcept>

namespace nastavnik::bench {

namespace {

using SteadyClock = std::chrono::steady_clock;

constexpr int stepsOfRun = 20;

double secondsSince(SteadyClock::time_point begin) {
    return std::chrono::duration<double>(SteadyClock::now() - begin).count();
}

double stepsPerSecond(const Options& options, int runs, std::size_t atOnce) {
    const Scratch scratch(options.folder + "/steps");
    BenchHost host(scratch.database(), atOnce);
    host.found(countingPlace(runs, stepsOfRun));
    const auto begin = SteadyClock::now();
    host.application().conductor().settle();
    const double seconds = secondsSince(begin);
    if (host.calls() != runs * stepsOfRun)
        throw std::runtime_error("of " + std::to_string(runs * stepsOfRun) + " steps " + std::to_string(host.calls()) +
                                 " were taken");
    return host.calls() / seconds;
}

/// What the command prints as its last line.
double peerFigure(const std::string& command) {
    const std::unique_ptr<FILE, int (*)(FILE*)> pipe(::popen(command.c_str(), "r"), ::pclose);
    char line[256];
    std::string last;
    while (pipe && std::fgets(line, sizeof line, pipe.get()))
        last = line;
    try {
        return std::stod(last);
    } catch (const std::exception&) {
        throw std::runtime_error("the peer printed no number: " + command);
    }
}

bool compare(const Options& options, Figure figure, int runs, std::size_t atOnce) {
    Figure flushes{.name = "  flushes in the same minute", .unit = "1/s"};
    for (int round = 0; round < options.rounds; ++round) {
        flushes.samples.push_back(flushesPerSecond(options.folder));
        figure.samples.push_back(stepsPerSecond(options, runs, atOnce));
        if (!options.peer.empty())
            figure.peerSamples.push_back(peerFigure(options.peer));
    }
    const bool reached = print(figure);
    print(flushes);
    return reached;
}

} // namespace

bool measureFlushes(const Options& options) {
    Figure figure{.name = "4 KiB made durable (fdatasync)", .unit = "1/s"};
    for (int round = 0; round < options.rounds; ++round)
        figure.samples.push_back(flushesPerSecond(options.folder));
    return print(figure);
}

bool measureSteps(const Options& options) {
    return compare(options,
                   {.name = "durable steps, 50 runs at a time",
                    .unit = "steps/s",
                    .atLeast = 30000,
                    .peer = "DBOS",
                    .timesPeer = 20},
                   1000, 50);
}

bool measureAlone(const Options& options) {
    return compare(
        options,
        {.name = "durable steps, one run alone", .unit = "steps/s", .atLeast = 3000, .peer = "DBOS", .timesPeer = 1},
        100, 1);
}

} // namespace nastavnik::bench
