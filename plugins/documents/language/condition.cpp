// SPDX-License-Identifier: MIT
#include "language/condition.hpp"

#include "language/spelling.hpp"
#include "russian/russian_text.hpp"

#include <algorithm>
#include <array>

namespace nastavnik::documents {

namespace {

struct Sign {
    std::string_view written;
    Comparison comparison;
};

/// Longer signs first.
constexpr auto signs = std::to_array<Sign>({
    {"!=", Comparison::unequal},
    {"<>", Comparison::unequal},
    {"<=", Comparison::lessOrEqual},
    {">=", Comparison::greaterOrEqual},
    {"==", Comparison::equal},
    {"=", Comparison::equal},
    {"<", Comparison::less},
    {">", Comparison::greater},
    {" среди ", Comparison::among},
    {" in ", Comparison::among},
    {" содержит ", Comparison::contains},
    {" contains ", Comparison::contains},
});

/// Cuts at a word of the language, in whatever case it is written.
std::vector<std::string_view> splitAtWord(std::string_view text, std::string_view ru, std::string_view en) {
    const std::string low = lowered(text);
    if (low.size() != text.size()) // a letter whose small form is longer; such words are not ours
        return {text};
    std::vector<std::string_view> parts;
    std::size_t from = 0;
    for (;;) {
        const std::size_t inRu = findUnquoted(low, ru, from), inEn = findUnquoted(low, en, from);
        const std::size_t at = std::min(inRu, inEn);
        if (at == text.npos)
            break;
        parts.push_back(text.substr(from, at - from));
        from = at + (at == inRu ? ru : en).size();
    }
    parts.push_back(text.substr(from));
    return parts;
}

bool takeWord(std::string_view& text, std::string_view word) {
    if (!lowered(text.substr(0, word.size())).starts_with(word))
        return false;
    text = trimmed(text.substr(word.size()));
    return true;
}

/// The sign that stands first in the test, and where.
std::pair<const Sign*, std::size_t> findSign(std::string_view text) {
    const std::string low = lowered(text);
    const Sign* found = nullptr;
    std::size_t where = text.npos;
    for (const Sign& sign : signs)
        if (const std::size_t at = findUnquoted(low, sign.written); at < where) {
            found = &sign;
            where = at;
        }
    return {found, where};
}

std::optional<Text> readTest(std::string_view text, Test& test) {
    text = trimmed(text);
    test.isNegated = takeWord(text, "не ") || takeWord(text, "not ");
    if (text.empty())
        return Text{"после «если» нет условия; напишите, например, {если form = групповая}",
                    "no condition stands after \"if\"; write, for instance, {if form = group}"};
    const auto [sign, at] = findSign(text);
    if (sign == nullptr)
        return readOperand(text, test.left);
    test.comparison = sign->comparison;
    if (auto wrong = readOperand(text.substr(0, at), test.left))
        return wrong;
    const std::string_view right = trimmed(text.substr(at + sign->written.size()));
    if (right.empty())
        return Text{"после «" + std::string(trimmed(sign->written)) + "» не написано, с чем сравнить",
                    "nothing stands after \"" + std::string(trimmed(sign->written)) + "\" to compare with"};
    if (test.comparison != Comparison::among)
        test.right.push_back(readComparand(right));
    else
        for (const std::string_view one : split(right, ","))
            test.right.push_back(readComparand(one));
    return std::nullopt;
}

} // namespace

Comparand readComparand(std::string_view text) {
    text = trimmed(text);
    if (isQuoted(text))
        return std::string(unquoted(text));
    const bool beginsAsNumber = !text.empty() && text.front() >= '0' && text.front() <= '9';
    if (text.find('.') == text.npos || beginsAsNumber || text == ".")
        return std::string(text);
    Operand field;
    if (readPath(text.starts_with('.') ? text.substr(1) : text, field))
        return std::string(text);
    return field;
}

std::optional<Text> readCondition(std::string_view text, Condition& condition) {
    for (const std::string_view alternative : splitAtWord(text, " или ", " or ")) {
        condition.alternatives.emplace_back();
        for (const std::string_view test : splitAtWord(alternative, " и ", " and "))
            if (auto wrong = readTest(test, condition.alternatives.back().emplace_back()))
                return wrong;
    }
    return std::nullopt;
}

} // namespace nastavnik::documents
