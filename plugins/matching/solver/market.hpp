// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace nastavnik::matching {

/// One admissible pair, seen from its mentee.
struct Candidate {
    std::int32_t mentor = 0;
    std::int32_t score = 0;

    bool operator==(const Candidate&) const = default;
};

/// Who may be paired with whom and what each pair is worth: numbers only, no names.
/// Mentees and mentors are numbered from 0; a mentee names a mentor at most once. Scores lie within ±maxScore;
/// up to about 10^8 with leftOut they are counted in 32 bits.
struct Market {
    static constexpr std::int32_t maxScore = 1'000'000'000;

    std::vector<std::uint32_t> first = {0}; ///< candidates of mentee i: [first[i], first[i + 1])
    std::vector<Candidate> candidates;
    std::vector<std::int32_t> capacity; ///< seats of each mentor, >= 0
    std::vector<std::int32_t> demand;   ///< mentors wanted by each mentee, >= 0
    /// What one unit of demand is worth when it stays empty: a pair is made only if it is worth more.
    std::int64_t leftOut = 0;

    std::size_t mentees() const { return first.size() - 1; }
    std::size_t mentors() const { return capacity.size(); }
    std::span<const Candidate> of(std::size_t mentee) const {
        return {candidates.data() + first[mentee], candidates.data() + first[mentee + 1]};
    }
};

/// The largest score up or down, at least 1.
std::int64_t largestScore(const Market& market);
/// Whether a mentee wants more than one mentor.
bool wantsMany(const Market& market);
/// Whether sums of a few values fit 32 bits.
bool fitsShort(const Market& market);

/// The same pairs seen from the mentors.
struct Applicant {
    std::uint32_t mentee = 0;
    std::int32_t score = 0;
};

struct Applicants {
    std::vector<std::uint32_t> first;
    std::vector<Applicant> list;

    std::span<const Applicant> of(std::size_t mentor) const {
        return {list.data() + first[mentor], list.data() + first[mentor + 1]};
    }
};

/// Applicants of each mentor in the order of the mentees.
Applicants applicantsOf(const Market& market);

/// The value of leftOut with which one pair more outweighs any loss of score: most people first, then the highest
/// total.
std::int64_t leftOutForMostPeople(const Market& market);

/// The same when there can be at most `pairs` pairs, with scores of at most `largest` up or down.
std::int64_t leftOutForMostPeople(std::int64_t pairs, std::int64_t largest);

} // namespace nastavnik::matching
