// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <vector>

namespace nastavnik::bench {

/// What is measured, several times, and what is asked of its median.
struct Figure {
    std::string name;
    std::string unit;
    std::vector<double> samples;
    std::optional<double> atLeast = {};
    std::optional<double> atMost = {};
    std::string peer = {}; ///< name of the one it is compared with
    std::vector<double> peerSamples = {};
    double timesPeer = 1; ///< the ratio to be reached when there is a peer
};

double medianOf(std::vector<double> samples);

/// One line: name, median [least–most], unit, peer, ratio, bar, reached or missed, load of the machine. Parts are
/// divided by " | ", so that a script can make a table of them. Returns whether the bar was reached.
bool print(const Figure& figure);

/// How often this disk makes 4 KiB durable in a second, measured now: what every durable figure has to be read with.
double flushesPerSecond(const std::string& folder);

/// Proportional share of memory of this process and all its children, MB.
double memoryOfAll();

} // namespace nastavnik::bench
