// SPDX-License-Identifier: MIT
#pragma once

#include "address.hpp"

#include "nastavnik/capability.hpp"

#include <string>
#include <vector>

namespace nastavnik::notifications {

/// One letter to one recipient. Texts are UTF-8.
struct Message {
    std::string id; ///< Message-ID with or without its angle brackets; a repetition has the same
    Moment date;
    Address from;
    std::string fromName;
    Address to;
    std::string toName;
    std::string subject;
    std::string text; ///< any line ends
    std::vector<File> attachments;
};

/// The letter as it goes over the wire (RFC 5322, MIME): 7-bit, CRLF only, bodies in base64.
/// Equal messages give equal bytes. Throws Error (NT002–NT005) with all faults: control characters in a header
/// field, bytes that are not UTF-8, a Message-ID or an attachment that cannot be written.
std::string mimeText(const Message& message);

} // namespace nastavnik::notifications
