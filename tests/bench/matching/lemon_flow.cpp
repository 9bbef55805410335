// SPDX-License-Identifier: MIT
#include "matching/lemon_flow.hpp"

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wconversion"
#pragma GCC diagnostic ignored "-Wsign-conversion"
#pragma GCC diagnostic ignored "-Wshadow"
#pragma GCC diagnostic ignored "-Wdeprecated-copy"
#pragma GCC diagnostic ignored "-Wdeprecated-declarations"
#include <lemon/cost_scaling.h>
#include <lemon/network_simplex.h>
#include <lemon/static_graph.h>
#pragma GCC diagnostic pop

#include <ctime>

namespace nastavnik::matching {

namespace {

using Graph = lemon::StaticDigraph;

template <typename Algorithm>
std::pair<std::int64_t, double> solve(const Flow& flow) {
    Graph graph;
    graph.build(flow.nodes, flow.ends.begin(), flow.ends.end());
    Graph::ArcMap<int> most(graph);
    Graph::ArcMap<std::int64_t> cost(graph);
    Graph::NodeMap<int> supply(graph, 0);
    for (std::size_t arc = 0; arc < flow.ends.size(); ++arc) {
        most[graph.arc(static_cast<int>(arc))] = flow.most[arc];
        cost[graph.arc(static_cast<int>(arc))] = flow.cost[arc];
    }
    for (int node = 0; node < flow.nodes; ++node)
        supply[graph.node(node)] = flow.supply[static_cast<std::size_t>(node)];
    Algorithm algorithm(graph);
    algorithm.upperMap(most).costMap(cost).supplyMap(supply);
    const double start = processorSeconds();
    algorithm.run();
    const double seconds = processorSeconds() - start;
    return {algorithm.template totalCost<std::int64_t>(), seconds};
}

} // namespace

std::pair<std::int64_t, double> solveByLemon(const Flow& flow, LemonAlgorithm algorithm) {
    return algorithm == LemonAlgorithm::networkSimplex ? solve<lemon::NetworkSimplex<Graph, int, std::int64_t>>(flow)
                                                       : solve<lemon::CostScaling<Graph, int, std::int64_t>>(flow);
}

double processorSeconds() {
    timespec now{};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec) * 1e-9;
}

} // namespace nastavnik::matching
