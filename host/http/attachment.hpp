// SPDX-License-Identifier: MIT
#pragma once

#include <string>

namespace nastavnik::http {

/// Content-Disposition by RFC 6266: an ASCII name for old readers, and the whole name in filename*.
std::string attachmentNamed(const std::string& name);

/// A media type as it may stand in a header; anything odd becomes application/octet-stream.
std::string safeType(const std::string& type);

} // namespace nastavnik::http
