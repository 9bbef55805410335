// SPDX-License-Identifier: MIT
#pragma once

#include "markup/markup_reader.hpp"
#include "markup/paragraph.hpp"
#include "package/package.hpp"
#include "package/package_writer.hpp"
#include "template.hpp"

#include <string>
#include <utility>
#include <vector>

/// Small documents drawn in code, the same in both formats.
namespace nastavnik::documents::sketch {

using Texts = std::vector<std::string>;
using Parts = std::vector<std::pair<std::string, std::string>>;

inline const std::string wordSpaces =
    " xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
    " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"";
inline const std::string odfSpaces = " xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\""
                                     " xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\""
                                     " xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\""
                                     " xmlns:draw=\"urn:oasis:names:tc:opendocument:xmlns:drawing:1.0\""
                                     " xmlns:style=\"urn:oasis:names:tc:opendocument:xmlns:style:1.0\""
                                     " xmlns:script=\"urn:oasis:names:tc:opendocument:xmlns:script:1.0\""
                                     " xmlns:xlink=\"http://www.w3.org/1999/xlink\" office:version=\"1.2\"";

inline Bytes zip(const Parts& parts) {
    Deflater deflater;
    FileInMemory file;
    PackageWriter writer(deflater, file);
    for (const auto& [name, content] : parts) {
        if (name == "mimetype") {
            const auto crc = crc32_z(0, reinterpret_cast<const Bytef*>(content.data()), content.size());
            writer.copy(
                {name, 0, static_cast<std::uint32_t>(crc), static_cast<std::uint32_t>(content.size()), content});
            continue;
        }
        writer.begin(name);
        writer.add(content);
        writer.end();
    }
    writer.finish();
    return file.take();
}

/// A paragraph cut into runs, every other one bold.
inline std::string paragraph(Format format, const Texts& runs) {
    std::string xml;
    for (std::size_t i = 0; i < runs.size(); ++i) {
        if (format == Format::docx)
            xml += std::string("<w:r>") + (i % 2 == 1 ? "<w:rPr><w:b/></w:rPr>" : "") + "<w:t xml:space=\"preserve\">" +
                   runs[i] + "</w:t></w:r>";
        else
            xml += i % 2 == 1 ? "<text:span text:style-name=\"bold\">" + runs[i] + "</text:span>" : runs[i];
    }
    return format == Format::docx ? "<w:p>" + xml + "</w:p>" : "<text:p>" + xml + "</text:p>";
}

inline std::string paragraph(Format format, const std::string& text) { return paragraph(format, Texts{text}); }

/// Several paragraphs, one under another.
inline std::string paragraphs(Format format, const Texts& texts) {
    std::string xml;
    for (const std::string& text : texts)
        xml += paragraph(format, text);
    return xml;
}

/// `cells` are given as XML of their content.
inline std::string row(Format format, const Texts& cells) {
    std::string xml;
    for (const std::string& cell : cells)
        xml += format == Format::docx ? "<w:tc><w:tcPr><w:tcW w:w=\"3000\" w:type=\"dxa\"/></w:tcPr>" + cell + "</w:tc>"
                                      : "<table:table-cell>" + cell + "</table:table-cell>";
    return format == Format::docx ? "<w:tr>" + xml + "</w:tr>" : "<table:table-row>" + xml + "</table:table-row>";
}

inline std::string table(Format format, const std::vector<Texts>& rows) {
    std::string xml;
    for (const Texts& cells : rows) {
        Texts contents;
        for (const std::string& cell : cells)
            contents.push_back(paragraph(format, cell));
        xml += row(format, contents);
    }
    const std::string columns = std::to_string(rows.front().size());
    if (format == Format::odt)
        return "<table:table><table:table-column table:number-columns-repeated=\"" + columns + "\"/>" + xml +
               "</table:table>";
    std::string grid;
    for (std::size_t i = 0; i < rows.front().size(); ++i)
        grid += "<w:gridCol w:w=\"3000\"/>";
    return "<w:tbl><w:tblPr><w:tblW w:w=\"0\" w:type=\"auto\"/></w:tblPr><w:tblGrid>" + grid + "</w:tblGrid>" + xml +
           "</w:tbl>";
}

inline std::string docxBody(const std::string& body) {
    return "<w:document" + wordSpaces + "><w:body>" + body + "</w:body></w:document>";
}

inline std::string odtBody(const std::string& body) {
    return "<office:document-content" + odfSpaces +
           "><office:automatic-styles><style:style style:name=\"bold\" style:family=\"text\"/>"
           "</office:automatic-styles><office:body><office:text>" +
           body + "</office:text></office:body></office:document-content>";
}

inline Parts docxParts(const std::string& body) {
    const std::string type = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
    return {{"[Content_Types].xml",
             "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
             "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
             "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
             "<Override PartName=\"/word/document.xml\" ContentType=\"" +
                 type + "\"/></Types>"},
            {"_rels/.rels",
             "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship "
             "Id=\"rId1\" "
             "Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" "
             "Target=\"word/document.xml\"/></Relationships>"},
            {"word/document.xml", docxBody(body)}};
}

inline Parts odtParts(const std::string& body) {
    const std::string kind(mediaType(Format::odt));
    return {{"mimetype", kind},
            {"META-INF/manifest.xml",
             "<manifest:manifest xmlns:manifest=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\" "
             "manifest:version=\"1.2\"><manifest:file-entry manifest:full-path=\"/\" manifest:media-type=\"" +
                 kind +
                 "\"/><manifest:file-entry manifest:full-path=\"content.xml\" manifest:media-type=\"text/xml\"/>"
                 "</manifest:manifest>"},
            {"content.xml", odtBody(body)}};
}

inline Parts parts(Format format, const std::string& body) {
    return format == Format::docx ? docxParts(body) : odtParts(body);
}

inline Bytes document(Format format, const std::string& body) { return zip(parts(format, body)); }

inline std::string fileName(Format format) { return "order." + std::string(nameOf(format)); }

inline Bytes filled(Format format, const Bytes& source, const Value& data, Missing missing = Missing::error) {
    Deflater deflater;
    return fill(readTemplate(source, format, fileName(format)), data, missing, deflater);
}

inline std::string part(const Bytes& bytes, std::string_view name) {
    const Package package(bytes, "result");
    const Entry* entry = package.find(name);
    return entry == nullptr ? "(no " + std::string(name) + ")" : package.read(*entry);
}

inline std::string mainPart(Format format, const Bytes& bytes) {
    return part(bytes, format == Format::docx ? "word/document.xml" : "content.xml");
}

/// XML between the tags of the body.
inline std::string body(Format format, const Bytes& bytes) {
    const std::string xml = mainPart(format, bytes);
    const std::string name = format == Format::docx ? "w:body>" : "office:text>";
    const std::size_t from = xml.find("<" + name) + name.size() + 1;
    return xml.substr(from, xml.rfind("</" + name) - from);
}

class Unwatched : public Watch {
public:
    void opened(std::string_view, std::string_view, std::span<const Attribute>) override {}
    void closed(std::string_view, std::string_view) override {}
    void characters(std::string_view) override {}
};

/// Text of the paragraphs, one a line; the XML has to be well-formed.
inline std::string text(Format format, const Bytes& bytes) {
    Unwatched watch;
    const ReadPart read = readMarkup(mainPart(format, bytes), dialectOf(format), Keep::markup, watch);
    if (read.objection)
        return "(not XML: " + read.objection->en + ")";
    std::string lines;
    for (const Paragraph& paragraph : readParagraphs(read.markup, dialectOf(format)))
        lines += (lines.empty() && paragraph.ordinal == 1 ? "" : "\n") + paragraph.text;
    return lines;
}

/// What filling this body with these data gives, as text() reads it.
inline std::string filledText(Format format, const std::string& body, const Value& data,
                              Missing missing = Missing::error) {
    return text(format, filled(format, document(format, body), data, missing));
}

/// All faults that come out of `action`, one a line, in Russian.
template <typename Action>
std::string faultsOf(Action action, Language language = Language::ru) {
    try {
        action();
    } catch (const Error& error) {
        std::string lines;
        for (const Fault& fault : error.faults())
            lines += (lines.empty() ? "" : "\n") + describe(fault, language);
        return lines;
    }
    return "(no error)";
}

inline std::string faults(Format format, const std::string& body, const Value& data = Value::object(),
                          Language language = Language::ru) {
    return faultsOf([&] { filled(format, document(format, body), data); }, language);
}

} // namespace nastavnik::documents::sketch
