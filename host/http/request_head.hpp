// SPDX-License-Identifier: MIT
#pragma once

#include "http/request.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <variant>

namespace nastavnik::http {

inline constexpr std::size_t headLimit = 16 * 1024;
inline constexpr std::size_t bodyLimit = 2 * 1024 * 1024;
inline constexpr std::size_t uploadLimit = 20 * 1024 * 1024; ///< of a file, from somebody who is known

/// The head of a request that deserves to be read on.
struct Head {
    Request request; ///< without its body
    std::size_t bodySize = 0;
    bool keepAlive = true;
    bool expectsContinue = false;
};

/// A request that is answered at once; its connection is closed, because what follows cannot be trusted.
struct Refusal {
    int status = 400;
    std::string reason; ///< English, for logs and developers
};

/// Reads a head without its closing empty line. Strict where Poco's reader is generous: one Host, no line folding, no
/// control characters, no Transfer-Encoding, at most one Content-Length of digits only, known methods.
std::variant<Head, Refusal> readHead(std::string_view text);

/// Decodes %XX (and '+' as a space in a query). False for broken escapes, NUL and other control characters, and text
/// that is not UTF-8.
enum class PlusSign { literal, space };
bool decodeUri(std::string_view text, PlusSign plus, std::string& decoded);

} // namespace nastavnik::http
