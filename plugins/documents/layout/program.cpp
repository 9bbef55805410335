// SPDX-License-Identifier: MIT
#include "layout/program.hpp"

#include <algorithm>
#include <stdexcept>
#include <tuple>

namespace nastavnik::documents {

namespace {

constexpr std::uint32_t first = 2, last = UINT32_MAX - 16;

/// At one position: what ends with the element before, then loops in the order of their tags, then what begins
/// with the element after, from outside inwards, then text goes.
std::uint32_t rank(const Edit& edit) {
    switch (edit.op) {
    case Op::paragraphEnd:
    case Op::mergeEnd:
    case Op::mergeMark:
    case Op::columnCover:
        return 0;
    case Op::mergeBegin:
    case Op::keepEnd:
        return 1;
    case Op::begin:
    case Op::middle:
    case Op::end:
        return first + edit.tag;
    case Op::keepBegin:
        return last + 2 + (edit.number < 3 ? edit.number : 3);
    case Op::paragraphBegin:
        return last + 6;
    case Op::row:
    case Op::needParagraph:
        return last + 7;
    case Op::tableBegin:
    case Op::tableEnd:
        return last + 8;
    default:
        return UINT32_MAX;
    }
}

/// What has to come about even where the markup around it goes.
bool isEvent(Op op) {
    return op != Op::nothing && op != Op::slot && op != Op::identity && op != Op::listNumber && op != Op::columnWidth &&
           op != Op::columnSpan && op != Op::columnCover;
}

bool isBefore(const Edit& a, const Edit& b) {
    const std::uint32_t left = rank(a), right = rank(b);
    if (std::tie(a.begin, left) != std::tie(b.begin, right))
        return std::tie(a.begin, left) < std::tie(b.begin, right);
    // Of two keeps around the same element, the one that begins first ends last.
    if (a.op == Op::keepEnd)
        return std::tie(b.number, b.tag) < std::tie(a.number, a.tag);
    return std::tie(b.end, a.tag) < std::tie(a.end, b.tag);
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
        if (edit.op != Op::nothing)
            addSegment(edit);
        literals_ += edit.after;
    }

    void finish(Program& program) {
        literals_ += markup_.substr(cursor_);
        addSegment({});
        program.literals = std::move(literals_);
        program.segments = std::move(segments_);
    }

private:
    void addSegment(const Edit& edit) {
        Segment segment{.literal = begin_, .op = edit.op, .tag = edit.tag, .number = edit.number};
        segment.size = static_cast<std::uint32_t>(literals_.size()) - begin_;
        segment.own = static_cast<std::uint32_t>(edit.own.size());
        literals_ += edit.own;
        begin_ = static_cast<std::uint32_t>(literals_.size());
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
class Joiner {
public:
    Joiner(Program& program, FaultList& faults) : program_(program), faults_(faults) {}

    void join() {
        for (std::uint32_t i = 0; i < program_.segments.size(); ++i)
            if (!take(i))
                return;
    }

private:
    static bool opens(Op op) { return op == Op::begin || op == Op::keepBegin || op == Op::mergeBegin; }
    static bool closes(Op op) { return op == Op::middle || op == Op::end || op == Op::keepEnd || op == Op::mergeEnd; }

    bool take(std::uint32_t i) {
        Segment& segment = program_.segments[i];
        if (opens(segment.op)) {
            open_.push_back(i);
            return true;
        }
        if (!closes(segment.op))
            return true;
        if (open_.empty() || !matches(program_.segments[open_.back()], segment)) {
            addCrossing(program_.tags[open_.empty() ? segment.tag : program_.segments[open_.back()].tag],
                        program_.tags[segment.tag], faults_);
            return false;
        }
        segment.jump = open_.back();
        program_.segments[open_.back()].jump = i;
        open_.pop_back();
        if (segment.op == Op::middle)
            open_.push_back(i);
        return true;
    }

    bool matches(const Segment& open, const Segment& close) const {
        if (close.op != Op::middle && close.op != Op::end)
            return open.tag == close.tag && (open.op == Op::keepBegin) == (close.op == Op::keepEnd);
        const bool isBlock = open.op == Op::begin || open.op == Op::middle;
        return isBlock && program_.tags[open.tag].closedBy == program_.tags[close.tag].closedBy;
    }

    Program& program_;
    FaultList& faults_;
    std::vector<std::uint32_t> open_;
};

} // namespace

bool Program::has(Op op) const {
    return std::any_of(segments.begin(), segments.end(), [&](const Segment& segment) { return segment.op == op; });
}

Program buildProgram(std::string_view markup, Layout layout, std::vector<Tag> tags, FaultList& faults) {
    std::vector<Edit>& edits = layout.edits;
    std::stable_sort(edits.begin(), edits.end(), isBefore);
    Builder builder(markup);
    for (const Edit& edit : edits)
        builder.add(edit);
    Program program;
    program.tags = std::move(tags);
    program.spans = std::move(layout.spans);
    builder.finish(program);
    Joiner(program, faults).join();
    return program;
}

} // namespace nastavnik::documents
