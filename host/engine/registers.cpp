// SPDX-License-Identifier: MIT
#include "engine/registers.hpp"

namespace nastavnik::engine {

void continueAfter(Turn& turn, const Register& numbers, int last) {
    constexpr int highest = 999'999;
    const int given = turn.ledger.lastNumber(numbers);
    if (last < given || last > highest)
        throw Error("EN029", {"last: в журнале «" + numbers.name + "» уже выдан номер " + std::to_string(given) +
                                  "; назовите число от " + std::to_string(given) + " до 999 999",
                              "last: the register \"" + numbers.name + "\" has given out number " +
                                  std::to_string(given) + "; name one from " + std::to_string(given) + " to 999,999"});
    turn.ledger.setLastNumber(numbers, last);
    turn.record("register:" + std::to_string(numbers.organisation) + "/" + numbers.name, "continued",
                {{"year", numbers.year}, {"last", last}});
}

} // namespace nastavnik::engine
