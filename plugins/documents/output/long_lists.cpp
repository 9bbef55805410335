// SPDX-License-Identifier: MIT
#include "output/long_lists.hpp"

#include <algorithm>

namespace nastavnik::documents {

namespace {

/// A list that is not empty: conditions hold for it as they do for the one that it stands for.
Value stub() { return Value::array({nullptr}); }

bool isWhole(const Operand& operand) { return operand.path.size() == 1 && operand.steps.empty(); }

/// Whatever the tag reads of the data, except lists that it only goes over or asks whether they are empty.
std::vector<const Operand*> read(const Placeholder& placeholder) {
    using Kind = Placeholder::Kind;
    std::vector<const Operand*> all;
    const Operand& operand = placeholder.operand;
    const bool goesOver = placeholder.kind == Kind::begin || placeholder.kind == Kind::without;
    const bool isCounter = placeholder.kind == Kind::counter || placeholder.kind == Kind::running;
    const bool onlyNames = placeholder.kind == Kind::end || (isCounter && !operand.name.empty());
    if (!onlyNames && !(goesOver && isWhole(operand)))
        all.push_back(&operand);
    const auto addField = [&](const Comparand& comparand) {
        if (const Operand* field = std::get_if<Operand>(&comparand))
            all.push_back(field);
    };
    for (const auto& alternative : placeholder.condition.alternatives)
        for (const Test& test : alternative) {
            if (test.comparison != Comparison::holds || !isWhole(test.left))
                all.push_back(&test.left);
            std::for_each(test.right.begin(), test.right.end(), addField);
        }
    if (placeholder.shown)
        addField(*placeholder.shown);
    return all;
}

} // namespace

LongLists::LongLists(Exchange& exchange, Value& data, const std::vector<Tag>& tags) : exchange_(exchange) {
    for (const auto& [name, size] : exchange.lists())
        data[name] = stub();
    for (const auto& [name, size] : exchange.lists())
        lists_.emplace(&data[name], List{name});
    for (const Tag& tag : tags)
        for (const Operand* operand : read(tag.placeholder))
            ask(*operand);
    for (auto& [value, list] : lists_)
        reckon(list);
}

void LongLists::ask(const Operand& operand) {
    for (auto& [value, list] : lists_) {
        if (operand.path.empty() || operand.path.front() != list.name)
            continue;
        const bool isKnown = std::any_of(list.reckonings.begin(), list.reckonings.end(),
                                         [&](const Reckoning& known) { return known.operand() == operand; });
        if (!isKnown)
            list.reckonings.emplace_back(operand);
    }
}

void LongLists::reckon(List& list) {
    ListReader reader(exchange_, list.name);
    const bool needsElements = std::any_of(list.reckonings.begin(), list.reckonings.end(),
                                           [](const Reckoning& reckoning) { return !reckoning.isCount(); });
    for (std::size_t number = 1; needsElements && number <= reader.size(); ++number) {
        reader.forgetBefore(number);
        for (Reckoning& reckoning : list.reckonings)
            if (!reckoning.isCount())
                reckoning.add(*reader.at(number));
    }
    for (const Reckoning& reckoning : list.reckonings)
        list.results.push_back(reckoning.isCount()
                                   ? Reckoned{.value = reader.size(), .steps = 1, .found = reader.size()}
                                   : reckoning.result());
}

const Reckoned* LongLists::reckoned(const Operand& operand, const Value* first) const {
    const auto known = lists_.find(first);
    if (known == lists_.end())
        return nullptr;
    const List& list = known->second;
    const auto found = std::find_if(list.reckonings.begin(), list.reckonings.end(),
                                    [&](const Reckoning& reckoning) { return reckoning.operand() == operand; });
    return found == list.reckonings.end() ? nullptr
                                          : &list.results[static_cast<std::size_t>(found - list.reckonings.begin())];
}

Walk LongLists::walk(const Value& list) const {
    const auto known = lists_.find(&list);
    return known == lists_.end() ? Walk(list) : Walk(list, ListReader(exchange_, known->second.name));
}

} // namespace nastavnik::documents
