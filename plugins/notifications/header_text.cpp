// SPDX-License-Identifier: MIT
#include "header_text.hpp"

#include "base64.hpp"
#include "file_name.hpp"
#include "utf8.hpp"

#include <algorithm>
#include <vector>

namespace nastavnik::notifications {
namespace {

constexpr std::size_t lineLimit = 76;
constexpr std::size_t wordLimit = 75;
constexpr std::string_view wordStart = "=?UTF-8?B?", wordEnd = "?=";
constexpr std::string_view fold = "\r\n ";

bool isPlain(std::string_view text) {
    return std::ranges::all_of(text, [](char letter) { return letter >= ' ' && letter <= '~'; }) &&
           text.find("=?") == std::string_view::npos && !text.starts_with(' ') && !text.ends_with(' ');
}

std::size_t bytesThatFit(std::size_t width) { return (width - wordStart.size() - wordEnd.size()) / 4 * 3; }

/// As many whole letters as `limit` bytes hold.
std::string_view headOf(std::string_view text, std::size_t limit) {
    std::size_t end = 0;
    while (end < text.size() && end + letterLength(text, end) <= limit)
        end += letterLength(text, end);
    return text.substr(0, end);
}

std::string encodedWords(std::string_view text, std::size_t firstWidth) {
    std::string result;
    for (std::size_t width = std::min(firstWidth, wordLimit); !text.empty(); width = wordLimit) {
        const std::string_view head = headOf(text, bytesThatFit(width));
        result += (result.empty() ? "" : std::string(fold)) + std::string(wordStart) + base64(head);
        result += wordEnd;
        text.remove_prefix(head.size());
    }
    return result;
}

std::string quotedName(std::string_view name) {
    std::string result = "\"";
    for (const char letter : name) {
        if (letter == '"' || letter == '\\')
            result += '\\';
        result += letter;
    }
    return result + "\"";
}

std::string phrase(std::string_view field, std::string_view name) {
    const std::size_t width = lineLimit - field.size() - 2;
    if (isPlain(name)) {
        std::string quoted = quotedName(name);
        if (quoted.size() <= width)
            return quoted;
    }
    return encodedWords(name, width);
}

std::size_t lastLineLength(std::string_view text) {
    const std::size_t line = text.rfind('\n');
    return line == std::string_view::npos ? text.size() : text.size() - line - 1;
}

} // namespace

std::string textHeader(std::string_view field, std::string_view text) {
    std::string line = std::string(field) + ": ";
    if (isPlain(text) && line.size() + text.size() <= lineLimit)
        return line + std::string(text) + "\r\n";
    return line + encodedWords(text, lineLimit - line.size()) + "\r\n";
}

std::string mailboxHeader(std::string_view field, std::string_view name, const Address& address) {
    std::string line = std::string(field) + ": ";
    if (name.empty())
        return line + address.text() + "\r\n";
    line += phrase(field, name);
    const std::string box = "<" + address.text() + ">";
    line += lastLineLength(line) + 1 + box.size() <= lineLimit ? " " : std::string(fold);
    return line + box + "\r\n";
}

std::string attachmentHeader(std::string_view fileName) {
    const std::string latin = latinFileName(fileName);
    std::string line = "Content-Disposition: attachment;\r\n filename=\"" + latin + "\"";
    if (latin == fileName)
        return line + "\r\n";
    const std::vector<std::string> segments = percentSegments(fileName);
    if (segments.size() == 1)
        return line + ";\r\n filename*=" + segments.front() + "\r\n";
    for (std::size_t number = 0; number < segments.size(); ++number)
        line += ";\r\n filename*" + std::to_string(number) + "*=" + segments[number];
    return line + "\r\n";
}

} // namespace nastavnik::notifications
