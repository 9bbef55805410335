// SPDX-License-Identifier: MIT
#include "values/filter_words.hpp"

#include "russian/name_reading.hpp"

#include <algorithm>

namespace nastavnik::documents {

std::vector<std::string> wordForms(std::string_view words) {
    std::vector<std::string> forms;
    for (bool isMore = words.find(',') != words.npos; isMore;) {
        const std::size_t comma = words.find(',');
        std::string form;
        for (const std::string_view word : russian::wordsOf(words.substr(0, comma)))
            form += (form.empty() ? "" : " ") + std::string(word);
        forms.push_back(std::move(form));
        isMore = comma != words.npos;
        words.remove_prefix(isMore ? comma + 1 : words.size());
    }
    return forms;
}

namespace {

bool hasForms(std::string_view words, std::size_t count) {
    const auto forms = wordForms(words);
    return forms.size() == count && std::none_of(forms.begin(), forms.end(), [](auto& form) { return form.empty(); });
}

} // namespace

bool isPair(std::string_view words) { return hasForms(words, 2); }

bool isTriple(std::string_view words) { return hasForms(words, 3); }

russian::Gender genderOfForms(const std::vector<std::string>& forms) {
    const auto ends = [](const std::string& word, std::initializer_list<std::string_view> endings) {
        return std::any_of(endings.begin(), endings.end(),
                           [&](std::string_view ending) { return word.ends_with(ending); });
    };
    if (ends(forms[0], {"а", "я"}) || (forms[0].ends_with("ь") && forms[1].ends_with("и")))
        return russian::Gender::female;
    return ends(forms[0], {"о", "е"}) ? russian::Gender::neuter : russian::Gender::male;
}

std::optional<Agreement> readAgreement(std::string_view words) {
    Agreement agreement;
    for (const std::string_view word : russian::wordsOf(words)) {
        if (const auto which = russian::findCase(word))
            agreement.grammaticalCase = *which;
        else if (const auto gender = russian::findGender(word))
            agreement.gender = *gender;
        else
            return std::nullopt;
    }
    return agreement;
}

bool isAgreement(std::string_view words) { return readAgreement(words).has_value(); }

} // namespace nastavnik::documents
