// SPDX-License-Identifier: MIT
#include "values/filters.hpp"

#include "russian/counted_noun.hpp"
#include "russian/number_words.hpp"
#include "russian/russian_date.hpp"
#include "russian/russian_text.hpp"
#include "russian/typography.hpp"
#include "values/filter_words.hpp"

#include <algorithm>

namespace nastavnik::documents {

namespace {

using russian::Case;
using russian::Gender;
using russian::Number;

/// What the phrase says so far goes into `write`; what comes out is a phrase of its own.
template <typename Write>
Filtered rewritten(const Phrase& phrase, Write write) {
    auto text = phrase.written();
    if (Text* wrong = std::get_if<Text>(&text))
        return std::move(*wrong);
    std::variant<std::string, Text> result = write(std::get<std::string>(text));
    if (Text* wrong = std::get_if<Text>(&result))
        return std::move(*wrong);
    return Phrase{.text = std::get<std::string>(std::move(result)), .gender = phrase.gender};
}

/// Unless the sentence has its end already.
std::string withFullStop(std::string_view text) {
    std::string sentence(text.substr(0, text.find_last_not_of(" \n\t") + 1));
    for (const std::string_view end : {".", "!", "?", "…", ":", ";", ","})
        if (sentence.ends_with(end))
            return sentence;
    return sentence.empty() ? sentence : sentence + ".";
}

template <std::string (*write)(Date)>
Filtered dated(Phrase phrase, std::string_view) {
    return rewritten(phrase, [](const std::string& text) -> std::variant<std::string, Text> {
        if (const auto date = readDate(text))
            return write(*date);
        return Text{"«" + text + "» не дата; дата пишется как 2026-04-25 или 25.04.2026",
                    "\"" + text + "\" is no date; a date is written as 2026-04-25 or 25.04.2026"};
    });
}

template <std::string (*write)(std::string_view)>
Filtered lettered(Phrase phrase, std::string_view) {
    return rewritten(phrase, [](const std::string& text) -> std::variant<std::string, Text> { return write(text); });
}

/// `write(number)` gives a text, or nothing when a paper has no such number.
template <typename Write>
Filtered numbered(const Phrase& phrase, Write write) {
    return rewritten(phrase, [&](const std::string& text) -> std::variant<std::string, Text> {
        const auto number = russian::readNumber(text);
        if (!number)
            return Text{"«" + text + "» не число", "\"" + text + "\" is no number"};
        std::optional<std::string> result = write(*number);
        if (result)
            return std::move(*result);
        return Text{"число " + text + " так не пишется: здесь бывает только целое положительное число",
                    "the number " + text + " cannot be written so: only positive whole numbers can"};
    });
}

template <Case which>
Filtered inCase(Phrase phrase, std::string_view words) {
    phrase.grammaticalCase = which;
    if (const auto kind = russian::findKind(words))
        phrase.kind = kind;
    return phrase;
}

bool isKind(std::string_view words) { return russian::findKind(words).has_value(); }

template <Phrase::Shape shape>
Filtered shortened(Phrase phrase, std::string_view) {
    phrase.shape = shape;
    return phrase;
}

Filtered withPosition(Phrase phrase, std::string_view) {
    phrase.hasPosition = true;
    return phrase;
}

Filtered chosenByGender(Phrase phrase, std::string_view words) {
    const Gender gender = phrase.personGender();
    if (gender == Gender::unknown)
        return Text{"род неизвестен: «" + phrase.text + "»; укажите его в карточке человека или напишите отчество",
                    "the gender is not known: \"" + phrase.text +
                        "\"; put it into the person's card or add a patronymic"};
    return Phrase{.text = wordForms(words)[gender == Gender::female ? 1 : 0], .gender = phrase.gender};
}

Filtered countedWord(Phrase phrase, std::string_view words) {
    return numbered(phrase, [&](const Number& number) -> std::optional<std::string> {
        const CountedForms counted = readCountedForms(words).value();
        return countedNoun(counted.forms, number, counted.grammaticalCase);
    });
}

Filtered counted(Phrase phrase, std::string_view words) {
    return numbered(phrase, [&](const Number& number) -> std::optional<std::string> {
        const CountedForms counted = readCountedForms(words).value();
        return writeNumber(number) + "\u00A0" + countedNoun(counted.forms, number, counted.grammaticalCase);
    });
}

Filtered spelledOut(Phrase phrase, std::string_view words) {
    return numbered(phrase, [&](const Number& number) -> std::optional<std::string> {
        if (const auto counted = readCountedForms(words))
            return countedInWords(counted->forms, number, counted->grammaticalCase);
        const Agreement agreement = readAgreement(words).value();
        return cardinalWords(number, agreement.gender, agreement.grammaticalCase);
    });
}

Filtered ordinal(Phrase phrase, std::string_view words) {
    return numbered(phrase, [&](const Number& number) {
        const Agreement agreement = readAgreement(words).value();
        return ordinalWords(number, agreement.gender, agreement.grammaticalCase);
    });
}

Filtered roubles(Phrase phrase, std::string_view words) {
    return numbered(phrase, [&](const Number& number) -> std::optional<std::string> {
        return russian::roubles(number, readAgreement(words).value().grammaticalCase);
    });
}

Filtered roublesInWords(Phrase phrase, std::string_view words) {
    return numbered(phrase, [&](const Number& number) -> std::optional<std::string> {
        return russian::roublesInWords(number, readAgreement(words).value().grammaticalCase);
    });
}

Filtered roman(Phrase phrase, std::string_view) {
    return numbered(phrase, [](const Number& number) { return romanNumber(number); });
}

Filtered grouped(Phrase phrase, std::string_view) {
    return numbered(phrase, [](const Number& number) -> std::optional<std::string> { return writeNumber(number); });
}

Filtered percent(Phrase phrase, std::string_view) {
    return numbered(phrase,
                    [](const Number& number) -> std::optional<std::string> { return writeNumber(number) + "\u00A0%"; });
}

Filtered schoolYear(Phrase phrase, std::string_view words) {
    const auto number = russian::readNumber(phrase.text);
    constexpr std::int64_t first = 1900, last = 2999;
    if (number && number->isWhole() && number->whole >= first && number->whole <= last)
        return Phrase{.text = schoolYearFrom(static_cast<int>(number->whole))};
    return dated<schoolYearOf>(std::move(phrase), words);
}

const std::vector<Filter>& table() {
    static const std::vector<Filter> rows{
        {"именительный", "nominative", {"кто, что", "who, what"}, inCase<Case::nominative>, isKind},
        {"родительный", "genitive", {"кого, чего", "of whom, of what"}, inCase<Case::genitive>, isKind},
        {"дательный", "dative", {"кому, чему", "to whom, to what"}, inCase<Case::dative>, isKind},
        {"винительный", "accusative", {"кого, что", "whom, what"}, inCase<Case::accusative>, isKind},
        {"творительный", "instrumental", {"кем, чем", "by whom, by what"}, inCase<Case::instrumental>, isKind},
        {"предложный", "prepositional", {"о ком, о чём", "about whom"}, inCase<Case::prepositional>, isKind},
        {"с должностью",
         "with position",
         {"учитель математики Иванова Анна Петровна", "the position before the name"},
         withPosition},
        {"инициалы",
         "initials",
         {"Иванова А. П.", "surname and initials: Иванова А. П."},
         shortened<Phrase::Shape::initialsLast>},
        {"инициалы впереди",
         "initials first",
         {"А. П. Иванова", "initials and surname: А. П. Иванова"},
         shortened<Phrase::Shape::initialsFirst>},
        {"по роду",
         "by gender",
         {"согласен, согласна: слово для мужчины и для женщины",
          "согласен, согласна: a word for a man and for a woman"},
         chosenByGender,
         isPair},
        {"по числу",
         "by number",
         {"пара, пары, пар: 5 пар", "пара, пары, пар: 5 пар, the number and its noun"},
         counted,
         isTriple},
        {"слово",
         "word",
         {"пара, пары, пар: слово без числа", "пара, пары, пар: the noun of a number without it"},
         countedWord,
         isTriple},
        {"прописью",
         "in words",
         {"двадцать один; с родом, падежом или тремя словами", "twenty-one; with gender, case or three words"},
         spelledOut,
         [](std::string_view words) { return isTriple(words) || isAgreement(words); }},
        {"порядковое",
         "ordinal",
         {"двадцать первый; с родом и падежом", "twenty-first; with gender and case"},
         ordinal,
         isAgreement},
        {"римское", "roman", {"XXI", "XXI"}, roman},
        {"число", "number", {"1 234 567,5", "1 234 567,5"}, grouped},
        {"проценты", "percent", {"25 %", "25 %"}, percent},
        {"рубли", "roubles", {"1 234 рубля 56 копеек", "1 234 рубля 56 копеек"}, roubles, isAgreement},
        {"рубли прописью",
         "roubles in words",
         {"одна тысяча двести тридцать четыре рубля 56 копеек; с падежом", "a sum in words; with a case"},
         roublesInWords,
         isAgreement},
        {"дата", "date", {"25 апреля 2026 г.", "the day in words: 25 апреля 2026 г."}, dated<longDate>},
        {"дата полностью", "date full", {"25 апреля 2026 года", "25 апреля 2026 года"}, dated<fullDate>},
        {"дата кавычки",
         "date quoted",
         {"«25» апреля 2026 г.", "the day in quotes: «25» апреля 2026 г."},
         dated<quotedDate>},
        {"дата цифрами", "date digits", {"25.04.2026", "the day in digits: 25.04.2026"}, dated<shortDate>},
        {"дата прописью",
         "date in words",
         {"двадцать пятое апреля две тысячи двадцать шестого года", "all of the day in words"},
         dated<dateInWords>},
        {"день и месяц", "day and month", {"25 апреля", "25 апреля"}, dated<dayAndMonth>},
        {"месяц и год", "month and year", {"апрель 2026 года", "апрель 2026 года"}, dated<monthAndYear>},
        {"учебный год",
         "school year",
         {"2025/2026, по дате или первому году", "2025/2026, by a day or the first year"},
         schoolYear},
        {"прописные", "upper", {"ВСЕ БУКВЫ БОЛЬШИЕ", "all letters large"}, lettered<uppered>},
        {"строчные", "lower", {"все буквы маленькие", "all letters small"}, lettered<lowered>},
        {"с заглавной", "capital", {"Первая буква большая", "the first letter large"}, lettered<capitalised>},
        {"с точкой",
         "with full stop",
         {"Предложение с точкой в конце, если её ещё нет.", "a full stop at the end unless there is one"},
         lettered<withFullStop>},
        {"типографика",
         "typography",
         {"«ёлочки», тире, неразрывные пробелы", "Russian quotes, dashes, no-break spaces"},
         lettered<russian::typeset>},
    };
    return rows;
}

const Filter* named(std::string_view name) {
    const auto found = std::find_if(table().begin(), table().end(),
                                    [&](const Filter& filter) { return filter.ru == name || filter.en == name; });
    return found == table().end() ? nullptr : &*found;
}

} // namespace

std::span<const Filter> filters() { return table(); }

std::optional<FilterUse> readFilter(std::string_view written) {
    if (const Filter* whole = named(written))
        return FilterUse{whole, {}};
    for (std::size_t space = written.rfind(' '); space != written.npos && space > 0;
         space = written.rfind(' ', space - 1)) {
        const Filter* filter = named(written.substr(0, space));
        const std::string_view words = written.substr(space + 1);
        if (filter != nullptr && filter->accepts != nullptr && filter->accepts(words))
            return FilterUse{filter, words};
    }
    if (isPair(written))
        return FilterUse{named("по роду"), written};
    if (isTriple(written))
        return FilterUse{named("по числу"), written};
    return std::nullopt;
}

const Filter* findFilter(std::string_view written) {
    const auto use = readFilter(written);
    return use ? use->filter : nullptr;
}

std::vector<std::string_view> filterNames() {
    std::vector<std::string_view> names;
    for (const Filter& filter : table()) {
        names.push_back(filter.ru);
        names.push_back(filter.en);
    }
    return names;
}

} // namespace nastavnik::documents
