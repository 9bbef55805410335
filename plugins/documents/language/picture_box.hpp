// SPDX-License-Identifier: MIT
#pragma once

#include "nastavnik/text.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace nastavnik::documents {

/// How big a picture may become, in millimetres; it keeps its shape. 0: no bound of this side.
struct PictureBox {
    double width = 0;
    double height = 0;

    bool isGiven() const { return width > 0 || height > 0; }
    bool operator==(const PictureBox&) const = default;
};

/// Width and height of a picture.
struct PictureSize {
    double width = 0;
    double height = 0;
};

/// As big as the box allows, with its shape kept; without a box as big as it is by itself.
PictureSize fitted(PictureSize natural, const PictureBox& box);

/// "20 мм", "4 × 1,5 см, Подпись директора": a size, words after a comma, or one of both. Says what is wrong.
std::optional<Text> readPictureBox(std::string_view text, PictureBox& box, std::string& words);

} // namespace nastavnik::documents
