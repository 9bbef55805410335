// SPDX-License-Identifier: MIT
#include "layout/program.hpp"

#include <algorithm>
#include <tuple>

namespace nastavnik::documents {

namespace {

/// At one position: loops end and begin in the order of their tags, then rows and tables, then text goes.
std::uint32_t rank(const Edit& edit) {
    switch (edit.op) {
    case Op::begin:
    case Op::end:
        return edit.tag;
    case Op::row:
    case Op::needParagraph:
        return UINT32_MAX - 2;
    case Op::tableBegin:
    case Op::tableEnd:
        return UINT32_MAX - 1;
    default:
        return UINT32_MAX;
    }
}

bool isEvent(Op op) { return op == Op::begin || op == Op::end; }

bool isBefore(const Edit& a, const Edit& b) {
    return std::tuple(a.begin, rank(a), b.end) < std::tuple(b.begin, rank(b), a.end);
}

class Builder {
public:
    explicit Builder(std::string_view markup) : markup_(markup) {}

    void add(const Edit& edit) {
        if (edit.begin < cursor_) {
            if (isEvent(edit.op))
                throw std::logic_error("a loop begins or ends inside of what is left out");
            return;
        }
        literals_ += markup_.substr(cursor_, edit.begin - cursor_);
        literals_ += edit.before;
        cursor_ = edit.end;
        if (edit.op == Op::nothing)
            literals_ += edit.after;
        else
            addSegment(edit);
    }

    void finish(Program& program) {
        literals_ += markup_.substr(cursor_);
        addSegment({});
        program.literals = std::move(literals_);
        program.segments = std::move(segments_);
    }

private:
    void addSegment(const Edit& edit) {
        Segment segment{.literal = begin_, .op = edit.op, .tag = edit.tag};
        segment.size = static_cast<std::uint32_t>(literals_.size()) - begin_;
        const bool isOwn = edit.op == Op::tableEnd || edit.op == Op::needParagraph;
        if (isOwn) {
            segment.after = static_cast<std::uint32_t>(edit.after.size());
            literals_ += edit.after;
        }
        begin_ = static_cast<std::uint32_t>(literals_.size());
        if (!isOwn)
            literals_ += edit.after;
        segments_.push_back(segment);
    }

    std::string_view markup_;
    std::uint32_t cursor_ = 0;
    std::uint32_t begin_ = 0;
    std::string literals_;
    std::vector<Segment> segments_;
};

void addCrossing(const Tag& open, const Tag& close, FaultList& faults) {
    addFault(
        faults, "DT015", close.place,
        {close.written + " и " + open.written +
             " перекрещиваются: в одной строке таблицы один повтор кончается, а другой начинается; разнесите метки "
             "по разным строкам",
         close.written + " and " + open.written +
             " cross: in one row of a table one loop ends and another begins; put the tags into different rows"});
}

/// Tells each begin where its end is.
void joinLoops(Program& program, FaultList& faults) {
    std::vector<std::uint32_t> open;
    for (std::uint32_t i = 0; i < program.segments.size(); ++i) {
        Segment& segment = program.segments[i];
        if (segment.op == Op::begin) {
            open.push_back(i);
        } else if (segment.op == Op::end) {
            const Tag& close = program.tags[segment.tag];
            const std::uint32_t begin = open.empty() ? i : open.back();
            const Tag& last = program.tags[program.segments[begin].tag];
            if (open.empty() || last.closedBy != segment.tag)
                return addCrossing(last, close, faults);
            open.pop_back();
            segment.jump = begin;
            program.segments[begin].jump = i;
        }
    }
}

} // namespace

Program buildProgram(std::string_view markup, std::vector<Edit> edits, std::vector<Tag> tags, FaultList& faults) {
    std::sort(edits.begin(), edits.end(), isBefore);
    Builder builder(markup);
    for (const Edit& edit : edits)
        builder.add(edit);
    Program program;
    program.tags = std::move(tags);
    builder.finish(program);
    joinLoops(program, faults);
    return program;
}

} // namespace nastavnik::documents
