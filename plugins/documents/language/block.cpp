// SPDX-License-Identifier: MIT
#include "language/block.hpp"

#include "limits.hpp"

#include <algorithm>

namespace nastavnik::documents {

namespace {

using Kind = Placeholder::Kind;

class Matcher {
public:
    Matcher(std::vector<Tag>& tags, FaultList& faults) : tags_(tags), faults_(faults) {}

    std::vector<Block> match() {
        for (std::uint32_t i = 0; i < tags_.size(); ++i) {
            const Placeholder& placeholder = tags_[i].placeholder;
            if (placeholder.opensBlock() && open_.size() == limits::loopDepth) {
                addTooDeep(tags_[i]);
                return {};
            }
            if (placeholder.opensBlock())
                open_.push_back({.open = i});
            else if (placeholder.kind == Kind::end)
                close(i);
            else if (placeholder.kind == Kind::otherwise)
                divide(i);
            else if (placeholder.kind == Kind::counter || placeholder.kind == Kind::running)
                checkCounter(i);
        }
        for (const Block& left : open_)
            addUnclosed(tags_[left.open]);
        return std::move(blocks_);
    }

private:
    void addTooDeep(const Tag& tag) {
        addFault(faults_, "DT019", tag.place,
                 {tag.written + ": повторы вложены глубже 20; проверьте, все ли закрыты",
                  tag.written + ": loops are nested over 20 deep; see whether all are closed"});
    }

    const std::string& nameOf(const Block& block) const { return tags_[block.open].placeholder.operand.name; }

    void close(std::uint32_t tag) {
        const std::string& name = tags_[tag].placeholder.operand.name;
        const auto found = std::find_if(open_.rbegin(), open_.rend(),
                                        [&](const Block& opened) { return name.empty() || nameOf(opened) == name; });
        if (found == open_.rend())
            return addUnopened(tags_[tag]);
        const auto at = found.base() - 1;
        for (auto crossed = at + 1; crossed != open_.end(); ++crossed)
            addCrossed(tags_[crossed->open], tags_[tag]);
        at->close = tag;
        for (const std::uint32_t own : at->tags())
            tags_[own].closedBy = tag;
        blocks_.push_back(*at);
        open_.erase(at, open_.end());
    }

    void divide(std::uint32_t tag) {
        if (open_.empty())
            return addFault(faults_, "DT023", tags_[tag].place,
                            {tags_[tag].written + " стоит вне условия; поставьте раньше {если …}",
                             tags_[tag].written + " stands outside of a condition; put {if …} before it"});
        Block& block = open_.back();
        const Placeholder& opening = tags_[block.open].placeholder;
        const bool wasLast = !block.middle.empty() && isLast(tags_[block.middle.back()]);
        const bool isChoice = opening.kind == Kind::condition;
        const bool fits = isChoice || (opening.kind == Kind::begin && isLast(tags_[tag]));
        if (wasLast || !fits)
            addFault(faults_, "DT023", tags_[tag].place,
                     {tags_[tag].written + " не подходит к " + tags_[block.open].written +
                          "; после {иначе} может стоять только {конец}, а {иначе если} бывает лишь у {если}",
                      tags_[tag].written + " does not fit " + tags_[block.open].written +
                          "; only {end} may follow {else}, and {else if} belongs to {if}"});
        block.middle.push_back(tag);
    }

    static bool isLast(const Tag& middle) { return middle.placeholder.condition.alternatives.empty(); }

    void checkCounter(std::uint32_t tag) {
        const Placeholder& counter = tags_[tag].placeholder;
        const bool isInLoop = std::any_of(open_.begin(), open_.end(), [&](const Block& opened) {
            return tags_[opened.open].placeholder.repeats() &&
                   (counter.operand.name.empty() || nameOf(opened) == counter.operand.name);
        });
        const bool mayBeData = counter.operand.name.empty() && tags_[tag].written.find("№") == std::string::npos;
        if (!isInLoop && !mayBeData)
            addFault(
                faults_, "DT017", tags_[tag].place,
                {tags_[tag].written + " стоит вне повтора, считать нечего; поставьте его между {#список} и {/список}",
                 tags_[tag].written +
                     " stands outside of a loop and has nothing to count; put it between {#list} and {/list}"});
    }

    void addUnclosed(const Tag& tag) {
        const std::string wanted = "{/" + tag.placeholder.operand.name + "}";
        addFault(faults_, "DT013", tag.place,
                 {tag.written + " не закрыт; поставьте дальше " + wanted,
                  tag.written + " is never closed; put " + wanted + " after it"});
    }

    void addUnopened(const Tag& tag) {
        const std::string wanted = "{#" + tag.placeholder.operand.name + "}";
        addFault(faults_, "DT014", tag.place,
                 {tag.written + " ничего не закрывает; поставьте раньше " + wanted + " или уберите метку",
                  tag.written + " closes nothing; put " + wanted + " before it or remove it"});
    }

    void addCrossed(const Tag& inner, const Tag& close) {
        const std::string wanted = "{/" + inner.placeholder.operand.name + "}";
        addFault(faults_, "DT015", close.place,
                 {close.written + " стоит раньше, чем закрыт " + inner.written + "; поставьте перед ним " + wanted,
                  close.written + " comes before " + inner.written + " is closed; put " + wanted + " before it"});
    }

    std::vector<Tag>& tags_;
    FaultList& faults_;
    std::vector<Block> open_;
    std::vector<Block> blocks_;
};

} // namespace

std::vector<Block> matchBlocks(std::vector<Tag>& tags, FaultList& faults) { return Matcher(tags, faults).match(); }

} // namespace nastavnik::documents
