// SPDX-License-Identifier: MIT
#pragma once

#include "roadmap/term.hpp"

#include <string>

namespace nastavnik::cli {

/// "01.09.2026"
std::string dayText(Date day);

/// "01.09.2026 – 31.10.2026", or one day.
std::string windowText(const roadmap::Window& window);

/// The kind of a term in a word or two: «промежуток», "window".
std::string kindText(roadmap::TermKind kind, Language language);

/// How a term was understood, for a person: a few lines.
std::string termText(const roadmap::Term& term, roadmap::SchoolYear year, Language language);

/// Why a term opens no task in the school year: unknown, expired, bound to an event, or nothing falls into it; empty
/// when it does open some.
std::string whyNoWindow(const roadmap::Term& term, roadmap::SchoolYear year, Language language);

} // namespace nastavnik::cli
