// SPDX-License-Identifier: MIT
#include "card.hpp"

#include <stdexcept>

namespace {

class BrokenStart final : public nastavnik::Plugin {
public:
    void start(nastavnik::Registry&, const nastavnik::Value&) override {
        throw std::runtime_error("no table of rules");
    }
};

} // namespace

NASTAVNIK_PLUGIN(BrokenStart, "broken_start", "1.0.0", nastavnik::rightNone)
