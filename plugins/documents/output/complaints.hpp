// SPDX-License-Identifier: MIT
#pragma once

#include "layout/program.hpp"
#include "output/filler.hpp"
#include "output/scope.hpp"

#include <vector>

namespace nastavnik::documents {

/// What is wrong with the data for the tags of one part. Once a tag: the next rows of a table would say the same.
class Complaints {
public:
    Complaints(const Program& program, Filling& filling);

    void add(std::uint32_t tag, const char* code, const Text& message);
    /// Nothing where what is missing is marked in the document.
    void addMissing(std::uint32_t tag, const Operand& operand, const Scope& scope);

private:
    const Program& program_;
    Filling& filling_;
    std::vector<bool> told_;
};

/// As a person would call it, also {index} of no loop.
std::string shownName(const Operand& operand);

} // namespace nastavnik::documents
