// SPDX-License-Identifier: MIT
#include "matching/lemon_peers.hpp"

#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <stdexcept>

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

Measured measure(const Market& market, LemonAlgorithm algorithm, int rounds) {
    const Flow flow = flowOf(market);
    Measured mean;
    for (int round = 0; round < rounds; ++round) {
        const auto [cost, seconds] = solveByLemon(flow, algorithm);
        mean = {-cost, mean.seconds + seconds / rounds};
    }
    return mean;
}

Measured measureApart(const Market& market, LemonAlgorithm algorithm, Patience patience) {
    int ends[2];
    if (::pipe(ends) != 0)
        throw std::runtime_error("no pipe to the peer");
    const pid_t child = ::fork();
    if (child == 0) {
        const auto limit = static_cast<rlim_t>(patience.seconds);
        const rlimit processor{limit, limit};
        ::setrlimit(RLIMIT_CPU, &processor);
        const Measured measured = measure(market, algorithm, patience.rounds);
        ::_exit(::write(ends[1], &measured, sizeof measured) == sizeof measured ? 0 : 1);
    }
    ::close(ends[1]);
    Measured measured;
    if (::read(ends[0], &measured, sizeof measured) != sizeof measured)
        measured = {0, static_cast<double>(patience.seconds), true};
    ::close(ends[0]);
    ::waitpid(child, nullptr, 0);
    return measured;
}

} // namespace

Measured byNetworkSimplex(const Market& market, Patience patience) {
    return measureApart(market, LemonAlgorithm::networkSimplex, patience);
}

Measured byCostScaling(const Market& market, Patience patience) {
    return measureApart(market, LemonAlgorithm::costScaling, patience);
}

} // namespace nastavnik::matching
