// SPDX-License-Identifier: MIT
#include "solver/renumbering.hpp"

#include <algorithm>
#include <limits>

namespace nastavnik::matching {

namespace {

constexpr std::uint32_t unnumbered = std::numeric_limits<std::uint32_t>::max();

/// Numbers people in the order in which a walk from pair to pair meets them.
class Walk {
public:
    Walk(const Market& market, const Applicants& applicants, Renumbering& result)
        : market_(market), applicants_(applicants), result_(result), met_(market.mentees(), 0) {
        result_.newMentor.assign(market.mentors(), unnumbered);
        result_.oldMentee.reserve(market.mentees());
    }

    void from(std::uint32_t mentee) {
        std::size_t next = result_.oldMentee.size();
        meet(mentee);
        for (; next < result_.oldMentee.size(); ++next)
            for (const Candidate& candidate : market_.of(result_.oldMentee[next]))
                visit(static_cast<std::size_t>(candidate.mentor));
    }

    void visit(std::size_t mentor) {
        if (result_.newMentor[mentor] != unnumbered)
            return;
        result_.newMentor[mentor] = mentors_++;
        for (const Applicant& applicant : applicants_.of(mentor))
            meet(applicant.mentee);
    }

private:
    void meet(std::uint32_t mentee) {
        if (met_[mentee])
            return;
        met_[mentee] = 1;
        result_.oldMentee.push_back(mentee);
    }

    const Market& market_;
    const Applicants& applicants_;
    Renumbering& result_;
    std::vector<std::uint8_t> met_;
    std::uint32_t mentors_ = 0;
};

void copyPeople(const Market& market, Renumbering& result) {
    Market& copy = result.market;
    copy.leftOut = market.leftOut;
    copy.capacity.resize(market.mentors());
    for (std::size_t mentor = 0; mentor < market.mentors(); ++mentor)
        copy.capacity[result.newMentor[mentor]] = market.capacity[mentor];
    copy.first.reserve(market.first.size());
    copy.demand.reserve(market.mentees());
    copy.candidates.reserve(market.candidates.size());
    for (const std::uint32_t mentee : result.oldMentee) {
        copy.demand.push_back(market.demand[mentee]);
        for (const Candidate& candidate : market.of(mentee))
            copy.candidates.push_back(
                {static_cast<std::int32_t>(result.newMentor[static_cast<std::size_t>(candidate.mentor)]),
                 candidate.score});
        copy.first.push_back(static_cast<std::uint32_t>(copy.candidates.size()));
    }
}

} // namespace

Renumbering renumber(const Market& market) {
    Renumbering result;
    const Applicants applicants = applicantsOf(market);
    Walk walk(market, applicants, result);
    for (std::uint32_t mentee = 0; mentee < market.mentees(); ++mentee)
        walk.from(mentee);
    for (std::size_t mentor = 0; mentor < market.mentors(); ++mentor)
        walk.visit(mentor);
    copyPeople(market, result);
    return result;
}

Assignment inOldNumbers(const Assignment& renumbered, const Renumbering& numbers, const Market& market) {
    Assignment result{
        .chosen = {}, .price = {}, .gain = std::vector<std::int64_t>(market.mentees()), .total = renumbered.total};
    for (const std::uint32_t mentor : numbers.newMentor)
        result.price.push_back(renumbered.price[mentor]);
    std::vector<std::uint8_t> chosen(market.candidates.size(), 0);
    auto next = renumbered.chosen.begin();
    for (std::size_t mentee = 0; mentee < market.mentees(); ++mentee) {
        const std::uint32_t old = numbers.oldMentee[mentee];
        result.gain[old] = renumbered.gain[mentee];
        for (; next != renumbered.chosen.end() && *next < numbers.market.first[mentee + 1]; ++next)
            chosen[market.first[old] + (*next - numbers.market.first[mentee])] = 1;
    }
    for (std::uint32_t candidate = 0; candidate < chosen.size(); ++candidate)
        if (chosen[candidate])
            result.chosen.push_back(candidate);
    return result;
}

Assignment inNewNumbers(const Assignment& assignment, const Renumbering& numbers, const Market& market) {
    Assignment result{.chosen = {},
                      .price = std::vector<std::int64_t>(market.mentors()),
                      .gain = std::vector<std::int64_t>(market.mentees()),
                      .total = assignment.total};
    for (std::size_t mentor = 0; mentor < market.mentors(); ++mentor)
        result.price[numbers.newMentor[mentor]] = assignment.price[mentor];
    for (std::uint32_t mentee = 0; mentee < market.mentees(); ++mentee) {
        const std::uint32_t old = numbers.oldMentee[mentee];
        result.gain[mentee] = assignment.gain[old];
        auto next = std::lower_bound(assignment.chosen.begin(), assignment.chosen.end(), market.first[old]);
        for (; next != assignment.chosen.end() && *next < market.first[old + 1]; ++next)
            result.chosen.push_back(numbers.market.first[mentee] + (*next - market.first[old]));
    }
    return result;
}

} // namespace nastavnik::matching
