// SPDX-License-Identifier: MIT
#include "russian/counted_noun.hpp"

#include "russian/common_rules.hpp"
#include "russian/declension.hpp"
#include "russian/name_reading.hpp"
#include "russian/number_words.hpp"
#include "russian/russian_text.hpp"

#include <algorithm>
#include <array>

namespace nastavnik::documents::russian {

namespace {

constexpr std::size_t letterBytes = 2;

bool endsWithAny(std::string_view word, std::initializer_list<std::string_view> endings) {
    return std::any_of(endings.begin(), endings.end(), [&](std::string_view one) { return word.ends_with(one); });
}

/// An ending is written large when the whole word is.
std::string withEnding(std::string_view stem, std::string ending) {
    const auto word = readWord(stem);
    return std::string(stem) + (word && word->isUpper() ? uppered(ending) : ending);
}

std::string_view withoutLast(std::string_view word) {
    return word.substr(0, word.size() - std::min(word.size(), letterBytes));
}

/// парам, парами, парах, from «пары»: the stem of the form after 2 is that of the plural; those after 5 that are not
/// tell by themselves.
std::string pluralNoun(const std::string& few, const std::string& many, Case which) {
    const std::size_t at = which == Case::dative ? 0 : which == Case::instrumental ? 1 : 2;
    const std::string low = lowered(many);
    if (low == "детей" || low == "людей")
        return withEnding(withoutLast(withoutLast(many)), std::array{"ям", "ьми", "ях"}[at]);
    const std::string_view stem = withoutLast(few);
    const bool isSoft =
        endsWithAny(lowered(few), {"я", "и"}) && !endsWithAny(lowered(stem), {"г", "к", "х", "ж", "ш", "ч", "щ"});
    return withEnding(stem, isSoft ? std::array{"ям", "ями", "ях"}[at] : std::array{"ам", "ами", "ах"}[at]);
}

/// учебным, from «учебных».
std::string pluralAdjective(const std::string& many, Case which) {
    return withEnding(withoutLast(many), which == Case::dative ? "м" : which == Case::instrumental ? "ми" : "х");
}

bool isAdjective(std::string_view one, std::string_view many) {
    const auto word = readWord(one);
    return word && endsWithAny(lowered(many), {"ых", "их"}) &&
           CommonRules::instance().adjectives.find(*word, Gender::unknown) != nullptr;
}

std::string plural(const std::vector<std::string>& forms, Case which) {
    const auto one = wordsOf(forms[0]), few = wordsOf(forms[1]), many = wordsOf(forms[2]);
    if (one.size() != many.size() || few.size() != many.size())
        return forms[2];
    std::string text;
    for (std::size_t i = 0; i < many.size(); ++i) {
        const std::string word(many[i]);
        text += i == 0 ? "" : " ";
        if (one[i] == few[i] && few[i] == many[i])
            text += word;
        else if (isAdjective(one[i], many[i]))
            text += pluralAdjective(word, which);
        else
            text += pluralNoun(std::string(few[i]), word, which);
    }
    return text;
}

bool isLiving(const std::string& one) {
    const CommonRules& rules = CommonRules::instance();
    for (const std::string_view text : wordsOf(one))
        if (const auto word = readWord(text.substr(0, text.find('-'))))
            if (rules.persons.find(*word) != 0 || rules.substantives.find(*word) != 0)
                return true;
    return false;
}

/// двух наставников, двадцать двух — no: only of 2, 3 and 4 by themselves.
bool takesGenitive(const std::vector<std::string>& forms, const Number& number, Case which) {
    return which == Case::accusative && number.whole >= 2 && number.whole <= 4 && isLiving(forms[0]);
}

} // namespace

std::string countedNoun(const std::vector<std::string>& forms, const Number& number, Case which) {
    const std::size_t form = countForm(number);
    if (!number.isWhole() || which == Case::nominative)
        return forms[form];
    if (form == 0)
        return declinePhrase(forms[0], isLiving(forms[0]) ? Kind::position : Kind::institution).forms[indexOf(which)];
    if (which == Case::genitive || takesGenitive(forms, number, which))
        return forms[2];
    return which == Case::accusative ? forms[form] : plural(forms, which);
}

std::optional<std::string> countedInWords(const std::vector<std::string>& forms, const Number& number, Case which) {
    const Gender gender = genderOfForms(forms);
    const bool isOneOfMen =
        which == Case::accusative && gender == Gender::male && countForm(number) == 0 && isLiving(forms[0]);
    auto words = cardinalWords(number, gender, takesGenitive(forms, number, which) ? Case::genitive : which);
    if (!words)
        return words;
    constexpr std::string_view one = "один";
    if (isOneOfMen && words->ends_with(one))
        words->replace(words->size() - one.size(), one.size(), "одного");
    return *words + " " + countedNoun(forms, number, which);
}

Gender genderOfForms(const std::vector<std::string>& forms) {
    const std::string one = lowered(forms[0]), few = lowered(forms[1]);
    if (endsWithAny(one, {"а", "я"}) || (one.ends_with("ь") && few.ends_with("и")))
        return Gender::female;
    return endsWithAny(one, {"о", "е"}) ? Gender::neuter : Gender::male;
}

} // namespace nastavnik::documents::russian
