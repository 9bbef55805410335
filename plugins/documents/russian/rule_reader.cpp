// SPDX-License-Identifier: MIT
#include "russian/rule_reader.hpp"

#include "russian/rule_files.hpp"

#include <sstream>
#include <stdexcept>

namespace nastavnik::documents::russian {

namespace {

using Patterns = std::vector<std::string>;

void addWords(const Value& text, const char* before, Patterns& patterns) {
    if (text.is_array()) {
        for (const Value& line : text)
            addWords(line, before, patterns);
        return;
    }
    std::istringstream words(text.get<std::string>());
    for (std::string word; words >> word;)
        patterns.push_back(before + word);
}

Inflection inflectionOf(const Value& changes) {
    std::array<std::string_view, cases.size() - 1> texts;
    for (std::size_t i = 0; i < texts.size(); ++i)
        texts[i] = changes.at(i).get_ref<const std::string&>();
    return Inflection::read(texts);
}

/// lvovich says "androgynous" for any.
Gender genderOf(const Value& name) { return findGender(name.get_ref<const std::string&>()).value_or(Gender::unknown); }

} // namespace

RuleReader::RuleReader() : lvovich_(file("lvovich")), paradigms_(file("paradigms")) {}

Value RuleReader::file(std::string_view name) { return Value::parse(ruleFile(name)); }

InflectionTable RuleReader::inflections(std::string_view name) const {
    InflectionTable table;
    const Value own = file(name);
    for (const Value& rule : own.at("rules"))
        addOwn(rule, table);
    const auto theirs = lvovich_.find(std::string(name));
    if (theirs == lvovich_.end())
        return table;
    for (const Value& rule : theirs->at("exceptions"))
        addLvovich(rule, "^", table);
    for (const Value& rule : theirs->at("suffixes"))
        addLvovich(rule, "", table);
    return table;
}

void RuleReader::addOwn(const Value& rule, InflectionTable& table) const {
    Patterns patterns;
    if (rule.contains("words"))
        addWords(rule.at("words"), "^", patterns);
    if (rule.contains("endings"))
        addWords(rule.at("endings"), "", patterns);
    const auto paradigm = paradigms_.find(rule.at("like").get<std::string>());
    if (paradigm == paradigms_.end() || patterns.empty())
        throw std::logic_error("no rule: " + rule.dump());
    table.add({.inflection = inflectionOf(*paradigm),
               .gender = rule.contains("gender") ? genderOf(rule.at("gender")) : Gender::unknown,
               .isForMonosyllables = rule.value("syllables", 0) == 1},
              patterns);
}

void RuleReader::addLvovich(const Value& rule, const char* before, InflectionTable& table) {
    // Of the rules for first words of double names ours has all.
    if (rule.contains("tags"))
        return;
    Patterns patterns;
    for (const Value& word : rule.at("test"))
        patterns.push_back(before + word.get<std::string>());
    table.add({.inflection = inflectionOf(rule.at("mods")), .gender = genderOf(rule.at("gender"))}, patterns);
}

MarkTable RuleReader::firstWords(std::string_view name) const {
    MarkTable table;
    Patterns patterns;
    const Value own = file(name);
    for (const Value& rule : own.at("first_words"))
        addWords(rule.at("words"), "^", patterns);
    for (const std::string& pattern : patterns)
        table.add(pattern, 1);
    return table;
}

MarkTable RuleReader::words(const Value& text, const char* before) {
    MarkTable table;
    Patterns patterns;
    addWords(text, before, patterns);
    for (const std::string& pattern : patterns)
        table.add(pattern, 1);
    return table;
}

MarkTable RuleReader::genders(const Value& endings, const char* before) {
    MarkTable table;
    for (const auto& [gender, words] : endings.items()) {
        Patterns patterns;
        addWords(words, before, patterns);
        for (const std::string& pattern : patterns)
            table.add(pattern, markOf(genderOf(gender)));
    }
    return table;
}

} // namespace nastavnik::documents::russian
