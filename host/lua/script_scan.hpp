// SPDX-License-Identifier: MIT
#pragma once

#include "lua/source.hpp"
#include "roadmap/roadmap_check.hpp"

#include <map>
#include <string>
#include <vector>

namespace nastavnik::lua {

/// Names that stand in a script without being declared in it.
struct FreeName {
    std::string name;
    int line = 0;
};

/// Lines of the keys in `word "id" { … }` that begins in `line`, and keys that stand there twice.
struct KeyLines {
    std::map<std::string, int> lines;
    std::vector<FreeName> twice;
};

KeyLines keyLines(const Source& source, int line);

/// A text in quotes at a key of `word "id" { … }`.
struct WordText {
    std::string word;
    std::string id;
    std::string key;
    Token text;
};

/// Those of all words, in order; keys of tables inside are left out.
std::vector<WordText> wordTexts(const Source& source);

/// Calls like plugin.verb { … } of the given plugins, and task:verb { … }, with the texts at their keys.
std::vector<roadmap::ScriptCall> callsIn(const Source& source, const std::vector<std::string>& plugins);

/// "library.pairs" for each require "library.pairs".
std::vector<std::string> requiredNames(const Source& source);

/// Names that a script uses and declares nowhere, each at its first place. A name that is local somewhere in the file
/// counts as declared, so nothing right is ever reported.
std::vector<FreeName> freeNames(const Source& source);

} // namespace nastavnik::lua
