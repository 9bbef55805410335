// SPDX-License-Identifier: MIT
#include "importing/wording.hpp"

#include "roadmap/term_letters.hpp"

#include <algorithm>

namespace nastavnik::importing {

std::string folded(std::string_view text) {
    const auto letters = roadmap::decodeUtf8(text);
    return letters ? trimmed(roadmap::encodeUtf8(roadmap::foldLetters(*letters))) : std::string(text);
}

bool hasAny(std::string_view text, std::initializer_list<std::string_view> parts) {
    return std::ranges::any_of(parts, [&](std::string_view part) { return text.find(part) != text.npos; });
}

bool startsWithAny(std::string_view text, std::initializer_list<std::string_view> parts) {
    return std::ranges::any_of(parts, [&](std::string_view part) { return text.starts_with(part); });
}

bool startsSmall(std::string_view text) {
    const auto letters = roadmap::decodeUtf8(text.substr(0, std::min<std::size_t>(text.size(), 2)));
    return letters && !letters->empty() && letters->front() >= U'а' && letters->front() <= U'я';
}

std::string trimmed(std::string_view text) {
    const std::size_t begin = text.find_first_not_of(" \n");
    return begin == text.npos ? "" : std::string(text.substr(begin, text.find_last_not_of(" \n") - begin + 1));
}

std::string onOneLine(std::string_view text) {
    std::string result;
    for (const std::string& line : lines(text))
        result = result.empty() ? line : joinedTorn(result, line);
    return result;
}

std::string joinedTorn(const std::string& before, const std::string& after) {
    if (before.empty() || after.empty())
        return before + after;
    const bool afterLetter = before.size() > 2 && static_cast<unsigned char>(before[before.size() - 2]) >= 0x80;
    if (before.ends_with('-') && afterLetter && startsSmall(after))
        return before.substr(0, before.size() - 1) + after;
    return before + " " + after;
}

std::vector<std::string> lines(std::string_view text) {
    std::vector<std::string> result;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        if (std::string line = trimmed(text.substr(0, end)); !line.empty())
            result.push_back(std::move(line));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return result;
}

} // namespace nastavnik::importing
