// SPDX-License-Identifier: MIT
#include "russian/number_words.hpp"

#include "russian/common_rules.hpp"
#include "russian/name_reading.hpp"

#include <unicode/rbnf.h>

#include <memory>

namespace nastavnik::documents::russian {

namespace {

/// ICU's names of cases. Its locative of the masculine says «двухстах тридцать», that of the neuter does not.
constexpr auto icuCases =
    std::to_array<std::string_view>({"", "-genitive", "-dative", "-accusative", "-ablative", "-locative"});

std::string ruleSet(Gender gender, Case which) {
    const bool isNeuter = gender == Gender::neuter || which == Case::prepositional;
    return std::string("%spellout-cardinal") +
           (gender == Gender::female ? "-feminine"
            : isNeuter               ? "-neuter"
                                     : "-masculine") +
           std::string(icuCases[indexOf(which)]);
}

/// ICU writes е where ё is spoken, and «тридцать» in the prepositional case of thousands.
void mend(std::string& word, Case which) {
    constexpr std::string_view thirty = "тридцать";
    for (const auto& [plain, dotted] : {std::pair<std::string_view, std::string_view>{"четырех", "четырёх"},
                                        {"четырем", "четырём"},
                                        {"трех", "трёх"},
                                        {"трем", "трём"},
                                        {"нулем", "нулём"}})
        if (word.starts_with(plain) && !word.starts_with("тремя"))
            word.replace(0, plain.size(), dotted);
    if (which == Case::prepositional && word == thirty)
        word = "тридцати";
}

std::string spelled(std::int64_t number, Gender gender, Case which) {
    static const auto format = [] {
        UErrorCode error = U_ZERO_ERROR;
        return std::make_unique<icu::RuleBasedNumberFormat>(icu::URBNF_SPELLOUT, icu::Locale("ru"), error);
    }();
    UErrorCode error = U_ZERO_ERROR;
    icu::UnicodeString result;
    icu::FieldPosition position;
    format->format(number, icu::UnicodeString::fromUTF8(ruleSet(gender, which)), result, position, error);
    std::string text;
    result.toUTF8String(text);
    std::string mended;
    for (const std::string_view part : wordsOf(text)) {
        std::string word(part);
        mend(word, which);
        mended += (mended.empty() ? "" : " ") + word;
    }
    return mended;
}

/// The last words of ordinals. ICU's are left out: 200 is «двести» there, 80 «восемьдесятый», 40 wrong in two cases.
constexpr auto ones = std::to_array<std::string_view>(
    {"нулевой",       "первый",      "второй",       "третий",      "четвёртый",     "пятый",        "шестой",
     "седьмой",       "восьмой",     "девятый",      "десятый",     "одиннадцатый",  "двенадцатый",  "тринадцатый",
     "четырнадцатый", "пятнадцатый", "шестнадцатый", "семнадцатый", "восемнадцатый", "девятнадцатый"});
constexpr auto tens = std::to_array<std::string_view>({"", "", "двадцатый", "тридцатый", "сороковой", "пятидесятый",
                                                       "шестидесятый", "семидесятый", "восьмидесятый", "девяностый"});
constexpr auto hundreds =
    std::to_array<std::string_view>({"", "сотый", "двухсотый", "трёхсотый", "четырёхсотый", "пятисотый", "шестисотый",
                                     "семисотый", "восьмисотый", "девятисотый"});

/// двухтысячный, двадцатипятитысячный
std::string thousandth(std::int64_t thousands) {
    std::string joined;
    if (thousands == 1)
        return "тысячный";
    for (const std::string_view word : wordsOf(spelled(thousands, Gender::male, Case::genitive)))
        joined += word == "ста" ? "сто" : word == "девяноста" ? "девяносто" : word == "одного" ? "одно" : word;
    return joined + "тысячный";
}

/// The number before the last word of its ordinal, and that word.
struct OrdinalWords {
    std::int64_t before;
    std::string last;
};

OrdinalWords divide(std::int64_t number) {
    const auto at = [](const auto& words, std::int64_t index) {
        return std::string(words[static_cast<std::size_t>(index)]);
    };
    if (const std::int64_t rest = number % 100; rest > 0 && rest < 20)
        return {number - rest, at(ones, rest)};
    if (number % 10 > 0)
        return {number - number % 10, at(ones, number % 10)};
    if (number % 100 > 0)
        return {number - number % 100, at(tens, number % 100 / 10)};
    if (number % 1000 > 0)
        return {number - number % 1000, at(hundreds, number % 1000 / 100)};
    return number == 0 ? OrdinalWords{0, at(ones, 0)} : OrdinalWords{0, thousandth(number / 1000)};
}

/// третий, третья, третье: the nominative of an adjective in another gender.
std::string inGender(const std::string& masculine, Gender gender) {
    if (gender != Gender::female && gender != Gender::neuter)
        return masculine;
    constexpr std::size_t ending = 4; // two letters
    const std::string stem = masculine.substr(0, masculine.size() - ending);
    const bool isThird = masculine == "третий";
    return stem + (gender == Gender::female ? (isThird ? "ья" : "ая") : (isThird ? "ье" : "ое"));
}

/// A noun as it stands after numbers: after 1 and after many, in every case.
struct Counted {
    std::array<std::string_view, cases.size()> one, many;
    std::string_view few; ///< after 2, 3, 4 in the nominative and accusative
    Gender gender;
};

constexpr Counted rouble{{"рубль", "рубля", "рублю", "рубль", "рублём", "рубле"},
                         {"рублей", "рублей", "рублям", "рублей", "рублями", "рублях"},
                         "рубля",
                         Gender::male};
constexpr Counted kopeck{{"копейка", "копейки", "копейке", "копейку", "копейкой", "копейке"},
                         {"копеек", "копеек", "копейкам", "копеек", "копейками", "копейках"},
                         "копейки",
                         Gender::female};

std::string_view after(std::int64_t number, const Counted& noun, Case which) {
    const std::size_t form = countForm({.whole = number});
    if (form == 0)
        return noun.one[indexOf(which)];
    const bool isDirect = which == Case::nominative || which == Case::accusative;
    return form == 1 && isDirect ? noun.few : noun.many[indexOf(which)];
}

struct Sum {
    std::int64_t roubles;
    std::int64_t kopecks;
};

Sum sumOf(const Number& number) {
    std::string digits = number.fraction + "000";
    Sum sum{number.whole, (digits[0] - '0') * 10 + digits[1] - '0'};
    if (digits[2] >= '5' && ++sum.kopecks == 100)
        sum = {sum.roubles + 1, 0};
    return sum;
}

std::string withKopecks(const std::string& roubles, const Sum& sum, Case which) {
    constexpr std::string_view gap = "\u00A0";
    const std::string digits = (sum.kopecks < 10 ? "0" : "") + std::to_string(sum.kopecks);
    return roubles + " " + digits + std::string(gap) + std::string(after(sum.kopecks, kopeck, which));
}

} // namespace

std::optional<std::string> cardinalWords(const Number& number, Gender gender, Case which) {
    if (!number.isWhole())
        return std::nullopt;
    return (number.isNegative ? "минус " : "") + spelled(number.whole, gender, which);
}

std::optional<std::string> ordinalWords(const Number& number, Gender gender, Case which) {
    constexpr std::int64_t end = 1'000'000;
    if (!number.isWhole() || number.isNegative || number.whole >= end)
        return std::nullopt;
    const auto [before, last] = divide(number.whole);
    std::string text = before == 0 ? "" : spelled(before, Gender::male, Case::nominative) + " ";
    const std::string adjective = inGender(last, gender);
    const Word word = readWord(adjective).value();
    CommonRules::instance().adjectives.find(word, Gender::unknown)->append(text, word, which);
    return text;
}

std::string roubles(const Number& number, Case which) {
    const Sum sum = sumOf(number);
    const std::string digits = writeNumber({.isNegative = number.isNegative, .whole = sum.roubles});
    return withKopecks(digits + "\u00A0" + std::string(after(sum.roubles, rouble, which)), sum, which);
}

std::string roublesInWords(const Number& number, Case which) {
    const Sum sum = sumOf(number);
    return withKopecks((number.isNegative ? "минус " : "") + spelled(sum.roubles, Gender::male, which) + " " +
                           std::string(after(sum.roubles, rouble, which)),
                       sum, which);
}

} // namespace nastavnik::documents::russian
