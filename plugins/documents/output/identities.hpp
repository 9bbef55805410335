// SPDX-License-Identifier: MIT
#pragma once

#include "layout/program.hpp"

#include <map>

namespace nastavnik::documents {

/// Gives every copy of a repeated element ids and names of its own; the first one keeps what the template says.
class Identities {
public:
    explicit Identities(const Program& program);

    /// What the attribute says this time.
    const std::string& next(const Segment& segment);

private:
    struct Copies {
        std::size_t count = 0;
        std::string last;
    };

    std::string fresh(const std::string& original, std::size_t count) const;

    const Program& program_;
    /// Pictures that are put in get small numbers.
    std::uint64_t largest_ = 1'000'000;
    std::map<std::string, Copies> copies_; ///< by family and original
};

} // namespace nastavnik::documents
