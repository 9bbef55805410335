// SPDX-License-Identifier: MIT
#pragma once

#include "limits.hpp"
#include "nastavnik/error.hpp"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

namespace nastavnik::documents {

/// Collects what is wrong, so that a person hears all of it at once. Equal faults count once.
class FaultList {
public:
    explicit FaultList(std::string file = {}) : file_(std::move(file)) {}

    void add(std::string code, Text message) {
        if (isFull())
            return count();
        Fault fault{std::move(code), std::move(message), {file_, 0}};
        if (std::find(faults_.begin(), faults_.end(), fault) == faults_.end())
            faults_.push_back(std::move(fault));
    }

    /// What is added now is only counted: whoever has many faults to word may save the work.
    bool isFull() const { return faults_.size() >= limits::faults; }
    void count() { ++unnamed_; }

    bool empty() const { return faults_.empty(); }
    /// Also those that are not named.
    std::size_t size() const { return faults_.size() + unnamed_; }

    std::vector<Fault> take() {
        if (unnamed_ > 0)
            faults_.push_back({"DT000",
                               {"и ещё " + std::to_string(unnamed_) + " замечаний того же рода",
                                "and " + std::to_string(unnamed_) + " more of the kind"},
                               {file_, 0}});
        unnamed_ = 0;
        return std::exchange(faults_, {});
    }

    void throwIfAny() {
        if (!empty())
            throw Error(take());
    }

private:
    std::string file_;
    std::vector<Fault> faults_;
    std::size_t unnamed_ = 0;
};

} // namespace nastavnik::documents
