// SPDX-License-Identifier: MIT
#pragma once

#include "mime_message.hpp"

#include <optional>
#include <string_view>
#include <vector>

namespace nastavnik::notifications {

/// NT002 when `text` cannot stand in a header field: controls, line breaks, bytes that are not UTF-8, too long.
/// `name` says which field it is, in the nominative.
std::optional<Fault> headerFault(const Text& name, std::string_view text);

/// NT005 when the text of a letter is not UTF-8 or longer than 1 MiB.
std::optional<Fault> bodyFault(std::string_view text);

/// Everything that keeps the message from being written.
std::vector<Fault> faultsOf(const Message& message);

} // namespace nastavnik::notifications
