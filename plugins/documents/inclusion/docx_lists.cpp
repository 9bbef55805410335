// SPDX-License-Identifier: MIT
#include "inclusion/docx_lists.hpp"

#include "output/list_store.hpp"

#include <algorithm>
#include <array>
#include <cstdlib>

namespace nastavnik::documents {

namespace {

const std::string part(numberingPart);

/// Ties to other parts of the file that do not come along, and marks by which Word would take two lists for one.
constexpr auto ties =
    std::to_array<std::string_view>({"nsid", "tmpl", "styleLink", "numStyleLink", "pStyle", "lvlPicBulletId"});

std::uint32_t childWith(const Markup& markup, std::string_view name, std::string_view attribute,
                        const std::string& value) {
    for (const std::uint32_t child : childrenOf(markup, markup.pieces.empty() ? nowhere : 0))
        if (markup.localName(child) == name && valueOf(markup, child, attribute) == value)
            return child;
    return nowhere;
}

/// The element with another number and without what only the file understands.
std::string copied(const Markup& markup, std::uint32_t element, std::string_view attribute, const std::string& number) {
    Splice copy(markup.text);
    if (const auto own = markup.attribute(element, attribute))
        copy.replace(*own, number);
    for (std::uint32_t i = element; i < markup.pieces[element].match; ++i) {
        if (markup.pieces[i].kind != Piece::Kind::open)
            continue;
        const bool isTie = std::find(ties.begin(), ties.end(), markup.localName(i)) != ties.end();
        if (isTie || !markup.name(i).starts_with("w:"))
            copy.erase({markup.elementBegin(i), markup.elementEnd(i)});
        for (const PlacedAttribute& one : markup.attributes(i))
            if (!one.name.starts_with("w:"))
                copy.erase(one.whole);
    }
    return copy.take({markup.elementBegin(element), markup.elementEnd(element)});
}

std::uint64_t nextKindIn(const std::string& numbering) {
    constexpr std::string_view mark = "w:abstractNumId=\"";
    std::uint64_t next = 0;
    for (std::size_t at = numbering.find(mark); at != std::string::npos; at = numbering.find(mark, at + 1))
        next = std::max<std::uint64_t>(next, std::strtoul(numbering.c_str() + at + mark.size(), nullptr, 10) + 1);
    return next;
}

} // namespace

DocxLists::DocxLists(const Parcel& file, DocxWhole whole) : numbering_(file.markup(part)), whole_(whole) {
    const std::string known = whole_.text(part);
    nextList_ = readLists(known).next;
    nextKind_ = nextKindIn(known);
}

std::string DocxLists::listFor(const std::string& number) {
    if (const auto known = lists_.find(number); known != lists_.end())
        return known->second;
    const std::uint32_t list = childWith(numbering_, "num", "numId", number);
    std::string& own = lists_[number] = "0";
    if (list == nowhere)
        return own;
    own = std::to_string(nextList_++);
    std::string text = copied(numbering_, list, "numId", own);
    for (const std::uint32_t child : childrenOf(numbering_, list))
        if (numbering_.localName(child) == "abstractNumId") {
            const std::string kind = valueOf(numbering_, child, "val");
            const std::string written = "<w:abstractNumId w:val=\"" + kind + "\"";
            if (const std::size_t at = text.find(written); at != std::string::npos)
                text.replace(at, written.size(), "<w:abstractNumId w:val=\"" + kindFor(kind) + "\"");
        }
    writtenLists_ += text;
    return own;
}

std::string DocxLists::kindFor(const std::string& number) {
    std::string& own = kinds_[number];
    if (!own.empty())
        return own;
    own = std::to_string(nextKind_++);
    const std::uint32_t kind = childWith(numbering_, "abstractNum", "abstractNumId", number);
    if (kind != nowhere)
        writtenKinds_ += copied(numbering_, kind, "abstractNumId", own);
    return own;
}

void DocxLists::bring() {
    if (writtenLists_.empty())
        return;
    whole_.need("numbering");
    whole_.add(part, "w:numbering", writtenLists_);
    std::string text = whole_.text(part);
    // All looks stand before all lists, and the mark of Word for the Mac behind them.
    text.insert(text.find("<w:num "), writtenKinds_);
    if (const std::size_t mark = text.find("<w:numIdMacAtCleanup"); mark != std::string::npos) {
        const std::size_t end = text.find('>', mark) + 1;
        const std::string cleanup = text.substr(mark, end - mark);
        text.erase(mark, end - mark);
        text.insert(text.rfind("</w:numbering>"), cleanup);
    }
    whole_.put(part, std::move(text));
}

} // namespace nastavnik::documents
