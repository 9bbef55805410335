// SPDX-License-Identifier: MIT
#pragma once

#include "calls/proposal.hpp"
#include "calls/ready_scores.hpp"

#include "nastavnik/error.hpp"

#include <string>
#include <vector>

namespace nastavnik::matching {

inline Value proposed(Value arguments, Language language = Language::ru) {
    return propose({.arguments = std::move(arguments), .key = {}, .today = {}, .language = language});
}

inline Value assigned(Value arguments, Language language = Language::ru) {
    return assign({.arguments = std::move(arguments), .key = {}, .today = {}, .language = language});
}

/// The faults of a call as a person reads them.
template <typename Function>
std::vector<std::string> faultsOf(Function call, Language language = Language::ru) {
    try {
        call();
    } catch (const Error& error) {
        std::vector<std::string> texts;
        for (const Fault& fault : error.faults())
            texts.push_back(describe(fault, language));
        return texts;
    }
    return {};
}

/// "mentor-mentee" of every pair.
inline std::vector<std::string> pairsOf(const Value& result) {
    std::vector<std::string> pairs;
    for (const Value& pair : result["pairs"])
        pairs.push_back(pair["mentor"].get<std::string>() + "-" + pair["mentee"].get<std::string>());
    return pairs;
}

} // namespace nastavnik::matching
