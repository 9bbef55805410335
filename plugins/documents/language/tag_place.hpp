// SPDX-License-Identifier: MIT
#pragma once

#include "markup/paragraph.hpp"
#include "nastavnik/text.hpp"

#include <string>
#include <vector>

namespace nastavnik::documents {

/// Where a person finds a tag.
struct TagPlace {
    std::string part; ///< "word/document.xml"
    Text partTitle;
    std::size_t paragraph = 0; ///< from 1
    std::string around = {};   ///< text of the paragraph near the tag
    std::string heading = {};  ///< the last one before it, cut short
    std::size_t table = 0;     ///< from 1, as they stand in the part; 0: in none
    std::size_t row = 0;
    std::size_t cell = 0;

    /// "основной текст, раздел «Итоги», таблица 2, строка 1, ячейка 3, абзац 12 («… {name} …»)"
    Text text() const;
};

/// Of all paragraphs, without the text around.
std::vector<TagPlace> placesOf(const Markup& markup, const std::vector<Paragraph>& paragraphs, const std::string& part,
                               const Dialect& dialect);

} // namespace nastavnik::documents
