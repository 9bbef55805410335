// SPDX-License-Identifier: MIT
#include "language/placeholder.hpp"

#include "russian/russian_text.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <utility>

namespace nastavnik::documents {

namespace {

struct Replaced {
    std::string_view from, to;
};

/// What editors put into the text without being asked.
constexpr auto intrusions = std::to_array<Replaced>({
    {"\u00A0", " "},
    {"\u202F", " "},
    {"\u2007", " "},
    {"\t", " "},
    {"\n", " "},
    {"\u00AD", ""},
    {"\u200B", ""},
    {"\u200C", ""},
    {"\u200D", ""},
    {"\u2060", ""},
    {"\uFEFF", ""},
    {"“", "\""},
    {"”", "\""},
    {"„", "\""},
    {"«", "\""},
    {"»", "\""},
    {"…", "..."},
});

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

bool isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' ||
           static_cast<unsigned char>(c) >= 0x80;
}

bool isName(std::string_view text) { return !text.empty() && std::all_of(text.begin(), text.end(), isLetter); }

std::vector<std::string_view> split(std::string_view text, char sign) {
    std::vector<std::string_view> parts;
    for (std::size_t at = text.find(sign); at != text.npos; at = text.find(sign)) {
        parts.push_back(text.substr(0, at));
        text.remove_prefix(at + 1);
    }
    parts.push_back(text);
    return parts;
}

Text wrongName(std::string_view text) {
    const std::string shown(text);
    return {"«" + shown + "» не имя: имя состоит из букв, цифр и «_», части имени разделяет точка, как в {mentor.name}",
            "\"" + shown +
                "\" is no name: a name has letters, digits and \"_\", its parts are joined by a dot, as in "
                "{mentor.name}"};
}

std::optional<Text> readPath(std::string_view text, Placeholder& placeholder) {
    text = trimmed(text);
    if (text.ends_with('?')) {
        placeholder.isOptional = true;
        text = trimmed(text.substr(0, text.size() - 1));
    }
    if (text == ".") {
        placeholder.name = ".";
        return std::nullopt;
    }
    for (const std::string_view part : split(text, '.')) {
        if (!isName(trimmed(part)))
            return wrongName(text);
        placeholder.path.emplace_back(trimmed(part));
        placeholder.name += (placeholder.name.empty() ? "" : ".") + placeholder.path.back();
    }
    return std::nullopt;
}

std::optional<Text> readFilters(std::string_view text, Placeholder& placeholder) {
    for (const std::string_view part : split(text, '|')) {
        placeholder.filters.push_back(lowered(singleSpaced(part)));
        if (placeholder.filters.back().empty())
            return Text{"после черты «|» нет имени фильтра", "no filter is named after \"|\""};
    }
    return std::nullopt;
}

std::optional<Text> readValue(std::string_view text, Placeholder& placeholder) {
    const std::size_t bar = text.find('|');
    if (auto wrong = readPath(text.substr(0, bar), placeholder))
        return wrong;
    if (placeholder.name == "№" || placeholder.name == "index")
        placeholder.kind = Placeholder::Kind::counter;
    return bar == text.npos ? std::nullopt : readFilters(text.substr(bar + 1), placeholder);
}

std::optional<Text> readBlock(std::string_view text, Placeholder& placeholder) {
    switch (text.front()) {
    case '#':
        placeholder.kind = Placeholder::Kind::begin;
        break;
    case '^':
        placeholder.kind = Placeholder::Kind::without;
        break;
    default:
        placeholder.kind = Placeholder::Kind::end;
    }
    text = trimmed(text.substr(1));
    if (text.find('|') != text.npos)
        return Text{"у повтора и условия фильтров не бывает", "a loop or condition takes no filters"};
    if (placeholder.kind == Placeholder::Kind::end && text.empty())
        return std::nullopt;
    return readPath(text, placeholder);
}

std::optional<Text> readInto(std::string_view text, Placeholder& placeholder) {
    if (text.empty())
        return Text{"между скобками пусто; впишите имя, как в {mentor.name}",
                    "nothing stands between the braces; put a name there, as in {mentor.name}"};
    if (text.size() >= 2 && text.front() == '"' && text.back() == '"') {
        placeholder.kind = Placeholder::Kind::literal;
        placeholder.literal = text.substr(1, text.size() - 2);
        return std::nullopt;
    }
    if (text.front() == '{')
        return Text{"скобка нужна одна: {mentor.name}, а не {{mentor.name}}",
                    "one brace is enough: {mentor.name}, not {{mentor.name}}"};
    return std::string_view("#^/").find(text.front()) == std::string_view::npos ? readValue(text, placeholder)
                                                                                : readBlock(text, placeholder);
}

} // namespace

std::variant<Placeholder, Text> parsePlaceholder(std::string_view inside) {
    Placeholder placeholder;
    const std::string text = cleaned(inside);
    if (auto wrong = readInto(trimmed(text), placeholder))
        return std::move(*wrong);
    return placeholder;
}

} // namespace nastavnik::documents
