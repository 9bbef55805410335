// SPDX-License-Identifier: MIT
#pragma once

#include <algorithm>
#include <cstdint>
#include <functional>
#include <limits>
#include <optional>
#include <queue>
#include <utility>
#include <vector>

namespace nastavnik::matching {

/// Nodes of a search by their distance, the nearest first; of equal distances the one that was pushed first, so that
/// chains stay short. Nothing may be pushed nearer than what was popped last.
template <typename Price>
class DistanceQueue {
public:
    using Entry = std::pair<Price, std::uint32_t>;

    void push(Price distance, std::uint32_t node) {
        if (distance >= near) {
            far_.push({distance, node});
            return;
        }
        const auto link = static_cast<std::uint32_t>(links_.size());
        links_.push_back({node, none});
        if (const auto needed = static_cast<std::size_t>(distance) + 1; rows_.size() < needed)
            rows_.resize(needed);
        Row& row = rows_[static_cast<std::size_t>(distance)];
        (row.first == none ? row.first : links_[row.last].next) = link;
        row.last = link;
        furthest_ = std::max(furthest_, distance);
    }

    /// Nothing when all that is left is at `limit` or further.
    std::optional<Entry> pop(Price limit) {
        for (; at_ <= furthest_ && at_ < limit; ++at_)
            if (std::uint32_t& first = rows_[static_cast<std::size_t>(at_)].first; first != none) {
                const Link link = links_[first];
                first = link.next;
                return Entry{at_, link.node};
            }
        if (far_.empty() || far_.top().first >= limit)
            return std::nullopt;
        const Entry entry = far_.top();
        far_.pop();
        return entry;
    }

    void clear() {
        std::fill_n(rows_.begin(), furthest_ + 1, Row{});
        links_.clear();
        far_ = {};
        at_ = 0;
        furthest_ = -1;
    }

private:
    static constexpr Price near = 4096; ///< distances below this need no heap
    static constexpr std::uint32_t none = std::numeric_limits<std::uint32_t>::max();

    struct Link {
        std::uint32_t node, next; ///< `next`: index of the link pushed after it at the same distance
    };
    struct Row {
        std::uint32_t first = none, last = none;
    };

    std::vector<Row> rows_;
    std::vector<Link> links_;
    std::priority_queue<Entry, std::vector<Entry>, std::greater<Entry>> far_;
    Price at_ = 0, furthest_ = -1;
};

} // namespace nastavnik::matching
