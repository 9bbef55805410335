// SPDX-License-Identifier: MIT
#include "importing/draft_maker.hpp"
#include "importing/lua_text.hpp"
#include "nastavnik/error.hpp"
#include "tables/tables.hpp"

#include <cstddef>
#include <cstdint>
#include <string_view>

using namespace nastavnik;

/// From the bytes of a foreign page or text to a roadmap: the whole way of import-roadmap without its files.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    const std::string_view file(reinterpret_cast<const char*>(bytes), size);
    for (const char* name : {"a.tsv", "a.html"})
        try {
            const importing::Draft draft =
                importing::makeDraft(importing::readSource(documents::readTables(file, name)), {2026});
            importing::luaText(draft, "fuzz", name, false);
            importing::doubtsText(draft, name, Language::en);
        } catch (const Error&) {
            // A refusal is a right answer; anything else is not.
        }
    return 0;
}
