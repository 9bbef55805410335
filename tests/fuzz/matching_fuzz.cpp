// SPDX-License-Identifier: MIT
//
// Any JSON as the arguments of matching.propose and matching.assign: an answer, or nastavnik::Error; nothing else.
#include "calls/proposal.hpp"
#include "calls/ready_scores.hpp"

#include "nastavnik/error.hpp"

#include <cstddef>
#include <cstdint>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    const auto arguments = nastavnik::Value::parse(bytes, bytes + size, nullptr, false);
    if (!arguments.is_object())
        return 0;
    const nastavnik::Call call{.arguments = arguments, .key = {}, .today = {}};
    for (const auto& answer : {nastavnik::matching::propose, nastavnik::matching::assign})
        try {
            answer(call);
        } catch (const nastavnik::Error&) {
            continue; // What a person can mend is an answer, too.
        }
    return 0;
}
