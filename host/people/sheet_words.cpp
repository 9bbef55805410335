// SPDX-License-Identifier: MIT
#include "people/sheet_words.hpp"

#include <algorithm>
#include <cctype>
#include <span>

namespace nastavnik::people {

namespace {

struct Heading {
    const char* words;
    const char* field;
};

constexpr Heading headings[] = {
    {"фио", "name"},
    {"фамилия имя отчество", "name"},
    {"ф и о", "name"},
    {"педагог", "name"},
    {"name", "name"},
    {"фамилия", "surname"},
    {"имя", "given"},
    {"отчество", "patronymic"},
    {"пол", "gender"},
    {"почта", "email"},
    {"электронная почта", "email"},
    {"e mail", "email"},
    {"email", "email"},
    {"адрес электронной почты", "email"},
    {"школа", "school"},
    {"организация", "school"},
    {"оо", "school"},
    {"оу", "school"},
    {"место работы", "school"},
    {"образовательная организация", "school"},
    {"должность", "position"},
    {"роль", "roles"},
    {"роли", "roles"},
    {"роль в программе", "roles"},
    {"код", "code"},
    {"табельный номер", "code"},
    {"стаж", "profile.experience_years"},
    {"стаж лет", "profile.experience_years"},
    {"педагогический стаж", "profile.experience_years"},
    {"предмет", "profile.subject"},
    {"образование", "profile.education"},
    {"категория", "profile.category"},
    {"квалификационная категория", "profile.category"},
    {"дата рождения", "profile.born"},
    {"класс", "profile.class"},
    {"родитель", "profile.parent"},
    {"родитель законный представитель", "profile.parent"},
    {"телефон", "profile.phone"},
    {"возраст", "profile.age"},
    {"часы", "profile.hours"},
    {"часов в месяц", "profile.hours"},
    {"интересы", "profile.interests"},
    {"компетенции", "profile.competences"},
    {"затруднения", "profile.deficits"},
    {"дефициты", "profile.deficits"},
};

constexpr Heading roleWords[] = {
    {"наставник", "mentor"},
    {"наставляемый", "mentee"},
    {"наставляемая", "mentee"},
    {"молодой специалист", "mentee"},
    {"молодой педагог", "mentee"},
    {"куратор", "school_curator"},
    {"куратор школы", "school_curator"},
    {"директор", "head"},
    {"руководитель", "head"},
    {"заведующий", "head"},
    {"заместитель директора", "deputy"},
    {"секретарь", "secretary"},
    {"обучающийся", "pupil"},
    {"ученик", "pupil"},
    {"муниципальный куратор", "municipal_curator"},
};

std::optional<std::string> known(std::span<const Heading> list, const std::string& words) {
    const auto found = std::find_if(list.begin(), list.end(), [&](const Heading& one) { return words == one.words; });
    return found == list.end() ? std::nullopt : std::optional<std::string>(found->field);
}

} // namespace

std::string plainWords(const std::string& text) {
    std::string result;
    for (std::size_t at = 0; at < text.size();) {
        const auto byte = static_cast<unsigned char>(text[at]);
        const auto next = at + 1 < text.size() ? static_cast<unsigned char>(text[at + 1]) : 0;
        if (byte == 0xD0 && next >= 0x90 && next <= 0x9F) // А–П
            result += {static_cast<char>(0xD0), static_cast<char>(next + 0x20)};
        else if (byte == 0xD0 && next >= 0xA0 && next <= 0xAF) // Р–Я
            result += {static_cast<char>(0xD1), static_cast<char>(next - 0x20)};
        else if ((byte == 0xD0 && next == 0x81) || (byte == 0xD1 && next == 0x91)) // Ё, ё
            result += "е";
        else if (byte == 0xD0 || byte == 0xD1)
            result += text.substr(at, 2);
        else if (byte < 0x80 && std::isalnum(byte))
            result += static_cast<char>(std::tolower(byte));
        else if (!result.empty() && result.back() != ' ')
            result += ' ';
        at += byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : byte >= 0x80 ? 2 : 1;
    }
    while (result.ends_with(' '))
        result.pop_back();
    return result;
}

std::optional<std::string> fieldOfHeading(const std::string& heading) { return known(headings, plainWords(heading)); }

std::optional<std::string> roleOfWord(const std::string& word) { return known(roleWords, plainWords(word)); }

} // namespace nastavnik::people
