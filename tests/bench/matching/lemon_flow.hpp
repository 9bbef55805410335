// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <utility>
#include <vector>

namespace nastavnik::matching {

/// A flow of least cost in plain numbers. Arcs are ordered by where they begin.
struct Flow {
    int nodes = 0;
    std::vector<std::pair<int, int>> ends;
    std::vector<std::int64_t> cost;
    std::vector<int> most;
    std::vector<int> supply;

    void add(int from, int to, int limit, std::int64_t price) {
        ends.emplace_back(from, to);
        most.push_back(limit);
        cost.push_back(price);
    }
};

enum class LemonAlgorithm { networkSimplex, costScaling };

/// Cost and processor seconds. In a file of its own, because LEMON 1.3.1 is C++17.
std::pair<std::int64_t, double> solveByLemon(const Flow& flow, LemonAlgorithm algorithm);

/// Processor time of this process.
double processorSeconds();

} // namespace nastavnik::matching
