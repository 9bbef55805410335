// SPDX-License-Identifier: MIT
#include "tables/html_text.hpp"

#include "limits.hpp"
#include "nastavnik/error.hpp"
#include "tables/text_builder.hpp"

#include <libxml/HTMLparser.h>

#include <algorithm>
#include <charconv>
#include <exception>
#include <memory>

namespace nastavnik::documents {

namespace {

bool isOneOf(std::string_view name, std::initializer_list<std::string_view> names) {
    return std::ranges::find(names, name) != names.end();
}

bool isHidden(std::string_view name) {
    return isOneOf(name, {"head", "script", "style", "template", "svg", "select", "noscript", "title"});
}

bool isBlock(std::string_view name) {
    return isOneOf(name, {"p",       "div",     "li",     "ul",     "ol",         "dl",  "dt",      "dd",
                          "h1",      "h2",      "h3",     "h4",     "h5",         "h6",  "caption", "hr",
                          "section", "article", "header", "footer", "blockquote", "pre", "form",    "center"});
}

std::string_view viewOf(const xmlChar* text) {
    return text == nullptr ? std::string_view() : reinterpret_cast<const char*>(text);
}

std::size_t spanIn(const xmlChar** attributes, std::string_view wanted) {
    std::size_t number = 1;
    for (; attributes != nullptr && attributes[0] != nullptr; attributes += 2)
        if (const std::string_view value = viewOf(attributes[1]); viewOf(attributes[0]) == wanted)
            std::from_chars(value.data(), value.data() + value.size(), number);
    return number;
}

/// What the parser of libxml2 calls. An exception may not pass through C: it is kept, and the parser is stopped.
class Page {
public:
    void opened(std::string_view name, const xmlChar** attributes) {
        if (hidden_ > 0 || isHidden(name)) {
            ++hidden_;
            return;
        }
        if (++depth_ > limits::htmlDepth)
            throw Error("DT053", {"теги страницы вложены слишком глубоко; скопируйте таблицу в Word или LibreOffice",
                                  "the tags of the page are nested too deep; copy the table into Word or LibreOffice"});
        if (name == "table")
            text.beginTable();
        else if (name == "tr")
            text.beginRow();
        else if (isOneOf(name, {"td", "th"}))
            text.beginCell(spanIn(attributes, "colspan"), spanIn(attributes, "rowspan"));
        else if (name == "br")
            text.lineBreak();
        else if (isBlock(name))
            text.beginParagraph(name == "li");
    }

    void closed(std::string_view name) {
        if (hidden_ > 0) {
            --hidden_;
            return;
        }
        depth_ -= depth_ > 0 ? 1 : 0;
        if (name == "table")
            text.endTable();
        else if (isOneOf(name, {"td", "th"}))
            text.endCell();
        else if (isBlock(name))
            text.endParagraph();
    }

    void characters(std::string_view words) {
        if (hidden_ == 0)
            text.text(words);
    }

    TextBuilder text;
    htmlParserCtxtPtr parser = nullptr;
    std::exception_ptr failure;

private:
    std::size_t hidden_ = 0;
    std::size_t depth_ = 0;
};

template <typename Event>
void guarded(void* context, Event event) {
    Page& page = *static_cast<Page*>(context);
    if (page.failure)
        return;
    try {
        event(page);
    } catch (...) {
        page.failure = std::current_exception();
        xmlStopParser(page.parser);
    }
}

void onOpened(void* context, const xmlChar* name, const xmlChar** attributes) {
    guarded(context, [&](Page& page) { page.opened(viewOf(name), attributes); });
}

void onClosed(void* context, const xmlChar* name) {
    guarded(context, [&](Page& page) { page.closed(viewOf(name)); });
}

void onCharacters(void* context, const xmlChar* words, int length) {
    guarded(context, [&](Page& page) {
        page.characters({reinterpret_cast<const char*>(words), static_cast<std::size_t>(length)});
    });
}

/// libxml2 compares each attribute of a tag with all before it, so their number is bounded first.
bool hasHugeTag(std::string_view page) {
    char quote = 0;
    bool inTag = false;
    std::size_t attributes = 0;
    for (const char letter : page) {
        if (!inTag) {
            inTag = letter == '<';
            attributes = 0;
        } else if (quote != 0) {
            quote = letter == quote ? '\0' : quote;
        } else if (letter == '"' || letter == '\'') {
            quote = letter;
            ++attributes;
        } else if (letter == '>') {
            inTag = false;
        } else if (letter == ' ' || letter == '\n' || letter == '\t' || letter == '/' || letter == '=') {
            ++attributes;
        }
        if (attributes > limits::htmlTagPieces)
            return true;
    }
    return false;
}

std::string lowerHead(std::string_view bytes) {
    constexpr std::size_t length = 2048;
    std::string head(bytes.substr(0, length));
    std::ranges::transform(head, head.begin(), [](char letter) {
        return letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter + 32) : letter;
    });
    return head;
}

} // namespace

bool looksLikeHtml(std::string_view text) {
    const std::string head = lowerHead(text);
    return std::ranges::any_of(std::initializer_list<std::string_view>{"<!doctype html", "<html", "<table", "<body"},
                               [&](std::string_view mark) { return head.find(mark) != head.npos; });
}

std::string charsetOfHtml(std::string_view bytes) {
    constexpr std::string_view key = "charset=";
    const std::string head = lowerHead(bytes);
    const std::size_t found = head.find(key);
    if (found == head.npos)
        return {};
    const std::size_t begin = head.find_first_not_of("\"' ", found + key.size());
    return begin == head.npos ? "" : head.substr(begin, head.find_first_of("\"' />;", begin) - begin);
}

SourceText readHtmlText(std::string_view page, const std::string& file) {
    if (hasHugeTag(page))
        throw Error("DT053",
                    {"в теге страницы слишком много свойств; скопируйте таблицу в Word или LibreOffice",
                     "a tag of the page has too many attributes; copy the table into Word or LibreOffice"},
                    {file, 0});
    Page result;
    htmlSAXHandler handler{};
    handler.startElement = onOpened;
    handler.endElement = onClosed;
    handler.characters = onCharacters;
    handler.ignorableWhitespace = onCharacters;
    const std::unique_ptr<htmlParserCtxt, void (*)(htmlParserCtxtPtr)> parser(
        htmlCreatePushParserCtxt(&handler, &result, nullptr, 0, nullptr, XML_CHAR_ENCODING_UTF8), htmlFreeParserCtxt);
    if (!parser)
        throw std::bad_alloc();
    result.parser = parser.get();
    htmlCtxtUseOptions(parser.get(),
                       HTML_PARSE_NONET | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING | HTML_PARSE_IGNORE_ENC);
    constexpr std::size_t piece = 1U << 20U;
    for (std::size_t at = 0; at < page.size() && !result.failure; at += piece) {
        const std::string_view part = page.substr(at, piece);
        htmlParseChunk(parser.get(), part.data(), static_cast<int>(part.size()), 0);
    }
    if (!result.failure)
        htmlParseChunk(parser.get(), nullptr, 0, 1);
    if (result.failure)
        std::rethrow_exception(result.failure);
    return result.text.finish();
}

} // namespace nastavnik::documents
