// SPDX-License-Identifier: MIT
#include "russian/common_rules.hpp"
#include "russian/declension.hpp"
#include "russian/name_reading.hpp"

#include <algorithm>

namespace nastavnik::documents::russian {

namespace {

struct KindName {
    std::string_view name;
    Kind kind;
};

constexpr auto kindNames = std::to_array<KindName>({{"person", Kind::person},
                                                    {"position", Kind::position},
                                                    {"institution", Kind::institution},
                                                    {"имя", Kind::person},
                                                    {"должность", Kind::position},
                                                    {"название", Kind::institution}});

bool isCommon(const Word& word) {
    const CommonRules& rules = CommonRules::instance();
    return rules.things.find(word) != 0 || rules.persons.find(word) != 0 || rules.substantives.find(word) != 0;
}

/// Names are written large in every word but particles and оглы, and have no common noun among them.
bool looksLikeName(const std::vector<std::string_view>& words) {
    const NameRules& rules = NameRules::instance();
    if (words.empty() || words.size() > longestName)
        return words.empty();
    bool isKnown = false, hasCommon = false;
    for (const std::string_view text : words) {
        if (isInitial(text)) {
            isKnown = true;
            continue;
        }
        const auto word = readWord(text.substr(0, text.find('-')));
        isKnown |= word && rules.followsName(*word);
        if (!word || rules.isParticle(*word) || rules.followsName(*word))
            continue;
        isKnown |= rules.isGiven(*word) || rules.isPatronymic(*word);
        const bool isElided = text.find('\'') != text.npos || text.find("’") != text.npos; // д'Артаньян
        if (!word->startsLarge && !isElided)
            return false;
        hasCommon |= isCommon(*word);
    }
    const auto only = readWord(words.front());
    const bool isAbbreviation =
        words.size() == 1 && only && only->isUpper() && rules.ofSurname(*only) == Gender::unknown && !isKnown;
    return !isAbbreviation && (isKnown || (!hasCommon && words.size() <= 3));
}

bool isOutsideNames(std::string_view text) {
    return text.find_first_of("\"0123456789()/,") != text.npos || text.find("«") != text.npos ||
           text.find("№") != text.npos || text.find("„") != text.npos;
}

/// The noun that changes tells what the words name.
Kind kindOfPhrase(const std::vector<std::string_view>& words) {
    const CommonRules& rules = CommonRules::instance();
    const bool isUpper = std::all_of(words.begin(), words.end(), [](std::string_view text) {
        const auto word = readWord(text);
        return word && word->isUpper();
    });
    for (const std::string_view text : words) {
        const auto word = readWord(text.substr(0, text.find('-')));
        if (!word || (word->isUpper() && !isUpper))
            break;
        if (rules.adverbs.find(*word) != 0)
            continue;
        if (rules.things.find(*word) != 0)
            return Kind::institution;
        if (rules.persons.find(*word) != 0 || rules.substantives.find(*word) != 0)
            return Kind::position;
        if (rules.adjectives.find(*word, Gender::unknown) == nullptr)
            return rules.personEndings.find(*word) != 0 ? Kind::position : Kind::institution;
    }
    const auto first = words.empty() ? std::nullopt : readWord(words.front());
    return first && !first->startsLarge ? Kind::position : Kind::institution;
}

Declension unchanged(std::string_view text, Text remark) {
    Declension result{.remark = std::move(remark)};
    result.forms.fill(std::string(text));
    return result;
}

} // namespace

std::optional<Kind> findKind(std::string_view name) {
    const auto found =
        std::find_if(kindNames.begin(), kindNames.end(), [&](const KindName& row) { return row.name == name; });
    return found == kindNames.end() ? std::nullopt : std::optional(found->kind);
}

std::string_view nameOf(Kind kind) { return kindNames[static_cast<std::size_t>(kind)].name; }

Kind kindOf(std::string_view text) {
    const auto words = wordsOf(text);
    return !isOutsideNames(text) && looksLikeName(words) ? Kind::person : kindOfPhrase(words);
}

Declension decline(std::string_view text, Kind kind, Gender gender) {
    if (text.size() > longestText)
        return unchanged(
            text, {"длиннее 2000 байтов; так длинно имён и названий не бывает", "over 2000 bytes; no name is as long"});
    if (wordsOf(text).empty())
        return unchanged(text, {"пустая строка", "an empty line"});
    return kind == Kind::person ? declineName(text, gender) : declinePhrase(text, kind);
}

} // namespace nastavnik::documents::russian
