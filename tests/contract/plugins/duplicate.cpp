// SPDX-License-Identifier: MIT
#include "card.hpp"

namespace {

class Duplicate final : public nastavnik::Plugin {
public:
    void start(nastavnik::Registry& registry, const nastavnik::Value&) override {
        const auto nothing = [](const nastavnik::Call&) { return nastavnik::Outcome{}; };
        registry.provide(contract::capability("duplicate.run", nothing));
        registry.provide(contract::capability("duplicate.run", nothing));
        registry.provide(contract::capability("other.run", nothing));
        registry.provide(contract::capability("duplicate.nothing", {}));
    }
};

} // namespace

NASTAVNIK_PLUGIN(Duplicate, "duplicate", "1.0.0", nastavnik::rightNone)
