// SPDX-License-Identifier: MIT
#include "markup/markup.hpp"

namespace nastavnik::documents {

std::string_view Markup::name(std::uint32_t open) const {
    const std::string_view tag = slice(pieces[open]).substr(1);
    return tag.substr(0, tag.find_first_of(" />"));
}

} // namespace nastavnik::documents
