// SPDX-License-Identifier: MIT
#include "layout/list_restarts.hpp"

#include "layout/ranges.hpp"

#include <map>
#include <set>

namespace nastavnik::documents {

namespace {

/// Where a paragraph of a numbered list names the list.
struct ListPlace {
    std::size_t paragraph;
    Range number;
};

class RestartLayout {
public:
    explicit RestartLayout(Sheet& sheet) : sheet_(sheet), erased_(erasedBy(sheet.edits)) {
        for (std::size_t i = 0; i < sheet.paragraphs.size(); ++i)
            note(i);
    }

    void run() {
        constexpr std::size_t mostLists = 200;
        if (lists_.size() > mostLists)
            return;
        for (const auto& [list, places] : lists_)
            if (const Repetition* loop = loopAround(places); loop != nullptr && hasMoreThan(*loop, list))
                for (const ListPlace& place : places)
                    sheet_.edits.push_back({.begin = place.number.begin,
                                            .end = place.number.end,
                                            .op = Op::listNumber,
                                            .tag = loop->tag,
                                            .own = list});
    }

private:
    void note(std::size_t index) {
        const std::uint32_t open = sheet_.paragraphs[index].open;
        for (std::uint32_t i = open + 1; i < sheet_.piece(open).match; ++i) {
            if (sheet_.piece(i).kind != Piece::Kind::open)
                continue;
            if (sheet_.piece(i).role == Role::run)
                return;
            if (sheet_.markup.localName(i) != "numId")
                continue;
            if (const auto number = sheet_.markup.attribute(i, "val"))
                lists_[std::string(sheet_.markup.slice(*number))].push_back({index, *number});
            return;
        }
    }

    /// The innermost loop that all items of the list stand in.
    const Repetition* loopAround(const std::vector<ListPlace>& places) const {
        const Repetition* found = nullptr;
        for (const Repetition& repetition : sheet_.repetitions) {
            const auto [begin, end] = repetition.range;
            const bool holdsAll = begin <= places.front().number.begin && places.back().number.end <= end;
            const bool isInner = found == nullptr || (found->range.begin <= begin && end <= found->range.end);
            if (holdsAll && isInner)
                found = &repetition;
        }
        return found;
    }

    /// The loop repeats something besides items of this list.
    bool hasMoreThan(const Repetition& loop, const std::string& list) const {
        std::set<std::size_t> items;
        for (const ListPlace& place : lists_.at(list))
            items.insert(place.paragraph);
        for (std::size_t i = 0; i < sheet_.paragraphs.size(); ++i) {
            const std::uint32_t begin = sheet_.markup.elementBegin(sheet_.paragraphs[i].open);
            const bool isInside = loop.range.begin <= begin && begin < loop.range.end;
            if (isInside && !items.contains(i) && !erased_.covers(begin))
                return true;
        }
        return false;
    }

    Sheet& sheet_;
    RangeUnion erased_;
    std::map<std::string, std::vector<ListPlace>> lists_; ///< by the number of the list
};

} // namespace

void layOutListRestarts(Sheet& sheet) {
    if (sheet.dialect.format == Format::docx && !sheet.repetitions.empty())
        RestartLayout(sheet).run();
}

} // namespace nastavnik::documents
