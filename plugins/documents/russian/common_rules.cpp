// SPDX-License-Identifier: MIT
#include "russian/common_rules.hpp"

#include "russian/rule_reader.hpp"

namespace nastavnik::documents::russian {

const CommonRules& CommonRules::instance() {
    static const CommonRules rules = [] {
        const RuleReader reader;
        const Value file = RuleReader::file("noun");
        return CommonRules{.nouns = reader.inflections("noun"),
                           .adjectives = reader.inflections("adjective"),
                           .persons = RuleReader::words(file.at("persons"), "^"),
                           .personEndings = RuleReader::words(file.at("person_endings"), ""),
                           .things = RuleReader::words(file.at("things"), "^"),
                           .substantives = RuleReader::words(file.at("substantives"), "^"),
                           .feminine = RuleReader::words(file.at("feminine"), "^"),
                           .fixedPrefixes = reader.firstWords("noun")};
    }();
    return rules;
}

} // namespace nastavnik::documents::russian
