// SPDX-License-Identifier: MIT
#include "tables/tsv_text.hpp"

#include "tables/text_builder.hpp"

#include <algorithm>
#include <optional>

namespace nastavnik::documents {

namespace {

class Reader {
public:
    Reader(std::string_view text, char separator) : text_(text), separator_(separator) {}

    SourceText read() {
        while (at_ < text_.size())
            readRecord();
        return builder_.finish();
    }

private:
    void readRecord() {
        const std::size_t end = std::min(text_.find_first_of("\r\n", at_), text_.size());
        const std::string_view line = text_.substr(at_, end - at_);
        if (line.find_first_not_of(" \t") == line.npos && line.find(separator_) == line.npos)
            at_ = end; // an empty line neither ends a table nor says anything
        else if (isRow(line))
            readRow();
        else
            readParagraph(line);
        at_ += text_.substr(at_).starts_with("\r\n") ? 2 : at_ < text_.size() ? 1 : 0;
    }

    void readParagraph(std::string_view line) {
        if (inTable_)
            builder_.endTable();
        inTable_ = false;
        builder_.text(line);
        builder_.endParagraph();
        at_ += line.size();
    }

    void readRow() {
        if (!inTable_)
            builder_.beginTable();
        inTable_ = true;
        builder_.beginRow();
        for (;;) {
            builder_.beginCell();
            readCell();
            builder_.endCell();
            if (at_ >= text_.size() || text_[at_] != separator_)
                return;
            ++at_;
        }
    }

    void readCell() {
        if (at_ < text_.size() && endOfQuoted())
            return readQuoted();
        const char ends[] = {separator_, '\r', '\n'};
        const std::size_t end = std::min(text_.find_first_of(std::string_view(ends, 3), at_), text_.size());
        builder_.text(text_.substr(at_, end - at_));
        at_ = end;
    }

    /// Behind the quote that closes the cell which begins here; nothing when the quote is only the first letter of
    /// «"Наставник" – конкурс».
    std::optional<std::size_t> endOfQuoted() const {
        if (text_[at_] != '"')
            return std::nullopt;
        for (std::size_t at = at_ + 1; at < std::min(text_.size(), at_ + longestQuoted); ++at) {
            if (text_[at] != '"')
                continue;
            const char next = at + 1 < text_.size() ? text_[at + 1] : '\n';
            if (next == separator_ || next == '\r' || next == '\n')
                return at + 1;
            if (next != '"')
                return std::nullopt;
            ++at;
        }
        return std::nullopt;
    }

    /// Whether a separator stands on the line, or behind a quoted cell that takes several lines.
    bool isRow(std::string_view line) const {
        const auto quoted = endOfQuoted();
        return line.find(separator_) != line.npos || (quoted && *quoted < text_.size() && text_[*quoted] == separator_);
    }

    void readQuoted() {
        for (++at_; at_ < text_.size(); ++at_) {
            if (text_[at_] == '"' && (at_ + 1 >= text_.size() || text_[at_ + 1] != '"')) {
                ++at_;
                return;
            }
            if (text_[at_] == '\n')
                builder_.lineBreak();
            else
                builder_.text(text_.substr(at_, 1));
            at_ += text_[at_] == '"' ? 1 : 0;
        }
    }

    static constexpr std::size_t longestQuoted = 20'000; // bytes; no cell of an order is that long

    std::string_view text_;
    char separator_;
    std::size_t at_ = 0;
    bool inTable_ = false;
    TextBuilder builder_;
};

} // namespace

SourceText readSeparatedText(std::string_view text, char separator) { return Reader(text, separator).read(); }

} // namespace nastavnik::documents
