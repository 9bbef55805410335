// SPDX-License-Identifier: MIT
#include "solver/groups.hpp"

#include "solver/assignment.hpp"

#include <algorithm>
#include <limits>
#include <numeric>
#include <optional>

namespace nastavnik::matching {

namespace {

enum class Group : std::uint8_t { undecided, open, closed };

std::vector<std::int32_t> sizesOf(const Market& market, const std::vector<std::uint32_t>& chosen) {
    std::vector<std::int32_t> sizes(market.mentors(), 0);
    for (const std::uint32_t candidate : chosen)
        ++sizes[static_cast<std::size_t>(market.candidates[candidate].mentor)];
    return sizes;
}

class GroupSearch {
public:
    GroupSearch(const Market& market, const std::vector<std::int32_t>& least, int mostSolutions)
        : market_(market), least_(least), left_(mostSolutions), groups_(market.mentors(), Group::undecided) {
        std::int64_t largest = 1;
        for (const Candidate& candidate : market.candidates)
            largest = std::max<std::int64_t>(largest, std::abs(candidate.score));
        push_ = 1 - leftOutForMostPeople(pairsAtMost(), largest);
    }

    GroupChoice run() {
        closeSmallOnes();
        std::fill(groups_.begin(), groups_.end(), Group::undecided);
        best_.bound = std::numeric_limits<std::int64_t>::min();
        isComplete_ = push_ + maxScore() <= Market::maxScore;
        search();
        best_.isBest = isComplete_;
        best_.bound = isComplete_ ? best_.worth : std::max(best_.bound, best_.worth);
        return std::move(best_);
    }

private:
    struct Solved {
        std::vector<std::uint32_t> chosen;
        std::int64_t worth = 0;
        bool fillsOpenOnes = true;
    };

    std::int64_t pairsAtMost() const {
        const auto total = [](const std::vector<std::int32_t>& counts) {
            return std::accumulate(counts.begin(), counts.end(), std::int64_t{0});
        };
        return std::min(total(market_.capacity), total(market_.demand));
    }
    std::int64_t maxScore() const {
        return market_.candidates.empty() ? 0
                                          : std::max_element(market_.candidates.begin(), market_.candidates.end(),
                                                             [](const Candidate& left, const Candidate& right) {
                                                                 return left.score < right.score;
                                                             })
                                                ->score;
    }

    /// A first answer: close the smallest of the groups that are too small, until there is none.
    void closeSmallOnes() {
        for (;;) {
            const Solved solved = solveNow();
            const auto small = smallGroup(solved);
            if (!small)
                return remember(solved);
            groups_[*small] = Group::closed;
        }
    }

    void search() {
        if (left_-- <= 0) {
            isComplete_ = false;
            return;
        }
        const Solved solved = solveNow();
        if (best_.bound == std::numeric_limits<std::int64_t>::min())
            best_.bound = solved.worth;
        if (!solved.fillsOpenOnes || solved.worth <= best_.worth)
            return;
        const auto small = smallGroup(solved);
        if (!small)
            return remember(solved);
        for (const Group decision : {Group::open, Group::closed}) {
            groups_[*small] = decision;
            search();
        }
        groups_[*small] = Group::undecided;
    }

    void remember(const Solved& solved) {
        best_.chosen = solved.chosen;
        best_.worth = solved.worth;
    }

    /// The undecided group that lacks the most people.
    std::optional<std::size_t> smallGroup(const Solved& solved) const {
        const std::vector<std::int32_t> sizes = sizesOf(market_, solved.chosen);
        std::optional<std::size_t> found;
        for (std::size_t mentor = 0; mentor < sizes.size(); ++mentor)
            if (sizes[mentor] > 0 && sizes[mentor] < least_[mentor] &&
                (!found || least_[mentor] - sizes[mentor] > least_[*found] - sizes[*found]))
                found = mentor;
        return found;
    }

    /// An open group is two mentors: one with the seats that must be filled, pushed by a bonus, one with the others.
    Solved solveNow() {
        Market market{.first = {0},
                      .candidates = {},
                      .capacity = market_.capacity,
                      .demand = market_.demand,
                      .leftOut = market_.leftOut};
        std::vector<std::int32_t> other(market_.mentors(), -1);
        for (std::size_t mentor = 0; mentor < market_.mentors(); ++mentor) {
            if (groups_[mentor] == Group::closed)
                market.capacity[mentor] = 0;
            if (groups_[mentor] != Group::open)
                continue;
            other[mentor] = static_cast<std::int32_t>(market.capacity.size());
            market.capacity.push_back(market.capacity[mentor] - least_[mentor]);
            market.capacity[mentor] = least_[mentor];
        }
        std::vector<std::uint32_t> origin;
        for (std::size_t mentee = 0; mentee < market_.mentees(); ++mentee) {
            for (std::uint32_t index = market_.first[mentee]; index < market_.first[mentee + 1]; ++index)
                add(index, mentee, other, market, origin);
            market.first.push_back(static_cast<std::uint32_t>(market.candidates.size()));
        }
        return read(solve(market), market, origin);
    }

    void add(std::uint32_t index, std::size_t mentee, const std::vector<std::int32_t>& other, Market& market,
             std::vector<std::uint32_t>& origin) {
        const Candidate& candidate = market_.candidates[index];
        const std::int32_t second = other[static_cast<std::size_t>(candidate.mentor)];
        const std::int64_t pushed = candidate.score + (second < 0 ? 0 : push_);
        market.candidates.push_back(
            {candidate.mentor, static_cast<std::int32_t>(std::min<std::int64_t>(pushed, Market::maxScore))});
        origin.push_back(index);
        if (second < 0)
            return;
        if (market_.demand[mentee] > 1) { // could sit on both halves
            isComplete_ = false;
            return;
        }
        market.candidates.push_back({second, candidate.score});
        origin.push_back(index);
    }

    Solved read(const Assignment& assignment, const Market& market, const std::vector<std::uint32_t>& origin) const {
        Solved solved;
        for (const std::uint32_t candidate : assignment.chosen) {
            solved.chosen.push_back(origin[candidate]);
            solved.worth += market_.candidates[origin[candidate]].score - market_.leftOut;
        }
        const std::vector<std::int32_t> sizes = sizesOf(market, assignment.chosen);
        for (std::size_t mentor = 0; mentor < market_.mentors(); ++mentor)
            solved.fillsOpenOnes &= groups_[mentor] != Group::open || sizes[mentor] >= least_[mentor];
        return solved;
    }

    const Market& market_;
    const std::vector<std::int32_t>& least_;
    int left_;
    std::vector<Group> groups_;
    std::int64_t push_ = 0; ///< outweighs any loss that filling one seat more can bring
    bool isComplete_ = true;
    GroupChoice best_;
};

} // namespace

GroupChoice chooseGroups(const Market& market, const std::vector<std::int32_t>& least, int mostSolutions) {
    return GroupSearch(market, least, mostSolutions).run();
}

bool hasSmallGroup(const Market& market, const std::vector<std::uint32_t>& chosen,
                   const std::vector<std::int32_t>& least) {
    const std::vector<std::int32_t> sizes = sizesOf(market, chosen);
    for (std::size_t mentor = 0; mentor < sizes.size(); ++mentor)
        if (sizes[mentor] > 0 && sizes[mentor] < least[mentor])
            return true;
    return false;
}

} // namespace nastavnik::matching
