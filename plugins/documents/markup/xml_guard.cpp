// SPDX-License-Identifier: MIT
#include "markup/xml_guard.hpp"

#include "limits.hpp"

#include <algorithm>
#include <string>

namespace nastavnik::documents {

namespace {

const Text cutOff{"разметка обрывается", "its markup is cut off"};
const Text tooManyAttributes{"у элемента больше 256 свойств", "an element has over 256 attributes"};
const Text tooManyNodes{"больше 500 000 узлов", "it has over 500,000 nodes"};
const Text hasDoctype{"в ней есть DOCTYPE, который в документах не бывает нужен",
                      "it has a DOCTYPE, which no document needs"};
const Text wrongEncoding{"она записана не в UTF-8", "it is not written in UTF-8"};

bool isUtf8Declared(std::string_view declaration) {
    const std::size_t at = declaration.find("encoding");
    if (at == declaration.npos)
        return true;
    const std::size_t quote = declaration.find_first_of("\"'", at);
    if (quote == declaration.npos)
        return false;
    std::string name(declaration.substr(quote + 1, 5));
    std::transform(name.begin(), name.end(), name.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
    return name == "utf-8" && declaration.substr(quote + 6, 1) == declaration.substr(quote, 1);
}

/// The characters after what ends with `end`; empty when nothing does.
std::string_view after(std::string_view xml, std::string_view end) {
    const std::size_t at = xml.find(end);
    return at == xml.npos ? std::string_view{} : xml.substr(at + end.size());
}

struct Tag {
    std::size_t size = 0; ///< 0: it does not end
    std::size_t attributes = 0;
};

/// `xml` begins with "<".
Tag measureTag(std::string_view xml) {
    Tag tag;
    char quote = 0;
    for (std::size_t i = 1; i < xml.size(); ++i) {
        const char c = xml[i];
        if (quote != 0) {
            quote = c == quote ? 0 : quote;
        } else if (c == '"' || c == '\'') {
            quote = c;
        } else if (c == '>') {
            tag.size = i + 1;
            return tag;
        } else if (c == '=' && ++tag.attributes > limits::attributes) {
            return tag;
        }
    }
    return tag;
}

} // namespace

std::optional<Text> objection(std::string_view xml) {
    if (xml.starts_with("\xEF\xBB\xBF"))
        xml.remove_prefix(3);
    if (xml.starts_with("<?xml") && !isUtf8Declared(xml.substr(0, xml.find("?>"))))
        return wrongEncoding;
    if (xml.find('\0') != xml.npos)
        return wrongEncoding;
    std::size_t nodes = 0;
    for (std::size_t at = xml.find('<'); at != xml.npos; at = xml.find('<')) {
        xml.remove_prefix(at);
        if (xml.starts_with("<!--") || xml.starts_with("<![CDATA[") || xml.starts_with("<?")) {
            xml = after(xml.substr(2), xml[1] == '?' ? "?>" : xml[2] == '-' ? "-->" : "]]>");
            if (xml.empty())
                return cutOff;
            continue;
        }
        if (xml.starts_with("<!"))
            return hasDoctype;
        const Tag tag = measureTag(xml);
        if (tag.attributes > limits::attributes)
            return tooManyAttributes;
        if (tag.size == 0)
            return cutOff;
        nodes += 1 + tag.attributes;
        if (nodes > 2 * limits::nodes)
            return tooManyNodes;
        xml.remove_prefix(tag.size);
    }
    return std::nullopt;
}

} // namespace nastavnik::documents
