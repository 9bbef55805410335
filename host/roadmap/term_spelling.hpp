// SPDX-License-Identifier: MIT
#pragma once

#include "nastavnik/text.hpp"

#include <string>
#include <vector>

namespace nastavnik::roadmap {

/// The first word that looks like a misspelt month or rhythm: "; возможно, «август»?" for «авгст». Empty texts when
/// none does: most words that no rule takes are ordinary ones («занятия проводятся»).
Text misspelling(const std::vector<std::string>& unreadWords);

/// Whether one of the words is one that says when: «месяца», «четверти», «недели». Left unread, it makes the reading
/// doubtful; ordinary words don't.
bool hasWordOfTime(const std::vector<std::string>& unreadWords);

} // namespace nastavnik::roadmap
