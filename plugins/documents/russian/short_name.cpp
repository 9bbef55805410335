// SPDX-License-Identifier: MIT
#include "russian/short_name.hpp"

#include "russian/russian_text.hpp"

#include <sstream>
#include <vector>

namespace nastavnik::documents {

namespace {

constexpr const char* gap = "\u00A0";

struct ShortName {
    std::string surname;
    std::string initials;
};

std::string firstLetter(std::string_view word) {
    std::size_t size = 1;
    while (size < word.size() && (static_cast<unsigned char>(word[size]) & 0xC0U) == 0x80U)
        ++size;
    return std::string(word.substr(0, size));
}

/// "Анна-Мария" gives "А.-М.", "А.П." gives "А. П."; «оглы» and «кызы» give nothing.
std::string initialsOf(std::string_view word) {
    std::string result;
    std::string joint;
    while (!word.empty()) {
        const std::size_t end = word.find_first_of(".-");
        const std::string letter = firstLetter(word.substr(0, end));
        if (!letter.empty() && end != 0 && letter == uppered(letter))
            result += joint + letter + ".";
        if (end == word.npos)
            break;
        joint = word[end] == '-' ? "-" : gap;
        word.remove_prefix(end + 1);
    }
    return result;
}

ShortName shortened(std::string_view name) {
    std::string spaced(name);
    for (std::size_t at = spaced.find(gap); at != std::string::npos; at = spaced.find(gap))
        spaced.replace(at, 2, " ");
    std::istringstream words(spaced);
    ShortName result;
    words >> result.surname;
    for (std::string word; words >> word;)
        if (const std::string initials = initialsOf(word); !initials.empty())
            result.initials += (result.initials.empty() ? "" : gap) + initials;
    return result;
}

} // namespace

std::string surnameAndInitials(std::string_view name) {
    const ShortName result = shortened(name);
    return result.initials.empty() ? result.surname : result.surname + gap + result.initials;
}

std::string initialsAndSurname(std::string_view name) {
    const ShortName result = shortened(name);
    return result.initials.empty() ? result.surname : result.initials + gap + result.surname;
}

} // namespace nastavnik::documents
