// SPDX-License-Identifier: MIT
#include "criteria/scored_pairs.hpp"

#include <algorithm>

namespace nastavnik::matching {

namespace {

constexpr std::size_t keptPairs = 1U << 23U;

std::vector<DecidedPair> ofMentee(const std::vector<DecidedPair>& sorted, std::uint32_t mentee) {
    const auto isBefore = [](const DecidedPair& pair, std::uint32_t wanted) { return pair.mentee < wanted; };
    const auto from = std::lower_bound(sorted.begin(), sorted.end(), mentee, isBefore);
    const auto to = std::lower_bound(from, sorted.end(), mentee + 1, isBefore);
    return {from, to};
}

} // namespace

void ScoredPairs::score(std::size_t mentee, std::span<const std::uint32_t> block, std::span<std::int32_t> points) {
    std::fill(points.begin(), points.end(), 0);
    for (std::size_t criterion = 0; criterion < scoring_.criteria().size(); ++criterion)
        scoring_.addPoints(criterion, mentee, block, points);
    const auto change = [&](std::uint32_t mentor, auto make) {
        const auto found = std::lower_bound(block.begin(), block.end(), mentor);
        if (found != block.end() && *found == mentor)
            make(points[static_cast<std::size_t>(found - block.begin())]);
    };
    const auto bar = [](std::int32_t& sum) { sum = Scoring::barred; };
    const auto person = static_cast<std::uint32_t>(mentee);
    for (const DecidedPair& pair : ofMentee(rules_.kept, person))
        change(pair.mentor, [this](std::int32_t& sum) { sum += rules_.bonus; });
    for (const DecidedPair& pair : ofMentee(rules_.without, person))
        change(pair.mentor, bar);
    if (const std::int32_t self = mentors_.find(mentees_[mentee].key); self >= 0)
        change(static_cast<std::uint32_t>(self), bar);
}

std::span<const std::int32_t> ScoredPairs::pointsOf(std::size_t mentee, std::span<const std::uint32_t> block) {
    if (mentors_.size() * mentees_.size() > keptPairs) {
        points_.resize(block.size());
        score(mentee, block, points_);
        return points_;
    }
    table_.resize(mentors_.size() * mentees_.size());
    const std::span<std::int32_t> row(table_.data() + mentee * mentors_.size(), block.size());
    if (!inTable_[mentee])
        score(mentee, block, row);
    inTable_[mentee] = true;
    return row;
}

void ScoredPairs::candidates(std::size_t mentee, std::int32_t least, std::vector<Candidate>& into) {
    const std::span<const std::uint32_t> block = scoring_.block(mentee);
    const std::span<const std::int32_t> points = pointsOf(mentee, block);
    if (scale_.scale > 1) {
        scale(static_cast<std::uint32_t>(mentee), least, points, into);
        return;
    }
    const std::int32_t lowest = std::max(least, Scoring::barred / 2);
    into.resize(block.size()); // filled from the front: pushing each costs as much as scoring it
    Candidate* end = into.data();
    for (std::size_t next = 0; next < block.size(); ++next)
        if (points[next] >= lowest && seats_[block[next]] > 0)
            *end++ = {static_cast<std::int32_t>(block[next]), points[next]};
    into.resize(static_cast<std::size_t>(end - into.data()));
}

void ScoredPairs::worthwhile(std::size_t mentee, std::int64_t bar, const Prices& prices, std::vector<Candidate>& into) {
    if (scale_.scale > 1)
        return PairSource::worthwhile(mentee, bar, prices, into);
    const std::int64_t* price = prices.of.data();
    const std::span<const std::uint32_t> block = scoring_.block(mentee);
    const std::span<const std::int32_t> points = pointsOf(mentee, block);
    into.clear();
    for (std::size_t next = 0; next < block.size(); ++next)
        if (points[next] - bar > price[block[next]] && points[next] >= Scoring::barred / 2 && seats_[block[next]] > 0)
            into.push_back({static_cast<std::int32_t>(block[next]), points[next]});
}

void ScoredPairs::scale(std::uint32_t mentee, std::int32_t least, std::span<const std::int32_t> points,
                        std::vector<Candidate>& into) const {
    const std::span<const std::uint32_t> block = scoring_.block(mentee);
    const std::vector<DecidedPair> preferred = ofMentee(rules_.preferred, mentee);
    into.resize(block.size());
    Candidate* end = into.data();
    auto wished = preferred.begin();
    for (std::size_t next = 0; next < block.size(); ++next) {
        if (points[next] < Scoring::barred / 2 || seats_[block[next]] <= 0)
            continue;
        while (wished != preferred.end() && wished->mentor < block[next])
            ++wished;
        const bool isPreferred = wished != preferred.end() && wished->mentor == block[next];
        const std::int32_t score = points[next] * scale_.scale + scale_.pair + (isPreferred ? 1 : 0);
        if (score >= least)
            *end++ = {static_cast<std::int32_t>(block[next]), score};
    }
    into.resize(static_cast<std::size_t>(end - into.data()));
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
