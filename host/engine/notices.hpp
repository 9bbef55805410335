// SPDX-License-Identifier: MIT
#pragma once

#include "roadmap/roadmap.hpp"

#include <string>
#include <string_view>

namespace nastavnik::engine {

/// The notices that the engine sends by itself. A roadmap replaces their texts with a `notice` of the same id.
/// opened: a task may be worked on · reminder · overdue · escalation: to the next rung · submitted: to be accepted ·
/// returned: back for mending · ask: a run waits for a person's answer · acquaint: a paper has to be read · stuck: a
/// run needs a person's help.
roadmap::Notice noticeFor(std::string_view id, const roadmap::Roadmap& roadmap);

/// Puts values in place of {dotted.names}. A value is never expanded again; what is not known becomes «—».
std::string fillNotice(std::string_view text, const Value& data);

} // namespace nastavnik::engine
