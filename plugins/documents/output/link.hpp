// SPDX-License-Identifier: MIT
#pragma once

#include "format.hpp"

#include <string>
#include <string_view>
#include <variant>

namespace nastavnik::documents {

/// Web and mail addresses as a link may have them, escaped for an attribute; nothing when it is another one.
/// "school5@mail.example" is taken for a mail address, "school5.example" for a web one.
std::string linkAddress(std::string_view address);

/// What stands around the words of a link. `prefix` is that of the part's own elements.
struct LinkFrame {
    std::string before;
    std::string after;
};
LinkFrame linkFrame(Format format, const std::string& prefix, const std::string& address);

} // namespace nastavnik::documents
