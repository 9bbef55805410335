// SPDX-License-Identifier: MIT
#include "russian/russian_text.hpp"

#include <unicode/locid.h>
#include <unicode/unistr.h>

#include <algorithm>

namespace nastavnik::documents {

namespace {

icu::UnicodeString unicode(std::string_view text) {
    return icu::UnicodeString::fromUTF8(icu::StringPiece(text.data(), static_cast<int32_t>(text.size())));
}

std::string utf8(const icu::UnicodeString& text) {
    std::string result;
    return text.toUTF8String(result);
}

/// How many letters have to be put in, taken out, changed or swapped to make one of the other.
int distance(const icu::UnicodeString& a, const icu::UnicodeString& b) {
    const auto columns = static_cast<std::size_t>(b.length()) + 1;
    std::vector<int> beforeLast(columns), last(columns), row(columns);
    for (std::size_t j = 0; j < columns; ++j)
        row[j] = static_cast<int>(j);
    for (int i = 1; i <= a.length(); ++i) {
        beforeLast.swap(last);
        last.swap(row);
        row[0] = i;
        for (int j = 1; j <= b.length(); ++j) {
            const auto at = static_cast<std::size_t>(j);
            const int change = last[at - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
            row[at] = std::min({last[at] + 1, row[at - 1] + 1, change});
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                row[at] = std::min(row[at], beforeLast[at - 2] + 1);
        }
    }
    return row.back();
}

bool isInsideCharacter(char c) { return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U; }

} // namespace

std::string lowered(std::string_view text) { return utf8(unicode(text).toLower(icu::Locale("ru"))); }

std::string uppered(std::string_view text) { return utf8(unicode(text).toUpper(icu::Locale("ru"))); }

std::string capitalised(std::string_view text) {
    icu::UnicodeString letters = unicode(text);
    const int32_t first = letters.moveIndex32(0, 1);
    return utf8(icu::UnicodeString(letters, 0, first).toUpper(icu::Locale("ru")) + icu::UnicodeString(letters, first));
}

std::string_view nearest(std::string_view text, const std::vector<std::string_view>& known) {
    const icu::UnicodeString meant = unicode(text.substr(0, 200));
    int best = 1 + std::min(3, static_cast<int>(meant.length()) / 3);
    std::string_view result;
    for (const std::string_view word : known) {
        const int letters = distance(meant, unicode(word.substr(0, 200)));
        if (letters < best) {
            best = letters;
            result = word;
        }
    }
    return result;
}

std::string excerpt(std::string_view text, std::size_t from, std::size_t to, std::size_t size) {
    const std::size_t length = std::min(to, from + size) - from;
    const std::size_t margin = (size - length) / 2;
    std::size_t begin = from > margin ? from - margin : 0;
    std::size_t end = std::min(text.size(), from + length + margin);
    while (begin < from && isInsideCharacter(text[begin]))
        ++begin;
    while (end > from && end < text.size() && isInsideCharacter(text[end]))
        --end;
    std::string shown = (begin > 0 ? "…" : "") + std::string(text.substr(begin, end - begin));
    std::replace_if(
        shown.begin(), shown.end(), [](char c) { return c == '\n' || c == '\t'; }, ' ');
    return shown + (end < text.size() ? "…" : "");
}

} // namespace nastavnik::documents
