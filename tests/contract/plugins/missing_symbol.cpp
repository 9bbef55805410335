// SPDX-License-Identifier: MIT
#include "card.hpp"

extern "C" int nobody_defines_this();

namespace {

class MissingSymbol final : public nastavnik::Plugin {
public:
    void start(nastavnik::Registry& registry, const nastavnik::Value&) override {
        registry.provide(contract::capability("missing_symbol.run", [](const nastavnik::Call&) {
            return nastavnik::Outcome{.value = nobody_defines_this()};
        }));
    }
};

} // namespace

NASTAVNIK_PLUGIN(MissingSymbol, "missing_symbol", "1.0.0", nastavnik::rightNone)
