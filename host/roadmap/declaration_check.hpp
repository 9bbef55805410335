// SPDX-License-Identifier: MIT
#pragma once

#include "roadmap/declaration.hpp"
#include "roadmap/roadmap_words.hpp"

#include <vector>

namespace nastavnik::roadmap {

/// Holds a declaration to the fields of its word: unknown keys RM011, missing ones RM012, types RM013, values that
/// are not allowed RM014. What is wrong is taken out of `declaration.fields`.
std::vector<Fault> checkDeclaration(const Word& word, Declaration& declaration);

} // namespace nastavnik::roadmap
