// SPDX-License-Identifier: MIT
#include "card.hpp"

#include <cstdlib>

namespace {

class CrashingStart final : public nastavnik::Plugin {
public:
    void start(nastavnik::Registry&, const nastavnik::Value&) override { std::abort(); }
};

} // namespace

NASTAVNIK_PLUGIN(CrashingStart, "crashing_start", "1.0.0", nastavnik::rightNone)
