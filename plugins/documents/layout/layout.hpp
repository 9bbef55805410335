// SPDX-License-Identifier: MIT
#pragma once

#include "layout/sheet.hpp"

namespace nastavnik::documents {

/// Decides what every tag makes of the markup around it: which rows, paragraphs or words a loop repeats, what goes
/// with an empty value, which cells are merged. Adds DT016 and DT026 for tags that stand where they cannot work.
Layout layOut(const Markup& markup, const Dialect& dialect, const std::vector<Paragraph>& paragraphs,
              const std::vector<Tag>& tags, const std::vector<Block>& blocks, FaultList& faults);

} // namespace nastavnik::documents
