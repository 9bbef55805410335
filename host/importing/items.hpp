// SPDX-License-Identifier: MIT
#pragma once

#include "importing/source.hpp"

#include <string>
#include <vector>

namespace nastavnik::importing {

/// The points of a cell that holds several: numbered ones, those that the editor numbers, and «1. … 2. …» on one line.
/// Numbers are taken off. A paragraph between them belongs to the point before it. A cell without points gives its
/// paragraphs.
std::vector<std::string> itemsOf(const std::vector<Paragraph>& paragraphs);

} // namespace nastavnik::importing
