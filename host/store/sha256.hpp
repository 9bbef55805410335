// SPDX-License-Identifier: MIT
#pragma once

#include <openssl/evp.h>

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

namespace nastavnik::store {

/// SHA-256 over what was added.
class Sha256 {
public:
    Sha256();

    Sha256& add(std::string_view bytes);
    /// Eight bytes, the highest first.
    Sha256& addNumber(std::int64_t number);
    /// The length as a number, then the bytes: so that no two different sequences give the same input.
    Sha256& addSized(std::string_view bytes);
    /// The 32 bytes; the next add() begins anew.
    std::string digest();

private:
    struct Free {
        void operator()(EVP_MD_CTX* context) const { EVP_MD_CTX_free(context); }
    };
    std::unique_ptr<EVP_MD_CTX, Free> context_;
};

std::string hexText(std::string_view bytes);
/// SHA-256 of `bytes`, hexadecimal.
std::string contentHash(std::string_view bytes);

} // namespace nastavnik::store
