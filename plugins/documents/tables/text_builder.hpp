// SPDX-License-Identifier: MIT
#pragma once

#include "tables/source_text.hpp"

#include <optional>
#include <string_view>

namespace nastavnik::documents {

/// Builds a SourceText out of what a parser meets. Tolerates what foreign files get wrong: text outside of paragraphs,
/// cells outside of rows, tables that are never closed. Throws Error DT052 when the document is larger than its limits.
class TextBuilder {
public:
    enum class Merge { none, starts, continues };

    void beginParagraph(bool isItem = false);
    void endParagraph();
    void text(std::string_view words);
    void lineBreak();

    void beginTable();
    void endTable();
    void beginRow();
    /// Cells that are not there at the start of a row (DOCX: gridBefore).
    void skipColumns(std::size_t count);
    /// `rows` is what HTML and ODF know at once; DOCX says in every row whether the cell goes on.
    void beginCell(std::size_t columns = 1, std::size_t rows = 1, Merge merge = Merge::none);
    void endCell();

    /// A footnote: its text comes at the end of the document.
    void beginAside();
    void endAside();

    SourceText finish();

private:
    struct OpenTable {
        SourceTable table;
        std::vector<std::size_t> takenUntil; ///< of each column: the first row that is free again
        std::vector<std::size_t> owner;      ///< of each column: 1 + index of the cell that may go on below
        std::size_t row = 0;
        std::size_t column = 0;
        bool hasRow = false;
        std::optional<std::size_t> cell; ///< index of the open one
    };

    void keep(SourceParagraph paragraph);
    void extend(OpenTable& open, std::size_t columns);
    void countUp();

    SourceText text_;
    SourceText asides_;
    std::vector<OpenTable> open_;
    SourceParagraph paragraph_;
    std::size_t aside_ = 0;
    std::size_t count_ = 0; ///< paragraphs and cells
};

} // namespace nastavnik::documents
