// SPDX-License-Identifier: MIT
#include "annotation.hpp"

#include "annotation_place.hpp"
#include "inclusion/parcel.hpp"
#include "markup/paragraph.hpp"

#include <algorithm>
#include <map>

namespace nastavnik::documents {

namespace {

constexpr std::string_view author = "Nastavnik";
constexpr std::string_view commentsPart = "word/comments.xml";
constexpr std::string_view commentsType = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml";
constexpr std::string_view wordSpace = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

std::string escaped(std::string_view text) {
    std::string result;
    for (const char c : text)
        result += c == '&' ? "&amp;" : c == '<' ? "&lt;" : c == '>' ? "&gt;" : std::string(1, c);
    return result;
}

std::string messageOf(const Fault& fault, Language language) {
    return escaped(fault.code + " " + fault.message.in(language));
}

class Annotator {
public:
    Annotator(std::string_view bytes, Format format, const std::string& file, Language language)
        : format_(format), language_(language), parcel_(bytes, format, file), main_(mainPart()),
          markup_(parcel_.markup(main_)), paragraphs_(readParagraphs(markup_, dialectOf(format))),
          splice_(markup_.text) {}

    Bytes annotate(const std::vector<PlacedFault>& faults) {
        std::map<std::size_t, std::vector<std::string>> messages; // by paragraph
        const AnnotationPlaces places(parcel_, format_, main_, markup_, paragraphs_);
        for (const PlacedFault& one : faults)
            messages[places.of(one)].push_back(messageOf(one.fault, language_));
        for (const auto& [paragraph, texts] : messages)
            if (paragraph < paragraphs_.size())
                isOdf(format_) ? commentOdf(paragraph, texts) : commentDocx(paragraph, texts);
        parcel_.put(main_, splice_.take());
        if (!comments_.empty())
            keepComments();
        return parcel_.write();
    }

private:
    std::string mainPart() const {
        if (format_ != Format::docx)
            return format_ == Format::odt ? "content.xml" : std::string(flatPart);
        return "word/document.xml";
    }

    /// Right behind the paragraph's beginning, or its properties.
    std::uint32_t beginOf(std::uint32_t paragraph) const {
        const std::uint32_t child = paragraph + 1;
        const bool hasProperties = markup_.pieces[child].kind == Piece::Kind::open && markup_.localName(child) == "pPr";
        return hasProperties ? markup_.elementEnd(child) : markup_.pieces[paragraph].end;
    }

    void insert(std::uint32_t paragraph, std::string before, const std::string& after) {
        const Piece& open = markup_.pieces[paragraph];
        const std::uint32_t close = markup_.pieces[open.match].begin;
        if (markup_.slice(open).ends_with("/>")) {
            const std::string name(markup_.name(paragraph));
            std::string opening(markup_.slice(open));
            opening.replace(opening.size() - 2, 2, ">");
            return splice_.replace({open.begin, open.end}, opening + before + after + "</" + name + ">");
        }
        const std::uint32_t begin = beginOf(paragraph);
        if (begin == close)
            return splice_.replace({close, close}, before + after);
        splice_.replace({begin, begin}, std::move(before));
        if (!after.empty())
            splice_.replace({close, close}, after);
    }

    void commentOdf(std::size_t index, const std::vector<std::string>& texts) {
        std::string lines;
        for (const std::string& text : texts)
            lines += "<text:p>" + text + "</text:p>";
        insert(paragraphs_[index].open,
               "<office:annotation xmlns:dc=\"http://purl.org/dc/elements/1.1/\" "
               "xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" "
               "xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\"><dc:creator>" +
                   std::string(author) + "</dc:creator>" + lines + "</office:annotation>",
               {});
    }

    void commentDocx(std::size_t index, const std::vector<std::string>& texts) {
        const std::string id = std::to_string(firstComment() + written_++);
        const std::string space = " xmlns:w=\"" + std::string(wordSpace) + "\"", number = " w:id=\"" + id + "\"/>";
        insert(paragraphs_[index].open, "<w:commentRangeStart" + space + number,
               "<w:commentRangeEnd" + space + number + "<w:r" + space + "><w:commentReference" + number + "</w:r>");
        comments_ +=
            "<w:comment" + space + " w:id=\"" + id + "\" w:author=\"" + std::string(author) + "\" w:initials=\"N\">";
        for (const std::string& text : texts)
            comments_ += "<w:p><w:r><w:t xml:space=\"preserve\">" + text + "</w:t></w:r></w:p>";
        comments_ += "</w:comment>";
    }

    std::size_t firstComment() const {
        const Markup known = parcel_.markup(std::string(commentsPart));
        std::size_t next = 0;
        for (const std::uint32_t comment : childrenOf(known, known.pieces.empty() ? nowhere : 0))
            next = std::max<std::size_t>(next, std::strtoul(valueOf(known, comment, "id").c_str(), nullptr, 10) + 1);
        return next;
    }

    void keepComments() {
        const std::string part(commentsPart), space = " xmlns:w=\"" + std::string(wordSpace) + "\"";
        if (parcel_.has(part))
            return add(part, "w:comments", comments_);
        parcel_.put(part, "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<w:comments" + space + ">" +
                              comments_ + "</w:comments>");
        add("[Content_Types].xml", "Types",
            "<Override PartName=\"/word/comments.xml\" ContentType=\"" + std::string(commentsType) + "\"/>");
        const std::string relations = "word/_rels/document.xml.rels";
        if (!parcel_.has(relations))
            parcel_.put(relations,
                        "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<Relationships "
                        "xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"></Relationships>");
        add(relations, "Relationships",
            "<Relationship Id=\"nastavnikComments\" "
            "Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments\" "
            "Target=\"comments.xml\"/>");
    }

    void add(const std::string& part, const std::string& element, const std::string& addition) {
        if (auto text = withAtEnd(parcel_.text(part), element, addition))
            parcel_.put(part, std::move(*text));
    }

    Format format_;
    Language language_;
    Parcel parcel_;
    std::string main_;
    Markup markup_;
    std::vector<Paragraph> paragraphs_;
    Splice splice_;
    std::string comments_; ///< DOCX: as their part has them
    std::size_t written_ = 0;
};

} // namespace

Bytes annotated(std::string_view bytes, Format format, const std::string& file, const std::vector<PlacedFault>& faults,
                Language language) {
    return faults.empty() ? Bytes(bytes) : Annotator(bytes, format, file, language).annotate(faults);
}

} // namespace nastavnik::documents
