// SPDX-License-Identifier: MIT
#include "solver/coverage.hpp"

#include <numeric>

namespace nastavnik::matching {

namespace {

class Chains {
public:
    Chains(const Market& market, const Assignment& assignment)
        : market_(market), isChosen_(market.candidates.size()), menteeReached_(market.mentees()),
          mentorReached_(market.mentors()), firstSeated_(market.mentors() + 1) {
        for (const std::uint32_t candidate : assignment.chosen) {
            isChosen_[candidate] = 1;
            ++firstSeated_[mentorOf(candidate) + 1];
        }
        std::partial_sum(firstSeated_.begin(), firstSeated_.end(), firstSeated_.begin());
        noteSeated(assignment);
    }

    /// False when an empty seat is met.
    bool follow() {
        for (std::uint32_t mentee = 0; mentee < market_.mentees(); ++mentee)
            if (got_[mentee] < market_.demand[mentee])
                meet(mentee);
        for (std::size_t next = 0; next < met_.size(); ++next)
            for (std::uint32_t candidate = market_.first[met_[next]]; candidate < market_.first[met_[next] + 1];
                 ++candidate)
                if (!isChosen_[candidate] && !enter(mentorOf(candidate)))
                    return false;
        return true;
    }

    bool hasMentee(std::size_t mentee) const { return menteeReached_[mentee] != 0; }
    bool hasMentor(std::size_t mentor) const { return mentorReached_[mentor] != 0; }

private:
    std::size_t mentorOf(std::uint32_t candidate) const {
        return static_cast<std::size_t>(market_.candidates[candidate].mentor);
    }

    void noteSeated(const Assignment& assignment) {
        seated_.resize(assignment.chosen.size());
        got_.assign(market_.mentees(), 0);
        std::vector<std::uint32_t> place(firstSeated_.begin(), firstSeated_.end() - 1);
        std::uint32_t mentee = 0;
        for (const std::uint32_t candidate : assignment.chosen) {
            while (market_.first[mentee + 1] <= candidate)
                ++mentee;
            seated_[place[mentorOf(candidate)]++] = mentee;
            ++got_[mentee];
        }
    }

    void meet(std::uint32_t mentee) {
        if (menteeReached_[mentee] == 0)
            met_.push_back(mentee);
        menteeReached_[mentee] = 1;
    }

    bool enter(std::size_t mentor) {
        if (mentorReached_[mentor] != 0)
            return true;
        mentorReached_[mentor] = 1;
        const std::uint32_t from = firstSeated_[mentor], to = firstSeated_[mentor + 1];
        for (std::uint32_t place = from; place < to; ++place)
            meet(seated_[place]);
        return static_cast<std::int32_t>(to - from) >= market_.capacity[mentor];
    }

    const Market& market_;
    std::vector<std::uint8_t> isChosen_, menteeReached_, mentorReached_;
    std::vector<std::uint32_t> firstSeated_, seated_; ///< mentees by mentor
    std::vector<std::int32_t> got_;
    std::vector<std::uint32_t> met_;
};

} // namespace

bool coversMost(const Market& market, Assignment& assignment, std::int64_t leftOut) {
    Chains chains(market, assignment);
    if (!chains.follow())
        return false;
    const std::int64_t difference = market.leftOut - leftOut;
    for (std::size_t mentee = 0; mentee < market.mentees(); ++mentee)
        if (!chains.hasMentee(mentee))
            assignment.gain[mentee] += difference;
    for (std::size_t mentor = 0; mentor < market.mentors(); ++mentor)
        if (chains.hasMentor(mentor))
            assignment.price[mentor] += difference;
    return true;
}

} // namespace nastavnik::matching
