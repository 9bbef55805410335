// SPDX-License-Identifier: MIT
#pragma once

#include "nastavnik/value.hpp"

namespace nastavnik::matching {

/// A municipality with so many mentors and mentees and eleven criteria. With `bySubject` the subject is a hard rule;
/// else everybody is compared with everybody.
Value municipality(int people, bool bySubject);

struct CallTime {
    double clock = 0, host = 0, worker = 0; ///< seconds: by the clock; of the processor here and in the worker
};

/// matching.propose with all reasons as the server asks for it: encoded, sent to the plugin's worker, read, matched,
/// explained, and all the way back. The least of several rounds.
CallTime proposeThroughWorker(const Value& question, int rounds);

} // namespace nastavnik::matching
