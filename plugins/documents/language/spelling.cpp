// SPDX-License-Identifier: MIT
#include "language/spelling.hpp"

#include "russian/russian_text.hpp"

#include <algorithm>
#include <array>

namespace nastavnik::documents {

namespace {

struct Replaced {
    std::string_view from, to;
};

/// What editors put into the text without being asked.
constexpr auto intrusions = std::to_array<Replaced>({
    {"\u00A0", " "}, {"\u202F", " "}, {"\u2007", " "}, {"\u2009", " "}, {"\t", " "},    {"\n", " "},
    {"\u00AD", ""},  {"\u200B", ""},  {"\u200C", ""},  {"\u200D", ""},  {"\u2060", ""}, {"\uFEFF", ""},
    {"“", "\""},     {"”", "\""},     {"„", "\""},     {"‟", "\""},     {"«", "\""},    {"»", "\""},
    {"…", "..."},    {"≥", ">="},     {"≤", "<="},     {"⇐", "<="},     {"≠", "!="},    {"\u2011", "-"},
});

bool isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' ||
           static_cast<unsigned char>(c) >= 0x80;
}

} // namespace

std::string cleaned(std::string_view text) {
    std::string result;
    while (!text.empty()) {
        const auto found = std::find_if(intrusions.begin(), intrusions.end(),
                                        [&](const Replaced& replaced) { return text.starts_with(replaced.from); });
        if (found == intrusions.end()) {
            result += text.front();
            text.remove_prefix(1);
        } else {
            result += found->to;
            text.remove_prefix(found->from.size());
        }
    }
    return result;
}

std::string_view trimmed(std::string_view text) {
    const std::size_t from = text.find_first_not_of(' ');
    return from == text.npos ? std::string_view{} : text.substr(from, text.find_last_not_of(' ') - from + 1);
}

std::string singleSpaced(std::string_view text) {
    std::string result;
    for (const char c : trimmed(text))
        if (c != ' ' || result.back() != ' ')
            result += c;
    return result;
}

std::size_t findUnquoted(std::string_view text, std::string_view sign, std::size_t from) {
    bool inside = false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (!inside && i >= from && text.substr(i).starts_with(sign))
            return i;
        inside ^= text[i] == '"';
    }
    return text.npos;
}

std::vector<std::string_view> split(std::string_view text, std::string_view sign) {
    std::vector<std::string_view> parts;
    for (std::size_t at = findUnquoted(text, sign); at != text.npos; at = findUnquoted(text, sign)) {
        parts.push_back(text.substr(0, at));
        text.remove_prefix(at + sign.size());
    }
    parts.push_back(text);
    return parts;
}

bool isQuoted(std::string_view text) { return text.size() >= 2 && text.front() == '"' && text.back() == '"'; }

std::string_view unquoted(std::string_view text) { return isQuoted(text) ? text.substr(1, text.size() - 2) : text; }

bool isName(std::string_view text) { return !text.empty() && std::all_of(text.begin(), text.end(), isLetter); }

std::string folded(std::string_view text) {
    std::string result = lowered(singleSpaced(cleaned(text)));
    for (std::size_t at = result.find("ё"); at != std::string::npos; at = result.find("ё", at))
        result.replace(at, std::string_view("ё").size(), "е");
    return result;
}

} // namespace nastavnik::documents
