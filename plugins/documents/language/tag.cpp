// SPDX-License-Identifier: MIT
#include "language/tag.hpp"

#include "language/picture_frame.hpp"
#include "language/spelling.hpp"
#include "limits.hpp"
#include "russian/russian_text.hpp"
#include "values/filters.hpp"

#include <algorithm>

namespace nastavnik::documents {

namespace {

constexpr std::size_t excerptBytes = 160;

class Scanner {
public:
    Scanner(std::vector<TagPlace> places, FaultList& faults) : places_(std::move(places)), faults_(faults) {}

    void scan(const Paragraph& paragraph, std::size_t index) {
        std::size_t from = paragraph.text.find('{');
        while (from != std::string::npos && tags_.size() < limits::tags) {
            const std::size_t end = closingBrace(paragraph.text, from);
            if (end == std::string::npos) {
                addUnclosed(paragraph, from);
                return;
            }
            add(paragraph, index, static_cast<std::uint32_t>(from), static_cast<std::uint32_t>(end + 1));
            from = paragraph.text.find('{', end + 1);
        }
    }

    /// A picture whose alternative text is one tag gives its place and size to the picture of the data.
    void scanAltText(const Markup& markup, const std::vector<Paragraph>& paragraphs, std::uint32_t open) {
        const auto later = std::upper_bound(paragraphs.begin(), paragraphs.end(), open,
                                            [](std::uint32_t at, const Paragraph& one) { return at < one.open; });
        if (later == paragraphs.begin())
            return;
        for (const Range& range : altTexts(markup, open)) {
            const std::string text = unescaped(markup.slice(range));
            const std::string_view written = trimmed(text);
            if (!written.starts_with('{') || written.find('}') != written.size() - 1)
                continue;
            const auto index = static_cast<std::size_t>(later - paragraphs.begin()) - 1;
            TagPlace at = places_[index];
            at.around = written;
            addPicture(std::string(written), std::move(at), index, range, markup, frameOf(markup, open));
        }
    }

    std::vector<Tag> take() {
        if (tags_.size() >= limits::tags)
            faults_.add("DT018", {"в шаблоне больше 20 000 меток", "the template has over 20,000 tags"});
        std::sort(tags_.begin(), tags_.end(),
                  [](const Tag& a, const Tag& b) { return a.ranges.front().begin < b.ranges.front().begin; });
        return std::move(tags_);
    }

private:
    /// A brace inside quotes is text: {"{"} and {"}"}.
    static std::size_t closingBrace(const std::string& text, std::size_t from) {
        const std::size_t end = text.find('}', from + 1);
        if (end == std::string::npos || end - from > limits::tagBytes)
            return std::string::npos;
        const std::size_t next = text.find('}', end + 1);
        constexpr std::size_t quoteAndSpaces = 8;
        if (end - from > quoteAndSpaces || next == std::string::npos || next - end > quoteAndSpaces)
            return end;
        const auto whole = parsePlaceholder(std::string_view(text).substr(from + 1, next - from - 1));
        const Placeholder* placeholder = std::get_if<Placeholder>(&whole);
        return placeholder != nullptr && placeholder->literal == "}" ? next : end;
    }

    TagPlace place(const Paragraph& paragraph, std::size_t from, std::size_t to) const {
        TagPlace place = places_[paragraph.ordinal - 1];
        place.around = excerpt(paragraph.text, from, to, excerptBytes);
        return place;
    }

    void addUnclosed(const Paragraph& paragraph, std::size_t from) {
        addFault(faults_, "DT010", place(paragraph, from, from + 1),
                 {"после «{» в этом абзаце нет «}»; допишите скобку, а если скобка нужна сама, напишите {\"{\"}",
                  "after \"{\" this paragraph has no \"}\"; close it, or write {\"{\"} for the brace itself"});
    }

    void add(const Paragraph& paragraph, std::size_t index, std::uint32_t from, std::uint32_t to) {
        Tag tag{.written = paragraph.text.substr(from, to - from), .paragraph = index, .from = from, .to = to};
        tag.place = place(paragraph, from, to);
        auto parsed = parsePlaceholder(std::string_view(tag.written).substr(1, tag.written.size() - 2));
        if (const Text* wrong = std::get_if<Text>(&parsed)) {
            addFault(faults_, "DT011", tag.place, {tag.written + ": " + wrong->ru, tag.written + ": " + wrong->en});
            return;
        }
        tag.placeholder = std::get<Placeholder>(std::move(parsed));
        checkFilters(tag);
        locate(paragraph, tag);
        tags_.push_back(std::move(tag));
    }

    static std::vector<Range> altTexts(const Markup& markup, std::uint32_t open) {
        const Piece& piece = markup.pieces[open];
        const std::uint32_t end = markup.pieces[piece.match].begin;
        if (end > piece.end) // ODT: <svg:desc>…</svg:desc>
            return {{piece.end, end}};
        for (const char* name : {"descr", "title"})
            if (const auto range = markup.attribute(open, name); range && range->begin < range->end)
                return {*range};
        return {};
    }

    static std::uint32_t frameOf(const Markup& markup, std::uint32_t open) {
        while (open != nowhere && markup.localName(open) != "drawing" && markup.localName(open) != "frame")
            open = markup.pieces[open].parent;
        return open;
    }

    /// {coat} says as much as {рисунок coat} here.
    void addPicture(std::string written, TagPlace place, std::size_t paragraph, Range range, const Markup& markup,
                    std::uint32_t frame) {
        if (frame == nowhere)
            return;
        Tag tag{.written = std::move(written), .place = std::move(place), .paragraph = paragraph, .frame = frame};
        auto parsed = parsePlaceholder(std::string_view(tag.written).substr(1, tag.written.size() - 2));
        if (const Text* wrong = std::get_if<Text>(&parsed))
            return addFault(faults_, "DT011", tag.place,
                            {tag.written + ": " + wrong->ru, tag.written + ": " + wrong->en});
        tag.placeholder = std::get<Placeholder>(std::move(parsed));
        if (tag.placeholder.kind == Placeholder::Kind::value)
            tag.placeholder.kind = Placeholder::Kind::picture;
        if (!tag.placeholder.isPicture())
            return addFault(faults_, "DT011", tag.place,
                            {tag.written + ": вместо рисунка встаёт только {рисунок имя} или {qr имя}",
                             tag.written + ": a picture gives way only to {image name} or {qr name}"});
        checkFilters(tag);
        if (!tag.placeholder.box.isGiven())
            tag.placeholder.box = frameBox(markup, frame);
        tag.ranges = {range};
        tag.firstPiece = tag.lastPiece = frame;
        tags_.push_back(std::move(tag));
    }

    void checkFilters(const Tag& tag) {
        checkFilters(tag, tag.placeholder.operand);
        for (const auto& alternative : tag.placeholder.condition.alternatives)
            for (const Test& test : alternative)
                checkFilters(tag, test.left);
    }

    void checkFilters(const Tag& tag, const Operand& operand) {
        for (const auto& [total, name] : operand.steps) {
            if (total != Total::none || findFilter(name) != nullptr)
                continue;
            if (faults_.isFull())
                return faults_.count();
            std::vector<std::string_view> known = filterNames();
            for (const std::string_view one : totalNames())
                known.push_back(one);
            const std::string near(nearest(name, known));
            addFault(faults_, "DT012", tag.place,
                     {tag.written + ": нет фильтра «" + name + "»" +
                          (near.empty() ? "; список фильтров в README" : "; возможно, «" + near + "»?"),
                      tag.written + ": there is no filter \"" + name + "\"" +
                          (near.empty() ? "; the README lists them" : "; did you mean \"" + near + "\"?")});
        }
    }

    static void locate(const Paragraph& paragraph, Tag& tag) {
        auto span = std::upper_bound(paragraph.spans.begin(), paragraph.spans.end(), tag.from,
                                     [](std::uint32_t at, const Span& later) { return at < later.at; });
        --span;
        tag.firstPiece = span->piece;
        for (; span != paragraph.spans.end() && span->at < tag.to; ++span) {
            Range range{span->begin, span->end};
            if (span->isPlain()) {
                range.begin += tag.from > span->at ? tag.from - span->at : 0;
                range.end = std::min(range.end, span->begin + tag.to - span->at);
            }
            tag.lastPiece = span->piece;
            if (!tag.ranges.empty() && tag.ranges.back().end == range.begin)
                tag.ranges.back().end = range.end;
            else
                tag.ranges.push_back(range);
        }
    }

    std::vector<TagPlace> places_; ///< of the paragraphs
    FaultList& faults_;
    std::vector<Tag> tags_;
};

} // namespace

void addFault(FaultList& faults, const std::string& code, const TagPlace& place, const Text& message) {
    if (faults.isFull())
        return faults.count();
    const Text where = place.text();
    faults.add(code, {where.ru + ": " + message.ru, where.en + ": " + message.en}, place.part, place.paragraph);
}

std::vector<Tag> scanTags(const Markup& markup, const std::vector<Paragraph>& paragraphs, const std::string& part,
                          const Dialect& dialect, FaultList& faults) {
    Scanner scanner(placesOf(markup, paragraphs, part, dialect), faults);
    for (std::size_t i = 0; i < paragraphs.size(); ++i)
        scanner.scan(paragraphs[i], i);
    for (std::uint32_t i = 0; i < markup.pieces.size(); ++i)
        if (markup.pieces[i].role == Role::altText && markup.pieces[i].kind == Piece::Kind::open)
            scanner.scanAltText(markup, paragraphs, i);
    return scanner.take();
}

} // namespace nastavnik::documents
