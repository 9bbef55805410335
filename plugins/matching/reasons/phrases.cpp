// SPDX-License-Identifier: MIT
#include "reasons/phrases.hpp"

namespace nastavnik::matching {

namespace {

struct Noun {
    const char *one, *few, *many; ///< 1 балл, 2 балла, 5 баллов
    const char *single, *plural;  ///< 1 point, 2 points
};

std::string counted(std::int64_t count, const Noun& noun, Language language) {
    const std::int64_t size = count < 0 ? -count : count;
    const std::int64_t tail = size % 100 > 10 && size % 100 < 20 ? 5 : size % 10;
    const char* russian = tail == 1 ? noun.one : tail >= 2 && tail <= 4 ? noun.few : noun.many;
    const char* english = size == 1 ? noun.single : noun.plural;
    return (count < 0 ? "−" : "") + std::to_string(size) + " " + (language == Language::ru ? russian : english);
}

} // namespace

std::string quoted(std::string_view text, Language language) {
    constexpr std::size_t longest = 120;
    std::string content(text.substr(0, longest));
    if (text.size() > longest) {
        while (!content.empty() && (static_cast<unsigned char>(content.back()) & 0xC0U) == 0x80U)
            content.pop_back();
        content.back() = ' ';
        content += "…";
    }
    return language == Language::ru ? "«" + content + "»" : "\"" + content + "\"";
}

std::string points(std::int64_t count, Language language) {
    return counted(count, {"балл", "балла", "баллов", "point", "points"}, language);
}

std::string ofPoints(std::int64_t count, Language language) {
    return counted(count, {"балла", "баллов", "баллов", "point", "points"}, language);
}

std::string mentors(std::int64_t count, Language language) {
    return counted(count, {"наставник", "наставника", "наставников", "mentor", "mentors"}, language);
}

std::string seats(std::int64_t count, Language language) {
    return counted(count, {"место", "места", "мест", "seat", "seats"}, language);
}

} // namespace nastavnik::matching
