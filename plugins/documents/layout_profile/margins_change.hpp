// SPDX-License-Identifier: MIT
#pragma once

#include "format.hpp"
#include "layout_profile/layout_profile.hpp"
#include "nastavnik/value.hpp"
#include "package/package_writer.hpp"

#include <string>
#include <string_view>

namespace nastavnik::documents {

/// The template with these margins on every page; the header keeps to the upper half of the top margin.
/// Everything else stays as it is: a table that was as wide as the old page stays so wide.
/// `bytes` is a template that readTemplate() accepted. Throws Error DT006 when the part with the pages cannot be read.
Bytes withMargins(std::string_view bytes, Format format, const std::string& file, const Margins& margins,
                  Deflater& deflater);

} // namespace nastavnik::documents
