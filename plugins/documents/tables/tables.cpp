// SPDX-License-Identifier: MIT
#include "tables/tables.hpp"

#include "limits.hpp"
#include "nastavnik/error.hpp"
#include "tables/charset.hpp"
#include "tables/html_text.hpp"
#include "tables/office_text.hpp"
#include "tables/tsv_text.hpp"
#include "tables/workbook_text.hpp"

#include <algorithm>

namespace nastavnik::documents {

namespace {

Value valueOf(const SourceParagraph& paragraph) { return {{"text", paragraph.text}, {"item", paragraph.isItem}}; }

Value valueOf(const SourceCell& cell) {
    Value paragraphs = Value::array();
    for (const SourceParagraph& paragraph : cell.paragraphs)
        paragraphs.push_back(valueOf(paragraph));
    return {{"row", cell.row},
            {"column", cell.column},
            {"rows", cell.rows},
            {"columns", cell.columns},
            {"paragraphs", std::move(paragraphs)}};
}

Value valueOf(const SourceTable& table) {
    Value cells = Value::array();
    for (const SourceCell& cell : table.cells)
        cells.push_back(valueOf(cell));
    return {{"rows", table.rows}, {"columns", table.columns}, {"cells", std::move(cells)}};
}

Value valueOf(const SourceText& text) {
    Value blocks = Value::array();
    for (const auto& block : text)
        if (const auto* table = std::get_if<SourceTable>(&block))
            blocks.push_back({{"table", valueOf(*table)}});
        else
            blocks.push_back({{"paragraph", valueOf(std::get<SourceParagraph>(block))}});
    return {{"blocks", std::move(blocks)}};
}

void refuse(const std::string& file, const std::string& kind) {
    throw Error(
        "DT050",
        {"файлы " + kind + " не читаются; откройте его в Word или LibreOffice и сохраните как DOCX или ODT",
         "files of the kind " + kind + " are not read; open it in Word or LibreOffice and save it as DOCX or ODT"},
        {file, 0});
}

void refuseOtherKinds(std::string_view bytes, const std::string& file) {
    if (bytes.starts_with("%PDF"))
        refuse(file, "PDF");
    if (bytes.starts_with("{\\rtf"))
        refuse(file, "RTF");
    if (bytes.starts_with("\xD0\xCF\x11\xE0"))
        refuse(file, "DOC");
    if (bytes.size() > limits::fileBytes)
        throw Error(
            "DT052",
            {"файл больше " + std::to_string(limits::fileBytes >> 20U) + " МБ; оставьте в нём только дорожную карту",
             "the file is over " + std::to_string(limits::fileBytes >> 20U) + " MB; leave only the roadmap in it"},
            {file, 0});
}

/// What the heading has most of: Excel writes `;` in Russia, other programs `,`.
char separatorOf(std::string_view text) {
    const std::string_view heading = text.substr(0, text.find('\n'));
    return std::ranges::count(heading, ',') > std::ranges::count(heading, ';') ? ',' : ';';
}

SourceText textOf(std::string_view bytes, const std::string& file) {
    const bool isPage = looksLikeHtml(bytes) || file.ends_with(".html") || file.ends_with(".htm");
    const std::string text = decoded(bytes, isPage ? charsetOfHtml(bytes) : std::string());
    if (text.find('\0') != text.npos)
        throw Error("DT051",
                    {"это не текст и не документ; нужен файл DOCX, ODT, HTML или TSV",
                     "this is neither text nor a document; a DOCX, ODT, HTML or TSV file is needed"},
                    {file, 0});
    if (isPage || looksLikeHtml(text))
        return readHtmlText(text, file);
    const bool isCsv = file.ends_with(".csv") && text.find('\t') == text.npos;
    return readSeparatedText(text, isCsv ? separatorOf(text) : '\t');
}

} // namespace

Value readTables(std::string_view bytes, const std::string& file) {
    refuseOtherKinds(bytes, file);
    if (bytes.starts_with("PK")) {
        const Package package(bytes, file);
        return valueOf(isWorkbook(package) ? readWorkbookText(package, file) : readOfficeText(package, file));
    }
    return valueOf(textOf(bytes, file));
}

} // namespace nastavnik::documents
