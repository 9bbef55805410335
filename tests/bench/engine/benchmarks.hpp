// SPDX-License-Identifier: MIT
#pragma once

#include <string>

namespace nastavnik::bench {

struct Options {
    std::string folder = "."; ///< where the databases lie: on the disk that is to be measured
    std::string peer;         ///< command that measures the peer and prints one number; empty: no peer
    int rounds = 5;
};

/// Each measures its figures, prints them and tells whether all bars were reached.
bool measureFlushes(const Options& options);
bool measureSteps(const Options& options); ///< 1,000 runs of 20 steps, 50 at a time
bool measureAlone(const Options& options); ///< one run of 20 steps after the other
bool measureWaits(const Options& options); ///< 10,000 runs that wait for one moment
bool measureStart(const Options& options);
bool measureRecovery(const Options& options);
bool measureIdle(const Options& options);
bool measureYear(const Options& options);

/// The server of measureStart() and measureRecovery(): says "ready", "moved" after its first durable step, "half" and
/// "done". A new folder gets `schools` runs of `steps` steps.
int serveForBench(const std::string& database, int schools, int steps);

} // namespace nastavnik::bench
