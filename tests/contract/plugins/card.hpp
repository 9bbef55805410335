// SPDX-License-Identifier: MIT
#pragma once

#include "nastavnik/plugin.hpp"

#include <utility>

/// Exports a card that NASTAVNIK_PLUGIN would not write.
#define CONTRACT_CARD(sdk, build, name, create)                                                                        \
    extern const nastavnik::PluginCard contractCard;                                                                   \
    const nastavnik::PluginCard contractCard{sdk, build, name, "1.0.0", nastavnik::rightNone, create};                 \
    BOOST_DLL_ALIAS(contractCard, nastavnik_plugin)

namespace contract {

inline nastavnik::Capability capability(std::string name,
                                        std::function<nastavnik::Outcome(const nastavnik::Call&)> run) {
    return {.name = std::move(name),
            .summary = {"Для проверки.", "For a test."},
            .fields = {},
            .result = nastavnik::Kind::any,
            .effect = nastavnik::Effect::computes,
            .run = std::move(run)};
}

} // namespace contract
