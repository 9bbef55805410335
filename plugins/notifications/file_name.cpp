// SPDX-License-Identifier: MIT
#include "file_name.hpp"

#include "utf8.hpp"

#include <array>

namespace nastavnik::notifications {
namespace {

constexpr std::size_t latinLimit = 60;
constexpr std::size_t segmentLimit = 56;
constexpr std::string_view russian = "абвгдежзийклмнопрстуфхцчшщъыьэюяё";
constexpr std::string_view russianCapitals = "АБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯЁ";
constexpr std::array<std::string_view, 33> latin = {"a",  "b",  "v",  "g",    "d", "e", "zh", "z", "i",  "j",  "k",
                                                    "l",  "m",  "n",  "o",    "p", "r", "s",  "t", "u",  "f",  "h",
                                                    "ts", "ch", "sh", "shch", "",  "y", "",   "e", "yu", "ya", "yo"};

bool isLatinOrDigit(char letter) {
    return (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z') || (letter >= '0' && letter <= '9');
}

bool isSafe(char letter) {
    return isLatinOrDigit(letter) || std::string_view(" ._-()").find(letter) != std::string_view::npos;
}

std::string capital(std::string_view text) {
    std::string result(text);
    if (!result.empty())
        result.front() = static_cast<char>(result.front() - 'a' + 'A');
    return result;
}

std::string latinLetter(std::string_view letter) {
    if (letter.size() == 1)
        return isSafe(letter.front()) ? std::string(letter) : "_";
    if (const std::size_t at = russian.find(letter); at != std::string_view::npos)
        return std::string(latin[at / 2]);
    if (const std::size_t at = russianCapitals.find(letter); at != std::string_view::npos)
        return capital(latin[at / 2]);
    return "_";
}

std::string shortened(std::string name) {
    if (name.size() <= latinLimit)
        return name;
    const std::size_t dot = name.rfind('.');
    const bool hasEnding = dot != std::string::npos && name.size() - dot <= 10;
    const std::string ending = hasEnding ? name.substr(dot) : "";
    return name.substr(0, latinLimit - ending.size()) + ending;
}

/// A letter as RFC 2231 wants it: Latin letters, digits and ".-_" as they are, any other byte as %XX.
std::string percentLetter(std::string_view letter) {
    constexpr std::string_view digits = "0123456789ABCDEF";
    if (letter.size() == 1 &&
        (isLatinOrDigit(letter.front()) || std::string_view(".-_").find(letter.front()) != std::string_view::npos))
        return std::string(letter);
    std::string result;
    for (const char byte : letter) {
        const auto number = static_cast<unsigned char>(byte);
        result += {'%', digits[number >> 4U], digits[number & 15U]};
    }
    return result;
}

} // namespace

std::string latinFileName(std::string_view name) {
    std::string result;
    for (std::size_t at = 0; at < name.size();) {
        const std::size_t length = letterLength(name, at);
        result += latinLetter(name.substr(at, length));
        at += length;
    }
    return result.empty() ? "file" : shortened(std::move(result));
}

std::vector<std::string> percentSegments(std::string_view name) {
    std::vector<std::string> segments{"UTF-8''"};
    for (std::size_t at = 0; at < name.size();) {
        const std::size_t length = letterLength(name, at);
        const std::string letter = percentLetter(name.substr(at, length));
        if (segments.back().size() + letter.size() > segmentLimit)
            segments.emplace_back();
        segments.back() += letter;
        at += length;
    }
    return segments;
}

} // namespace nastavnik::notifications
