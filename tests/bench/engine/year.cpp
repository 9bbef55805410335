// SPDX-License-Identifier: MIT
#include "bench_host.hpp"
#include "benchmarks.hpp"
#include "figure.hpp"
#include "store/audit.hpp"
#include "store/sha256.hpp"
#include "year_play.hpp"

#include <cstdio>

namespace nastavnik::bench {

bool measureYear(const Options& options) {
    constexpr int schools = 100, activities = 60;
    const Scratch scratch(options.folder + "/year");
    write(yearPlace(schools, activities), scratch.path() / "bench");
    Figure figure{.name = "a year of 100 schools and 60 activities", .unit = "s", .samples = {}, .atMost = 2};
    store::AuditHead head;
    bool same = true;
    for (int round = 0; round < options.rounds; ++round) {
        const auto begin = std::chrono::steady_clock::now();
        const YearPlay play = playYear(benchInstallation(), {.roadmap = scratch.path() / "bench", .year = benchYear()});
        figure.samples.push_back(std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count());
        const store::AuditHead found = store::auditHead(play.application->database());
        same = same && (round == 0 || found == head);
        head = found;
    }
    const bool quick = print(figure);
    std::printf("  the same journal every time | %lld links, %s | – | – | – | identical | %s | –\n",
                static_cast<long long>(head.count), store::hexText(head.hash).substr(0, 12).c_str(),
                same ? "reached" : "MISSED");
    return quick && same;
}

} // namespace nastavnik::bench
