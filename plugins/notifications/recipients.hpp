// SPDX-License-Identifier: MIT
#pragma once

#include "nastavnik/error.hpp"
#include "nastavnik/value.hpp"

#include <vector>

namespace nastavnik::notifications {

/// Who gets a letter.
struct Recipient {
    Value to;     ///< the person's id, or an address when there is no person
    Value person; ///< what the letter may say about the recipient: {"name", "email", …}

    bool operator==(const Recipient&) const = default;
};

/// Reads `to`: a person's table, an address, a pair (its mentors and mentees), or a list of these; empty e-mail is
/// allowed for a person with an id. Everybody once, in the order given.
/// Throws Error with all faults: NT001 an address, NT013 what is no recipient, NT014 nobody at all.
std::vector<Recipient> recipientsOf(const Value& to);

} // namespace nastavnik::notifications
