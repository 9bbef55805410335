// SPDX-License-Identifier: MIT
#include "importing/place_name.hpp"

#include "importing/wording.hpp"
#include "roadmap/term_letters.hpp"

#include <algorithm>
#include <vector>

namespace nastavnik::importing {

namespace {

std::vector<std::string> wordsOf(const std::string& text) {
    std::vector<std::string> words;
    std::size_t begin = 0;
    while ((begin = text.find_first_not_of(" \n\t", begin)) != text.npos) {
        const std::size_t end = std::min(text.find_first_of(" \n\t", begin), text.size());
        words.push_back(text.substr(begin, end - begin));
        begin = end;
    }
    return words;
}

/// «ПРОКОПЬЕВСКОГО» → «Прокопьевского»: headings are often written in capitals.
std::string inPlainCase(const std::string& word) {
    const auto letters = roadmap::decodeUtf8(word);
    const bool isShouted = letters && letters->size() > 3 && std::ranges::all_of(*letters, [](char32_t letter) {
                               return letter < U'а' || letter > U'ё';
                           });
    auto small = isShouted ? roadmap::decodeUtf8(folded(word)) : std::nullopt;
    if (!small || small->empty())
        return word;
    if (small->front() >= U'а' && small->front() <= U'я')
        small->front() -= U'а' - U'А';
    return roadmap::encodeUtf8(*small);
}

/// «округа,» → «округа»
std::string bare(std::string word) {
    while (!word.empty() && std::string_view(".,;:)(\"").find(word.back()) != std::string_view::npos)
        word.pop_back();
    for (const std::string_view quote : {"»", "«", "”"}) {
        if (word.ends_with(quote))
            word.resize(word.size() - quote.size());
    }
    return word;
}

bool isCapital(const std::string& word) { return word.size() > 2 && !startsSmall(word) && folded(word) != word; }

/// «Прокопьевском» → «Прокопьевск»; nothing when the word is no adjective.
std::optional<std::string> stemOf(const std::string& word) {
    for (const std::string_view ending : {"ого", "ому", "ом", "ым", "ий", "ый", "ой"}) {
        if (word.size() > ending.size() + 4 && word.ends_with(ending))
            return word.substr(0, word.size() - ending.size());
    }
    return std::nullopt;
}

/// The name of a place is an adjective on -ск or -цк.
std::optional<std::string> properAdjective(const std::string& word) {
    const auto stem = isCapital(word) ? stemOf(word) : std::nullopt;
    if (!stem || !(stem->ends_with("ск") || stem->ends_with("цк")))
        return std::nullopt;
    return *stem + "ий";
}

/// «муниципального» → «муниципальный», «городском» → «городской».
std::optional<std::string> kindAdjective(const std::string& word) {
    const auto stem = stemOf(folded(word));
    if (stem == "муниципальн")
        return "муниципальный";
    return stem == "городск" ? std::optional<std::string>("городской") : std::nullopt;
}

std::optional<std::string> kindNoun(const std::string& written) {
    const std::string word = folded(written);
    for (const char* noun : {"округ", "район"}) {
        const std::string_view stem = noun;
        if (word.starts_with(stem) && word.size() <= stem.size() + 4)
            return noun;
    }
    return std::nullopt;
}

/// What is quoted after «муниципальное образование».
std::optional<std::string> quotedAfter(const std::string& heading, std::size_t from) {
    const std::size_t open = heading.find("«", from), close = heading.find("»", std::min(open, heading.size()));
    constexpr std::size_t near = 40, quote = 2, longest = 120;
    if (open == heading.npos || close == heading.npos || open - from > near || close - open > longest)
        return std::nullopt;
    return trimmed(heading.substr(open + quote, close - open - quote));
}

/// «Старооскольского городского округа», or «городского округа Мегион» when the name stands behind, undeclined.
std::optional<std::string> around(const std::vector<std::string>& words, std::size_t at) {
    const auto noun = kindNoun(bare(words[at]));
    if (!noun)
        return std::nullopt;
    const auto kind = at > 0 ? kindAdjective(words[at - 1]) : std::nullopt;
    const std::size_t before = kind ? 2 : 1;
    const std::string full = kind ? *kind + " " + *noun : *noun;
    if (at >= before)
        if (const auto name = properAdjective(words[at - before]))
            return *name + " " + full;
    const bool isEnd = bare(words[at]) != words[at];
    if (kind && !isEnd && at + 1 < words.size() && isCapital(words[at + 1]) && !properAdjective(words[at + 1]))
        return full + " " + bare(words[at + 1]);
    return std::nullopt;
}

} // namespace

std::optional<std::string> placeNameIn(const std::string& heading) {
    const std::string lower = folded(heading);
    if (const std::size_t formation = heading.find("униципальн");
        formation != heading.npos &&
        hasAny(lower, {"муниципального образования", "муниципальное образование", "муниципальном образовании"}))
        if (auto quoted = quotedAfter(heading, heading.find("образован", formation)))
            return quoted;
    std::vector<std::string> words = wordsOf(heading);
    std::ranges::transform(words, words.begin(), inPlainCase);
    for (std::size_t at = 0; at < words.size(); ++at) {
        if (auto place = around(words, at))
            return place;
    }
    return std::nullopt;
}

} // namespace nastavnik::importing
