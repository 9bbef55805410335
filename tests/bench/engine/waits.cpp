// SPDX-License-Identifier: MIT
#include "bench_host.hpp"
#include "benchmarks.hpp"
#include "figure.hpp"

namespace nastavnik::bench {

namespace {

constexpr int runs = 10000;

struct Waiting {
    double memory = 0;   ///< MB more than before the runs began
    double lateness = 0; ///< seconds after the moment until the last one had gone on
};

Waiting waitTogether(const Options& options) {
    const Scratch scratch(options.folder + "/waits");
    BenchHost host(scratch.database());
    host.found(waitingPlace(runs));
    const double before = memoryOfAll();
    host.application().conductor().settle();
    const double during = memoryOfAll();
    host.clock().putForwardTo(waitingDay() - std::chrono::seconds{2});
    host.serveUntil(runs);
    return {.memory = during - before,
            .lateness = std::chrono::duration<double>(host.clock().now() - waitingDay()).count()};
}

} // namespace

bool measureWaits(const Options& options) {
    Figure memory{.name = "10,000 runs waiting: memory more", .unit = "MB", .samples = {}, .atMost = 20};
    Figure lateness{.name = "10,000 runs waiting: last one goes on after", .unit = "s", .samples = {}, .atMost = 1};
    for (int round = 0; round < options.rounds; ++round) {
        const Waiting waiting = waitTogether(options);
        memory.samples.push_back(waiting.memory);
        lateness.samples.push_back(waiting.lateness);
    }
    const bool small = print(memory), prompt = print(lateness);
    return small && prompt;
}

} // namespace nastavnik::bench
