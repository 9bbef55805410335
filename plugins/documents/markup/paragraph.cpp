// SPDX-License-Identifier: MIT
#include "markup/paragraph.hpp"

#include <algorithm>
#include <array>

namespace nastavnik::documents {

namespace {

struct Escape {
    std::string_view written, meant;
};

constexpr auto escapes = std::to_array<Escape>({{"&lt;", "<"}, {"&gt;", ">"}, {"&amp;", "&"}, {"&#13;", "\n"}});

class Reader {
public:
    Reader(const Markup& markup, const Dialect& dialect) : markup_(markup), dialect_(dialect) {}

    std::vector<Paragraph> read() {
        for (std::uint32_t i = 0; i < markup_.pieces.size(); ++i) {
            const Piece& piece = markup_.pieces[i];
            if (piece.kind == Piece::Kind::open && piece.role == Role::ignored)
                i = piece.match;
            else if (piece.kind == Piece::Kind::open)
                open(i);
            else if (piece.kind == Piece::Kind::close)
                levels_.pop_back();
            else if (!levels_.empty() && levels_.back().isReadable)
                addCharacters(i);
        }
        return std::move(paragraphs_);
    }

private:
    /// What holds inside an element that is open.
    struct Level {
        std::size_t paragraph = SIZE_MAX;
        bool isReadable = false;
    };

    void open(std::uint32_t at) {
        const Piece& piece = markup_.pieces[at];
        const Level outer = levels_.empty() ? Level{} : levels_.back();
        levels_.push_back(outer);
        Level& level = levels_.back();
        if (piece.role == Role::paragraph) {
            level = {paragraphs_.size(), dialect_.textInParagraph};
            paragraphs_.push_back({.open = at, .ordinal = paragraphs_.size() + 1});
        } else if (outer.paragraph != SIZE_MAX) {
            openInside(paragraphs_[outer.paragraph], at, level);
        }
    }

    void openInside(Paragraph& paragraph, std::uint32_t at, Level& level) {
        const Role role = markup_.pieces[at].role;
        const bool wraps = role == Role::wrapper || role == Role::control || role == Role::mark;
        level.isReadable = dialect_.textInParagraph ? level.isReadable && wraps : role == Role::text;
        if (role == Role::container)
            level.paragraph = SIZE_MAX;
        paragraph.breaksSection |= role == Role::sectionBreak;
        paragraph.hasContent |= role == Role::content;
        if (const char sign = signOf(at); sign != 0)
            addElement(paragraph, at, sign);
        else
            paragraph.hasContent |= dialect_.textInParagraph && role == Role::other;
    }

    /// In DOCX a tab also stands in the paragraph's properties, where it means a tab stop.
    char signOf(std::uint32_t at) const {
        const Piece& piece = markup_.pieces[at];
        const bool isInText = dialect_.textInParagraph || markup_.pieces[piece.parent].role == Role::run;
        if (!isInText)
            return 0;
        switch (piece.role) {
        case Role::space:
            return ' ';
        case Role::tab:
            return '\t';
        case Role::lineBreak:
            return '\n';
        case Role::hyphen:
            return '-';
        default:
            return 0;
        }
    }

    void addElement(Paragraph& paragraph, std::uint32_t at, char sign) {
        const auto position = static_cast<std::uint32_t>(paragraph.text.size());
        paragraph.spans.push_back({position, 1, markup_.elementBegin(at), markup_.elementEnd(at), at});
        paragraph.text += sign;
    }

    void addCharacters(std::uint32_t at) {
        Paragraph& paragraph = paragraphs_[levels_.back().paragraph];
        const Piece& piece = markup_.pieces[at];
        for (std::uint32_t begin = piece.begin; begin < piece.end;) {
            const std::string_view rest = std::string_view(markup_.text).substr(begin, piece.end - begin);
            const auto plain = static_cast<std::uint32_t>(std::min(rest.find('&'), rest.size()));
            if (plain > 0)
                addSpan(paragraph, {0, 0, begin, begin + plain, at}, rest.substr(0, plain));
            begin += plain;
            if (begin == piece.end)
                return;
            const auto found = std::find_if(escapes.begin(), escapes.end(), [&](const Escape& escape) {
                return rest.substr(plain).starts_with(escape.written);
            });
            const auto size = static_cast<std::uint32_t>(found->written.size());
            addSpan(paragraph, {0, 0, begin, begin + size, at}, found->meant);
            begin += size;
        }
    }

    static void addSpan(Paragraph& paragraph, Span span, std::string_view text) {
        span.at = static_cast<std::uint32_t>(paragraph.text.size());
        span.size = static_cast<std::uint32_t>(text.size());
        paragraph.spans.push_back(span);
        paragraph.text += text;
    }

    const Markup& markup_;
    const Dialect& dialect_;
    std::vector<Paragraph> paragraphs_;
    std::vector<Level> levels_;
};

} // namespace

std::vector<Paragraph> readParagraphs(const Markup& markup, const Dialect& dialect) {
    return Reader(markup, dialect).read();
}

} // namespace nastavnik::documents
