// SPDX-License-Identifier: MIT
#include "base64.hpp"

#include <openssl/evp.h>

#include <algorithm>

namespace nastavnik::notifications {
namespace {

constexpr std::size_t bytesInLine = 57; // 76 characters

void append(std::string& text, std::string_view bytes) {
    const std::size_t length = (bytes.size() + 2) / 3 * 4, start = text.size();
    text.resize(start + length + 1); // EVP_EncodeBlock writes a zero behind the last character.
    EVP_EncodeBlock(reinterpret_cast<unsigned char*>(text.data() + start),
                    reinterpret_cast<const unsigned char*>(bytes.data()), static_cast<int>(bytes.size()));
    text.resize(start + length);
}

} // namespace

std::string base64(std::string_view bytes) {
    std::string result;
    for (std::size_t at = 0; at < bytes.size(); at += bytesInLine)
        append(result, bytes.substr(at, bytesInLine));
    return result;
}

std::string base64Lines(std::string_view bytes) {
    std::string result;
    result.reserve(bytes.size() / bytesInLine * 78 + 80);
    for (std::size_t at = 0; at < bytes.size(); at += bytesInLine) {
        append(result, bytes.substr(at, bytesInLine));
        result += "\r\n";
    }
    return result;
}

} // namespace nastavnik::notifications
