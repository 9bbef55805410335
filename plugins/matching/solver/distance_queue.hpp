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

/// Nodes of a search by their distance, the nearest first. Of equal distances the latest comes first: the search then
/// follows one chain to its end before it looks at the next. Nothing may be pushed nearer than what was popped last.
template <typename Price>
class DistanceQueue {
public:
    using Entry = std::pair<Price, std::uint32_t>;

    void push(Price distance, std::uint32_t node) {
        if (distance >= near) {
            far_.push({distance, node});
            return;
        }
        std::uint32_t& latest = latest_[static_cast<std::size_t>(distance)];
        links_.push_back({node, latest});
        latest = static_cast<std::uint32_t>(links_.size() - 1);
        furthest_ = std::max(furthest_, distance);
    }

    /// Nothing when all that is left is at `limit` or further.
    std::optional<Entry> pop(Price limit) {
        for (; at_ <= furthest_ && at_ < limit; ++at_)
            if (std::uint32_t& latest = latest_[static_cast<std::size_t>(at_)]; latest != none) {
                const Link link = links_[latest];
                latest = link.earlier;
                return Entry{at_, link.node};
            }
        if (far_.empty() || far_.top().first >= limit)
            return std::nullopt;
        const Entry entry = far_.top();
        far_.pop();
        return entry;
    }

    void clear() {
        std::fill_n(latest_.begin(), furthest_ + 1, none);
        links_.clear();
        far_ = {};
        at_ = 0;
        furthest_ = -1;
    }

private:
    static constexpr Price near = 4096; ///< distances below this need no heap
    static constexpr std::uint32_t none = std::numeric_limits<std::uint32_t>::max();

    struct Link {
        std::uint32_t node, earlier; ///< `earlier`: index of the link pushed before it at the same distance
    };

    std::vector<std::uint32_t> latest_ = std::vector<std::uint32_t>(static_cast<std::size_t>(near), none);
    std::vector<Link> links_;
    std::priority_queue<Entry, std::vector<Entry>, std::greater<Entry>> far_;
    Price at_ = 0, furthest_ = -1;
};

} // namespace nastavnik::matching
