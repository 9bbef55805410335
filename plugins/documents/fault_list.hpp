// SPDX-License-Identifier: MIT
#pragma once

#include "limits.hpp"
#include "nastavnik/error.hpp"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

namespace nastavnik::documents {

/// A fault with the paragraph where its tag stands.
struct PlacedFault {
    Fault fault;
    std::string part = {};     ///< "word/document.xml"; empty when it is about the whole file
    std::size_t paragraph = 0; ///< from 1, as the paragraphs stand in the part
};

/// Collects what is wrong, so that a person hears all of it at once. Equal faults count once.
class FaultList {
public:
    explicit FaultList(std::string file = {}) : file_(std::move(file)) {}

    void add(std::string code, Text message) { add({{std::move(code), std::move(message), {file_, 0}}}); }

    void add(std::string code, Text message, const std::string& part, std::size_t paragraph) {
        add({{std::move(code), std::move(message), {file_, 0}}, part, paragraph});
    }

    /// One that may have a file of its own.
    void add(PlacedFault placed) {
        if (isFull())
            return count();
        const auto isSame = [&](const PlacedFault& known) { return known.fault == placed.fault; };
        if (std::none_of(faults_.begin(), faults_.end(), isSame))
            faults_.push_back(std::move(placed));
    }

    /// What is added now is only counted: whoever has many faults to word may save the work.
    bool isFull() const { return faults_.size() >= limits::faults; }
    void count() { ++unnamed_; }

    bool empty() const { return faults_.empty(); }
    /// Also those that are not named.
    std::size_t size() const { return faults_.size() + unnamed_; }

    std::vector<PlacedFault> takePlaced() {
        if (unnamed_ > 0)
            faults_.push_back({{"DT000",
                                {"и ещё " + std::to_string(unnamed_) + " замечаний того же рода",
                                 "and " + std::to_string(unnamed_) + " more of the kind"},
                                {file_, 0}}});
        unnamed_ = 0;
        return std::exchange(faults_, {});
    }

    std::vector<Fault> take() {
        std::vector<Fault> faults;
        for (PlacedFault& placed : takePlaced())
            faults.push_back(std::move(placed.fault));
        return faults;
    }

    void throwIfAny() {
        if (!empty())
            throw Error(take());
    }

private:
    std::string file_;
    std::vector<PlacedFault> faults_;
    std::size_t unnamed_ = 0;
};

} // namespace nastavnik::documents
