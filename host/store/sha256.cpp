// SPDX-License-Identifier: MIT
#include "store/sha256.hpp"

#include <new>
#include <stdexcept>

namespace nastavnik::store {

namespace {

void require(int success) {
    if (success != 1)
        throw std::logic_error("the crypto library does not offer SHA-256");
}

} // namespace

Sha256::Sha256() : context_(EVP_MD_CTX_new()) {
    if (!context_)
        throw std::bad_alloc();
    require(EVP_DigestInit_ex(context_.get(), EVP_sha256(), nullptr));
}

Sha256& Sha256::add(std::string_view bytes) {
    require(EVP_DigestUpdate(context_.get(), bytes.data(), bytes.size()));
    return *this;
}

Sha256& Sha256::addNumber(std::int64_t number) {
    char bytes[8];
    auto rest = static_cast<std::uint64_t>(number);
    for (int index = 7; index >= 0; --index, rest >>= 8U)
        bytes[index] = static_cast<char>(rest & 0xffU);
    return add({bytes, sizeof bytes});
}

Sha256& Sha256::addSized(std::string_view bytes) {
    return addNumber(static_cast<std::int64_t>(bytes.size())).add(bytes);
}

std::string Sha256::digest() {
    std::string bytes(32, '\0');
    require(EVP_DigestFinal_ex(context_.get(), reinterpret_cast<unsigned char*>(bytes.data()), nullptr));
    require(EVP_DigestInit_ex(context_.get(), nullptr, nullptr));
    return bytes;
}

std::string hexText(std::string_view bytes) {
    constexpr std::string_view digits = "0123456789abcdef";
    std::string text;
    text.reserve(bytes.size() * 2);
    for (const char byte : bytes) {
        const auto number = static_cast<unsigned char>(byte);
        text += digits[number >> 4U];
        text += digits[number & 15U];
    }
    return text;
}

std::string contentHash(std::string_view bytes) { return hexText(Sha256().add(bytes).digest()); }

} // namespace nastavnik::store
