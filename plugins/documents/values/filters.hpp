// SPDX-License-Identifier: MIT
#pragma once

#include "values/phrase.hpp"

#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace nastavnik::documents {

using Filtered = std::variant<Phrase, Text>;

/// A way to write a value: {mentor.name | инициалы}.
struct Filter {
    std::string_view ru; ///< names: lower case, single spaces
    std::string_view en;
    Text summary;
    /// The value in, the value as the document shows it out; or why this value cannot be written so. `words` is what
    /// stands behind the name: {count | прописью женский}.
    Filtered (*apply)(Phrase phrase, std::string_view words);
    /// Whether the words behind the name are understood; nothing: none may stand there.
    bool (*accepts)(std::string_view words) = nullptr;
};

std::span<const Filter> filters();

/// A filter as it is written in a tag, with its words.
struct FilterUse {
    const Filter* filter = nullptr;
    std::string_view words; ///< a piece of what was read

    Filtered apply(Phrase phrase) const { return filter->apply(std::move(phrase), words); }
};

/// By either name, in lower case with single spaces; the words behind it have to be understood and may have capitals.
/// Two words with a comma between them are a choice by gender, three by number.
std::optional<FilterUse> readFilter(std::string_view written);

/// The filter of readFilter; nothing when there is none.
const Filter* findFilter(std::string_view written);

std::vector<std::string_view> filterNames();

} // namespace nastavnik::documents
