// SPDX-License-Identifier: MIT
#pragma once

#include "russian/inflection.hpp"
#include "russian/mark_table.hpp"

namespace nastavnik::documents::russian {

/// How common nouns and adjectives of positions and institutions change. Built once.
struct CommonRules {
    static const CommonRules& instance();

    InflectionTable nouns;       ///< by the noun's gender; the accusative is that of persons
    InflectionTable pluralNouns; ///< no noun in the singular fits: of those on -а and -я only whole words are known
    InflectionTable adjectives;  ///< the ending shows the gender; the accusative is that of persons
    MarkTable persons;           ///< nouns that name persons, one or several
    MarkTable personEndings;     ///< and what such nouns mostly end with
    MarkTable things;            ///< nouns that name institutions, papers, places, one or several
    MarkTable adverbs;           ///< временно исполняющий, вновь принятые
    MarkTable substantives;      ///< adjectives that stand for a person: заведующий, исполняющая
    MarkTable feminine;          ///< nouns on -ь that are feminine
    MarkTable fixedPrefixes;     ///< премьер-, пресс-, вице-
};

} // namespace nastavnik::documents::russian
