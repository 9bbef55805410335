// SPDX-License-Identifier: MIT
#include "russian/inflection.hpp"

#include <algorithm>
#include <stdexcept>

namespace nastavnik::documents::russian {

namespace {

constexpr std::size_t letterBytes = 2;
constexpr std::size_t genders = 4;

std::size_t columnOf(Gender gender) { return static_cast<std::size_t>(gender); }

/// Of small Russian letters. ICU would take most of the time in which the rules are read.
std::string inCapitals(const std::string& letters) {
    std::string large;
    for (std::size_t i = 0; i + 1 < letters.size(); i += letterBytes) {
        const auto first = static_cast<unsigned char>(letters[i]), second = static_cast<unsigned char>(letters[i + 1]);
        const bool isYo = first == 0xD1 && second == 0x91;
        const unsigned capital = isYo ? 0x81U : first == 0xD1 ? second + 0x20U : second - 0x20U;
        large += {static_cast<char>(0xD0), static_cast<char>(capital)};
    }
    return large;
}

} // namespace

Inflection Inflection::read(const std::array<std::string_view, cases.size() - 1>& changes) {
    Inflection inflection;
    for (std::size_t i = 0; i < changes.size(); ++i) {
        if (changes[i] == ".")
            continue;
        const std::size_t dropped = std::min(changes[i].find_first_not_of('-'), changes[i].size());
        const std::string ending(changes[i].substr(dropped));
        const auto letters = readWord(ending);
        if (!ending.empty() && (!letters || letters->large > 0))
            throw std::logic_error("no ending: " + ending);
        inflection.changes[i] = {dropped, ending, inCapitals(ending)};
    }
    return inflection;
}

void Inflection::append(std::string& text, const Word& word, Case which) const {
    if (which == Case::nominative) {
        text += word.text;
        return;
    }
    const Change& change = changes[russian::indexOf(which) - 1];
    text += word.text.substr(0, word.text.size() - change.dropped * letterBytes);
    text += word.isUpper() ? change.largeEnding : change.ending;
}

void InflectionTable::add(Rule rule, const std::vector<std::string>& patterns) {
    const auto index = static_cast<Index>(inflections_.size());
    inflections_.push_back(std::move(rule.inflection));
    const std::size_t column = columnOf(rule.gender) + (rule.isForMonosyllables ? genders : 0);
    for (const std::string& pattern : patterns)
        for (const EndingTree::Place place : endings_.add(pattern)) {
            best_.resize(endings_.size());
            best_[place].rules[column] = std::min(best_[place].rules[column], index);
        }
}

const Inflection* InflectionTable::find(const Word& word, Gender gender) const {
    Index found = none;
    const bool isMonosyllabic = word.isMonosyllabic();
    const std::size_t column = columnOf(gender);
    endings_.walk(word, [&](EndingTree::Place place) {
        const auto& rules = best_[place].rules;
        found = std::min({found, rules[0], rules[column]});
        if (isMonosyllabic)
            found = std::min({found, rules[genders], rules[genders + column]});
    });
    return found == none ? nullptr : &inflections_[found];
}

} // namespace nastavnik::documents::russian
