// SPDX-License-Identifier: MIT
#include "unit/plugins/matching/solver/lemon_oracle.hpp"

// LEMON's headers are not written for this tree's warnings.
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wconversion"
#pragma GCC diagnostic ignored "-Wsign-conversion"
#pragma GCC diagnostic ignored "-Wshadow"
#pragma GCC diagnostic ignored "-Wdeprecated-copy"
#include <lemon/list_graph.h>
#include <lemon/network_simplex.h>
#pragma GCC diagnostic pop

#include <gtest/gtest.h>

#include <vector>

namespace nastavnik::matching {

namespace {

using Graph = lemon::ListDigraph;

struct Flow {
    Graph graph;
    Graph::ArcMap<int> most{graph};
    Graph::ArcMap<std::int64_t> cost{graph};
    Graph::NodeMap<int> supply{graph};

    void add(Graph::Node from, Graph::Node to, int limit, std::int64_t price) {
        const Graph::Arc arc = graph.addArc(from, to);
        most[arc] = limit;
        cost[arc] = price;
    }
};

} // namespace

std::int64_t worthByLemon(const Market& market) {
    Flow flow;
    const Graph::Node sink = flow.graph.addNode();
    std::vector<Graph::Node> mentors;
    for (const int seats : market.capacity) {
        mentors.push_back(flow.graph.addNode());
        flow.supply[mentors.back()] = 0;
        flow.add(mentors.back(), sink, seats, 0);
    }
    int total = 0;
    for (std::size_t mentee = 0; mentee < market.mentees(); ++mentee) {
        const Graph::Node node = flow.graph.addNode();
        flow.supply[node] = market.demand[mentee];
        total += market.demand[mentee];
        flow.add(node, sink, market.demand[mentee], 0);
        for (const Candidate& candidate : market.of(mentee))
            flow.add(node, mentors[static_cast<std::size_t>(candidate.mentor)], 1, market.leftOut - candidate.score);
    }
    flow.supply[sink] = -total;
    lemon::NetworkSimplex<Graph, int, std::int64_t> simplex(flow.graph);
    simplex.upperMap(flow.most).costMap(flow.cost).supplyMap(flow.supply);
    if (simplex.run() != simplex.OPTIMAL)
        throw std::logic_error("leaving everybody out is always a solution");
    return -simplex.totalCost<std::int64_t>();
}

TEST(LemonOracleTest, LeavesOutWhoeverIsWorthMoreOutside) {
    const Market market{
        .first = {0, 1, 2}, .candidates = {{0, 5}, {0, 7}}, .capacity = {2}, .demand = {1, 1}, .leftOut = 6};
    EXPECT_EQ(worthByLemon(market), 1);
}

} // namespace nastavnik::matching
