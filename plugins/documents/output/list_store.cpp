// SPDX-License-Identifier: MIT
#include "output/list_store.hpp"

#include <algorithm>
#include <cstdlib>

namespace nastavnik::documents {

namespace {

/// Behind `name="` from `at` on, up to the quote.
std::string valueAfter(std::string_view xml, std::string_view name, std::size_t at) {
    const std::size_t from = xml.find(name, at);
    if (from == xml.npos)
        return {};
    const std::size_t begin = from + name.size(), end = xml.find('"', begin);
    return end == xml.npos ? std::string() : std::string(xml.substr(begin, end - begin));
}

constexpr int levels = 9;

} // namespace

Lists readLists(std::string_view numbering) {
    Lists lists;
    for (std::size_t at = numbering.find("<w:num "); at != numbering.npos; at = numbering.find("<w:num ", at + 1)) {
        const std::string number = valueAfter(numbering, "w:numId=\"", at);
        const std::size_t kind = numbering.find("<w:abstractNumId", at);
        if (number.empty() || kind == numbering.npos)
            continue;
        lists.kinds[number] = valueAfter(numbering, "w:val=\"", kind);
        lists.next = std::max<std::uint64_t>(lists.next, std::strtoul(number.c_str(), nullptr, 10) + 1);
    }
    return lists;
}

std::string ListStore::listFor(std::string_view list, std::uint32_t loop, std::size_t pass) {
    const auto kind = known_->kinds.find(std::string(list));
    if (pass < 2 || kind == known_->kinds.end())
        return std::string(list);
    const auto [made, isNew] = made_.try_emplace({std::string(list), loop, pass}, next_);
    if (!isNew)
        return std::to_string(made->second);
    const std::string number = std::to_string(next_++);
    written_ += "<w:num w:numId=\"" + number + "\"><w:abstractNumId w:val=\"" + kind->second + "\"/>";
    for (int level = 0; level < levels; ++level)
        written_ +=
            "<w:lvlOverride w:ilvl=\"" + std::to_string(level) + "\"><w:startOverride w:val=\"1\"/></w:lvlOverride>";
    written_ += "</w:num>";
    return number;
}

} // namespace nastavnik::documents
