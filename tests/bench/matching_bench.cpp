// SPDX-License-Identifier: MIT
//
// The exact optimum next to LEMON and scipy: the same market in the same run, processor time of one thread. Seconds are
// the solving alone on all sides; ours includes the check of the proof. The peers' graphs are built beforehand.
//   matching_bench                  small, region, dense, rematch, call
//   matching_bench NAME...          only these; besides:
//     all                           every peer on every market of a region, not only NetworkSimplex
//     country                       1,000,000 people a side
//     hasty                         peers are stopped after 100 s, not 600 s
#include "matching/lemon_peers.hpp"
#include "matching/school_market.hpp"
#include "matching/scipy_peer.hpp"
#include "matching/worker_call.hpp"
#include "solver/assignment.hpp"
#include "solver/certificate.hpp"
#include "solver/core_market.hpp"
#include "solver/rematch.hpp"

#include <sys/resource.h>

#include <algorithm>
#include <cstdio>
#include <functional>
#include <numeric>
#include <string>
#include <string_view>
#include <vector>

namespace nastavnik::matching {

namespace {

constexpr int thousand = 1000;

struct Peers {
    Patience patience = {};
    bool costScaling = true, scipy = true;
};

Measured mean(int rounds, const std::function<std::int64_t()>& solveOnce) {
    Measured result;
    const double start = processorSeconds();
    for (int round = 0; round < rounds; ++round)
        result.worth = solveOnce();
    result.seconds = (processorSeconds() - start) / rounds;
    return result;
}

Measured ownSeconds(const Market& market, int rounds) {
    return mean(rounds, [&] {
        const Verdict verdict = examine(market, solve(market));
        return verdict.proved() ? verdict.worth : -1;
    });
}

void printOwn(const std::string& name, std::size_t pairs, const Measured& own) {
    std::printf("%-26s %9zu pairs  own %9.6f s", name.c_str(), pairs, own.seconds);
}

void printPeer(const char* peer, const Measured& theirs, const Measured& own, int& wrong) {
    if (theirs.seconds <= 0)
        return;
    const double ratio = theirs.seconds / own.seconds;
    if (theirs.isStopped) {
        std::printf("  %s stopped after %.0f s, > %.0f x", peer, theirs.seconds, ratio);
        return;
    }
    const bool isEqual = theirs.worth == own.worth;
    wrong += isEqual ? 0 : 1;
    std::printf("  %s %.6f s %.1f x%s", peer, theirs.seconds, ratio, isEqual ? "" : " DIFFERENT");
}

void printWorth(const Measured& own) {
    std::printf("  worth %lld\n", static_cast<long long>(own.worth));
    std::fflush(stdout);
}

/// How many results differed from ours.
int compare(const std::string& name, const Market& market, const Peers& peers) {
    int wrong = 0;
    const Measured own = ownSeconds(market, std::max(3, peers.patience.rounds));
    printOwn(name, market.candidates.size(), own);
    printPeer("NetworkSimplex", byNetworkSimplex(market, peers.patience), own, wrong);
    if (peers.costScaling)
        printPeer("CostScaling", byCostScaling(market, peers.patience), own, wrong);
    if (peers.scipy)
        printPeer("scipy", byScipy(market, peers.patience), own, wrong);
    printWorth(own);
    return wrong;
}

Market school(const SchoolMarket::Shape& shape) { return SchoolMarket(shape).market(); }

Market mostPeople(Market market) {
    market.leftOut = leftOutForMostPeople(market);
    return market;
}

/// Pairs of a dense table, scores uniform in 0..1000.
class Table final : public PairSource {
public:
    explicit Table(int size) : size_(static_cast<std::size_t>(size)), scores_(size_ * size_) {
        Numbers numbers(20260728);
        for (std::int32_t& score : scores_)
            score = numbers.below(1001);
    }

    void candidates(std::size_t mentee, std::int32_t least, std::vector<Candidate>& into) override {
        into.clear();
        const std::int32_t* row = &scores_[mentee * size_];
        for (std::size_t mentor = 0; mentor < size_; ++mentor)
            if (row[mentor] >= least)
                into.push_back({static_cast<std::int32_t>(mentor), row[mentor]});
    }

    const std::vector<std::int32_t>& scores() const { return scores_; }
    std::size_t size() const { return size_; }

private:
    std::size_t size_;
    std::vector<std::int32_t> scores_;
};

Market marketOf(Table& table) {
    Market market{.first = {0},
                  .candidates = {},
                  .capacity = std::vector<std::int32_t>(table.size(), 1),
                  .demand = std::vector<std::int32_t>(table.size(), 1)};
    std::vector<Candidate> row;
    for (std::size_t mentee = 0; mentee < table.size(); ++mentee) {
        table.candidates(mentee, PairSource::anyScore, row);
        market.candidates.insert(market.candidates.end(), row.begin(), row.end());
        market.first.push_back(static_cast<std::uint32_t>(market.candidates.size()));
    }
    return market;
}

int compareDense(int size, Patience patience) {
    Table table(size);
    int wrong = 0;
    const Measured own = mean(std::max(3, patience.rounds), [&] {
        const auto ones = std::vector<std::int32_t>(table.size(), 1);
        const CoreSolution solution = solveCore(table, ones, ones, {});
        const Verdict verdict = examine(solution.market, solution.assignment);
        return verdict.proved() ? verdict.worth : -1;
    });
    const std::string side = std::to_string(size);
    printOwn("dense " + side + " x " + side, table.scores().size(), own);
    printPeer("scipy", byScipyDense(table.scores(), patience), own, wrong);
    printPeer("NetworkSimplex", byNetworkSimplex(marketOf(table), patience), own, wrong);
    printWorth(own);
    return wrong;
}

/// One person at a time is taken from a finished optimum and put back.
int rematch(const char* name, const Market& market) {
    constexpr int people = 1000;
    Rematch live(market, solve(market));
    std::vector<double> milliseconds;
    Numbers numbers(7);
    for (int next = 0; next < people; ++next) {
        const auto mentee = static_cast<std::size_t>(numbers.below(static_cast<int>(market.mentees())));
        const auto mentor = static_cast<std::size_t>(numbers.below(static_cast<int>(market.mentors())));
        const std::function<void()> changes[] = {[&] { live.removeMentee(mentee); }, [&] { live.returnMentee(mentee); },
                                                 [&] { live.removeMentor(mentor); },
                                                 [&] { live.returnMentor(mentor); }};
        for (const auto& change : changes) {
            const double start = processorSeconds();
            change();
            milliseconds.push_back(1000 * (processorSeconds() - start));
        }
    }
    const bool isProved = examine(live.market(), live.assignment()).proved();
    std::sort(milliseconds.begin(), milliseconds.end());
    const double mean = std::accumulate(milliseconds.begin(), milliseconds.end(), 0.0) / (4 * people);
    std::printf("%-26s one person more or less: %.4f ms on average, 99 of 100 within %.3f ms, %.3f ms at worst, %s\n",
                name, mean, milliseconds[milliseconds.size() * 99 / 100], milliseconds.back(),
                isProved ? "proved" : "NOT PROVED");
    std::fflush(stdout);
    return isProved ? 0 : 1;
}

void call(const char* name, bool bySubject) {
    const CallTime time = proposeThroughWorker(municipality(2 * thousand, bySubject), 9);
    std::printf(
        "%-26s 2,000 + 2,000 people with all reasons: %.1f ms by the clock; processor: host %.1f ms, worker %.1f "
        "ms\n",
        name, 1000 * time.clock, 1000 * time.host, 1000 * time.worker);
    std::fflush(stdout);
}

/// A school, a few schools, a municipality.
int measureSmall() {
    int wrong = 0;
    for (const int size : {10, 100, thousand, 2 * thousand}) {
        const Peers peers{.patience = {.rounds = size < thousand ? 200 * thousand / size : 10}};
        const std::string people = std::to_string(size);
        const Market tight = school({size, size, 20, 1});
        wrong += compare(people + " loose", school({size, size, 20, 3}), peers);
        wrong += compare(people + " medium", mediumSeats(tight), peers);
        wrong += compare(people + " tight", tight, peers);
        wrong += compare(people + " tight, people", mostPeople(tight), peers);
        wrong += compare(people + " half the seats", school({size, size / 2, 20, 1}), peers);
        wrong += compare(people + " two mentors", school({size, size, 20, 3, 2}), peers);
        wrong += compare(people + " random", randomGraph(size, 20, 1000), peers);
        wrong += compare(people + " random, ten scores", randomGraph(size, 20, 10), peers);
        wrong += compare(people + " random, all equal", randomGraph(size, 20, 1), peers);
    }
    return wrong;
}

int measureDense() {
    int wrong = 0;
    for (const int size : {10, 100, 500, 2 * thousand, 5 * thousand})
        wrong += compareDense(size, {.rounds = size < 500 ? 10 * thousand / size : 1});
    return wrong;
}

int measureRegion(bool allPeers, Patience patience) {
    constexpr int people = 100 * thousand;
    const Peers all{.patience = patience}, some{.patience = patience, .costScaling = allPeers, .scipy = allPeers};
    const Market tight = school({people, people, 20, 1}), loose = school({people, people, 20, 3});
    int wrong = 0;
    wrong += compare("100k loose", loose, all);
    wrong += compare("100k loose, people", mostPeople(loose), some);
    wrong += compare("100k medium", mediumSeats(tight), some);
    wrong += compare("100k tight", tight, all);
    wrong += compare("100k tight, new seed", school({people, people, 20, 1, 1, 99}), some);
    wrong += compare("100k tight, people", mostPeople(tight), some);
    wrong += compare("100k half the seats", school({people, people / 2, 20, 1}), some);
    wrong += compare("100k two mentors", school({people, people, 20, 3, 2}), some);
    wrong += compare("100k two, people", mostPeople(school({people, people, 20, 3, 2})), some);
    wrong += compare("100k random", randomGraph(people, 20, 1000), some);
    wrong += compare("100k random, ten scores", randomGraph(people, 20, 10), some);
    wrong += compare("100k random, all equal", randomGraph(people, 20, 1), some);
    return wrong;
}

int measureRematch() {
    constexpr int people = 100 * thousand;
    return rematch("100k tight", school({people, people, 20, 1})) +
           rematch("100k loose", school({people, people, 20, 3})) + rematch("2k tight", school({2000, 2000, 20, 1}));
}

void printMemory() {
    rusage used{};
    ::getrusage(RUSAGE_SELF, &used);
    std::printf("peak memory of this process so far: %ld MiB\n", used.ru_maxrss / 1024);
}

/// Ours first, so that the peak of the memory is ours; LEMON takes more than its patience on the tight one.
int measureCountry(Patience patience) {
    constexpr int people = 1000 * thousand;
    int wrong = 0;
    for (const int seats : {3, 1}) {
        const std::string name = seats == 3 ? "1M loose" : "1M tight";
        const Market market = school({people, people, 10, seats});
        ownSeconds(market, 1);
        printMemory();
        wrong += compare(name, market, {.patience = patience, .costScaling = false, .scipy = false});
    }
    return wrong;
}

int measure(const std::vector<std::string_view>& wanted) {
    const auto isWanted = [&](std::string_view name) {
        return std::find(wanted.begin(), wanted.end(), name) != wanted.end();
    };
    const Patience patience{.seconds = isWanted("hasty") ? 100 : 600};
    int wrong = 0;
    if (isWanted("country"))
        wrong += measureCountry(patience);
    if (isWanted("small"))
        wrong += measureSmall();
    if (isWanted("dense"))
        wrong += measureDense();
    if (isWanted("region") || isWanted("all"))
        wrong += measureRegion(isWanted("all"), patience);
    if (isWanted("rematch"))
        wrong += measureRematch();
    if (isWanted("call")) {
        call("call, subject is hard", true);
        call("call, all with all", false);
    }
    return wrong;
}

} // namespace

} // namespace nastavnik::matching

int main(int count, char** arguments) {
    std::vector<std::string_view> wanted(arguments + 1, arguments + count);
    if (wanted.empty())
        wanted = {"small", "region", "dense", "rematch", "call"};
    return nastavnik::matching::measure(wanted);
}
