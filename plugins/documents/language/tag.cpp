// SPDX-License-Identifier: MIT
#include "language/tag.hpp"

#include "limits.hpp"
#include "russian/russian_text.hpp"
#include "values/filters.hpp"

#include <algorithm>

namespace nastavnik::documents {

namespace {

constexpr std::size_t excerptBytes = 160;

class Scanner {
public:
    Scanner(const std::string& part, const Dialect& dialect, FaultList& faults)
        : part_(part), title_{std::string(dialect.partTitle(part, true)), std::string(dialect.partTitle(part, false))},
          faults_(faults) {}

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
        return {part_, title_, paragraph.ordinal, excerpt(paragraph.text, from, to, excerptBytes)};
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

    std::string part_;
    Text title_;
    FaultList& faults_;
    std::vector<Tag> tags_;
};

} // namespace

Text TagPlace::text() const {
    const std::string number = std::to_string(paragraph);
    return {partTitle.ru + ", абзац " + number + " («" + around + "»)",
            partTitle.en + ", paragraph " + number + " (\"" + around + "\")"};
}

void addFault(FaultList& faults, const std::string& code, const TagPlace& place, const Text& message) {
    if (faults.isFull())
        return faults.count();
    const Text where = place.text();
    faults.add(code, {where.ru + ": " + message.ru, where.en + ": " + message.en});
}

std::vector<Tag> scanTags(const std::vector<Paragraph>& paragraphs, const std::string& part, const Dialect& dialect,
                          FaultList& faults) {
    Scanner scanner(part, dialect, faults);
    for (std::size_t i = 0; i < paragraphs.size(); ++i)
        scanner.scan(paragraphs[i], i);
    return scanner.take();
}

} // namespace nastavnik::documents
