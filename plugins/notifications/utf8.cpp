// SPDX-License-Identifier: MIT
#include "utf8.hpp"

#include <unicode/uchar.h>
#include <unicode/utf8.h>

namespace nastavnik::notifications {
namespace {

struct Letter {
    UChar32 code; ///< negative: not UTF-8
    std::size_t end;
};

Letter letterAt(std::string_view text, std::size_t from) {
    const auto* bytes = reinterpret_cast<const std::uint8_t*>(text.data());
    std::size_t at = from;
    UChar32 code = 0;
    U8_NEXT(bytes, at, text.size(), code);
    return {.code = code, .end = at};
}

bool isControl(UChar32 code) {
    const int kind = u_charType(code);
    return kind == U_CONTROL_CHAR || kind == U_LINE_SEPARATOR || kind == U_PARAGRAPH_SEPARATOR;
}

} // namespace

bool isUtf8(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        const Letter letter = letterAt(text, at);
        if (letter.code < 0)
            return false;
        at = letter.end;
    }
    return true;
}

std::size_t letterLength(std::string_view text, std::size_t from) { return letterAt(text, from).end - from; }

bool hasControls(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        const Letter letter = letterAt(text, at);
        if (letter.code < 0 || isControl(letter.code))
            return true;
        at = letter.end;
    }
    return false;
}

std::string printable(std::string_view text, std::size_t limit) {
    std::string result;
    for (std::size_t at = 0, count = 0; at < text.size(); ++count) {
        if (count == limit)
            return result + "…";
        const Letter letter = letterAt(text, at);
        if (letter.code < 0 || isControl(letter.code))
            result += "�";
        else
            result += text.substr(at, letter.end - at);
        at = letter.end;
    }
    return result;
}

} // namespace nastavnik::notifications
