// SPDX-License-Identifier: MIT
#include "http/access.hpp"

#include <openssl/evp.h>
#include <openssl/rand.h>

#include <array>
#include <stdexcept>

namespace nastavnik::http {

namespace {

constexpr std::size_t secretSize = 32;

std::string hexText(const unsigned char* bytes, std::size_t count) {
    constexpr std::string_view digits = "0123456789abcdef";
    std::string text;
    for (std::size_t at = 0; at < count; ++at) {
        text += digits[bytes[at] >> 4U];
        text += digits[bytes[at] & 15U];
    }
    return text;
}

} // namespace

std::string_view name(AccessKind kind) {
    switch (kind) {
    case AccessKind::link:
        return "link";
    case AccessKind::key:
        return "key";
    case AccessKind::session:
        return "session";
    }
    throw std::logic_error("a kind of access without a name");
}

AccessKind accessKindOf(std::string_view text) {
    for (const AccessKind kind : {AccessKind::link, AccessKind::key, AccessKind::session}) {
        if (name(kind) == text)
            return kind;
    }
    throw std::logic_error("no kind of access is called \"" + std::string(text) + "\"");
}

std::string newSecret() {
    std::array<unsigned char, secretSize> bytes{};
    if (RAND_bytes(bytes.data(), static_cast<int>(bytes.size())) != 1)
        throw std::runtime_error("the system gives no random numbers");
    return hexText(bytes.data(), bytes.size());
}

std::string hashOf(std::string_view secret) {
    std::array<unsigned char, EVP_MAX_MD_SIZE> digest{};
    unsigned int size = 0;
    if (EVP_Digest(secret.data(), secret.size(), digest.data(), &size, EVP_sha256(), nullptr) != 1)
        throw std::runtime_error("SHA-256 is not available");
    return hexText(digest.data(), size);
}

std::string giveAccess(engine::Turn& turn, AccessBook& book, const Grant& grant) {
    if (!turn.world.directory.person(grant.person))
        throw Error("HT404", {"человека № " + std::to_string(grant.person) + " нет",
                              "there is no person " + std::to_string(grant.person)});
    const std::string secret = newSecret();
    book.keep({.hash = hashOf(secret),
               .person = grant.person,
               .kind = grant.kind,
               .made = turn.now,
               .used = turn.now,
               .ends = turn.now + grant.valid});
    turn.record("person:" + std::to_string(grant.person), "access_given", {{"kind", name(grant.kind)}});
    return secret;
}

} // namespace nastavnik::http
