// SPDX-License-Identifier: MIT
#include "matching/lemon_peers.hpp"

namespace nastavnik::matching {

namespace {

Flow flowOf(const Market& market) {
    Flow flow;
    const int mentees = static_cast<int>(market.mentees()), sink = mentees + static_cast<int>(market.mentors());
    flow.nodes = sink + 1;
    flow.supply.assign(static_cast<std::size_t>(flow.nodes), 0);
    for (int mentee = 0; mentee < mentees; ++mentee) {
        const std::int32_t demand = market.demand[static_cast<std::size_t>(mentee)];
        for (const Candidate& candidate : market.of(static_cast<std::size_t>(mentee)))
            flow.add(mentee, mentees + candidate.mentor, 1, market.leftOut - candidate.score);
        flow.add(mentee, sink, demand, 0);
        flow.supply[static_cast<std::size_t>(mentee)] = demand;
        flow.supply.back() -= demand;
    }
    for (int mentor = mentees; mentor < sink; ++mentor)
        flow.add(mentor, sink, market.capacity[static_cast<std::size_t>(mentor - mentees)], 0);
    return flow;
}

Measured measure(const Market& market, LemonAlgorithm algorithm) {
    const auto [cost, seconds] = solveByLemon(flowOf(market), algorithm);
    return {-cost, seconds};
}

} // namespace

Measured byNetworkSimplex(const Market& market) { return measure(market, LemonAlgorithm::networkSimplex); }

Measured byCostScaling(const Market& market) { return measure(market, LemonAlgorithm::costScaling); }

} // namespace nastavnik::matching
