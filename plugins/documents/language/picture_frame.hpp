// SPDX-License-Identifier: MIT
#pragma once

#include "language/picture_box.hpp"
#include "markup/markup.hpp"

namespace nastavnik::documents {

inline constexpr double emuPerMm = 36'000; ///< English metric units of OOXML

/// How much room the element of a picture (w:drawing, draw:frame) gives it; no box when it does not tell.
PictureBox frameBox(const Markup& markup, std::uint32_t frame);

} // namespace nastavnik::documents
