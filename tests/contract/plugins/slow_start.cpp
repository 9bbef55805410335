// SPDX-License-Identifier: MIT
#include "card.hpp"

#include <unistd.h>

namespace {

class SlowStart final : public nastavnik::Plugin {
public:
    void start(nastavnik::Registry&, const nastavnik::Value&) override {
        while (true)
            ::pause();
    }
};

} // namespace

NASTAVNIK_PLUGIN(SlowStart, "slow_start", "1.0.0", nastavnik::rightNone)
