// SPDX-License-Identifier: MIT
#include "inclusion/docx_lists.hpp"
#include "inclusion/docx_notes.hpp"
#include "inclusion/insertion.hpp"

#include "output/picture_store.hpp"

#include <algorithm>
#include <array>
#include <functional>

namespace nastavnik::documents {

namespace {

constexpr auto leftOut =
    std::to_array<std::string_view>({"bookmarkStart", "bookmarkEnd", "commentRangeStart", "commentRangeEnd",
                                     "commentReference", "sectPr", "lastRenderedPageBreak"});
constexpr auto styleReferences = std::to_array<std::string_view>({"pStyle", "rStyle", "tblStyle"});

template <std::size_t n>
bool contains(const std::array<std::string_view, n>& names, std::string_view name) {
    return std::find(names.begin(), names.end(), name) != names.end();
}

/// Styles of one file, by name: that is what a style is the same by; its id is a matter of the office program.
struct Styles {
    Markup markup;
    std::map<std::string, std::uint32_t> byId;

    explicit Styles(Markup read) : markup(std::move(read)) {
        for (const std::uint32_t style : childrenOf(markup, markup.pieces.empty() ? nowhere : 0))
            if (markup.localName(style) == "style")
                byId[valueOf(markup, style, "styleId")] = style;
    }

    std::string nameOf(std::uint32_t style) const {
        for (const std::uint32_t child : childrenOf(markup, style))
            if (markup.localName(child) == "name")
                return valueOf(markup, child, "val");
        return {};
    }

    std::string idOf(const std::string& name) const {
        for (const auto& [id, style] : byId)
            if (nameOf(style) == name)
                return id;
        return {};
    }
};

class DocxInsertion {
public:
    DocxInsertion(const Parcel& file, const InsertionPlace& place, std::vector<Text>& objections)
        : file_(file), place_(place), objections_(objections), content_(file.markup("word/document.xml")),
          splice_(content_.text), own_(file.markup("word/styles.xml")), known_(place.whole.markup("word/styles.xml")),
          relations_(file.markup("word/_rels/document.xml.rels")), whole_(place.whole), lists_(file, whole_),
          footnotes_("footnote", file, whole_), endnotes_("endnote", file, whole_) {}

    std::string body() {
        std::vector<std::uint32_t> elements = childrenOf(content_, firstNamed(content_, "body"));
        std::erase_if(elements, [&](std::uint32_t element) { return content_.localName(element) == "sectPr"; });
        dropLastBlank(elements);
        const std::string spaces = missingSpaces(content_, place_.whole.text(place_.part));
        std::string result;
        for (const std::uint32_t element : elements) {
            for (std::uint32_t i = element; i < content_.pieces[element].match; ++i)
                if (content_.pieces[i].kind == Piece::Kind::open)
                    change(content_, i, splice_);
            const std::uint32_t at =
                content_.elementBegin(element) + 1 + static_cast<std::uint32_t>(content_.name(element).size());
            if (!spaces.empty())
                splice_.replace({at, at}, spaces);
            result += splice_.take({content_.elementBegin(element), content_.elementEnd(element)});
        }
        const bool endsWithTable = !elements.empty() && content_.pieces[elements.back()].role == Role::table;
        if (place_.isInCell && (elements.empty() || endsWithTable))
            result += "<w:p/>";
        footnotes_.bring();
        endnotes_.bring();
        bringStyles();
        lists_.bring();
        return result;
    }

private:
    /// Word puts it after a table, and nobody can take it away.
    void dropLastBlank(std::vector<std::uint32_t>& elements) const {
        if (elements.size() < 2)
            return;
        const std::uint32_t last = elements.back();
        const std::string_view whole =
            std::string_view(content_.text)
                .substr(content_.elementBegin(last), content_.elementEnd(last) - content_.elementBegin(last));
        if (content_.pieces[last].role == Role::paragraph && whole.find("<w:r>") == whole.npos &&
            whole.find("<w:r ") == whole.npos && content_.pieces[elements[elements.size() - 2]].role == Role::table)
            elements.pop_back();
    }

    /// An element of the text or of a note.
    void change(const Markup& from, std::uint32_t element, Splice& splice) {
        const std::string_view name = from.localName(element);
        if (contains(leftOut, name))
            return splice.erase({from.elementBegin(element), from.elementEnd(element)});
        const auto give = [&](std::string_view attribute, const auto& other) {
            if (const auto value = from.attribute(element, attribute))
                splice.replace(*value, other(unescaped(from.slice(*value))));
        };
        if (contains(styleReferences, name))
            give("val", [&](const std::string& id) { return styleFor(id); });
        else if (name == "numId")
            give("val", [&](const std::string& id) { return lists_.listFor(id); });
        else if (name == "footnoteReference" || name == "endnoteReference")
            give("id", [&](const std::string& id) { return noteFor(name == "footnoteReference", id); });
        else if (name == "docPr")
            give("id", [&](const std::string&) {
                return std::to_string(firstPictureId + place_.prefix.size() * 1000 + ++pictures_);
            });
        for (const PlacedAttribute& one : from.attributes(element))
            if (one.name == "r:embed" || one.name == "r:id" || one.name == "r:link")
                splice.replace(one.value, relationFor(std::string(from.slice(one.value)), &from == &content_));
    }

    std::string noteFor(bool isFootnote, const std::string& id) {
        return (isFootnote ? footnotes_ : endnotes_)
            .noteFor(id, [this](const Markup& from, std::uint32_t element, Splice& splice) {
                change(from, element, splice);
            });
    }

    std::string styleFor(const std::string& id) {
        const auto style = own_.byId.find(id);
        if (style == own_.byId.end())
            return id;
        const std::string name = own_.nameOf(style->second), known = known_.idOf(name);
        if (!known.empty())
            return known;
        if (std::find(brought_.begin(), brought_.end(), id) == brought_.end())
            brought_.push_back(id);
        return place_.prefix + id;
    }

    /// Styles that the template has no namesake of, with those that they are made from.
    void bringStyles() {
        std::string added;
        for (std::size_t i = 0; i < brought_.size(); ++i) {
            const std::uint32_t style = own_.byId.at(brought_[i]);
            Splice copy(own_.markup.text);
            if (const auto id = own_.markup.attribute(style, "styleId"))
                copy.replace(*id, place_.prefix + brought_[i]);
            for (const PlacedAttribute& one : own_.markup.attributes(style))
                if (one.localName() == "default")
                    copy.erase(one.whole);
            for (const std::uint32_t child : childrenOf(own_.markup, style)) {
                const std::string_view name = own_.markup.localName(child);
                const auto base = own_.markup.attribute(child, "val");
                if (name == "basedOn" && base)
                    copy.replace(*base, styleFor(unescaped(own_.markup.slice(*base))));
                else if (name == "next" || name == "link")
                    copy.erase({own_.markup.elementBegin(child), own_.markup.elementEnd(child)});
                for (std::uint32_t inside = child; inside < own_.markup.pieces[child].match; ++inside)
                    if (own_.markup.pieces[inside].kind == Piece::Kind::open &&
                        own_.markup.localName(inside) == "numId")
                        change(own_.markup, inside, copy);
            }
            const std::string id = "w:styleId=\"" + place_.prefix + brought_[i] + "\"";
            if (place_.whole.text("word/styles.xml").find(id) == std::string::npos)
                added += copy.take({own_.markup.elementBegin(style), own_.markup.elementEnd(style)});
        }
        whole_.add("word/styles.xml", "w:styles", added);
    }

    std::string relationFor(const std::string& id, bool isInText) {
        const std::string own = place_.prefix + id;
        if (!isInText) {
            objections_.push_back({"в её сноске есть рисунок или ссылка; в сносках вставляется только текст",
                                   "its note has a picture or a link; of notes only the text comes along"});
            return own;
        }
        for (const std::uint32_t relation : childrenOf(relations_, relations_.pieces.empty() ? nowhere : 0)) {
            if (valueOf(relations_, relation, "Id") != id)
                continue;
            const std::string type = valueOf(relations_, relation, "Type");
            const bool isImage = type.ends_with("/image"), isLink = type.ends_with("/hyperlink");
            if (!isImage && !isLink)
                break;
            bringRelation(relation, own, isImage);
            return own;
        }
        objections_.push_back(
            {"в ней есть диаграмма или вложенный объект; вставляются только текст, таблицы, рисунки и ссылки",
             "it has a chart or an embedded object; only text, tables, pictures and links come along"});
        return own;
    }

    void bringRelation(std::uint32_t relation, const std::string& own, bool isImage) {
        Splice copy(relations_.text);
        copy.replace(*relations_.attribute(relation, "Id"), own);
        if (isImage) {
            const std::string target = valueOf(relations_, relation, "Target");
            const std::string source = target.starts_with("/") ? target.substr(1) : "word/" + target;
            const std::string name = "media/" + place_.prefix + target.substr(target.rfind('/') + 1);
            copy.replace(*relations_.attribute(relation, "Target"), name);
            whole_.put("word/" + name, file_.text(source));
            declareType(name);
        }
        whole_.relate(place_.part, own,
                      copy.take({relations_.elementBegin(relation), relations_.elementEnd(relation)}));
    }

    /// By the ending, as the file's own list has it.
    void declareType(const std::string& name) {
        const std::string ending = name.substr(name.rfind('.') + 1);
        const Markup known = file_.markup("[Content_Types].xml");
        std::string type = "image/" + (ending == "jpg" ? std::string("jpeg") : ending);
        for (const std::uint32_t one : childrenOf(known, 0))
            if (valueOf(known, one, "Extension") == ending)
                type = valueOf(known, one, "ContentType");
        whole_.declare("word/" + name, type);
    }

    static constexpr std::size_t firstPictureId = 500'000;

    const Parcel& file_;
    const InsertionPlace& place_;
    std::vector<Text>& objections_;
    Markup content_;
    Splice splice_;
    Styles own_;
    Styles known_;
    Markup relations_;
    DocxWhole whole_;
    DocxLists lists_;
    DocxNotes footnotes_;
    DocxNotes endnotes_;
    std::vector<std::string> brought_; ///< ids of styles that the template lacks
    std::size_t pictures_ = 0;
};

} // namespace

std::string missingSpaces(const Markup& file, const std::string& whole) {
    std::string missing;
    for (const PlacedAttribute& one : file.attributes(0)) {
        const std::string written(file.slice(one.whole));
        if (one.name.starts_with("xmlns") && whole.find(written) == std::string::npos)
            missing += written;
    }
    return missing;
}

std::string insertedDocx(const Parcel& file, const InsertionPlace& place, std::vector<Text>& objections) {
    return DocxInsertion(file, place, objections).body();
}

} // namespace nastavnik::documents
