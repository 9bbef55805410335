// SPDX-License-Identifier: MIT
#include "russian/common_rules.hpp"

#include "russian/rule_reader.hpp"

namespace nastavnik::documents::russian {

const CommonRules& CommonRules::instance() {
    static const CommonRules rules = [] {
        const RuleReader reader;
        const Value file = RuleReader::file("noun");
        const auto counted = [&](const char* one, const char* many) {
            return RuleReader::words(Value::array({file.at(one), file.at(many)}), "^");
        };
        return CommonRules{.nouns = reader.inflections("noun"),
                           .pluralNouns = reader.inflections("noun_plural"),
                           .adjectives = reader.inflections("adjective"),
                           .persons = counted("persons", "persons_of_many"),
                           .personEndings = RuleReader::words(file.at("person_endings"), ""),
                           .things = counted("things", "things_of_many"),
                           .adverbs = RuleReader::words(file.at("adverbs"), "^"),
                           .substantives = RuleReader::words(file.at("substantives"), "^"),
                           .feminine = RuleReader::words(file.at("feminine"), "^"),
                           .fixedPrefixes = reader.firstWords("noun")};
    }();
    return rules;
}

} // namespace nastavnik::documents::russian
