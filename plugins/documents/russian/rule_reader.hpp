// SPDX-License-Identifier: MIT
#pragma once

#include "nastavnik/value.hpp"
#include "russian/inflection.hpp"
#include "russian/mark_table.hpp"

#include <string_view>

namespace nastavnik::documents::russian {

/// Reads the files that were built in. What is wrong in them is a fault of the build: std::logic_error.
class RuleReader {
public:
    RuleReader();

    /// The rules of rules/NAME.json; after them lvovich's of the same name, if it has any.
    InflectionTable inflections(std::string_view name) const;

    /// The words at "first_words" of rules/NAME.json.
    MarkTable firstWords(std::string_view name) const;

    /// {"male": ENDINGS, "female": ENDINGS}, as marks: 1 << gender. `before` is put before each: ^ for whole words.
    static MarkTable genders(const Value& endings, const char* before = "");

    /// Words separated by spaces, marked with 1. `before` as above.
    static MarkTable words(const Value& text, const char* before);

    /// A file of rules/ as it is.
    static Value file(std::string_view name);

    const Value& lvovich() const { return lvovich_; }

private:
    void addOwn(const Value& rule, InflectionTable& table) const;
    static void addLvovich(const Value& rule, const char* before, InflectionTable& table);

    Value lvovich_;
    Value paradigms_;
};

/// As a mark of a MarkTable.
constexpr MarkTable::Marks markOf(Gender gender) {
    return static_cast<MarkTable::Marks>(1U << static_cast<unsigned>(gender));
}

} // namespace nastavnik::documents::russian
