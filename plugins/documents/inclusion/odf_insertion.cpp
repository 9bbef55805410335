// SPDX-License-Identifier: MIT
#include "inclusion/insertion.hpp"

#include "media/base64.hpp"

#include <algorithm>
#include <array>
#include <functional>
#include <set>

namespace nastavnik::documents {

namespace {

/// What a text document has besides its paragraphs and tables.
constexpr auto declarations =
    std::to_array<std::string_view>({"sequence-decls", "variable-decls", "user-field-decls", "forms", "tracked-changes",
                                     "dde-connection-decls", "alphabetical-index-auto-mark-file"});

class OdfInsertion {
public:
    OdfInsertion(const Parcel& file, const InsertionPlace& place)
        : file_(file), place_(place), content_(file.markup("content.xml")), splice_(content_.text) {
        for (const std::uint32_t style : childrenOf(content_, firstNamed(content_, "automatic-styles")))
            own_.insert(valueOf(content_, style, "name"));
        spaces_ = missingSpaces(content_, place_.whole.text(place_.part));
    }

    std::string body() {
        std::vector<std::uint32_t> elements = childrenOf(content_, textElement());
        std::erase_if(elements, [&](std::uint32_t element) {
            return std::find(declarations.begin(), declarations.end(), content_.localName(element)) !=
                   declarations.end();
        });
        dropLastBlank(elements);
        std::string result;
        for (const std::uint32_t element : elements) {
            renameIn(element);
            declareSpaces(element);
            if (element == elements.front())
                beginPage(element);
            result += splice_.take({content_.elementBegin(element), content_.elementEnd(element)});
        }
        if (place_.isNew)
            bringAlong();
        return result;
    }

private:
    std::uint32_t textElement() const {
        for (std::uint32_t i = 0; i < content_.pieces.size(); ++i)
            if (content_.pieces[i].kind == Piece::Kind::open && content_.name(i) == "office:text")
                return i;
        return nowhere;
    }

    /// Office programs put it after a table, and nobody can take it away.
    void dropLastBlank(std::vector<std::uint32_t>& elements) const {
        if (elements.size() < 2)
            return;
        const std::uint32_t last = elements.back();
        if (content_.pieces[last].role == Role::paragraph && content_.pieces[last].match == last + 1 &&
            content_.pieces[elements[elements.size() - 2]].role == Role::table)
            elements.pop_back();
    }

    void renameIn(std::uint32_t element) {
        for (std::uint32_t i = element; i < content_.pieces[element].match; ++i)
            if (content_.pieces[i].kind == Piece::Kind::open)
                rename(i);
    }

    void rename(std::uint32_t element) {
        for (const PlacedAttribute& one : content_.attributes(element)) {
            const std::string value(content_.slice(one.value));
            if (one.localName().ends_with("style-name")) {
                if (own_.contains(unescaped(value)))
                    splice_.replace(one.value, place_.prefix + value);
                else
                    common_.insert(unescaped(value));
            } else if (one.name == "xml:id" || one.localName() == "continue-list") {
                splice_.erase(one.whole); // unique in a document, and nothing else refers to it
            } else if (one.localName() == "href" && value.starts_with("Pictures/")) {
                bringPicture(element, one, value);
            }
        }
    }

    void bringPicture(std::uint32_t element, const PlacedAttribute& href, const std::string& path) {
        const std::string bytes = file_.text(path);
        if (place_.whole.isFlat()) {
            std::string open(content_.slice(content_.pieces[element]));
            open.replace(href.whole.begin - content_.elementBegin(element), href.whole.end - href.whole.begin, "");
            if (open.ends_with("/>"))
                open.replace(open.size() - 2, 2, ">");
            splice_.replace({content_.elementBegin(element), content_.elementEnd(element)},
                            open + "<office:binary-data>" + encodedBase64(bytes) + "</office:binary-data></" +
                                std::string(content_.name(element)) + ">");
            return;
        }
        const std::string name = "Pictures/" + place_.prefix + path.substr(path.rfind('/') + 1);
        splice_.replace(href.value, name);
        if (place_.whole.has(name))
            return;
        place_.whole.put(name, bytes);
        const bool isJpeg = name.ends_with(".jpg") || name.ends_with(".jpeg");
        add("META-INF/manifest.xml", "manifest:manifest",
            "<manifest:file-entry manifest:full-path=\"" + name + "\" manifest:media-type=\"image/" +
                (isJpeg ? "jpeg" : name.substr(name.rfind('.') + 1)) + "\"/>");
    }

    void add(const std::string& part, const std::string& element, const std::string& addition) {
        if (addition.empty())
            return;
        if (auto text = withAtEnd(place_.whole.text(part), element, addition))
            place_.whole.put(part, std::move(*text));
    }

    void declareSpaces(std::uint32_t element) {
        const std::uint32_t at =
            content_.elementBegin(element) + 1 + static_cast<std::uint32_t>(content_.name(element).size());
        if (!spaces_.empty())
            splice_.replace({at, at}, spaces_);
    }

    /// The paragraph that goes may have begun a page of its own kind: what stands in its place does so then.
    void beginPage(std::uint32_t element) {
        if (place_.pageName.empty())
            return;
        const auto style = content_.attribute(element, "style-name");
        if (!style)
            return;
        const std::string before(content_.slice(*style)), name = place_.prefix + "First";
        splice_.replace(*style, name);
        const bool isTable = content_.pieces[element].role == Role::table;
        const std::string page = " style:master-page-name=\"" + place_.pageName + "\"";
        for (const std::uint32_t known : childrenOf(content_, firstNamed(content_, "automatic-styles"))) {
            if (valueOf(content_, known, "name") != before)
                continue;
            std::string copy(content_.slice(Range{content_.elementBegin(known), content_.elementEnd(known)}));
            // The file's own first page gives way to that of the whole.
            for (const PlacedAttribute& attribute : content_.attributes(known))
                if (attribute.localName() == "master-page-name")
                    copy.erase(attribute.whole.begin - content_.elementBegin(known),
                               attribute.whole.end - attribute.whole.begin);
            const std::size_t at = copy.find(" style:name=\"" + before + "\"");
            copy.replace(at, before.size() + 14, " style:name=\"" + name + "\"" + page);
            firstStyle_ = copy;
            return;
        }
        firstStyle_ = "<style:style style:name=\"" + name + "\" style:family=\"" + (isTable ? "table" : "paragraph") +
                      "\" style:parent-style-name=\"" + before + "\"" + page + "/>";
    }

    void bringAlong() {
        std::string styles = firstStyle_;
        for (const std::uint32_t style : childrenOf(content_, firstNamed(content_, "automatic-styles"))) {
            renameIn(style);
            if (const auto name = content_.attribute(style, "name"))
                splice_.replace(*name, place_.prefix + std::string(content_.slice(*name)));
            for (const PlacedAttribute& one : content_.attributes(style))
                if (one.localName() == "master-page-name")
                    splice_.erase(one.whole);
            styles += splice_.take({content_.elementBegin(style), content_.elementEnd(style)});
        }
        add(place_.part, "office:automatic-styles", styles);
        bringCommon();
        bringNamed(content_, "font-face-decls", place_.part, "office:font-face-decls");
    }

    /// Styles with a name of their own: those of the template win.
    void bringCommon() {
        const Markup styles = file_.markup("styles.xml");
        std::string known = place_.whole.text("styles.xml"), brought;
        std::vector<std::string> wanted(common_.begin(), common_.end());
        while (!wanted.empty()) {
            const std::string name = wanted.back();
            wanted.pop_back();
            for (const std::uint32_t style : childrenOf(styles, firstNamed(styles, "styles"))) {
                const auto written = styles.attribute(style, "name");
                if (!written || unescaped(styles.slice(*written)) != name ||
                    known.find("style:name=\"" + std::string(styles.slice(*written)) + "\"") != std::string::npos)
                    continue;
                const std::string element(styles.slice(Range{styles.elementBegin(style), styles.elementEnd(style)}));
                brought += element;
                known += element;
                wanted.push_back(valueOf(styles, style, "parent-style-name"));
            }
        }
        add("styles.xml", "office:styles", brought);
    }

    void bringNamed(const Markup& from, std::string_view list, const std::string& part, const std::string& element) {
        const std::string known = place_.whole.text(part);
        std::string brought;
        for (const std::uint32_t one : childrenOf(from, firstNamed(from, list))) {
            const auto name = from.attribute(one, "name");
            if (name && known.find("style:name=\"" + std::string(from.slice(*name)) + "\"") == std::string::npos)
                brought += from.slice(Range{from.elementBegin(one), from.elementEnd(one)});
        }
        add(part, element, brought);
    }

    const Parcel& file_;
    const InsertionPlace& place_;
    Markup content_;
    Splice splice_;
    std::set<std::string> own_;    ///< automatic styles
    std::set<std::string> common_; ///< other styles that are used
    std::string firstStyle_;
    std::string spaces_; ///< to be declared
};

} // namespace

std::string insertedOdf(const Parcel& file, const InsertionPlace& place, std::vector<Text>&) {
    return OdfInsertion(file, place).body();
}

} // namespace nastavnik::documents
