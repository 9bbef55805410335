// SPDX-License-Identifier: MIT
#pragma once

#include "engine/turn.hpp"

namespace nastavnik::engine {

/// Adds the scan of a paper that was signed by hand to its files, as "скан.pdf", "скан 2.pdf", … A draft is signed by
/// it. Throws Error EN028 when somebody is still asked in the program to sign the paper, or when it is cancelled.
void attachScan(Turn& turn, Document document, File scan);

} // namespace nastavnik::engine
