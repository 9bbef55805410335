// SPDX-License-Identifier: MIT
#pragma once

#include "engine/turn.hpp"

namespace nastavnik::engine {

/// A paper for everybody may name only people who have agreed to be published (article 10.1 of law 152-ФЗ). Looks for
/// their names, in full and with initials, in all texts of `data`. Throws Error EN075, one fault a person.
void requirePublishable(const Value& data, const Turn& turn);

} // namespace nastavnik::engine
