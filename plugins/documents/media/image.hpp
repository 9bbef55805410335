// SPDX-License-Identifier: MIT
#pragma once

#include "language/picture_box.hpp"

#include <cstdint>
#include <optional>
#include <string_view>

namespace nastavnik::documents {

/// What the head of an image file tells.
struct Image {
    enum class Kind : std::uint8_t { png, jpeg };
    Kind kind = Kind::png;
    PictureSize size; ///< in millimetres, by its own resolution, or by 96 dots an inch
};

/// Nothing when the bytes are neither PNG nor JPEG, are cut off, or have over 100 million dots.
std::optional<Image> readImage(std::string_view bytes);

/// "png", "jpeg": the ending and the last word of the media type.
constexpr std::string_view nameOf(Image::Kind kind) { return kind == Image::Kind::png ? "png" : "jpeg"; }

} // namespace nastavnik::documents
