// SPDX-License-Identifier: MIT
#include "layout_profile/margins_change.hpp"

#include "nastavnik/error.hpp"
#include "package/package.hpp"

#include <libxml/parser.h>
#include <libxml/tree.h>

#include <cmath>
#include <functional>
#include <memory>

namespace nastavnik::documents {

namespace {

using XmlDocument = std::unique_ptr<xmlDoc, decltype([](xmlDoc* document) { xmlFreeDoc(document); })>;
using XmlText = std::unique_ptr<xmlChar, decltype([](xmlChar* text) { xmlFree(text); })>;

constexpr const char* formatting = "urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0";
constexpr const char* word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

const xmlChar* xml(const char* text) { return reinterpret_cast<const xmlChar*>(text); }
bool isNamed(const xmlNode* node, std::string_view name) {
    return node->type == XML_ELEMENT_NODE && name == reinterpret_cast<const char*>(node->name);
}

void set(xmlNode* node, const char* space, const char* name, const std::string& value) {
    if (xmlNs* declared = xmlSearchNsByHref(node->doc, node, xml(space)))
        xmlSetNsProp(node, declared, xml(name), xml(value.c_str()));
}

/// Without recursion: a hostile file may nest deeply.
void forEach(xmlNode* root, const std::function<void(xmlNode*)>& visit) {
    for (xmlNode* node = root; node != nullptr;) {
        visit(node);
        if (node->children != nullptr) {
            node = node->children;
            continue;
        }
        while (node != root && node->next == nullptr)
            node = node->parent;
        node = node == root ? nullptr : node->next;
    }
}

std::string millimetres(double length) {
    const auto tenths = std::lround(length * 10);
    return std::to_string(tenths / 10) + "." + std::to_string(tenths % 10) + "mm";
}

std::string twips(double millimetres) { return std::to_string(std::lround(millimetres * 1440 / 25.4)); }

/// A page layout with a header gives it the upper margin's lower half.
void changeOdt(xmlNode* node, const Margins& margins) {
    if (!isNamed(node, "page-layout"))
        return;
    bool hasHeader = false;
    forEach(node, [&](xmlNode* inner) {
        if (isNamed(inner, "header-footer-properties") && isNamed(inner->parent, "header-style")) {
            hasHeader = true;
            set(inner, formatting, "min-height", millimetres(margins.top / 2));
            set(inner, formatting, "margin-bottom", "0mm");
        }
    });
    forEach(node, [&](xmlNode* inner) {
        if (!isNamed(inner, "page-layout-properties"))
            return;
        set(inner, formatting, "margin-top", millimetres(hasHeader ? margins.top / 2 : margins.top));
        set(inner, formatting, "margin-right", millimetres(margins.right));
        set(inner, formatting, "margin-bottom", millimetres(margins.bottom));
        set(inner, formatting, "margin-left", millimetres(margins.left));
    });
}

void changeDocx(xmlNode* node, const Margins& margins) {
    if (!isNamed(node, "pgMar"))
        return;
    set(node, word, "top", twips(margins.top));
    set(node, word, "right", twips(margins.right));
    set(node, word, "bottom", twips(margins.bottom));
    set(node, word, "left", twips(margins.left));
    set(node, word, "header", twips(margins.top / 2));
    set(node, word, "gutter", "0");
}

std::string changed(const std::string& part, Format format, const std::string& file, const Margins& margins) {
    const XmlDocument document(xmlReadMemory(part.data(), static_cast<int>(part.size()), nullptr, nullptr,
                                             XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING));
    if (!document)
        throw Error("DT006",
                    {"страницы документа не читаются; сохраните файл заново в редакторе",
                     "the document's pages cannot be read; save the file anew in the editor"},
                    {file, 0});
    forEach(xmlDocGetRootElement(document.get()),
            [&](xmlNode* node) { format == Format::odt ? changeOdt(node, margins) : changeDocx(node, margins); });
    xmlChar* text = nullptr;
    int size = 0;
    xmlDocDumpMemoryEnc(document.get(), &text, &size, "UTF-8");
    const XmlText owned(text);
    return {reinterpret_cast<const char*>(text), static_cast<std::size_t>(size)};
}

} // namespace

Bytes withMargins(std::string_view bytes, Format format, const std::string& file, const Margins& margins,
                  Deflater& deflater) {
    const Package package(bytes, file);
    const std::string_view pages = format == Format::odt ? "styles.xml" : "word/document.xml";
    FileInMemory result;
    PackageWriter writer(deflater, result);
    for (const Entry& entry : package.entries()) {
        if (entry.name != pages) {
            package.verify(entry);
            writer.copy({entry.name, entry.method, entry.crc, entry.plain, Bytes(package.packed(entry))});
            continue;
        }
        writer.begin(entry.name);
        writer.add(changed(package.read(entry), format, file, margins));
        writer.end();
    }
    writer.finish();
    return result.take();
}

} // namespace nastavnik::documents
