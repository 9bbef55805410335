// SPDX-License-Identifier: MIT
#include "output/filler.hpp"

#include "limits.hpp"
#include "output/scope.hpp"
#include "output/text_writer.hpp"
#include "values/value_text.hpp"

namespace nastavnik::documents {

namespace {

constexpr std::size_t flushFrom = 128U << 10U;
/// Kept back when the buffer is emptied, because needParagraph looks at what was written last.
constexpr std::size_t tail = 64;

class Filler {
public:
    Filler(const Program& program, Filling& filling, PackageWriter& writer)
        : program_(program), filling_(filling), writer_(writer), text_(filling.format, program.prefix),
          told_(program.tags.size()) {}

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

    void walk(std::uint32_t from, std::uint32_t to, const Scope& scope) {
        for (std::uint32_t i = from; i < to; ++i) {
            const Segment& segment = program_.segments[i];
            buffer_.append(program_.literals, segment.literal, segment.size);
            switch (segment.op) {
            case Op::slot:
                writeSlot(segment.tag, scope);
                break;
            case Op::begin:
                walkBlock(i, scope);
                i = segment.jump;
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
            case Op::end:
            case Op::nothing:
                break;
            }
        }
    }

    std::string_view own(const Segment& segment) const {
        return std::string_view(program_.literals).substr(segment.literal + segment.size, segment.after);
    }

    void walkBlock(std::uint32_t begin, const Scope& scope) {
        const Segment& segment = program_.segments[begin];
        const Placeholder& placeholder = program_.tags[segment.tag].placeholder;
        const Value* value = scope.find(placeholder.path);
        if (value == nullptr && !placeholder.isOptional)
            return walkMissing(begin, scope);
        const bool isTrue = value != nullptr && holds(*value);
        if (placeholder.kind == Placeholder::Kind::without) {
            if (!isTrue)
                pass(begin, scope);
        } else if (isTrue && value->is_array()) {
            walkList(begin, *value, scope);
        } else if (isTrue) {
            pass(begin, {.value = value, .outer = &scope});
        }
    }

    /// So that the names inside are looked at as well.
    void walkMissing(std::uint32_t begin, const Scope& scope) {
        tellMissing(program_.segments[begin].tag, scope);
        if (filling_.missing == Missing::mark)
            pass(begin, {.outer = &scope});
    }

    void walkList(std::uint32_t begin, const Value& list, const Scope& scope) {
        const std::uint32_t tag = program_.segments[begin].tag;
        if (scope.repeats(list))
            return tell(tag, "DT024",
                        {"этот же список уже повторяется снаружи", "this very list is already being repeated"});
        std::size_t number = 0;
        for (const Value& element : list)
            pass(begin, {.value = &element, .outer = &scope, .list = &list, .number = ++number});
    }

    void pass(std::uint32_t begin, const Scope& scope) {
        if (++filling_.passes > limits::passes || written_ > limits::filledPartBytes)
            throw Error("DT025",
                        {"документ выходит слишком большим: больше миллиона повторов или 1 ГБ текста; разделите "
                         "данные на несколько документов",
                         "the document grows too big: over a million repetitions or 1 GB of text; divide the "
                         "data into several documents"});
        walk(begin + 1, program_.segments[begin].jump + 1, scope);
        if (buffer_.size() > flushFrom && emptyTables_ == 0)
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

    void writeSlot(std::uint32_t tag, const Scope& scope) {
        const Placeholder& placeholder = program_.tags[tag].placeholder;
        if (placeholder.kind == Placeholder::Kind::literal) {
            write(tag, placeholder.literal);
            return;
        }
        const Value* value = scope.find(placeholder.path);
        if (placeholder.kind == Placeholder::Kind::counter && value == nullptr && scope.counter() > 0)
            write(tag, std::to_string(scope.counter()));
        else if (value != nullptr && value->is_string() && placeholder.filters.empty())
            write(tag, value->get_ref<const std::string&>());
        else if (value != nullptr)
            writeValue(tag, *value, scope);
        else if (!placeholder.isOptional)
            tellMissing(tag, scope);
        if (value == nullptr && !placeholder.isOptional && filling_.missing == Missing::mark &&
            placeholder.kind == Placeholder::Kind::value)
            write(tag, "[нет данных: " + placeholder.name + "]");
    }

    void writeValue(std::uint32_t tag, const Value& value, const Scope& scope) {
        const Placeholder& placeholder = program_.tags[tag].placeholder;
        const auto text = textOf(value, placeholder.filters, holderOf(placeholder.path, scope));
        if (const Text* wrong = std::get_if<Text>(&text))
            tell(tag, "DT021", *wrong);
        else
            write(tag, std::get<std::string>(text));
    }

    static Holder holderOf(const std::vector<std::string>& path, const Scope& scope) {
        return path.empty() ? Holder{} : Holder{scope.holderOf(path), path.back()};
    }

    void write(std::uint32_t tag, std::string_view text) {
        if (!text_.append(buffer_, text))
            tell(tag, "DT022",
                 {"в значении есть управляющий знак или не UTF-8, в документе ему нельзя стоять; уберите его из данных",
                  "the value has a control character or is not UTF-8, which no document may have; remove it"});
    }

    void tellMissing(std::uint32_t tag, const Scope& scope) {
        if (filling_.missing == Missing::mark || told_[tag])
            return;
        const Placeholder& placeholder = program_.tags[tag].placeholder;
        const std::string number = std::to_string(scope.counter());
        const bool isInLoop = scope.counter() > 0;
        const std::string near = scope.nearest(placeholder.path);
        tell(tag, "DT020",
             {"нет данных «" + placeholder.name + "»" + (isInLoop ? " в элементе № " + number + " повтора" : "") +
                  (near.empty() ? "; добавьте их или пометьте имя знаком «?», если их может не быть"
                                : "; возможно, «" + near + "»?"),
              "no data \"" + placeholder.name + "\"" + (isInLoop ? " in element " + number + " of the loop" : "") +
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
    std::string buffer_;
    std::uint64_t written_ = 0; ///< bytes that have left the buffer
    std::vector<Table> tables_;
    std::size_t emptyTables_ = 0; ///< open tables without a row so far
    std::vector<bool> told_;
};

} // namespace

void fillPart(const Program& program, const Value& data, Filling& filling, PackageWriter& writer) {
    Filler(program, filling, writer).fill(data);
}

} // namespace nastavnik::documents
