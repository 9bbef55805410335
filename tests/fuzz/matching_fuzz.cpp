// SPDX-License-Identifier: MIT
//
// Any JSON as the arguments of each capability of the matching: an answer, or nastavnik::Error; nothing else.
#include "calls/proposal.hpp"
#include "calls/ready_scores.hpp"
#include "calls/variants.hpp"
#include "calls/what_if.hpp"

#include "nastavnik/error.hpp"

#include <cstddef>
#include <cstdint>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    const auto arguments = nastavnik::Value::parse(bytes, bytes + size, nullptr, false);
    if (!arguments.is_object())
        return 0;
    const nastavnik::Call call{.arguments = arguments, .key = {}, .today = {}};
    for (const auto& answer :
         {nastavnik::matching::propose, nastavnik::matching::assign, nastavnik::matching::candidates,
          nastavnik::matching::whatIf, nastavnik::matching::compareVariants})
        try {
            answer(call);
        } catch (const nastavnik::Error&) {
            continue; // What a person can mend is an answer, too.
        }
    return 0;
}
