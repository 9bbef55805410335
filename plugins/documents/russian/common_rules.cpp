// SPDX-License-Identifier: MIT
#include "russian/common_rules.hpp"

#include "russian/rule_reader.hpp"

namespace nastavnik::documents::russian {

const CommonRules& CommonRules::instance() {
    static const CommonRules rules = [] {
        const RuleReader reader;
        const Value nouns = RuleReader::file("noun");
        MarkTable persons = RuleReader::words(nouns.at("persons"), "^");
        return CommonRules{.nouns = reader.inflections("noun"),
                           .adjectives = reader.inflections("adjective"),
                           .persons = std::move(persons),
                           .personEndings = RuleReader::words(nouns.at("person_endings"), ""),
                           .things = RuleReader::words(nouns.at("things"), "^"),
                           .substantives = RuleReader::words(nouns.at("substantives"), "^"),
                           .feminine = RuleReader::words(nouns.at("feminine"), "^"),
                           .fixedPrefixes = reader.firstWords("noun")};
    }();
    return rules;
}

} // namespace nastavnik::documents::russian
