// SPDX-License-Identifier: MIT
#include "russian/name_rules.hpp"

#include "russian/rule_reader.hpp"

namespace nastavnik::documents::russian {

namespace {

/// Unknown when the marks disagree.
Gender genderOf(MarkTable::Marks marks) {
    if (marks == markOf(Gender::male))
        return Gender::male;
    return marks == markOf(Gender::female) ? Gender::female : Gender::unknown;
}

/// lvovich writes {"male": ["лев", "-ага"], …}; - is what any word may end with.
MarkTable marksOf(const Value& genders, bool isWhole) {
    MarkTable table;
    for (const auto& [gender, words] : genders.items())
        for (const Value& word : words) {
            const auto& text = word.get_ref<const std::string&>();
            const bool isEnding = !isWhole || text.starts_with('-');
            const std::string letters = text.substr(text.starts_with('-') ? 1 : 0);
            // Some are no single Russian words.
            if (readWord(letters))
                table.add((isEnding ? "" : "^") + letters, markOf(findGender(gender).value_or(Gender::unknown)));
        }
    return table;
}

} // namespace

const NameRules& NameRules::instance() {
    static const NameRules rules{RuleReader()};
    return rules;
}

NameRules::NameRules(const RuleReader& reader)
    : surname{reader.inflections("surname"), reader.firstWords("surname")}, given{reader.inflections("given"),
                                                                                  reader.firstWords("given")},
      patronymic{reader.inflections("patronymic"), reader.firstWords("patronymic")},
      known_(RuleReader::genders(RuleReader::file("given_names"), "^")),
      patronymics_(RuleReader::genders(RuleReader::file("gender").at("patronymic"))),
      surnames_(RuleReader::genders(RuleReader::file("gender").at("surname"))),
      after_(RuleReader::genders(RuleReader::file("gender").at("after_name"), "^")),
      givenWords_(marksOf(reader.lvovich().at("gender").at("given").at("exceptions"), true)),
      givenEndings_(marksOf(reader.lvovich().at("gender").at("given").at("suffixes"), false)) {}

Gender NameRules::ofPatronymic(const Word& word) const {
    return genderOf(followsName(word) ? after_.find(word) : patronymics_.find(word));
}

Gender NameRules::ofGiven(const Word& word) const {
    if (const auto marks = known_.find(word))
        return genderOf(marks);
    if (const auto marks = givenWords_.find(word))
        return genderOf(marks);
    return genderOf(givenEndings_.find(word));
}

Gender NameRules::ofSurname(const Word& word) const {
    constexpr Letter en = 13;
    const bool isForeign = word.isMonosyllabic() && word.letters[word.size - 1] == en; // Грин, Лин
    return isForeign ? Gender::unknown : genderOf(surnames_.find(word));
}

} // namespace nastavnik::documents::russian
