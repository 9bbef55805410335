// SPDX-License-Identifier: MIT
#include "http/attachment.hpp"

#include <algorithm>
#include <string_view>

namespace nastavnik::http {

namespace {

bool isPlain(char letter) {
    return (letter >= '0' && letter <= '9') || (letter >= 'A' && letter <= 'Z') || (letter >= 'a' && letter <= 'z') ||
           letter == '-' || letter == '.' || letter == '_';
}

std::string percentEncoded(const std::string& text) {
    constexpr std::string_view digits = "0123456789ABCDEF";
    std::string encoded;
    for (const char letter : text) {
        const auto byte = static_cast<unsigned char>(letter);
        if (isPlain(letter))
            encoded += letter;
        else
            encoded.append("%").append(1, digits[byte >> 4U]).append(1, digits[byte & 15U]);
    }
    return encoded;
}

/// One mark for each letter that is not ASCII.
std::string asciiOf(const std::string& text) {
    std::string ascii;
    for (const char letter : text) {
        if ((static_cast<unsigned char>(letter) & 0xC0U) != 0x80U)
            ascii += isPlain(letter) || letter == ' ' ? letter : '_';
    }
    return ascii;
}

} // namespace

std::string attachmentNamed(const std::string& name) {
    return "attachment; filename=\"" + asciiOf(name) + "\"; filename*=UTF-8''" + percentEncoded(name);
}

std::string safeType(const std::string& type) {
    const bool sound = !type.empty() && type.find('/') != std::string::npos &&
                       std::all_of(type.begin(), type.end(),
                                   [](char letter) { return isPlain(letter) || letter == '/' || letter == '+'; });
    return sound ? type : "application/octet-stream";
}

} // namespace nastavnik::http
