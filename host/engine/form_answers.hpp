// SPDX-License-Identifier: MIT
#pragma once

#include "roadmap/roadmap.hpp"

#include <string>

namespace nastavnik::engine {

/// The answers to a form when all required ones are there and each is of its field's type: text, long_text: text ·
/// number · date: ISO · flag: true/false · choice: one of the options · scale: 1–5 · persons: list of ids.
/// Without a form any table goes. Throws Error EN035 with every fault, the field's title in it.
Value checkedAnswers(const std::string& form, const Value& answers, const roadmap::Roadmap& roadmap);

} // namespace nastavnik::engine
