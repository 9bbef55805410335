// SPDX-License-Identifier: MIT
#include "language/picture_frame.hpp"

#include <cstdlib>

namespace nastavnik::documents {

namespace {

/// "2.5cm" of ODF; 0 when it is no length.
double millimetres(std::string_view length) {
    const std::string text(length);
    char* unit = nullptr;
    const double number = std::strtod(text.c_str(), &unit);
    struct Unit {
        std::string_view name;
        double mm;
    };
    for (const Unit& known : {Unit{"cm", 10}, Unit{"mm", 1}, Unit{"in", 25.4}, Unit{"pt", 25.4 / 72}})
        if (known.name == unit)
            return number * known.mm;
    return 0;
}

double side(const Markup& markup, std::uint32_t element, std::string_view attribute) {
    const auto range = markup.attribute(element, attribute);
    return range ? millimetres(markup.slice(*range)) : 0;
}

double emu(const Markup& markup, std::uint32_t element, std::string_view attribute) {
    const auto range = markup.attribute(element, attribute);
    return range ? std::strtod(std::string(markup.slice(*range)).c_str(), nullptr) / emuPerMm : 0;
}

} // namespace

PictureBox frameBox(const Markup& markup, std::uint32_t frame) {
    if (markup.localName(frame) == "frame")
        return {side(markup, frame, "width"), side(markup, frame, "height")};
    for (std::uint32_t i = frame + 1; i < markup.pieces[frame].match; ++i)
        if (markup.pieces[i].kind == Piece::Kind::open && markup.localName(i) == "extent")
            return {emu(markup, i, "cx"), emu(markup, i, "cy")};
    return {};
}

} // namespace nastavnik::documents
