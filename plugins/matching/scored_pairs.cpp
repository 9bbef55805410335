// SPDX-License-Identifier: MIT
#include "scored_pairs.hpp"

#include <algorithm>

namespace nastavnik::matching {

namespace {

std::vector<DecidedPair> ofMentee(const std::vector<DecidedPair>& sorted, std::uint32_t mentee) {
    const auto isBefore = [](const DecidedPair& pair, std::uint32_t wanted) { return pair.mentee < wanted; };
    const auto from = std::lower_bound(sorted.begin(), sorted.end(), mentee, isBefore);
    const auto to = std::lower_bound(from, sorted.end(), mentee + 1, isBefore);
    return {from, to};
}

} // namespace

void ScoredPairs::candidates(std::size_t mentee, std::vector<Candidate>& into) {
    const std::span<const std::uint32_t> mentors = scoring_.block(mentee);
    points_.assign(mentors.size(), 0);
    for (std::size_t criterion = 0; criterion < scoring_.criteria().size(); ++criterion)
        scoring_.addPoints(criterion, mentee, mentors, points_);
    const auto place = [&](std::uint32_t mentor) {
        const auto found = std::lower_bound(mentors.begin(), mentors.end(), mentor);
        const bool here = found != mentors.end() && *found == mentor;
        return here ? &points_[static_cast<std::size_t>(found - mentors.begin())] : nullptr;
    };
    const auto person = static_cast<std::uint32_t>(mentee);
    for (const DecidedPair& pair : ofMentee(kept_, person))
        if (std::int32_t* points = place(pair.mentor))
            *points += bonus_;
    for (const DecidedPair& pair : ofMentee(without_, person))
        if (std::int32_t* points = place(pair.mentor))
            *points = Scoring::barred;
    if (const std::int32_t self = mentors_.find(mentees_[mentee].key); self >= 0)
        if (std::int32_t* points = place(static_cast<std::uint32_t>(self)))
            *points = Scoring::barred;
    into.clear();
    for (std::size_t next = 0; next < mentors.size(); ++next)
        if (points_[next] > Scoring::barred / 2 && seats_[mentors[next]] > 0)
            into.push_back({static_cast<std::int32_t>(mentors[next]), points_[next]});
}

Exclusions ScoredPairs::exclusions(std::size_t mentee) {
    Exclusions result;
    result.byRule.assign(scoring_.criteria().size(), 0);
    std::vector<std::uint32_t> left = scoring_.everybody();
    for (std::size_t criterion = 0; criterion < scoring_.criteria().size(); ++criterion) {
        if (!scoring_.criteria()[criterion].hard)
            continue;
        points_.assign(left.size(), 0);
        scoring_.addPoints(criterion, mentee, left, points_);
        std::size_t kept = 0;
        for (std::size_t next = 0; next < left.size(); ++next)
            if (points_[next] > Scoring::barred / 2)
                left[kept++] = left[next];
        result.byRule[criterion] = static_cast<std::int64_t>(left.size() - kept);
        left.resize(kept);
    }
    for (const std::uint32_t mentor : left) {
        const bool out = isOut(mentor, static_cast<std::uint32_t>(mentee));
        result.byBan += out ? 1 : 0;
        result.noSeat += !out && seats_[mentor] == 0 ? 1 : 0;
    }
    return result;
}

} // namespace nastavnik::matching
