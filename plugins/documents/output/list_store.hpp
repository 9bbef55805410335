// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>

namespace nastavnik::documents {

inline constexpr std::string_view numberingPart = "word/numbering.xml";

/// The numbered lists that a DOCX declares.
struct Lists {
    std::map<std::string, std::string> kinds; ///< number of a list (w:num) and of its look (w:abstractNum)
    std::uint64_t next = 1;                   ///< number that no list has
};

Lists readLists(std::string_view numbering);

/// Lists that a document gets beyond those of its template: each looks like one of them and begins with 1.
class ListStore {
public:
    explicit ListStore(const Lists& known) : known_(&known), next_(known.next) {}

    /// The list that stands for `list` in one pass of a loop; the first pass keeps it.
    std::string listFor(std::string_view list, std::uint32_t loop, std::size_t pass);

    /// As the part has to declare them.
    const std::string& written() const { return written_; }

private:
    struct Key {
        std::string list;
        std::uint32_t loop;
        std::size_t pass;
        auto operator<=>(const Key&) const = default;
    };

    const Lists* known_;
    std::uint64_t next_;
    std::map<Key, std::uint64_t> made_;
    std::string written_;
};

} // namespace nastavnik::documents
