// SPDX-License-Identifier: MIT
#include "annotation_place.hpp"

#include <algorithm>

namespace nastavnik::documents {

namespace {

/// The element around the paragraph with one of these names, or nowhere. `paragraph` counts from 1.
std::uint32_t around(const Markup& markup, Format format, std::size_t paragraph,
                     std::initializer_list<std::string_view> names) {
    const std::vector<Paragraph> paragraphs = readParagraphs(markup, dialectOf(format));
    if (paragraph == 0 || paragraph > paragraphs.size())
        return nowhere;
    std::uint32_t element = paragraphs[paragraph - 1].open;
    while (element != nowhere && std::find(names.begin(), names.end(), markup.localName(element)) == names.end())
        element = markup.pieces[element].parent;
    return element;
}

/// All elements of this local name, as they stand in the text.
std::vector<std::uint32_t> named(const Markup& markup, std::string_view local) {
    std::vector<std::uint32_t> found;
    for (std::uint32_t i = 0; i < markup.pieces.size(); ++i)
        if (markup.pieces[i].kind == Piece::Kind::open && markup.localName(i) == local)
            found.push_back(i);
    return found;
}

} // namespace

std::size_t AnnotationPlaces::of(const PlacedFault& fault) const {
    if (fault.part == main_ && fault.paragraph > 0 && fault.paragraph <= paragraphs_.size())
        return fault.paragraph - 1;
    if (fault.part.ends_with("notes.xml"))
        return ofNote(fault);
    if (format_ == Format::docx && (fault.part.starts_with("word/header") || fault.part.starts_with("word/footer")))
        return ofWordHeader(fault.part);
    return format_ == Format::odt && fault.part == "styles.xml" ? ofOdfHeader(fault) : 0;
}

std::size_t AnnotationPlaces::ofNote(const PlacedFault& fault) const {
    const Markup notes = parcel_.markup(fault.part);
    const std::uint32_t note = around(notes, format_, fault.paragraph, {"footnote", "endnote"});
    if (note == nowhere)
        return 0;
    for (const std::uint32_t reference : named(markup_, std::string(notes.localName(note)) + "Reference"))
        if (valueOf(markup_, reference, "id") == valueOf(notes, note, "id"))
            return paragraphAt(reference);
    return 0;
}

std::size_t AnnotationPlaces::ofWordHeader(const std::string& part) const {
    const Markup relations = parcel_.markup("word/_rels/document.xml.rels");
    std::string id;
    for (const std::uint32_t relation : named(relations, "Relationship"))
        if (("word/" + valueOf(relations, relation, "Target")).ends_with(part))
            id = valueOf(relations, relation, "Id");
    std::uint32_t before = nowhere; // the paragraph that ends the section before
    for (const std::uint32_t section : named(markup_, "sectPr")) {
        for (const std::uint32_t reference : childrenOf(markup_, section))
            if (!id.empty() && valueOf(markup_, reference, "id") == id)
                return before == nowhere ? 0 : paragraphAt(markup_.pieces[before].match);
        before = section;
        while (markup_.localName(before) != "p" && markup_.pieces[before].parent != nowhere)
            before = markup_.pieces[before].parent;
    }
    return 0;
}

std::size_t AnnotationPlaces::ofOdfHeader(const PlacedFault& fault) const {
    const Markup styles = parcel_.markup("styles.xml");
    const std::uint32_t page = around(styles, format_, fault.paragraph, {"master-page"});
    if (page == nowhere)
        return 0;
    const std::string name = valueOf(styles, page, "name");
    for (std::size_t i = 0; i < paragraphs_.size(); ++i) {
        const std::string style = valueOf(markup_, paragraphs_[i].open, "style-name");
        for (const std::uint32_t one : named(markup_, "style"))
            if (valueOf(markup_, one, "name") == style && valueOf(markup_, one, "master-page-name") == name)
                return i;
    }
    return 0;
}

std::size_t AnnotationPlaces::paragraphAt(std::uint32_t element) const {
    for (std::size_t i = 0; i < paragraphs_.size(); ++i)
        if (markup_.pieces[paragraphs_[i].open].match > element)
            return i;
    return 0;
}

} // namespace nastavnik::documents
