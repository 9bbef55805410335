// SPDX-License-Identifier: MIT
#include "solver/core_market.hpp"

#include "solver/highest_scores.hpp"

#include <algorithm>
#include <numeric>
#include <utility>

namespace nastavnik::matching {

namespace {

class CoreSolver {
public:
    CoreSolver(PairSource& source, std::vector<std::int32_t> capacity, std::vector<std::int32_t> demand,
               const CoreOptions& options)
        : source_(source), options_(options), demand_(std::move(demand)), core_(demand_.size()),
          bestLeftOut_(demand_.size(), none) {
        solution_.market.capacity = std::move(capacity);
    }

    CoreSolution run() {
        choose();
        do {
            ++solution_.rounds;
            rebuild();
            solution_.assignment = solve(solution_.market);
        } while (addWorthwhile());
        return std::move(solution_);
    }

private:
    static constexpr std::int64_t none = INT64_MIN;

    void choose();
    void keepBest(std::size_t mentee);
    std::int32_t startOf(std::size_t mentee) const;
    void keepFrom(std::int32_t least, std::size_t equal, std::int32_t start);
    void rebuild();
    bool addWorthwhile();
    bool addWorthwhile(std::size_t mentee, std::int64_t bar, std::int64_t cheapest);

    PairSource& source_;
    CoreOptions options_;
    std::vector<std::int32_t> demand_;
    std::vector<std::vector<Candidate>> core_;
    std::vector<std::int64_t> bestLeftOut_; ///< highest score that is not in the part
    std::int64_t largest_ = 1;              ///< score of all
    std::vector<Candidate> row_, wanted_;
    HighestScores highest_;
    CoreSolution solution_;
};

void CoreSolver::choose() {
    for (std::size_t mentee = 0; mentee < demand_.size(); ++mentee) {
        source_.candidates(mentee, PairSource::anyScore, row_);
        solution_.pairs += row_.size();
        for (const Candidate& candidate : row_)
            largest_ = std::max<std::int64_t>(largest_, std::abs(candidate.score));
        keepBest(mentee);
    }
}

/// Of equal scores every mentee begins with another mentor: else all would crowd round the same few.
void CoreSolver::keepBest(std::size_t mentee) {
    const std::size_t keep = options_.keep + static_cast<std::size_t>(std::min(demand_[mentee], 1000));
    if (row_.size() > keep + keep / 2) {
        const HighestScores::Cut cut = highest_.cut(row_, keep);
        bestLeftOut_[mentee] = cut.next;
        if (cut.next < cut.least)
            std::erase_if(row_, [&](const Candidate& one) { return one.score < cut.least; });
        else
            keepFrom(cut.least, cut.equal, startOf(mentee));
    }
    core_[mentee] = row_;
}

std::int32_t CoreSolver::startOf(std::size_t mentee) const {
    const auto mentors = static_cast<std::int64_t>(solution_.market.capacity.size());
    return static_cast<std::int32_t>(static_cast<std::int64_t>(mentee) * mentors /
                                     static_cast<std::int64_t>(demand_.size()));
}

/// Keeps the scores above `least`, and of those equal to it `equal`, counted from the mentor `start` round the list.
void CoreSolver::keepFrom(std::int32_t least, std::size_t equal, std::int32_t start) {
    const auto isLater = [&](const Candidate& one) { return one.score == least && one.mentor >= start; };
    std::size_t later = static_cast<std::size_t>(std::count_if(row_.begin(), row_.end(), isLater));
    later = std::min(later, equal);
    std::size_t earlier = equal - later;
    const auto isLeft = [&](const Candidate& one) {
        if (one.score != least)
            return one.score < least;
        std::size_t& wanted = one.mentor >= start ? later : earlier;
        return wanted == 0 || (--wanted, false);
    };
    row_.erase(std::remove_if(row_.begin(), row_.end(), isLeft), row_.end());
}

void CoreSolver::rebuild() {
    Market& market = solution_.market;
    market.first.assign(1, 0);
    market.candidates.clear();
    market.demand = demand_;
    for (const auto& list : core_) {
        market.candidates.insert(market.candidates.end(), list.begin(), list.end());
        market.first.push_back(static_cast<std::uint32_t>(market.candidates.size()));
    }
    market.leftOut = options_.leftOut;
    if (options_.mostPeople) {
        const auto total = [](const std::vector<std::int32_t>& counts) {
            return std::accumulate(counts.begin(), counts.end(), std::int64_t{0});
        };
        market.leftOut = leftOutForMostPeople(std::min(total(market.capacity), total(demand_)), largest_);
    }
}

bool CoreSolver::addWorthwhile() {
    const Assignment& assignment = solution_.assignment;
    const std::int64_t cheapest =
        assignment.price.empty() ? 0 : *std::min_element(assignment.price.begin(), assignment.price.end());
    bool added = false;
    for (std::size_t mentee = 0; mentee < demand_.size(); ++mentee) {
        const std::int64_t gain = assignment.gain[mentee];
        if (bestLeftOut_[mentee] != none && bestLeftOut_[mentee] - solution_.market.leftOut > gain + cheapest)
            added |= addWorthwhile(mentee, solution_.market.leftOut + gain, cheapest);
    }
    return added;
}

bool CoreSolver::addWorthwhile(std::size_t mentee, std::int64_t bar, std::int64_t cheapest) {
    const std::vector<std::int64_t>& price = solution_.assignment.price;
    const auto excess = [&](const Candidate& candidate) {
        return candidate.score - bar - price[static_cast<std::size_t>(candidate.mentor)];
    };
    source_.worthwhile(mentee, bar, {price, cheapest}, row_);
    wanted_.clear();
    std::vector<Candidate>& kept = core_[mentee];
    auto known = kept.begin();
    for (const Candidate& candidate : row_) {
        while (known != kept.end() && known->mentor < candidate.mentor)
            ++known;
        if (known == kept.end() || known->mentor != candidate.mentor)
            wanted_.push_back(candidate);
    }
    if (wanted_.size() > options_.keep) {
        std::nth_element(wanted_.begin(), wanted_.begin() + static_cast<std::ptrdiff_t>(options_.keep), wanted_.end(),
                         [&](const Candidate& left, const Candidate& right) {
                             const std::int64_t more = excess(left), less = excess(right);
                             return more != less ? more > less : left.mentor < right.mentor;
                         });
        wanted_.resize(options_.keep);
    }
    kept.insert(kept.end(), wanted_.begin(), wanted_.end());
    std::sort(kept.begin(), kept.end(),
              [](const Candidate& left, const Candidate& right) { return left.mentor < right.mentor; });
    return !wanted_.empty();
}

} // namespace

void PairSource::worthwhile(std::size_t mentee, std::int64_t bar, const Prices& prices, std::vector<Candidate>& into) {
    const std::int64_t least = std::clamp<std::int64_t>(bar + prices.cheapest + 1, anyScore, INT32_MAX);
    candidates(mentee, static_cast<std::int32_t>(least), into);
    std::erase_if(into, [&](const Candidate& candidate) {
        return candidate.score - bar <= prices.of[static_cast<std::size_t>(candidate.mentor)];
    });
}

CoreSolution solveCore(PairSource& source, std::vector<std::int32_t> capacity, std::vector<std::int32_t> demand,
                       const CoreOptions& options) {
    return CoreSolver(source, std::move(capacity), std::move(demand), options).run();
}

} // namespace nastavnik::matching
