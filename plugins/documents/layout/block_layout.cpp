// SPDX-License-Identifier: MIT
#include "layout/block_layout.hpp"

#include "layout/run_split.hpp"

#include <algorithm>
#include <map>
#include <set>

namespace nastavnik::documents {

namespace {

/// What the two tags of a block enclose.
enum class Reach : std::uint8_t { text, paragraphs, units };

class BlockLayout {
public:
    explicit BlockLayout(Sheet& sheet)
        : sheet_(sheet), markup_(sheet.markup), paragraphs_(sheet.paragraphs), tags_(sheet.tags), faults_(sheet.faults),
          reach_(tags_.size(), Reach::text), tagsOf_(paragraphs_.size()) {
        for (std::uint32_t i = 0; i < tags_.size(); ++i)
            tagsOf_[tags_[i].paragraph].push_back(i);
    }

    void run(const std::vector<Block>& blocks) {
        for (const Block& block : blocks)
            place(block);
        for (const Block& block : paragraphBlocks_)
            moveIntoList(block);
        for (auto& [unit, tags] : unitTags_)
            placeUnit(unit, tags);
        for (auto& [paragraph, tags] : paragraphTags_)
            placeParagraph(paragraph, tags);
        for (const auto& [paragraph, block] : textBlocks_)
            dropWhenEmpty(paragraph);
    }

private:
    const Paragraph& paragraphOf(std::uint32_t tag) const { return sheet_.paragraphOf(tag); }

    void place(const Block& block) {
        const std::uint32_t first = paragraphOf(block.open).open, last = paragraphOf(block.close).open;
        if (tags_[block.open].placeholder.kind == Placeholder::Kind::columns)
            return placeColumn(block, sheet_.around(first, Role::cell));
        if (first == last)
            return placeInText(block);
        const std::uint32_t outer = commonAncestor(markup_, first, last);
        const std::uint32_t from = sheet_.childOf(outer, first), to = sheet_.childOf(outer, last);
        const Role role = outer == nowhere ? Role::other : markup_.pieces[outer].role;
        if (role == Role::row)
            placeUnits(block, markup_.pieces[outer].parent, outer, outer);
        else if (isUnit(from) && isUnit(to))
            placeUnits(block, outer, from, to);
        else if (from == first && to == last)
            placeParagraphs(block, outer);
        else
            addMisplaced(block, block.open, block.close);
    }

    bool isUnit(std::uint32_t piece) const {
        const Role role = markup_.pieces[piece].role;
        return role == Role::row || role == Role::item;
    }

    void placeColumn(const Block& block, std::uint32_t cell) {
        if (cell == nowhere || sheet_.around(paragraphOf(block.close).open, Role::cell) != cell ||
            !columns_.insert(cell).second)
            return addFault(
                faults_, "DT029", tags_[block.open].place,
                {tags_[block.open].written + " и её {конец} должны стоять в одной ячейке таблицы, одна пара на ячейку",
                 tags_[block.open].written + " and its {end} have to stand in one cell of a table, one pair a cell"});
        for (const std::uint32_t tag : block.tags())
            reach_[tag] = Reach::units;
        addEvent(markup_.elementBegin(cell), block.open);
        addEvent(markup_.elementEnd(cell), block.close);
        noteRepetition(block, sheet_.rangeOf(cell), false);
    }

    void addMisplaced(const Block& block, std::uint32_t one, std::uint32_t other) {
        const Tag& open = tags_[one];
        const Tag& close = tags_[other];
        const Text where = close.place.text();
        addFault(
            faults_, "DT016", tags_[block.open].place,
            {open.written + " и " + close.written + " (" + where.ru +
                 ") стоят в разных рамках; поставьте обе метки в один абзац, в одну таблицу или обе вне таблиц",
             open.written + " and " + close.written + " (" + where.en +
                 ") stand in different frames; put both into one paragraph, one table, or both outside of tables"});
    }

    bool isInside(std::uint32_t outer, std::uint32_t piece) const {
        return outer == nowhere || (piece > outer && piece < markup_.pieces[outer].match);
    }

    void placeInText(const Block& block) {
        const std::size_t paragraph = tags_[block.open].paragraph;
        std::uint32_t outer = markup_.pieces[tags_[block.open].lastPiece].parent;
        for (const std::uint32_t tag : block.tags()) {
            if (tags_[tag].paragraph != paragraph)
                return addMisplaced(block, block.open, tag);
            while (!isInside(outer, tags_[tag].firstPiece))
                outer = markup_.pieces[outer].parent;
        }
        for (const std::uint32_t tag : block.tags()) {
            const bool opens = tag == block.open;
            const auto split = splitRuns(markup_, opens ? tags_[tag].lastPiece : tags_[tag].firstPiece, outer);
            if (!split)
                return addMisplaced(block, block.open, block.close);
            addEvent(opens ? tags_[tag].ranges.back().end : tags_[tag].ranges.front().begin, tag, *split);
        }
        textBlocks_.emplace(paragraph, block);
        noteRepetition(block, {tags_[block.open].ranges.back().end, tags_[block.close].ranges.front().begin}, false);
    }

    void noteRepetition(const Block& block, Range range, bool byParagraphs) {
        sheet_.regions.push_back(range);
        if (tags_[block.open].placeholder.repeats())
            sheet_.repetitions.push_back({block.open, range, byParagraphs});
    }

    void addEvent(std::uint32_t position, std::uint32_t tag, const RunSplit& split = {}) {
        const Placeholder& placeholder = tags_[tag].placeholder;
        const Op op = placeholder.opensBlock()                           ? Op::begin
                      : placeholder.kind == Placeholder::Kind::otherwise ? Op::middle
                                                                         : Op::end;
        sheet_.edits.push_back(
            {.begin = position, .end = position, .op = op, .tag = tag, .before = split.before, .after = split.after});
    }

    void placeUnits(const Block& block, std::uint32_t outer, std::uint32_t first, std::uint32_t last) {
        std::vector<std::uint32_t> units{first};
        for (const std::uint32_t middle : block.middle) {
            const std::uint32_t paragraph = paragraphOf(middle).open;
            const std::uint32_t unit = isInside(outer, paragraph) ? sheet_.childOf(outer, paragraph) : nowhere;
            if (unit == nowhere || !isUnit(unit) || unit == units.back() || first == last)
                return addUndivided(block, middle);
            units.push_back(unit);
        }
        units.push_back(last);
        const std::vector<std::uint32_t> tags = block.tags();
        for (std::size_t i = 0; i < tags.size(); ++i) {
            reach_[tags[i]] = Reach::units;
            unitTags_[units[i]].push_back(tags[i]);
        }
        sheet_.fleeting.push_back({markup_.elementBegin(first), markup_.elementEnd(last)});
        noteRepetition(block, sheet_.fleeting.back(), false);
    }

    void addUndivided(const Block& block, std::uint32_t middle) {
        addFault(faults_, "DT016", tags_[middle].place,
                 {tags_[middle].written + " должна стоять в отдельной строке таблицы (или пункте списка) между " +
                      tags_[block.open].written + " и " + tags_[block.close].written,
                  tags_[middle].written + " has to stand in a row (or list item) of its own between " +
                      tags_[block.open].written + " and " + tags_[block.close].written});
    }

    void placeParagraphs(const Block& block, std::uint32_t outer) {
        for (const std::uint32_t tag : block.tags()) {
            if (markup_.pieces[paragraphOf(tag).open].parent != outer)
                return addMisplaced(block, block.open, tag);
        }
        for (const std::uint32_t tag : block.tags()) {
            reach_[tag] = Reach::paragraphs;
            paragraphTags_[tags_[tag].paragraph].push_back(tag);
        }
        if (outer != nowhere)
            sheet_.needParagraph(outer);
        paragraphBlocks_.push_back(block);
        noteRepetition(
            block,
            {markup_.elementBegin(paragraphOf(block.open).open), markup_.elementEnd(paragraphOf(block.close).open)},
            true);
    }

    /// An ODT list between two marker paragraphs: its items are repeated, or each copy would be numbered from 1.
    void moveIntoList(const Block& block) {
        const std::uint32_t first = paragraphOf(block.open).open, last = paragraphOf(block.close).open;
        const std::uint32_t list = sheet_.nextElement(markup_.pieces[first].match);
        if (!block.middle.empty() || list >= last || markup_.pieces[list].role != Role::list ||
            sheet_.nextElement(markup_.pieces[list].match) != last || !isMarker(tags_[block.open].paragraph) ||
            !isMarker(tags_[block.close].paragraph))
            return;
        movedTo_[block.open] = markup_.pieces[list].end;
        movedTo_[block.close] = markup_.pieces[markup_.pieces[list].match].begin;
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
                addEvent(closes(tag) == stays ? begin : end, tag);
        }
        if (marker && !stays)
            erase({begin, end});
    }

    bool closes(std::uint32_t tag) const { return tags_[tag].placeholder.kind == Placeholder::Kind::end; }

    void checkEdge(std::size_t index, std::uint32_t tag) {
        const bool opens = !closes(tag);
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

    bool isMarkerUnit(std::uint32_t unit, const std::vector<std::uint32_t>& tags) const {
        for (const std::uint32_t tag : tags)
            if (tags_[tag].closedBy != nowhere && tags_[tag].closedBy != tag &&
                std::find(tags.begin(), tags.end(), tags_[tag].closedBy) != tags.end())
                return false;
        const auto [from, to] = sheet_.paragraphsIn(unit);
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
            addEvent(marker || !closes(tag) ? begin : end, tag);
        if (marker) {
            sheet_.erased.push_back(unit);
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
        const auto [from, to] = sheet_.paragraphsIn(parent);
        const bool isOnly = to - from < 2;
        if (isOnly || markup_.pieces[parent].role != Role::cell)
            return;
        sheet_.needParagraph(parent);
        erase({markup_.elementBegin(open), markup_.elementEnd(open)});
    }

    void erase(Range range) { sheet_.edits.push_back({.begin = range.begin, .end = range.end}); }

    /// A paragraph that consists of blocks and comes to nothing goes; the last one of a cell stays.
    void dropWhenEmpty(std::size_t index) {
        const Paragraph& paragraph = paragraphs_[index];
        const std::uint32_t parent = markup_.pieces[paragraph.open].parent;
        if (paragraph.hasContent || paragraph.breaksSection || parent == nowhere || paragraphTags_.contains(index) ||
            dropped_.contains(index))
            return;
        const auto [from, to] = sheet_.paragraphsIn(parent);
        const bool isOnly = to - from < 2;
        if ((isOnly && markup_.pieces[parent].role != Role::item) || !consistsOfBlocks(index))
            return;
        dropped_.insert(index);
        const std::uint32_t element = isOnly && sheet_.dialect.format != Format::docx ? parent : paragraph.open;
        const Range range = sheet_.rangeOf(element);
        sheet_.edits.push_back({.begin = range.begin, .end = range.begin, .op = Op::paragraphBegin});
        sheet_.edits.push_back({.begin = range.end, .end = range.end, .op = Op::paragraphEnd});
        sheet_.needParagraph(parent);
    }

    bool consistsOfBlocks(std::size_t index) const {
        const std::string_view text = paragraphs_[index].text;
        std::uint32_t at = 0;
        for (const std::uint32_t tag : tagsOf_[index]) {
            if (tags_[tag].from < at)
                continue; // inside of a block
            if (!tags_[tag].placeholder.opensBlock() || tags_[tags_[tag].closedBy].paragraph != index ||
                !isBlankText(text.substr(at, tags_[tag].from - at)))
                return false;
            at = tags_[tags_[tag].closedBy].to;
        }
        return isBlankText(text.substr(at));
    }

    Sheet& sheet_;
    const Markup& markup_;
    const std::vector<Paragraph>& paragraphs_;
    const std::vector<Tag>& tags_;
    FaultList& faults_;
    std::vector<Reach> reach_;                       ///< of each tag
    std::vector<std::vector<std::uint32_t>> tagsOf_; ///< of each paragraph
    std::map<std::uint32_t, std::vector<std::uint32_t>> unitTags_;
    std::map<std::size_t, std::vector<std::uint32_t>> paragraphTags_;
    std::multimap<std::size_t, Block> textBlocks_; ///< by paragraph
    std::set<std::uint32_t> columns_;              ///< cells that are repeated
    std::set<std::size_t> dropped_;                ///< paragraphs that go when empty
    std::vector<Block> paragraphBlocks_;
    std::map<std::uint32_t, std::uint32_t> movedTo_; ///< positions of tags whose place is not their own paragraph
};

} // namespace

void layOutBlocks(Sheet& sheet, const std::vector<Block>& blocks) { BlockLayout(sheet).run(blocks); }

} // namespace nastavnik::documents
