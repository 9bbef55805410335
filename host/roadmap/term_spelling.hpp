// SPDX-License-Identifier: MIT
#pragma once

#include "nastavnik/text.hpp"

#include <string>
#include <vector>

namespace nastavnik::roadmap {

/// The first word that looks like a misspelt month or rhythm: "; возможно, «август»?" for «авгст». Empty texts when
/// none does: most words that no rule takes are ordinary ones («занятия проводятся»).
Text misspelling(const std::vector<std::string>& unreadWords);

} // namespace nastavnik::roadmap
