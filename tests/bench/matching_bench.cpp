// SPDX-License-Identifier: MIT
//
// The exact optimum next to LEMON's network simplex, the same market in the same run. Seconds are the solving alone on
// both sides; ours includes the check of the proof. Arguments: "million" adds the two largest markets.
#include "matching_market.hpp"
#include "solver/assignment.hpp"
#include "solver/certificate.hpp"

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wconversion"
#pragma GCC diagnostic ignored "-Wsign-conversion"
#pragma GCC diagnostic ignored "-Wshadow"
#pragma GCC diagnostic ignored "-Wdeprecated-copy"
#include <lemon/network_simplex.h>
#include <lemon/static_graph.h>
#pragma GCC diagnostic pop

#include <algorithm>
#include <cstdio>
#include <ctime>
#include <string_view>
#include <utility>
#include <vector>

namespace nastavnik::matching {

namespace {

using Graph = lemon::StaticDigraph;

/// Processor time of this process: both sides use one thread, and others may be using the machine.
double processorSeconds() { return static_cast<double>(std::clock()) / CLOCKS_PER_SEC; }

struct Arcs {
    std::vector<std::pair<int, int>> ends;
    std::vector<std::int64_t> cost;
    std::vector<int> most;

    void add(int from, int to, int limit, std::int64_t price) {
        ends.emplace_back(from, to);
        most.push_back(limit);
        cost.push_back(price);
    }
};

/// StaticDigraph wants the arcs ordered by where they begin: mentees, then mentors, then the sink.
Arcs arcsOf(const Market& market) {
    Arcs arcs;
    const int mentees = static_cast<int>(market.mentees()), sink = mentees + static_cast<int>(market.mentors());
    for (int mentee = 0; mentee < mentees; ++mentee) {
        for (const Candidate& candidate : market.of(static_cast<std::size_t>(mentee)))
            arcs.add(mentee, mentees + candidate.mentor, 1, market.leftOut - candidate.score);
        arcs.add(mentee, sink, market.demand[static_cast<std::size_t>(mentee)], 0);
    }
    for (int mentor = mentees; mentor < sink; ++mentor)
        arcs.add(mentor, sink, market.capacity[static_cast<std::size_t>(mentor - mentees)], 0);
    return arcs;
}

struct Measured {
    std::int64_t worth = 0;
    double seconds = 0;
};

Measured measureLemon(const Market& market) {
    const Arcs arcs = arcsOf(market);
    const int nodes = static_cast<int>(market.mentees() + market.mentors()) + 1;
    Graph graph;
    graph.build(nodes, arcs.ends.begin(), arcs.ends.end());
    Graph::ArcMap<int> most(graph);
    Graph::ArcMap<std::int64_t> cost(graph);
    Graph::NodeMap<int> supply(graph, 0);
    for (std::size_t arc = 0; arc < arcs.ends.size(); ++arc) {
        most[graph.arc(static_cast<int>(arc))] = arcs.most[arc];
        cost[graph.arc(static_cast<int>(arc))] = arcs.cost[arc];
    }
    int total = 0;
    for (std::size_t mentee = 0; mentee < market.mentees(); ++mentee) {
        supply[graph.node(static_cast<int>(mentee))] = market.demand[mentee];
        total += market.demand[mentee];
    }
    supply[graph.node(nodes - 1)] = -total;
    lemon::NetworkSimplex<Graph, int, std::int64_t> simplex(graph);
    simplex.upperMap(most).costMap(cost).supplyMap(supply);
    const double start = processorSeconds();
    simplex.run();
    return {-simplex.totalCost<std::int64_t>(), processorSeconds() - start};
}

Measured measureOwn(const Market& market) {
    Measured best{0, 1e9};
    for (int round = 0; round < 3; ++round) {
        const double start = processorSeconds();
        const Verdict verdict = examine(market, solve(market));
        best.seconds = std::min(best.seconds, processorSeconds() - start);
        best.worth = verdict.proved() ? verdict.worth : -1;
    }
    return best;
}

int compare(const char* name, const Market& market) {
    const Measured own = measureOwn(market), lemon = measureLemon(market);
    const bool equal = own.worth == lemon.worth;
    std::printf("%-22s %10zu pairs  own %9.4f s  LEMON %9.4f s  %7.1f x  worth %lld %s\n", name,
                market.candidates.size(), own.seconds, lemon.seconds, lemon.seconds / own.seconds,
                static_cast<long long>(own.worth), equal ? "equal" : "DIFFERENT");
    std::fflush(stdout);
    return equal ? 0 : 1;
}

Market mostPeople(Market market) {
    market.leftOut = leftOutForMostPeople(market);
    return market;
}

} // namespace

} // namespace nastavnik::matching

int main(int count, char** arguments) {
    using namespace nastavnik::matching;
    using Shape = SchoolMarket::Shape;
    const auto school = [](const Shape& shape) { return SchoolMarket(shape).market(); };
    constexpr int thousand = 1000;
    int wrong = 0;
    wrong += compare("2k loose", school({2 * thousand, 2 * thousand, 20, 3}));
    wrong += compare("2k tight", school({2 * thousand, 2 * thousand, 20, 1}));
    wrong += compare("2k tight, people", mostPeople(school({2 * thousand, 2 * thousand, 20, 1})));
    wrong += compare("100k loose", school({100 * thousand, 100 * thousand, 20, 3}));
    wrong += compare("100k tight", school({100 * thousand, 100 * thousand, 20, 1}));
    wrong += compare("100k half the seats", school({100 * thousand, 50 * thousand, 20, 1}));
    wrong += compare("100k two mentors", school({100 * thousand, 100 * thousand, 20, 3, 2}));
    wrong += compare("100k tight, people", mostPeople(school({100 * thousand, 100 * thousand, 20, 1})));
    if (count > 1 && std::string_view(arguments[1]) == "million") {
        wrong += compare("1M loose", school({1000 * thousand, 1000 * thousand, 10, 3}));
        wrong += compare("1M tight", school({1000 * thousand, 1000 * thousand, 10, 1}));
    }
    return wrong;
}
