// SPDX-License-Identifier: MIT
#include "markup/markup_reader.hpp"

#include "limits.hpp"
#include "markup/markup_builder.hpp"
#include "markup/xml_guard.hpp"

#include <libxml/parser.h>

#include <memory>
#include <vector>

namespace nastavnik::documents {

namespace {

std::string_view view(const xmlChar* text) {
    return text == nullptr ? std::string_view{} : std::string_view(reinterpret_cast<const char*>(text));
}

/// The place and kind of a fault are in the parser; its prose is English.
void ignoreMessage(void*, const char*, ...) {}

/// Receives what libxml2 finds; stops it at the first objection.
class Reading {
public:
    Reading(const Dialect& dialect, Keep keep, Watch& watch) : dialect_(dialect), watch_(watch), keep_(keep) {}

    void parse(std::string_view xml);
    ReadPart result() && { return {builder_.take(), std::move(objection_)}; }

private:
    static void onOpen(void* self, const xmlChar* name, const xmlChar* prefix, const xmlChar* uri, int spaceCount,
                       const xmlChar** spaces, int attributeCount, int defaulted, const xmlChar** attributes);
    static void onClose(void* self, const xmlChar* name, const xmlChar* prefix, const xmlChar* uri);
    static void onText(void* self, const xmlChar* text, int size);
    static void onDoctype(void* self, const xmlChar* name, const xmlChar* publicId, const xmlChar* systemId);

    void open(QualifiedName name, std::string_view uri, std::span<const xmlChar*> spaces,
              std::span<const xmlChar*> attributes);
    void writeOpen(QualifiedName name, std::string_view uri, std::span<const xmlChar*> spaces);
    void stop(Text reason);
    bool count(std::size_t nodes);

    const Dialect& dialect_;
    Watch& watch_;
    Keep keep_;
    MarkupBuilder builder_;
    xmlParserCtxtPtr parser_ = nullptr;
    std::optional<Text> objection_;
    std::size_t nodes_ = 0;
    std::vector<std::size_t> spacesInScope_{0};
    std::vector<Attribute> attributes_;
};

void Reading::stop(Text reason) {
    if (!objection_)
        objection_ = std::move(reason);
    xmlStopParser(parser_);
}

bool Reading::count(std::size_t nodes) {
    nodes_ += nodes;
    if (nodes_ > limits::nodes)
        stop({"больше 500 000 узлов", "it has over 500,000 nodes"});
    else if (builder_.size() > limits::partBytes + (limits::partBytes >> 2U))
        stop({"она слишком велика", "it is too big"});
    return !objection_;
}

void Reading::writeOpen(QualifiedName name, std::string_view uri, std::span<const xmlChar*> spaces) {
    builder_.open(name, dialect_.role(uri, name.local));
    for (std::size_t i = 0; i < spaces.size(); i += 2)
        builder_.attribute({"xmlns", view(spaces[i])}, view(spaces[i + 1]));
    for (const Attribute& attribute : attributes_)
        if (!dialect_.forgets(attribute.name))
            builder_.attribute({attribute.prefix, attribute.name}, attribute.value);
}

void Reading::open(QualifiedName name, std::string_view uri, std::span<const xmlChar*> spaces,
                   std::span<const xmlChar*> attributes) {
    spacesInScope_.push_back(spacesInScope_.back() + spaces.size() / 2);
    if (spacesInScope_.back() > limits::namespaces)
        return stop({"слишком много пространств имён", "it has too many namespaces"});
    if (spacesInScope_.size() > limits::depth + 1)
        return stop({"вложенность больше 100", "it is nested over 100 deep"});
    if (!count(1 + attributes.size() / 5))
        return;
    attributes_.clear();
    for (std::size_t i = 0; i < attributes.size(); i += 5) {
        const auto* from = reinterpret_cast<const char*>(attributes[i + 3]);
        const auto* to = reinterpret_cast<const char*>(attributes[i + 4]);
        attributes_.push_back({view(attributes[i + 1]),
                               view(attributes[i + 2]),
                               view(attributes[i]),
                               {from, static_cast<std::size_t>(to - from)}});
    }
    watch_.opened(uri, name.local, attributes_);
    if (keep_ == Keep::markup)
        writeOpen(name, uri, spaces);
}

void Reading::onOpen(void* self, const xmlChar* name, const xmlChar* prefix, const xmlChar* uri, int spaceCount,
                     const xmlChar** spaces, int attributeCount, int, const xmlChar** attributes) {
    Reading& reading = *static_cast<Reading*>(self);
    if (!reading.objection_)
        reading.open({view(prefix), view(name)}, view(uri), {spaces, static_cast<std::size_t>(spaceCount) * 2},
                     {attributes, static_cast<std::size_t>(attributeCount) * 5});
}

void Reading::onClose(void* self, const xmlChar* name, const xmlChar* prefix, const xmlChar* uri) {
    Reading& reading = *static_cast<Reading*>(self);
    if (reading.objection_)
        return;
    reading.spacesInScope_.pop_back();
    reading.watch_.closed(view(uri), view(name));
    if (reading.keep_ == Keep::markup)
        reading.builder_.close({view(prefix), view(name)});
}

void Reading::onText(void* self, const xmlChar* text, int size) {
    Reading& reading = *static_cast<Reading*>(self);
    if (reading.objection_)
        return;
    const std::string_view characters(reinterpret_cast<const char*>(text), static_cast<std::size_t>(size));
    reading.watch_.characters(characters);
    if (reading.keep_ == Keep::markup && reading.builder_.characters(characters))
        reading.count(1);
}

void Reading::onDoctype(void* self, const xmlChar*, const xmlChar*, const xmlChar*) {
    static_cast<Reading*>(self)->stop({"в ней есть DOCTYPE", "it has a DOCTYPE"});
}

void Reading::parse(std::string_view xml) {
    xmlSAXHandler handler{};
    handler.initialized = XML_SAX2_MAGIC;
    handler.startElementNs = &onOpen;
    handler.endElementNs = &onClose;
    handler.characters = &onText;
    handler.ignorableWhitespace = &onText;
    handler.cdataBlock = &onText;
    handler.internalSubset = &onDoctype;
    handler.error = &ignoreMessage;
    handler.fatalError = &ignoreMessage;
    handler.warning = &ignoreMessage;
    const std::unique_ptr<xmlParserCtxt, decltype([](xmlParserCtxt* used) { xmlFreeParserCtxt(used); })> parser(
        xmlNewParserCtxt());
    if (!parser)
        throw std::bad_alloc();
    *parser->sax = handler;
    parser->userData = this;
    parser_ = parser.get();
    if (keep_ == Keep::markup)
        builder_.expect(xml.size() + (xml.size() >> 2U));
    xmlCtxtReadMemory(parser_, xml.data(), static_cast<int>(xml.size()), nullptr, nullptr, XML_PARSE_NONET);
    const bool isWellFormed = parser_->wellFormed != 0 && parser_->nsWellFormed != 0;
    if (!objection_ && !isWellFormed)
        objection_ = Text{"её разметка не читается (строка " + std::to_string(parser_->lastError.line) + ")",
                          "its markup cannot be read (line " + std::to_string(parser_->lastError.line) + ")"};
}

} // namespace

ReadPart readMarkup(std::string_view xml, const Dialect& dialect, Keep keep, Watch& watch) {
    if (auto reason = objection(xml))
        return {{}, std::move(reason)};
    Reading reading(dialect, keep, watch);
    reading.parse(xml);
    return std::move(reading).result();
}

} // namespace nastavnik::documents
