// SPDX-License-Identifier: MIT
#include "solver/stability.hpp"

#include <algorithm>
#include <limits>
#include <numeric>
#include <tuple>
#include <utility>

namespace nastavnik::matching {

namespace {

constexpr std::int64_t nobody = std::numeric_limits<std::int64_t>::max();

class DeferredAcceptance {
public:
    DeferredAcceptance(const Market& market, const std::vector<Liking>& likings)
        : market_(market), likings_(likings), order_(market.candidates.size()), next_(market.first),
          held_(market.mentors()), wanted_(market.demand) {
        std::iota(order_.begin(), order_.end(), std::uint32_t{0});
        menteeOf_.resize(order_.size());
        for (std::uint32_t mentee = 0; mentee < market.mentees(); ++mentee) {
            const auto from = order_.begin() + market.first[mentee], to = order_.begin() + market.first[mentee + 1];
            std::fill(menteeOf_.begin() + market.first[mentee], menteeOf_.begin() + market.first[mentee + 1], mentee);
            std::sort(from, to, [&](std::uint32_t left, std::uint32_t right) {
                return std::tuple(-likings[left].mentee, mentorOf(left)) <
                       std::tuple(-likings[right].mentee, mentorOf(right));
            });
        }
    }

    std::vector<std::uint32_t> run() {
        std::vector<std::uint32_t> waiting;
        for (auto mentee = static_cast<std::uint32_t>(market_.mentees()); mentee-- > 0;)
            waiting.push_back(mentee);
        while (!waiting.empty()) {
            const std::uint32_t mentee = waiting.back();
            waiting.pop_back();
            while (wanted_[mentee] > 0 && next_[mentee] < market_.first[mentee + 1])
                if (const auto refused = ask(order_[next_[mentee]++]); refused != mentee && refused != none)
                    waiting.push_back(refused);
        }
        std::vector<std::uint32_t> chosen;
        for (const auto& list : held_)
            chosen.insert(chosen.end(), list.begin(), list.end());
        std::sort(chosen.begin(), chosen.end());
        return chosen;
    }

private:
    static constexpr std::uint32_t none = std::numeric_limits<std::uint32_t>::max();

    std::size_t mentorOf(std::uint32_t candidate) const {
        return static_cast<std::size_t>(market_.candidates[candidate].mentor);
    }

    /// The mentor takes the newcomer, or keeps whom it has. Returns who is refused.
    std::uint32_t ask(std::uint32_t newcomer) {
        std::vector<std::uint32_t>& held = held_[mentorOf(newcomer)];
        const auto isBetter = [this](std::uint32_t left, std::uint32_t right) {
            return std::tuple(-likings_[left].mentor, menteeOf_[left]) <
                   std::tuple(-likings_[right].mentor, menteeOf_[right]);
        };
        held.push_back(newcomer); // a heap with the least liked one at the front
        std::push_heap(held.begin(), held.end(), isBetter);
        --wanted_[menteeOf_[newcomer]];
        if (static_cast<std::int32_t>(held.size()) <= market_.capacity[mentorOf(newcomer)])
            return none;
        std::pop_heap(held.begin(), held.end(), isBetter);
        const std::uint32_t refused = menteeOf_[held.back()];
        held.pop_back();
        ++wanted_[refused];
        return refused;
    }

    const Market& market_;
    const std::vector<Liking>& likings_;
    std::vector<std::uint32_t> order_;    ///< candidates of each mentee, best liked first
    std::vector<std::uint32_t> next_;     ///< of a mentee: place in order_ of whom to ask next
    std::vector<std::uint32_t> menteeOf_; ///< of a candidate
    std::vector<std::vector<std::uint32_t>> held_;
    std::vector<std::int32_t> wanted_;
};

} // namespace

std::vector<std::uint32_t> stablePairs(const Market& market, const std::vector<Liking>& likings) {
    return DeferredAcceptance(market, likings).run();
}

Discontent::Discontent(std::vector<std::int32_t> capacity, std::vector<std::int32_t> demand)
    : seats_(std::move(capacity)), wanted_(std::move(demand)), leastOfMentor_(seats_.size(), nobody),
      leastOfMentee_(wanted_.size(), nobody) {}

void Discontent::together(std::size_t mentor, std::size_t mentee, const Liking& liking) {
    --seats_[mentor];
    --wanted_[mentee];
    leastOfMentor_[mentor] = std::min(leastOfMentor_[mentor], liking.mentor);
    leastOfMentee_[mentee] = std::min(leastOfMentee_[mentee], liking.mentee);
}

bool Discontent::wouldPair(std::size_t mentor, std::size_t mentee, const Liking& liking) const {
    const auto welcome = [](std::int32_t free, std::int64_t least, std::int64_t offered) {
        return free > 0 || (least != nobody && offered > least);
    };
    return welcome(seats_[mentor], leastOfMentor_[mentor], liking.mentor) &&
           welcome(wanted_[mentee], leastOfMentee_[mentee], liking.mentee);
}

} // namespace nastavnik::matching
