// SPDX-License-Identifier: MIT
#include "layout/picture_frames.hpp"

namespace nastavnik::documents {

namespace {

class FrameLayout {
public:
    FrameLayout(Sheet& sheet, std::uint32_t tag) : sheet_(sheet), tag_(tag), frame_(sheet.tags[tag].frame) {}

    void run() {
        const Range range = sheet_.rangeOf(frame_);
        if (sheet_.tags[tag_].placeholder.operand.isOptional) {
            sheet_.edits.push_back(
                {.begin = range.begin, .end = range.begin, .op = Op::keepBegin, .tag = tag_, .number = 3});
            sheet_.edits.push_back({.begin = range.end, .end = range.end, .op = Op::keepEnd, .tag = tag_, .number = 3});
        }
        for (std::uint32_t i = frame_; i < sheet_.piece(frame_).match; ++i)
            if (sheet_.piece(i).kind == Piece::Kind::open)
                sheet_.dialect.format == Format::docx ? inDocx(i) : inOdf(i);
    }

private:
    void inDocx(std::uint32_t element) {
        const std::string_view name = sheet_.markup.localName(element);
        if (name == "extent" || name == "ext") {
            replace(element, "cx", PictureFacet::width);
            replace(element, "cy", PictureFacet::height);
        } else if (name == "blip") {
            replace(element, "embed", PictureFacet::reference);
        } else if (name == "docPr" || name == "cNvPr") {
            replaceAltText(element, "descr");
            replaceAltText(element, "title");
        } else if (name == "srcRect" || (name == "extLst" && isIn(element, "blip"))) {
            erase(sheet_.rangeOf(element)); // cuts and finer forms of the old picture
        }
    }

    void inOdf(std::uint32_t element) {
        const std::string_view name = sheet_.markup.localName(element);
        const Piece& piece = sheet_.piece(element);
        if (element == frame_) {
            replace(element, "width", PictureFacet::width);
            replace(element, "height", PictureFacet::height);
        } else if (name == "image") {
            replace(element, "href", PictureFacet::reference);
            replace(element, "mime-type", PictureFacet::mediaType);
        } else if (name == "binary-data") {
            add({piece.end, sheet_.piece(piece.match).begin}, PictureFacet::bytes);
        } else if (piece.role == Role::altText) {
            const Range text{piece.end, sheet_.piece(piece.match).begin};
            if (isTag(text))
                add(text, PictureFacet::altText);
        }
    }

    bool isIn(std::uint32_t element, std::string_view parent) const {
        return sheet_.markup.localName(sheet_.piece(element).parent) == parent;
    }

    bool isTag(const Range& range) const {
        return unescaped(sheet_.markup.slice(range)).find(sheet_.tags[tag_].written) != std::string::npos;
    }

    void replaceAltText(std::uint32_t element, std::string_view attribute) {
        if (const auto range = sheet_.markup.attribute(element, attribute); range && isTag(*range))
            add(*range, PictureFacet::altText);
    }

    void replace(std::uint32_t element, std::string_view attribute, PictureFacet facet) {
        if (const auto range = sheet_.markup.attribute(element, attribute))
            add(*range, facet);
    }

    void add(Range range, PictureFacet facet) {
        sheet_.edits.push_back({.begin = range.begin,
                                .end = range.end,
                                .op = Op::slot,
                                .tag = tag_,
                                .number = static_cast<std::uint32_t>(facet)});
    }

    void erase(Range range) { sheet_.edits.push_back({.begin = range.begin, .end = range.end}); }

    Sheet& sheet_;
    std::uint32_t tag_;
    std::uint32_t frame_;
};

} // namespace

void layOutPictureFrames(Sheet& sheet) {
    for (std::uint32_t tag = 0; tag < sheet.tags.size(); ++tag)
        if (sheet.tags[tag].frame != nowhere)
            FrameLayout(sheet, tag).run();
}

} // namespace nastavnik::documents
