// SPDX-License-Identifier: MIT
#include "values/filter_words.hpp"

#include "russian/name_reading.hpp"
#include "russian/russian_text.hpp"

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

std::optional<CountedForms> readCountedForms(std::string_view words) {
    CountedForms counted;
    const auto caseIn = [](std::string_view word) { return russian::findCase(lowered(word)); };
    if (const std::size_t space = words.find(' '); space != words.npos)
        if (const auto which = caseIn(words.substr(0, space))) {
            counted.grammaticalCase = *which;
            words.remove_prefix(space + 1);
        }
    if (const std::size_t space = words.rfind(' '); space != words.npos)
        if (const auto which = caseIn(words.substr(space + 1))) {
            counted.grammaticalCase = *which;
            words = words.substr(0, space);
        }
    if (!hasForms(words, 3))
        return std::nullopt;
    counted.forms = wordForms(words);
    return counted;
}

bool isTriple(std::string_view words) { return readCountedForms(words).has_value(); }

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
