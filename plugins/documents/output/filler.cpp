// SPDX-License-Identifier: MIT
#include "output/filler.hpp"

#include "layout/page_break.hpp"
#include "limits.hpp"
#include "output/cell_merging.hpp"
#include "output/evaluation.hpp"
#include "output/identities.hpp"
#include "output/text_writer.hpp"

namespace nastavnik::documents {

namespace {

constexpr std::size_t flushFrom = 128U << 10U;
/// Kept back when the buffer is emptied, because needParagraph looks at what was written last.
constexpr std::size_t tail = 64;

class Filler {
public:
    Filler(const Program& program, Filling& filling, PackageWriter& writer)
        : program_(program), filling_(filling), writer_(writer), text_(filling.format, program.prefix),
          merging_(program), identities_(program), told_(program.tags.size()), running_(program.tags.size()) {}

    void fill(const Value& data) {
        const Scope scope{.value = &data};
        walk(0, static_cast<std::uint32_t>(program_.segments.size()), scope);
        writer_.add(buffer_);
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
                writeSlot(segment.tag, scope);
                break;
            case Op::begin:
                i = walkBlock(i, scope);
                break;
            case Op::keepBegin:
                i = isBlank(segment.tag, scope) ? segment.jump : i;
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
                frame(segment);
            }
        }
    }

    /// What stands around values and blocks: tables and paragraphs that may come to nothing.
    void frame(const Segment& segment) {
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

    bool enterChoice(std::uint32_t at, const Condition& condition, const Scope& scope) {
        std::variant<bool, Lacking, Text> answer = true; // of a bare {else}
        if (!condition.alternatives.empty())
            answer = judge(condition, scope);
        if (const Lacking* lacking = std::get_if<Lacking>(&answer))
            return enterMissing(at, *lacking->operand, scope);
        if (const Text* wrong = std::get_if<Text>(&answer)) {
            tell(program_.segments[at].tag, "DT021", *wrong);
            return true;
        }
        if (std::get<bool>(answer))
            pass(at, scope);
        return std::get<bool>(answer);
    }

    /// So that the names inside are looked at as well.
    bool enterMissing(std::uint32_t at, const Operand& operand, const Scope& scope) {
        tellMissing(program_.segments[at].tag, operand, scope);
        if (filling_.missing == Missing::mark)
            pass(at, {.outer = &scope});
        return true;
    }

    void walkList(std::uint32_t begin, const Value& list, const Scope& scope) {
        const std::uint32_t tag = program_.segments[begin].tag;
        if (scope.repeats(list))
            return tell(tag, "DT024",
                        {"этот же список уже повторяется снаружи", "this very list is already being repeated"});
        const Placeholder& placeholder = program_.tags[tag].placeholder;
        std::size_t number = 0;
        for (const Value& element : list) {
            if (placeholder.onNewPage && number > 0)
                buffer_ += pageBreak(dialectOf(filling_.format));
            pass(begin, {.value = &element,
                         .outer = &scope,
                         .list = &list,
                         .number = ++number,
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
        writer_.add(std::string_view(buffer_).substr(0, size));
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

    bool isBlank(std::uint32_t tag, const Scope& scope) const {
        const Found found = find(program_.tags[tag].placeholder.operand, scope);
        return found.value() == nullptr || isEmpty(*found.value());
    }

    void markMerged(const Segment& segment, const Scope& scope) {
        const std::string prefix(own(segment));
        const bool isDocx = filling_.format == Format::docx;
        if (isDocx && merging_.isContinued(segment.tag, scope)) {
            buffer_ += "<" + prefix + "vMerge/>";
            return;
        }
        const std::size_t rows = merging_.rows(segment.tag, scope);
        if (rows > 1)
            buffer_ += isDocx ? "<" + prefix + "vMerge " + prefix + "val=\"restart\"/>"
                              : " " + prefix + "number-rows-spanned=\"" + std::to_string(rows) + "\"";
    }

    void writeSlot(std::uint32_t tag, const Scope& scope) {
        const Placeholder& placeholder = program_.tags[tag].placeholder;
        if (placeholder.kind == Placeholder::Kind::literal)
            return write(tag, placeholder.literal);
        if (placeholder.kind != Placeholder::Kind::value)
            return writeCounter(tag, scope);
        const Operand& operand = placeholder.operand;
        const Found found = find(operand, scope);
        const Value* value = found.value();
        const bool mayLack = operand.isOptional || placeholder.without != Placeholder::Without::nothing;
        if (placeholder.hasFallback && (value == nullptr || isEmpty(*value)))
            write(tag, placeholder.literal);
        else if (value != nullptr)
            writeValue(tag, *value, scope);
        else if (!mayLack)
            writeMissing(tag, scope);
    }

    /// {index} is a name of the data where they have it.
    void writeCounter(std::uint32_t tag, const Scope& scope) {
        const Placeholder& placeholder = program_.tags[tag].placeholder;
        const Operand& operand = placeholder.operand;
        if (operand.name.empty() && !operand.path.empty() && scope.find(operand.path) != nullptr)
            return writeValue(tag, *scope.find(operand.path), scope);
        const Scope* loop = scope.loop(operand.name);
        if (loop == nullptr)
            return writeMissing(tag, scope);
        const bool runs = placeholder.kind == Placeholder::Kind::running;
        writeValue(tag, Value(runs ? loop->running : loop->number), scope);
    }

    void writeMissing(std::uint32_t tag, const Scope& scope) {
        const Operand& operand = program_.tags[tag].placeholder.operand;
        tellMissing(tag, operand, scope);
        if (filling_.missing == Missing::mark)
            write(tag, "[нет данных: " + shownName(operand) + "]");
    }

    static std::string shownName(const Operand& operand) {
        return operand.name.empty() && !operand.path.empty() ? operand.path.back() : operand.name;
    }

    void writeValue(std::uint32_t tag, const Value& value, const Scope& scope) {
        const Operand& operand = program_.tags[tag].placeholder.operand;
        if (value.is_string() && operand.steps.empty())
            return write(tag, value.get_ref<const std::string&>());
        const auto text = textAfter(value, operand.steps, holderOf(operand, scope));
        if (const Text* wrong = std::get_if<Text>(&text))
            tell(tag, "DT021", *wrong);
        else
            write(tag, std::get<std::string>(text));
    }

    void write(std::uint32_t tag, std::string_view text) {
        if (!text_.append(buffer_, text))
            tell(tag, "DT022",
                 {"в значении есть управляющий знак или не UTF-8, в документе ему нельзя стоять; уберите его из данных",
                  "the value has a control character or is not UTF-8, which no document may have; remove it"});
    }

    void tellMissing(std::uint32_t tag, const Operand& operand, const Scope& scope) {
        if (filling_.missing == Missing::mark || told_[tag])
            return;
        const std::string name = shownName(operand);
        const std::string number = std::to_string(scope.counter());
        const bool isInLoop = scope.counter() > 0;
        const std::string near = scope.nearest(operand.path);
        tell(tag, "DT020",
             {"нет данных «" + name + "»" + (isInLoop ? " в элементе № " + number + " повтора" : "") +
                  (near.empty() ? "; добавьте их или пометьте имя знаком «?», если их может не быть"
                                : "; возможно, «" + near + "»?"),
              "no data \"" + name + "\"" + (isInLoop ? " in element " + number + " of the loop" : "") +
                  (near.empty() ? "; add it, or mark the name with \"?\" if it may be absent"
                                : "; did you mean \"" + near + "\"?")});
    }

    /// Once a tag: the next rows of a table would say the same.
    void tell(std::uint32_t tag, const char* code, const Text& message) {
        if (told_[tag])
            return;
        told_[tag] = true;
        const std::string& written = program_.tags[tag].written;
        addFault(filling_.faults, code, program_.tags[tag].place,
                 {written + ": " + message.ru, written + ": " + message.en});
    }

    const Program& program_;
    Filling& filling_;
    PackageWriter& writer_;
    TextWriter text_;
    CellMerging merging_;
    Identities identities_;
    std::string buffer_;
    std::uint64_t written_ = 0; ///< bytes that have left the buffer
    std::vector<Table> tables_;
    std::size_t emptyTables_ = 0;           ///< open tables without a row so far
    std::vector<OpenParagraph> paragraphs_; ///< that may come to nothing
    std::vector<bool> told_;
    std::vector<std::size_t> running_; ///< passes so far, by the tag of the loop
};

} // namespace

void fillPart(const Program& program, const Value& data, Filling& filling, PackageWriter& writer) {
    Filler(program, filling, writer).fill(data);
}

} // namespace nastavnik::documents
