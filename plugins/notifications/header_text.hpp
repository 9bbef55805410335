// SPDX-License-Identifier: MIT
#pragma once

#include "address.hpp"

#include <string>
#include <string_view>

namespace nastavnik::notifications {

// Header lines of a letter: 7-bit, ended by CRLF, folded at 76 characters, no letter cut in two.
// What they are given is UTF-8 without control characters; the message checks that (see mime_message.hpp).

/// "Subject: …": plain where that is possible, otherwise encoded words (RFC 2047).
std::string textHeader(std::string_view field, std::string_view text);

/// "To: Name <address>"; only the address when the name is empty.
std::string mailboxHeader(std::string_view field, std::string_view name, const Address& address);

/// "Content-Disposition: attachment" with the file name (RFC 2231) and a Latin fallback for old programs.
std::string attachmentHeader(std::string_view fileName);

} // namespace nastavnik::notifications
