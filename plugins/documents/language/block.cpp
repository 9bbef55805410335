// SPDX-License-Identifier: MIT
#include "language/block.hpp"

#include "limits.hpp"

#include <algorithm>

namespace nastavnik::documents {

namespace {

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
                open_.push_back(i);
            else if (placeholder.kind == Placeholder::Kind::end)
                close(i);
            else if (placeholder.kind == Placeholder::Kind::counter)
                checkCounter(i);
        }
        for (const std::uint32_t left : open_)
            addUnclosed(tags_[left]);
        return std::move(blocks_);
    }

private:
    void addTooDeep(const Tag& tag) {
        addFault(faults_, "DT019", tag.place,
                 {tag.written + ": повторы вложены глубже 20; проверьте, все ли закрыты",
                  tag.written + ": loops are nested over 20 deep; see whether all are closed"});
    }

    void close(std::uint32_t tag) {
        const std::string& name = tags_[tag].placeholder.name;
        const auto found = std::find_if(open_.rbegin(), open_.rend(), [&](std::uint32_t opened) {
            return name.empty() || tags_[opened].placeholder.name == name;
        });
        if (found == open_.rend())
            return addUnopened(tags_[tag]);
        const auto at = found.base() - 1;
        for (auto crossed = at + 1; crossed != open_.end(); ++crossed)
            addCrossed(tags_[*crossed], tags_[tag]);
        tags_[*at].closedBy = tag;
        blocks_.push_back({*at, tag});
        open_.erase(at, open_.end());
    }

    void checkCounter(std::uint32_t tag) {
        const bool isInLoop = std::any_of(open_.begin(), open_.end(), [&](std::uint32_t opened) {
            return tags_[opened].placeholder.kind == Placeholder::Kind::begin;
        });
        if (!isInLoop && tags_[tag].placeholder.name == "№")
            addFault(faults_, "DT017", tags_[tag].place,
                     {"{№} стоит вне повтора, считать нечего; поставьте его между {#список} и {/список}",
                      "{№} stands outside of a loop and has nothing to count; put it between {#list} and {/list}"});
    }

    void addUnclosed(const Tag& tag) {
        const std::string wanted = "{/" + tag.placeholder.name + "}";
        addFault(faults_, "DT013", tag.place,
                 {tag.written + " не закрыт; поставьте дальше " + wanted,
                  tag.written + " is never closed; put " + wanted + " after it"});
    }

    void addUnopened(const Tag& tag) {
        const std::string wanted = "{#" + tag.placeholder.name + "}";
        addFault(faults_, "DT014", tag.place,
                 {tag.written + " ничего не закрывает; поставьте раньше " + wanted + " или уберите метку",
                  tag.written + " closes nothing; put " + wanted + " before it or remove it"});
    }

    void addCrossed(const Tag& inner, const Tag& close) {
        const std::string wanted = "{/" + inner.placeholder.name + "}";
        addFault(faults_, "DT015", close.place,
                 {close.written + " стоит раньше, чем закрыт " + inner.written + "; поставьте перед ним " + wanted,
                  close.written + " comes before " + inner.written + " is closed; put " + wanted + " before it"});
    }

    std::vector<Tag>& tags_;
    FaultList& faults_;
    std::vector<std::uint32_t> open_;
    std::vector<Block> blocks_;
};

} // namespace

std::vector<Block> matchBlocks(std::vector<Tag>& tags, FaultList& faults) { return Matcher(tags, faults).match(); }

} // namespace nastavnik::documents
