// SPDX-License-Identifier: MIT
#pragma once

#include "engine/turn.hpp"

#include <string>

namespace nastavnik::engine {

// What scripts and the page do with consents and agreements: checked, kept, audited without personal data, and
// followed by what a roadmap answers.

/// Throws Error with all faults: EN060 no such person, EN061 a day that is none or lies in the future, EN062 a child's
/// consent without the parent's name, EN063 an end before the beginning.
Id keepConsent(Turn& turn, people::Consent consent);
/// Ends a consent on the day on which its withdrawal was received. Throws EN064 when it has ended already.
void withdrawConsent(Turn& turn, Id consent, Date received, const std::string& reason);
/// All that the end demanded was done. Throws EN065 when it has not ended, or when it was settled already.
void settleConsent(Turn& turn, Id consent, const std::string& how);
/// Tells the roadmaps which consents ended by themselves.
void tellEndedConsents(Turn& turn);

/// Throws Error with all faults: EN060 no such person, EN066 what an agreement of article 351.8 has to say and this one
/// does not (number, form, content, term, pay or the reason for none), EN063 an end before the beginning.
Id keepAgreement(Turn& turn, people::Agreement agreement);
/// Throws EN067 when it has ended already.
void endAgreement(Turn& turn, Id agreement, Date from, const std::string& reason);

/// Where the roadmap applies article 351.8: its input `article_351_8`; everywhere when it has none. Throws EN068 for
/// words that are no choice, EN069 when the article is not applied and `article_351_8_reason` is empty.
people::LabourLaw labourLawOf(const roadmap::Roadmap& roadmap);
/// What keeps these pairs from being fixed today.
std::vector<people::Obstacle> obstaclesOf(const Turn& turn, const std::vector<people::Mentorship>& pairs,
                                          people::LabourLaw law);

} // namespace nastavnik::engine
