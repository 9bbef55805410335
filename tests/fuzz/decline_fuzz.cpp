// SPDX-License-Identifier: MIT
#include "check/character_check.hpp"
#include "russian/declension.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>

using namespace nastavnik::documents;
using namespace nastavnik::documents::russian;

/// Whatever stands in a name, its forms are text again, and not much longer.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    const std::string text(reinterpret_cast<const char*>(bytes), size);
    const bool isText = areXmlCharacters(text) && text.find('&') == text.npos;
    kindOf(text);
    for (const Kind kind : {Kind::person, Kind::position, Kind::institution})
        for (const Gender gender : {Gender::unknown, Gender::male, Gender::female}) {
            const Declension declension = decline(text, kind, gender);
            for (const std::string& form : declension.forms)
                if (form.size() > 2 * text.size() + 64 || (isText && !areXmlCharacters(form)))
                    std::abort();
        }
    return 0;
}
