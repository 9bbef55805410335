// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace nastavnik::notifications {

/// The name in Latin letters for mail programs that know no RFC 2231: «Приказ № 5.odt» -> "Prikaz _ 5.odt".
/// At most 60 characters; the ending stays. A name that is already so comes back unchanged.
std::string latinFileName(std::string_view name);

/// The value of `filename*` (RFC 2231): "UTF-8''%D0…" in pieces of at most 56 characters; a letter is never cut.
std::vector<std::string> percentSegments(std::string_view name);

} // namespace nastavnik::notifications
