// SPDX-License-Identifier: MIT
#include "roadmap/offset.hpp"
#include "roadmap/term.hpp"

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

/// Any bytes get an answer, and no window ends before it starts.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace nastavnik;
    using namespace nastavnik::roadmap;
    const std::string_view phrase(reinterpret_cast<const char*>(data), size);
    const SchoolYear year{2026};
    const Term term = understandTerm(phrase, year);
    if (term.start && term.end && *term.end < *term.start)
        std::abort();
    for (const Window& window : occurrences(term, year))
        if (window.end < window.start)
            std::abort();
    if (const auto offset = understandOffset(phrase))
        apply(*offset, year.begins());
    return 0;
}
