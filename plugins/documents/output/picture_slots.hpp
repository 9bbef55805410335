// SPDX-License-Identifier: MIT
#pragma once

#include "layout/program.hpp"
#include "output/evaluation.hpp"
#include "output/filler.hpp"

#include <variant>

namespace nastavnik::documents {

/// What the data have instead of a picture: nothing.
struct NoPicture {};

/// A picture of the data, as its markup speaks of it.
struct Picture {
    std::string reference; ///< see PictureStore::add()
    std::string altText;   ///< escaped
    PictureSize size;
    Image::Kind kind = Image::Kind::png;
    std::string inFlat; ///< FODT: the bytes as base64
};

/// Writes pictures and QR codes into one part.
class PictureSlots {
public:
    PictureSlots(const Program& program, Filling& filling) : program_(program), filling_(filling) {}

    /// The markup of the slot: a whole picture, or what its template's frame needs to show another one. Or why not.
    std::variant<std::string, NoPicture, Text> write(const Segment& slot, const Scope& scope);

    /// Whether neither the data nor the lent files have the picture.
    bool isBlank(std::uint32_t tag, const Scope& scope) const;

    /// Stands in a frame whose picture is missing, and is seen.
    std::string blank(const Segment& slot);

private:
    const std::variant<Picture, Text>& picture(std::uint32_t tag, const Found& found, const Scope& scope);
    std::variant<Picture, Text> made(std::uint32_t tag, const Found& found, const Scope& scope);
    Picture kept(std::uint32_t tag, const Bytes& bytes, const Image& image, const std::string& altText);
    std::string drawn(const Picture& picture);
    std::string facet(const Picture& picture, PictureFacet wanted) const;
    const Value* lent(std::uint32_t tag) const;

    const Program& program_;
    Filling& filling_;
    /// The frame of a picture asks several times for the same one.
    struct Last {
        std::uint32_t tag;
        const Value* value;
        std::variant<Picture, Text> picture;
    };
    std::optional<Last> last_;
};

} // namespace nastavnik::documents
