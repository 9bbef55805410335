// SPDX-License-Identifier: MIT
#include "people/erasure.hpp"

#include <algorithm>

namespace nastavnik::people {

const std::string Eraser::words = "[данные уничтожены]";

namespace {

/// The first letter, which takes two bytes in Cyrillic.
std::string initial(const std::string& name) {
    return name.substr(0, !name.empty() && (static_cast<unsigned char>(name[0]) & 0x80U) != 0 ? 2 : 1) + ".";
}

bool replaceAll(std::string& text, const std::string& what, const std::string& with) {
    bool changed = false;
    for (std::size_t at = text.find(what); at != std::string::npos; at = text.find(what, at + with.size())) {
        text.replace(at, what.size(), with);
        changed = true;
    }
    return changed;
}

} // namespace

Eraser::Eraser(const Person& person) : id_(person.id), surname_(person.surname) {
    if (!person.surname.empty() && !person.given.empty()) {
        const std::string first = initial(person.given);
        const std::string both = person.patronymic.empty() ? first : first + " " + initial(person.patronymic);
        const std::string close = person.patronymic.empty() ? first : first + initial(person.patronymic);
        spellings_ = {
            person.fullName(),           person.surname + " " + person.given, person.given + " " + person.surname,
            person.surname + " " + both, person.surname + " " + close,        both + " " + person.surname,
            person.surname + " " + first};
    }
    if (!person.email.empty())
        spellings_.push_back(person.email);
    std::stable_sort(spellings_.begin(), spellings_.end(),
                     [](const std::string& left, const std::string& right) { return left.size() > right.size(); });
}

bool Eraser::mayHold(std::string_view bytes) const {
    return (!surname_.empty() && bytes.find(surname_) != std::string_view::npos) ||
           std::any_of(spellings_.begin(), spellings_.end(),
                       [&](const std::string& one) { return bytes.find(one) != std::string_view::npos; });
}

bool Eraser::erase(std::string& text) const {
    bool changed = false;
    for (const std::string& spelling : spellings_)
        changed = replaceAll(text, spelling, words) || changed;
    return changed;
}

bool Eraser::erase(Value& value) const {
    if (value.is_string())
        return erase(value.get_ref<std::string&>());
    if (!value.is_structured())
        return false;
    const bool isCard = value.is_object() && value.contains("surname") && value.value("id", Value()) == Value(id_);
    if (isCard) {
        value = {{"id", id_}, {"name", words}};
        return true;
    }
    const bool isAbout = value.is_object() && value.value("person", Value()) == Value(id_);
    if (isAbout) {
        value = {{"person", id_}, {"name", words}};
        return true;
    }
    bool changed = false;
    for (Value& part : value)
        changed = erase(part) || changed;
    return changed;
}

Person erased(const Person& person) {
    return {.id = person.id,
            .code = "erased-" + std::to_string(person.id),
            .surname = Eraser::words,
            .organisation = person.organisation};
}

} // namespace nastavnik::people
