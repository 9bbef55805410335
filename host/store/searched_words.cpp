// SPDX-License-Identifier: MIT
#include "store/searched_words.hpp"

#include "roadmap/term_letters.hpp"

#include <sstream>

namespace nastavnik::store {

namespace {

constexpr std::size_t mostBytes = 64 * 1024;

/// Where the text may be cut without tearing a letter.
std::size_t cutBefore(const std::string& text, std::size_t at) {
    while (at > 0 && (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U)
        --at;
    return at;
}

std::string folded(const std::string& text) {
    const auto letters = roadmap::decodeUtf8(text);
    return letters ? roadmap::encodeUtf8(roadmap::foldLetters(*letters)) : "";
}

void addTexts(const Value& value, std::string& words) {
    if (words.size() > mostBytes)
        return;
    if (value.is_string())
        words.append(" ").append(folded(value.get_ref<const std::string&>()));
    else if (value.is_structured())
        for (const Value& part : value)
            addTexts(part, words);
}

} // namespace

std::string searchedWords(const engine::Document& document) {
    std::string words = folded(document.number + " " + document.title);
    addTexts(document.data, words);
    if (words.size() > mostBytes)
        words.resize(cutBefore(words, mostBytes));
    return words;
}

std::vector<std::string> wordsOfSearch(const std::string& search) {
    std::vector<std::string> words;
    std::istringstream stream(folded(search));
    for (std::string word; stream >> word;)
        words.push_back(word);
    return words;
}

} // namespace nastavnik::store
