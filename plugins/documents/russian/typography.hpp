// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

namespace nastavnik::documents::russian {

/// Straight quotes become «ёлочки» (inside of them „лапки“), a hyphen between spaces becomes a dash, and what must not
/// be torn at the end of a line is joined by no-break spaces: № 5, г. Москва, 5 кг, 25 апреля, 2026 г., А. П. Иванова,
/// a dash and the word before it.
std::string typeset(std::string_view text);

} // namespace nastavnik::documents::russian
