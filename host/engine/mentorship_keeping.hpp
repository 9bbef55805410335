// SPDX-License-Identifier: MIT
#pragma once

#include "engine/turn.hpp"

#include <string>

namespace nastavnik::engine {

/// How a mentorship ends.
struct MentorshipEnd {
    std::string kind; ///< "completed", "released", "removed", "another_mentor", "replaced", "left"
    std::string reason;
    Date till{};                   ///< last day
    std::optional<Id> order = {};  ///< the amending order
    std::optional<Id> ending = {}; ///< task that ends it: it goes on
};

const std::vector<std::string>& mentorshipEnds();

/// Ends a mentorship. What was planned for it is waived. When it is not completed, what is open loses its object too:
/// those tasks are waived and their actions cancelled, because nobody can answer for a pair that is none. Throws Error
/// EN073 when it has ended already or would end before it began.
void endMentorship(Turn& turn, Id mentorship, const MentorshipEnd& end);

/// A wish to change a mentorship in the course of the year.
struct ChangeRequest {
    std::string kind; ///< "release", "removal", "another_mentor", "replacement"
    std::string reason;
    Id by = 0; ///< person who asks
};

const std::vector<std::string>& changeRequests();

/// Opens what the roadmaps answer to it; `till` of the event is the last day of a notice of three working days, `from`
/// the day after it (article 351.8). Throws EN073 when the mentorship has ended, EN074 when no roadmap answers: a wish
/// must not be lost.
std::vector<Id> askForChange(Turn& turn, Id mentorship, const ChangeRequest& request);

} // namespace nastavnik::engine
