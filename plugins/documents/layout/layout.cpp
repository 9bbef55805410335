// SPDX-License-Identifier: MIT
#include "layout/layout.hpp"

#include "layout/run_split.hpp"
#include "layout/table_guard.hpp"

#include <algorithm>
#include <map>
#include <set>

namespace nastavnik::documents {

namespace {

/// What the two tags of a block enclose.
enum class Reach : std::uint8_t { text, paragraphs, units };

class Layout {
public:
    Layout(const Markup& markup, const Dialect& dialect, const std::vector<Paragraph>& paragraphs,
           const std::vector<Tag>& tags, FaultList& faults)
        : markup_(markup), dialect_(dialect), paragraphs_(paragraphs), tags_(tags), faults_(faults),
          reach_(tags.size(), Reach::text), tagsOf_(paragraphs.size()) {
        for (std::uint32_t i = 0; i < tags.size(); ++i)
            tagsOf_[tags[i].paragraph].push_back(i);
    }

    std::vector<Edit> run(const std::vector<Block>& blocks) {
        for (const Block& block : blocks)
            place(block);
        for (const Block& block : paragraphBlocks_)
            moveIntoList(block);
        for (auto& [unit, tags] : unitTags_)
            placeUnit(unit, tags);
        for (auto& [paragraph, tags] : paragraphTags_)
            placeParagraph(paragraph, tags);
        for (const std::uint32_t container : needy_)
            needParagraph(container);
        for (std::uint32_t i = 0; i < tags_.size(); ++i)
            replaceTag(i);
        keepSpaces();
        guardTables(markup_, repeated_, erasedUnits_, edits_);
        return std::move(edits_);
    }

private:
    const Paragraph& paragraphOf(std::uint32_t tag) const { return paragraphs_[tags_[tag].paragraph]; }

    void place(const Block& block) {
        const std::uint32_t first = paragraphOf(block.open).open, last = paragraphOf(block.close).open;
        if (first == last)
            return placeInText(block);
        const std::uint32_t outer = commonAncestor(markup_, first, last);
        const std::uint32_t from = childOf(outer, first), to = childOf(outer, last);
        const Role role = outer == nowhere ? Role::other : markup_.pieces[outer].role;
        if (role == Role::row)
            placeUnits(block, outer, outer);
        else if (isUnit(from) && isUnit(to))
            placeUnits(block, from, to);
        else if (from == first && to == last)
            placeParagraphs(block, outer);
        else
            addMisplaced(block);
    }

    bool isUnit(std::uint32_t piece) const {
        const Role role = markup_.pieces[piece].role;
        return role == Role::row || role == Role::item;
    }

    std::uint32_t childOf(std::uint32_t outer, std::uint32_t piece) const {
        while (markup_.pieces[piece].parent != outer)
            piece = markup_.pieces[piece].parent;
        return piece;
    }

    void addMisplaced(const Block& block) {
        const Tag& open = tags_[block.open];
        const Tag& close = tags_[block.close];
        const Text where = close.place.text();
        addFault(
            faults_, "DT016", open.place,
            {open.written + " и " + close.written + " (" + where.ru +
                 ") стоят в разных рамках; поставьте обе метки в один абзац, в одну таблицу или обе вне таблиц",
             open.written + " and " + close.written + " (" + where.en +
                 ") stand in different frames; put both into one paragraph, one table, or both outside of tables"});
    }

    void placeInText(const Block& block) {
        const Tag& open = tags_[block.open];
        const Tag& close = tags_[block.close];
        const std::uint32_t outer = commonAncestor(markup_, open.lastPiece, close.firstPiece);
        const auto begin = splitRuns(markup_, open.lastPiece, outer);
        const auto end = splitRuns(markup_, close.firstPiece, outer);
        if (!begin || !end)
            return addMisplaced(block);
        addEvent(open.ranges.back().end, block.open, *begin);
        addEvent(close.ranges.front().begin, block.close, *end);
    }

    void addEvent(std::uint32_t position, std::uint32_t tag, const RunSplit& split = {}) {
        const Op op = tags_[tag].placeholder.opensBlock() ? Op::begin : Op::end;
        edits_.push_back({position, position, op, tag, split.before, split.after});
    }

    void placeUnits(const Block& block, std::uint32_t first, std::uint32_t last) {
        reach_[block.open] = reach_[block.close] = Reach::units;
        unitTags_[first].push_back(block.open);
        unitTags_[last].push_back(block.close);
        repeated_.push_back({markup_.elementBegin(first), markup_.elementEnd(last)});
    }

    void placeParagraphs(const Block& block, std::uint32_t outer) {
        reach_[block.open] = reach_[block.close] = Reach::paragraphs;
        paragraphTags_[tags_[block.open].paragraph].push_back(block.open);
        paragraphTags_[tags_[block.close].paragraph].push_back(block.close);
        if (outer != nowhere)
            noteNeedy(outer);
        paragraphBlocks_.push_back(block);
    }

    /// An ODT list between two marker paragraphs: its items are repeated, or each copy would be numbered from 1.
    void moveIntoList(const Block& block) {
        const std::uint32_t first = paragraphOf(block.open).open, last = paragraphOf(block.close).open;
        const std::uint32_t list = nextElement(markup_.pieces[first].match);
        if (list >= last || markup_.pieces[list].role != Role::list ||
            nextElement(markup_.pieces[list].match) != last || !isMarker(tags_[block.open].paragraph) ||
            !isMarker(tags_[block.close].paragraph))
            return;
        movedTo_[block.open] = markup_.pieces[list].end;
        movedTo_[block.close] = markup_.pieces[markup_.pieces[list].match].begin;
    }

    std::uint32_t nextElement(std::uint32_t close) const {
        while (++close < markup_.pieces.size() && markup_.pieces[close].kind == Piece::Kind::text) {
        }
        return close;
    }

    void noteNeedy(std::uint32_t outer) {
        const Role role = markup_.pieces[outer].role;
        const bool isBody = role == Role::container && markup_.name(outer).ends_with("body");
        if (dialect_.format == Format::docx && (role == Role::cell || role == Role::container) && !isBody)
            needy_.insert(outer);
    }

    void needParagraph(std::uint32_t container) {
        const std::uint32_t position = markup_.pieces[markup_.pieces[container].match].begin;
        const std::string_view name = markup_.name(container);
        const std::string prefix(name.substr(0, name.find(':') == name.npos ? 0 : name.find(':') + 1));
        edits_.push_back({position, position, Op::needParagraph, 0, {}, "<" + prefix + "p/>"});
    }

    /// True when a paragraph shows nothing but tags of paragraphs and of units between `from` and `to`.
    bool isBlank(std::size_t paragraph, std::size_t from, std::size_t to) const {
        const std::string& text = paragraphs_[paragraph].text;
        for (const std::uint32_t tag : tagsOf_[paragraph]) {
            if (reach_[tag] == Reach::text || tags_[tag].from < from || tags_[tag].to > to)
                continue;
            if (!isBlankText(std::string_view(text).substr(from, tags_[tag].from - from)))
                return false;
            from = tags_[tag].to;
        }
        return isBlankText(std::string_view(text).substr(from, to - from));
    }

    static bool isBlankText(std::string_view text) {
        for (std::size_t at = text.find("\u00A0"); text.find_first_not_of(" \t") != text.npos;
             at = text.find("\u00A0")) {
            if (at != text.find_first_not_of(" \t"))
                return false;
            text.remove_prefix(at + 2);
        }
        return true;
    }

    bool isMarker(std::size_t paragraph) const {
        const Paragraph& candidate = paragraphs_[paragraph];
        return !candidate.hasContent && isBlank(paragraph, 0, candidate.text.size());
    }

    void placeParagraph(std::size_t index, std::vector<std::uint32_t>& tags) {
        std::sort(tags.begin(), tags.end());
        const std::uint32_t open = paragraphs_[index].open;
        const std::uint32_t begin = markup_.elementBegin(open), end = markup_.elementEnd(open);
        const bool marker = isMarker(index), stays = marker && paragraphs_[index].breaksSection;
        for (const std::uint32_t tag : tags) {
            const auto moved = movedTo_.find(tag);
            if (!marker)
                checkEdge(index, tag);
            if (moved != movedTo_.end())
                addEvent(moved->second, tag);
            else if (marker && !stays)
                addEvent(begin, tag);
            else
                addEvent(tags_[tag].placeholder.opensBlock() == stays ? end : begin, tag);
        }
        if (marker && !stays)
            erase({begin, end});
    }

    void checkEdge(std::size_t index, std::uint32_t tag) {
        const bool opens = tags_[tag].placeholder.opensBlock();
        const std::string& text = paragraphs_[index].text;
        if (opens ? isBlank(index, 0, tags_[tag].from) : isBlank(index, tags_[tag].to, text.size()))
            return;
        const std::string& written = tags_[tag].written;
        if (opens)
            addFault(faults_, "DT016", tags_[tag].place,
                     {"перед " + written + " в этом абзаце есть текст, а закрыт повтор в другом абзаце; поставьте " +
                          written + " в отдельный абзац",
                      "text stands before " + written + " and its block ends in another paragraph; put " + written +
                          " into a paragraph of its own"});
        else
            addFault(faults_, "DT016", tags_[tag].place,
                     {"после " + written + " в этом абзаце есть текст, а открыт повтор в другом абзаце; поставьте " +
                          written + " в отдельный абзац",
                      "text stands after " + written + " and its block began in another paragraph; put " + written +
                          " into a paragraph of its own"});
    }

    /// Indices of the paragraphs inside an element.
    std::pair<std::size_t, std::size_t> paragraphsIn(std::uint32_t element) const {
        const auto isBefore = [](const Paragraph& paragraph, std::uint32_t piece) { return paragraph.open < piece; };
        const auto begin = std::lower_bound(paragraphs_.begin(), paragraphs_.end(), element, isBefore);
        const auto end = std::lower_bound(begin, paragraphs_.end(), markup_.pieces[element].match, isBefore);
        return {static_cast<std::size_t>(begin - paragraphs_.begin()),
                static_cast<std::size_t>(end - paragraphs_.begin())};
    }

    bool isMarkerUnit(std::uint32_t unit, const std::vector<std::uint32_t>& tags) const {
        for (const std::uint32_t tag : tags)
            if (tags_[tag].closedBy != nowhere &&
                std::find(tags.begin(), tags.end(), tags_[tag].closedBy) != tags.end())
                return false;
        const auto [from, to] = paragraphsIn(unit);
        for (std::size_t i = from; i < to; ++i)
            if (!isMarker(i))
                return false;
        for (std::uint32_t piece = unit + 1; piece < markup_.pieces[unit].match; ++piece)
            if (markup_.pieces[piece].role == Role::table || markup_.pieces[piece].role == Role::list)
                return false;
        return true;
    }

    void placeUnit(std::uint32_t unit, std::vector<std::uint32_t>& tags) {
        std::sort(tags.begin(), tags.end());
        const std::uint32_t begin = markup_.elementBegin(unit), end = markup_.elementEnd(unit);
        const bool marker = isMarkerUnit(unit, tags);
        for (const std::uint32_t tag : tags)
            addEvent(marker || tags_[tag].placeholder.opensBlock() ? begin : end, tag);
        if (marker) {
            erasedUnits_.push_back(unit);
            return erase({begin, end});
        }
        for (const std::uint32_t tag : tags)
            dropLoneParagraph(tags_[tag].paragraph);
    }

    /// A tag of a row that has a paragraph of its own beside others in the cell takes the paragraph with it.
    void dropLoneParagraph(std::size_t index) {
        const std::uint32_t open = paragraphs_[index].open, parent = markup_.pieces[open].parent;
        if (!isMarker(index) || paragraphTags_.contains(index) || parent == nowhere)
            return;
        const auto [from, to] = paragraphsIn(parent);
        const bool isOnly = to - from < 2;
        if (isOnly || markup_.pieces[parent].role != Role::cell)
            return;
        noteNeedy(parent);
        erase({markup_.elementBegin(open), markup_.elementEnd(open)});
    }

    void erase(Range range) { edits_.push_back({range.begin, range.end}); }

    void replaceTag(std::uint32_t tag) {
        const Placeholder& placeholder = tags_[tag].placeholder;
        const bool isSlot = !placeholder.opensBlock() && placeholder.kind != Placeholder::Kind::end;
        for (const Range& range : tags_[tag].ranges) {
            const bool isFirst = &range == &tags_[tag].ranges.front();
            edits_.push_back({range.begin, range.end, isSlot && isFirst ? Op::slot : Op::nothing, tag});
        }
    }

    /// Word drops spaces at the edges of a text that does not say otherwise.
    void keepSpaces() {
        std::set<std::uint32_t> texts;
        for (const Tag& tag : tags_)
            for (const std::uint32_t piece : {tag.firstPiece, tag.lastPiece})
                texts.insert(markup_.pieces[piece].parent);
        for (const std::uint32_t text : texts) {
            const Piece& piece = markup_.pieces[text];
            if (piece.role == Role::text)
                edits_.push_back({piece.begin, piece.end, Op::nothing, 0, {}, keepingSpaces(markup_, text)});
        }
    }

    const Markup& markup_;
    const Dialect& dialect_;
    const std::vector<Paragraph>& paragraphs_;
    const std::vector<Tag>& tags_;
    FaultList& faults_;
    std::vector<Reach> reach_;                       ///< of each tag
    std::vector<std::vector<std::uint32_t>> tagsOf_; ///< of each paragraph
    std::map<std::uint32_t, std::vector<std::uint32_t>> unitTags_;
    std::map<std::size_t, std::vector<std::uint32_t>> paragraphTags_;
    std::vector<Block> paragraphBlocks_;
    std::map<std::uint32_t, std::uint32_t> movedTo_; ///< positions of tags whose place is not their own paragraph
    std::set<std::uint32_t> needy_;
    std::vector<Range> repeated_;
    std::vector<std::uint32_t> erasedUnits_;
    std::vector<Edit> edits_;
};

} // namespace

std::vector<Edit> layOut(const Markup& markup, const Dialect& dialect, const std::vector<Paragraph>& paragraphs,
                         const std::vector<Tag>& tags, const std::vector<Block>& blocks, FaultList& faults) {
    return Layout(markup, dialect, paragraphs, tags, faults).run(blocks);
}

} // namespace nastavnik::documents
