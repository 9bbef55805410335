// SPDX-License-Identifier: MIT
#pragma once

#include "nastavnik/capability.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace nastavnik::roadmap {

/// What a key of a roadmap word may hold.
enum class Shape {
    text,
    number,
    flag,
    date,   ///< ISO text
    texts,  ///< one text or a list of them
    proofs, ///< `document "id"` or text, one or a list
    tables, ///< list of tables with `fields`
    value,  ///< anything
};

struct WordField {
    std::string name;
    Shape shape = Shape::text;
    Need need = Need::optional;
    Text summary;
    std::vector<std::string> allowed = {}; ///< the only texts; empty: any
    std::vector<WordField> fields = {};
};

/// A word of roadmap.lua: `name "id" { fields }`.
struct Word {
    std::string name;
    Text summary;
    std::vector<WordField> fields; ///< empty: any keys
    bool isBare = false;           ///< `name "id"` alone, without a table
    std::string lists = {};        ///< word whose declarations may stand in the table beside the keys
};

/// The key under which they are kept: references with "at".
inline constexpr const char* listedKey = "$listed";

/// All words, each declared once: checks, messages and annotations come from here.
const std::vector<Word>& roadmapWords();

/// The words of a roadmap's own tests, tests.lua and tests/*.lua: `test` and `on`.
const std::vector<Word>& testWords();

/// Nothing when there is no such word.
const Word* findWord(std::string_view name);

/// What may open the task of an activity that says `on`.
const std::vector<std::string>& activityEvents();

/// What may stand in braces in a notice: "task.title", "due", …
const std::vector<std::string>& noticePlaceholders();

/// What may stand in braces in a document's number: "n", "yy", "yyyy".
const std::vector<std::string>& numberPlaceholders();

} // namespace nastavnik::roadmap
