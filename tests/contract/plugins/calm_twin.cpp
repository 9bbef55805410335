// SPDX-License-Identifier: MIT
#include "card.hpp"

namespace {

class CalmTwin final : public nastavnik::Plugin {
public:
    void start(nastavnik::Registry&, const nastavnik::Value&) override {}
};

} // namespace

NASTAVNIK_PLUGIN(CalmTwin, "calm", "1.0.0", nastavnik::rightNone)
