// SPDX-License-Identifier: MIT
#pragma once

#include "nastavnik/error.hpp"

#include <cstddef>
#include <string>
#include <utility>
#include <vector>

namespace nastavnik::matching {

/// Gathers all faults of a call and throws them at once; memory stays bounded however bad the lists are.
class FaultList {
public:
    static constexpr std::size_t most = 1000;

    /// `list` is the name of the argument, `row` counts from 1 (0: the whole list).
    void add(std::string code, Text message, std::string list, std::size_t row) {
        if (++count_ <= most)
            faults_.push_back({std::move(code), std::move(message), {std::move(list), static_cast<int>(row)}});
    }

    bool empty() const { return count_ == 0; }

    void throwIfAny() {
        if (empty())
            return;
        if (count_ > most) {
            const std::string rest = std::to_string(count_ - most);
            faults_.push_back({"MT000",
                               {"Показаны первые " + std::to_string(most) + " ошибок, ещё не показано: " + rest +
                                    ". Исправьте показанные и повторите подбор.",
                                "The first " + std::to_string(most) + " faults are shown, " + rest +
                                    " more are not. Mend these and match again."},
                               {}});
        }
        throw Error(std::move(faults_));
    }

private:
    std::vector<Fault> faults_;
    std::size_t count_ = 0;
};

} // namespace nastavnik::matching
