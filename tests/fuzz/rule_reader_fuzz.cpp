// SPDX-License-Identifier: MIT
#include "check/character_check.hpp"
#include "russian/inflection.hpp"
#include "russian/mark_table.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <sstream>
#include <stdexcept>

using namespace nastavnik::documents;
using namespace nastavnik::documents::russian;

namespace {

/// A set of letters multiplies the endings, and rules are our own: a few are enough.
bool isModest(const std::string& pattern) {
    return pattern.size() < 60 && std::count(pattern.begin(), pattern.end(), '[') < 2;
}

/// Letters that the changes take away at most.
std::size_t dropped(const Inflection& inflection) {
    std::size_t most = 0;
    for (const Inflection::Change& change : inflection.changes)
        most = std::max(most, change.dropped);
    return most;
}

} // namespace

/// A word, five changes and patterns, as rules/*.json and lvovich have them: changes and patterns are refused, or the
/// word is found by its own ending; and what takes away no more than the pattern leaves text.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    std::istringstream input(std::string(reinterpret_cast<const char*>(bytes), size));
    std::string text;
    std::array<std::string, cases.size() - 1> changes;
    input >> text;
    for (std::string& change : changes)
        input >> change;
    Inflection inflection;
    try {
        inflection = Inflection::read({changes[0], changes[1], changes[2], changes[3], changes[4]});
    } catch (const std::logic_error&) {
        return 0;
    }
    const auto word = readWord(text);
    for (std::string pattern; input >> pattern && isModest(pattern);) {
        InflectionTable table;
        MarkTable marks;
        try {
            table.add({.inflection = inflection}, {pattern});
            marks.add(pattern, 1);
        } catch (const std::logic_error&) {
            continue;
        }
        const Inflection* found = word ? table.find(*word, Gender::male) : nullptr;
        if (word && (found != nullptr) != (marks.find(*word) == 1))
            std::abort();
        if (word && readWord(pattern) && text.ends_with(pattern) && found == nullptr)
            std::abort();
        if (found == nullptr || !readWord(pattern) || readWord(pattern)->size < dropped(*found))
            continue;
        for (const Case which : cases) {
            std::string form;
            found->append(form, *word, which);
            if (!areXmlCharacters(form))
                std::abort();
        }
    }
    return 0;
}
