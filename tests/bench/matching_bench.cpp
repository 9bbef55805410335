// SPDX-License-Identifier: MIT
//
// The exact optimum next to LEMON and scipy: the same market in the same run, processor time of one thread. Seconds are
// the solving alone on all sides; ours includes the check of the proof. The peers' graphs are built beforehand.
//   matching_bench             the whole table up to 100,000 people a side
//   matching_bench million     adds the two largest markets, without CostScaling
//   matching_bench quick       without what takes peers minutes
#include "matching/lemon_peers.hpp"
#include "matching/school_market.hpp"
#include "matching/scipy_peer.hpp"
#include "solver/assignment.hpp"
#include "solver/certificate.hpp"
#include "solver/core_market.hpp"
#include "solver/rematch.hpp"

#include <algorithm>
#include <cstdio>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace nastavnik::matching {

namespace {

constexpr int thousand = 1000;

struct Peers {
    bool costScaling = true, scipy = true;
};

Measured best(int rounds, const std::function<std::int64_t()>& solveOnce) {
    Measured result{0, 1e9};
    for (int round = 0; round < rounds; ++round) {
        const double start = processorSeconds();
        result.worth = solveOnce();
        result.seconds = std::min(result.seconds, processorSeconds() - start);
    }
    return result;
}

void print(const char* peer, const Measured& theirs, const Measured& own, int& wrong) {
    if (theirs.seconds <= 0)
        return;
    const bool isEqual = theirs.worth == own.worth;
    wrong += isEqual ? 0 : 1;
    std::printf("  %s %.4f s %.1f x%s", peer, theirs.seconds, theirs.seconds / own.seconds,
                isEqual ? "" : " DIFFERENT");
}

int compare(const char* name, const Market& market, Peers peers = {}) {
    int wrong = 0;
    const Measured own = best(3, [&] {
        const Verdict verdict = examine(market, solve(market));
        return verdict.proved() ? verdict.worth : -1;
    });
    std::printf("%-26s %9zu pairs  own %8.4f s", name, market.candidates.size(), own.seconds);
    print("NetworkSimplex", byNetworkSimplex(market), own, wrong);
    if (peers.costScaling)
        print("CostScaling", byCostScaling(market), own, wrong);
    if (peers.scipy)
        print("scipy", byScipy(market), own, wrong);
    std::printf("  worth %lld\n", static_cast<long long>(own.worth));
    std::fflush(stdout);
    return wrong;
}

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

int compareDense(int size) {
    Table table(size);
    int wrong = 0;
    const Measured own = best(3, [&] {
        const auto ones = std::vector<std::int32_t>(table.size(), 1);
        const CoreSolution solution = solveCore(table, ones, ones, {});
        const Verdict verdict = examine(solution.market, solution.assignment);
        return verdict.proved() ? verdict.worth : -1;
    });
    std::printf("dense %d x %-14d %9zu pairs  own %8.4f s", size, size, table.scores().size(), own.seconds);
    print("scipy", byScipyDense(table.scores(), table.size()), own, wrong);
    if (size <= 2 * thousand) {
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
        print("NetworkSimplex", byNetworkSimplex(market), own, wrong);
    }
    std::printf("  worth %lld\n", static_cast<long long>(own.worth));
    std::fflush(stdout);
    return wrong;
}

/// One person at a time is taken from a finished optimum and put back.
int rematch(const char* name, const Market& market) {
    constexpr std::size_t people = 500;
    Rematch live(market, solve(market));
    double worst = 0, sum = 0;
    Numbers numbers(7);
    for (std::size_t next = 0; next < people; ++next) {
        const auto mentee = static_cast<std::size_t>(numbers.below(static_cast<int>(market.mentees())));
        const auto mentor = static_cast<std::size_t>(numbers.below(static_cast<int>(market.mentors())));
        const std::function<void()> changes[] = {[&] { live.removeMentee(mentee); }, [&] { live.returnMentee(mentee); },
                                                 [&] { live.removeMentor(mentor); },
                                                 [&] { live.returnMentor(mentor); }};
        for (const auto& change : changes) {
            const double start = processorSeconds();
            change();
            const double seconds = processorSeconds() - start;
            worst = std::max(worst, seconds);
            sum += seconds;
        }
    }
    const Verdict verdict = examine(live.market(), live.assignment());
    std::printf("%-26s one person more or less: %.4f ms on average, %.3f ms at worst, %s\n", name,
                1000 * sum / (4 * people), 1000 * worst, verdict.proved() ? "proved" : "NOT PROVED");
    std::fflush(stdout);
    return verdict.proved() ? 0 : 1;
}

int measureAll(bool quick, bool million) {
    using Shape = SchoolMarket::Shape;
    const auto school = [](const Shape& shape) { return SchoolMarket(shape).market(); };
    const Peers all{}, few{.costScaling = !quick, .scipy = !quick}, simplex{.costScaling = false, .scipy = false};
    int wrong = 0;
    wrong += compare("2k loose", school({2 * thousand, 2 * thousand, 20, 3}), all);
    wrong += compare("2k medium", mediumSeats(school({2 * thousand, 2 * thousand, 20, 1})), all);
    wrong += compare("2k tight", school({2 * thousand, 2 * thousand, 20, 1}), all);
    wrong += compare("2k tight, people", mostPeople(school({2 * thousand, 2 * thousand, 20, 1})), all);
    wrong += compareDense(500);
    wrong += compareDense(2 * thousand);
    wrong += compareDense(5 * thousand);
    const Market tight = school({100 * thousand, 100 * thousand, 20, 1});
    wrong += rematch("100k tight", tight);
    wrong += rematch("100k loose", school({100 * thousand, 100 * thousand, 20, 3}));
    wrong += compare("100k loose", school({100 * thousand, 100 * thousand, 20, 3}), few);
    wrong += compare("100k medium", mediumSeats(tight), simplex);
    wrong += compare("100k tight", tight, few);
    wrong += compare("100k tight, new seed", school({100 * thousand, 100 * thousand, 20, 1, 1, 99}), simplex);
    wrong += compare("100k tight, people", mostPeople(tight), simplex);
    wrong += compare("100k half the seats", school({100 * thousand, 50 * thousand, 20, 1}), simplex);
    wrong += compare("100k two mentors", school({100 * thousand, 100 * thousand, 20, 3, 2}), simplex);
    wrong += compare("100k two, people", mostPeople(school({100 * thousand, 100 * thousand, 20, 3, 2})), simplex);
    wrong += compare("100k random", randomGraph(100 * thousand, 20, 1000), simplex);
    wrong += compare("100k random, ten scores", randomGraph(100 * thousand, 20, 10), simplex);
    wrong += compare("100k random, all equal", randomGraph(100 * thousand, 20, 1), simplex);
    if (million) {
        wrong += compare("1M loose", school({1000 * thousand, 1000 * thousand, 10, 3}), simplex);
        wrong += compare("1M tight", school({1000 * thousand, 1000 * thousand, 10, 1}), simplex);
    }
    return wrong;
}

} // namespace

} // namespace nastavnik::matching

int main(int count, char** arguments) {
    const std::string_view wish = count > 1 ? arguments[1] : "";
    return nastavnik::matching::measureAll(wish == "quick", wish == "million");
}
