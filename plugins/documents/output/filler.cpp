// SPDX-License-Identifier: MIT
#include "output/filler.hpp"

#include "layout/page_break.hpp"
#include "limits.hpp"
#include "output/cell_merging.hpp"
#include "output/column_counts.hpp"
#include "output/complaints.hpp"
#include "output/evaluation.hpp"
#include "output/identities.hpp"
#include "output/long_lists.hpp"
#include "output/slots.hpp"

namespace nastavnik::documents {

namespace {

constexpr std::size_t flushFrom = 128U << 10U;
/// Kept back when the buffer is emptied, because needParagraph looks at what was written last.
constexpr std::size_t tail = 64;

class Filler {
public:
    Filler(const Program& program, Filling& filling, PartSink& sink)
        : program_(program), filling_(filling), sink_(sink), merging_(program), identities_(program), columns_(program),
          complaints_(program, filling), slots_(program, filling, complaints_, buffer_), running_(program.tags.size()) {
    }

    void fill(const Value& data) {
        const Scope scope{.value = &data, .longLists = filling_.longLists};
        walk(0, static_cast<std::uint32_t>(program_.segments.size()), scope);
        sink_.add(buffer_);
    }

private:
    struct Table {
        std::uint64_t begin; ///< offset in the part
        std::size_t rows;
    };
    struct OpenParagraph {
        std::uint64_t begin;  ///< offset in the part
        std::uint64_t passes; ///< before it began
    };

    void walk(std::uint32_t from, std::uint32_t to, const Scope& scope) {
        for (std::uint32_t i = from; i < to; ++i) {
            const Segment& segment = program_.segments[i];
            buffer_.append(program_.literals, segment.literal, segment.size);
            switch (segment.op) {
            case Op::slot:
                slots_.write(segment, scope);
                break;
            case Op::begin:
                i = walkBlock(i, scope);
                break;
            case Op::keepBegin:
                i = slots_.isBlank(segment.tag, scope) ? segment.jump : i;
                break;
            case Op::mergeMark:
                markMerged(segment, scope);
                break;
            case Op::mergeBegin:
                if (merging_.isContinued(segment.tag, scope)) {
                    buffer_ += own(segment);
                    i = segment.jump;
                }
                break;
            default:
                frame(segment, scope);
            }
        }
    }

    /// What stands around values and blocks: tables and paragraphs that may come to nothing.
    void frame(const Segment& segment, const Scope& scope) {
        switch (segment.op) {
        case Op::paragraphBegin:
            paragraphs_.push_back({written_ + buffer_.size(), filling_.passes});
            break;
        case Op::paragraphEnd:
            if (paragraphs_.back().passes == filling_.passes)
                buffer_.resize(paragraphs_.back().begin - written_);
            paragraphs_.pop_back();
            break;
        case Op::tableBegin:
            tables_.push_back({written_ + buffer_.size(), 0});
            ++emptyTables_;
            break;
        case Op::row:
            emptyTables_ -= tables_.back().rows++ == 0 ? 1 : 0;
            break;
        case Op::tableEnd:
            endTable(own(segment));
            break;
        case Op::needParagraph:
            addParagraph(own(segment));
            break;
        case Op::identity:
            buffer_ += identities_.next(segment);
            break;
        case Op::columnWidth:
            buffer_ += columns_.width(segment, scope.counter() - 1);
            break;
        case Op::columnSpan:
            buffer_ += std::to_string(columns_.spanOf(segment));
            break;
        case Op::columnCover:
            for (std::size_t i = 1; i < columns_.spanOf(segment); ++i)
                buffer_ += own(segment);
            break;
        case Op::columns:
            if (const auto wrong = columns_.define(segment, scope, filling_.format, buffer_))
                complaints_.add(segment.tag, "DT034", *wrong);
            break;
        case Op::listNumber:
            buffer_ += filling_.lists.listFor(own(segment), segment.tag, running_[segment.tag]);
            break;
        default:
            break;
        }
    }

    std::string_view own(const Segment& segment) const {
        return std::string_view(program_.literals).substr(segment.literal + segment.size, segment.own);
    }

    /// Walks the first part of it that is chosen; gives back its end.
    std::uint32_t walkBlock(std::uint32_t begin, const Scope& scope) {
        bool isDone = false;
        std::uint32_t at = begin;
        for (; program_.segments[at].op != Op::end; at = program_.segments[at].jump)
            isDone = isDone || enter(at, scope);
        return at;
    }

    /// False when the next part of the block has its turn.
    bool enter(std::uint32_t at, const Scope& scope) {
        const Placeholder& placeholder = program_.tags[program_.segments[at].tag].placeholder;
        if (placeholder.kind == Placeholder::Kind::condition || placeholder.kind == Placeholder::Kind::otherwise)
            return enterChoice(at, placeholder.condition, scope);
        const Found found = find(placeholder.operand, scope);
        const Value* value = found.value();
        if (value == nullptr && !placeholder.operand.isOptional)
            return enterMissing(at, placeholder.operand, scope);
        if (placeholder.kind == Placeholder::Kind::columns) {
            enterColumns(at, value, scope);
            return true;
        }
        const bool isTrue = value != nullptr && holds(*value);
        const bool isWanted = isTrue != (placeholder.kind == Placeholder::Kind::without);
        if (isWanted && isTrue && value->is_array())
            walkList(at, *value, scope);
        else if (isWanted && isTrue)
            pass(at, {.value = value, .outer = &scope});
        else if (isWanted)
            pass(at, scope);
        return isWanted;
    }

    void enterColumns(std::uint32_t at, const Value* list, const Scope& scope) {
        const Segment& segment = program_.segments[at];
        if (const auto wrong = columns_.objection(segment, list))
            complaints_.add(segment.tag, "DT034", *wrong);
        else if (list == nullptr || list->empty())
            buffer_ += own(segment);
        else
            walkList(at, *list, scope);
    }

    bool enterChoice(std::uint32_t at, const Condition& condition, const Scope& scope) {
        std::variant<bool, Lacking, Text> answer = true; // of a bare {else}
        if (!condition.alternatives.empty())
            answer = judge(condition, scope);
        if (const Lacking* lacking = std::get_if<Lacking>(&answer))
            return enterMissing(at, *lacking->operand, scope);
        if (const Text* wrong = std::get_if<Text>(&answer)) {
            complaints_.add(program_.segments[at].tag, "DT021", *wrong);
            return true;
        }
        if (std::get<bool>(answer))
            pass(at, scope);
        return std::get<bool>(answer);
    }

    /// So that the names inside are looked at as well.
    bool enterMissing(std::uint32_t at, const Operand& operand, const Scope& scope) {
        complaints_.addMissing(program_.segments[at].tag, operand, scope);
        if (filling_.missing == Missing::mark)
            pass(at, {.outer = &scope});
        return true;
    }

    void walkList(std::uint32_t begin, const Value& list, const Scope& scope) {
        const std::uint32_t tag = program_.segments[begin].tag;
        if (scope.repeats(list))
            return complaints_.add(
                tag, "DT024", {"этот же список уже повторяется снаружи", "this very list is already being repeated"});
        const Placeholder& placeholder = program_.tags[tag].placeholder;
        Walk walk = filling_.longLists != nullptr ? filling_.longLists->walk(list) : Walk(list);
        for (std::size_t number = 1; const Value* element = walk.goTo(number); ++number) {
            if (placeholder.onNewPage && number > 1)
                buffer_ += pageBreak(dialectOf(filling_.format));
            pass(begin, {.value = element,
                         .outer = &scope,
                         .walk = &walk,
                         .number = number,
                         .running = ++running_[tag],
                         .name = &placeholder.operand.name});
        }
    }

    void pass(std::uint32_t begin, const Scope& scope) {
        if (++filling_.passes > limits::passes || written_ > limits::filledPartBytes)
            throw Error("DT025",
                        {"документ выходит слишком большим: больше миллиона повторов или 1 ГБ текста; разделите "
                         "данные на несколько документов",
                         "the document grows too big: over a million repetitions or 1 GB of text; divide the "
                         "data into several documents"});
        walk(begin + 1, program_.segments[begin].jump + 1, scope);
        if (buffer_.size() > flushFrom && emptyTables_ == 0 && paragraphs_.empty())
            flush();
    }

    void flush() {
        const std::size_t size = buffer_.size() - tail;
        sink_.add(std::string_view(buffer_).substr(0, size));
        buffer_.erase(0, size);
        written_ += size;
    }

    void endTable(std::string_view closing) {
        const Table table = tables_.back();
        tables_.pop_back();
        if (table.rows > 0) {
            buffer_ += closing;
            return;
        }
        --emptyTables_;
        buffer_.resize(table.begin - written_);
    }

    void addParagraph(std::string_view empty) {
        const std::string closing = "</" + std::string(empty.substr(1, empty.size() - 3)) + ">";
        if (!buffer_.ends_with(closing) && !buffer_.ends_with(empty))
            buffer_ += empty;
    }

    void markMerged(const Segment& segment, const Scope& scope) {
        const std::string prefix(own(segment));
        const bool isDocx = filling_.format == Format::docx;
        if (isDocx && merging_.isContinued(segment.tag, scope)) {
            buffer_ += "<" + prefix + "vMerge/>";
            return;
        }
        const std::size_t rows = merging_.rows(segment.tag, scope, isDocx ? 2 : limits::passes);
        if (rows > 1)
            buffer_ += isDocx ? "<" + prefix + "vMerge " + prefix + "val=\"restart\"/>"
                              : " " + prefix + "number-rows-spanned=\"" + std::to_string(rows) + "\"";
    }

    const Program& program_;
    Filling& filling_;
    PartSink& sink_;
    std::string buffer_;
    CellMerging merging_;
    Identities identities_;
    ColumnCounts columns_;
    Complaints complaints_;
    Slots slots_;
    std::uint64_t written_ = 0; ///< bytes that have left the buffer
    std::vector<Table> tables_;
    std::size_t emptyTables_ = 0;           ///< open tables without a row so far
    std::vector<OpenParagraph> paragraphs_; ///< that may come to nothing
    std::vector<std::size_t> running_;      ///< passes so far, by the tag of the loop
};

} // namespace

void fillPart(const Program& program, const Value& data, Filling& filling, PartSink& sink) {
    Filler(program, filling, sink).fill(data);
}

} // namespace nastavnik::documents
