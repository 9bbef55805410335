// SPDX-License-Identifier: MIT
#include "layout/ranges.hpp"

#include <algorithm>
#include <tuple>

namespace nastavnik::documents {

RangeUnion::RangeUnion(std::vector<Range> ranges) {
    std::sort(ranges.begin(), ranges.end(), [](const Range& a, const Range& b) { return a.begin < b.begin; });
    for (const Range& range : ranges) {
        if (ranges_.empty() || ranges_.back().end < range.begin)
            ranges_.push_back(range);
        else
            ranges_.back().end = std::max(ranges_.back().end, range.end);
    }
}

bool RangeUnion::covers(std::uint32_t position) const {
    const auto later = std::upper_bound(ranges_.begin(), ranges_.end(), position,
                                        [](std::uint32_t at, const Range& range) { return at < range.begin; });
    return later != ranges_.begin() && position < (later - 1)->end;
}

RangeNest::RangeNest(const std::vector<Range>& ranges) {
    std::vector<std::uint32_t> order(ranges.size());
    for (std::uint32_t i = 0; i < order.size(); ++i)
        order[i] = i;
    // Outer ones before the inner ones that begin with them.
    std::sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) {
        return std::tie(ranges[a].begin, ranges[b].end) < std::tie(ranges[b].begin, ranges[a].end);
    });
    std::vector<std::uint32_t> open;
    const auto closeUntil = [&](std::uint32_t position) {
        while (!open.empty() && ranges[open.back()].end <= position) {
            const std::uint32_t end = ranges[open.back()].end;
            open.pop_back();
            steps_.push_back({end, open.empty() ? 0 : open.back() + 1});
        }
    };
    for (const std::uint32_t next : order) {
        closeUntil(ranges[next].begin);
        open.push_back(next);
        steps_.push_back({ranges[next].begin, next + 1});
    }
    closeUntil(UINT32_MAX);
}

std::uint32_t RangeNest::innermost(std::uint32_t position) const {
    const auto later = std::upper_bound(steps_.begin(), steps_.end(), position,
                                        [](std::uint32_t at, const Step& step) { return at < step.from; });
    return later == steps_.begin() ? 0 : (later - 1)->innermost;
}

} // namespace nastavnik::documents
