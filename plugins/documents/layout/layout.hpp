// SPDX-License-Identifier: MIT
#pragma once

#include "language/block.hpp"
#include "layout/program.hpp"

namespace nastavnik::documents {

/// Decides for every block what it repeats: text inside a paragraph, whole paragraphs, or rows of a table and items
/// of a list; and turns all tags into edits. Adds DT016.
std::vector<Edit> layOut(const Markup& markup, const Dialect& dialect, const std::vector<Paragraph>& paragraphs,
                         const std::vector<Tag>& tags, const std::vector<Block>& blocks, FaultList& faults);

} // namespace nastavnik::documents
