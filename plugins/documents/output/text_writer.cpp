// SPDX-License-Identifier: MIT
#include "output/text_writer.hpp"

#include <algorithm>
#include <array>
#include <cstdint>

namespace nastavnik::documents {

namespace {

enum class Sort : std::uint8_t { plain, escaped, broken, space, lead, forbidden };

constexpr std::array<Sort, 256> sorts = [] {
    std::array<Sort, 256> result{};
    for (std::size_t i = 0; i < 256; ++i)
        result[i] = i < 0x20               ? Sort::forbidden
                    : i < 0x80             ? Sort::plain
                    : i < 0xC2 || i > 0xF4 ? Sort::forbidden
                                           : Sort::lead;
    result[0x7F] = Sort::plain;
    for (const char c : {'\n', '\r', '\t'})
        result[static_cast<unsigned char>(c)] = Sort::broken;
    for (const char c : {'&', '<', '>'})
        result[static_cast<unsigned char>(c)] = Sort::escaped;
    result[' '] = Sort::space;
    return result;
}();

Sort sortOf(char c) { return sorts[static_cast<unsigned char>(c)]; }

/// Bytes of the character at `at`, which begins with a lead byte; 0 when it is not one that XML allows.
std::size_t characterSize(std::string_view text, std::size_t at) {
    const auto byte = [&](std::size_t i) -> std::uint32_t {
        return at + i < text.size() ? static_cast<unsigned char>(text[at + i]) : 0U;
    };
    const std::size_t size = byte(0) < 0xE0 ? 2 : byte(0) < 0xF0 ? 3 : 4;
    std::uint32_t code = byte(0) & (0x7FU >> size);
    for (std::size_t i = 1; i < size; ++i) {
        if ((byte(i) & 0xC0U) != 0x80U)
            return 0;
        code = code << 6U | (byte(i) & 0x3FU);
    }
    constexpr std::array<std::uint32_t, 5> least{0, 0, 0x80, 0x800, 0x10000};
    const bool isSurrogate = code >= 0xD800 && code <= 0xDFFF;
    return code < least[size] || code > 0x10FFFF || isSurrogate || code == 0xFFFE || code == 0xFFFF ? 0 : size;
}

/// Where the characters end that stand for themselves.
std::size_t endOfPlain(std::string_view text, std::size_t at) {
    while (at < text.size()) {
        const Sort sort = sortOf(text[at]);
        const std::size_t size = sort == Sort::plain ? 1 : sort == Sort::lead ? characterSize(text, at) : 0;
        if (size == 0)
            break;
        at += size;
    }
    return at;
}

std::string_view escapeOf(char c) { return c == '&' ? "&amp;" : c == '<' ? "&lt;" : "&gt;"; }

} // namespace

TextWriter::TextWriter(Format format, const std::string& prefix) : keepsSpaces_(format == Format::docx) {
    const std::string begin = "</" + prefix + "t><" + prefix;
    const std::string end = "/><" + prefix + "t xml:space=\"preserve\">";
    lineBreak_ = keepsSpaces_ ? begin + "br" + end : "<" + prefix + "line-break/>";
    tab_ = keepsSpaces_ ? begin + "tab" + end : "<" + prefix + "tab/>";
    space_ = "<" + prefix + "s";
}

void TextWriter::appendSpaces(std::string& out, std::size_t count, bool atEdge) const {
    if (keepsSpaces_) {
        out.append(count, ' ');
        return;
    }
    // A reader of ODF drops a space at the beginning of a paragraph or after another one.
    if (!atEdge) {
        out += ' ';
        --count;
    }
    if (count == 1)
        out += space_ + "/>";
    else if (count > 1)
        out += space_ + " " + space_.substr(1, space_.size() - 2) + "c=\"" + std::to_string(count) + "\"/>";
}

/// Handles the sign at `at`, which does not stand for itself; returns where the rest begins, or npos.
std::size_t TextWriter::appendSign(std::string& out, std::string_view text, std::size_t at) const {
    const auto isBreak = [&](std::size_t i) { return sortOf(text[i]) == Sort::broken; };
    switch (sortOf(text[at])) {
    case Sort::space: {
        const std::size_t end = std::min(text.find_first_not_of(' ', at), text.size());
        const bool atEdge = at == 0 || isBreak(at - 1) || end == text.size() || isBreak(end);
        appendSpaces(out, end - at, atEdge);
        return end;
    }
    case Sort::escaped:
        out += escapeOf(text[at]);
        return at + 1;
    case Sort::broken: {
        const bool isHalf = text.substr(at, 2) == "\r\n";
        if (!isHalf)
            out += text[at] == '\t' ? tab_ : lineBreak_;
        return at + 1;
    }
    default:
        return std::string_view::npos;
    }
}

bool TextWriter::append(std::string& out, std::string_view text) const {
    const std::size_t before = out.size();
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = endOfPlain(text, at);
        out.append(text, at, end - at);
        at = end == text.size() ? end : appendSign(out, text, end);
        if (at == std::string_view::npos) {
            out.resize(before);
            return false;
        }
    }
    return true;
}

} // namespace nastavnik::documents
