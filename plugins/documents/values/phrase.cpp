// SPDX-License-Identifier: MIT
#include "values/phrase.hpp"

#include "russian/name_reading.hpp"
#include "russian/short_name.hpp"

namespace nastavnik::documents {

namespace {

using namespace russian;

std::string textAt(const Value& table, const char* name) {
    const auto found = table.find(name);
    return found != table.end() && found->is_string() ? found->get<std::string>() : std::string();
}

const Value* memberAt(const Value* table, std::string_view name) {
    if (table == nullptr || !table->is_object())
        return nullptr;
    const auto found = table->find(std::string(name));
    return found == table->end() ? nullptr : &*found;
}

const std::string* storedForm(const Value* forms, Case which) {
    const Value* form = memberAt(forms, englishName(which));
    return form != nullptr && form->is_string() ? &form->get_ref<const std::string&>() : nullptr;
}

std::string shaped(const std::string& name, Phrase::Shape shape) {
    if (shape == Phrase::Shape::full)
        return name;
    return shape == Phrase::Shape::initialsLast ? surnameAndInitials(name) : initialsAndSurname(name);
}

bool isPerson(const Value& table) {
    return table.contains("surname") || table.contains("given") || table.contains("gender");
}

std::string fullName(const Value& table) {
    std::string name = textAt(table, "name");
    if (!name.empty())
        return name;
    for (const char* part : {"surname", "given", "patronymic"})
        if (const std::string word = textAt(table, part); !word.empty())
            name += (name.empty() ? "" : " ") + word;
    return name;
}

} // namespace

std::variant<std::string, Text> Phrase::written() const {
    std::string front;
    if (hasPosition && !position.empty()) {
        const std::string* stored = storedForm(positionForms, grammaticalCase);
        front =
            (stored != nullptr ? *stored : decline(position, Kind::position).forms[russian::indexOf(grammaticalCase)]) +
            " ";
    }
    if (const std::string* stored = storedForm(forms, grammaticalCase))
        return front + shaped(*stored, shape);
    if (grammaticalCase == Case::nominative)
        return front + shaped(text, shape);
    const Declension declined = decline(text, kind ? *kind : kindOf(text), gender);
    const bool isInDoubt = declined.remark && declined.gender == Gender::unknown;
    if (isInDoubt)
        return Text{"«" + text + "»: " + declined.remark->ru, "\"" + text + "\": " + declined.remark->en};
    return front + shaped(declined.forms[russian::indexOf(grammaticalCase)], shape);
}

Gender Phrase::personGender() const { return gender == Gender::unknown ? genderOf(readName(text)) : gender; }

std::optional<Phrase> phraseOf(const Value& table) {
    Phrase phrase{.text = fullName(table)};
    if (phrase.text.empty())
        return std::nullopt;
    if (isPerson(table))
        phrase.kind = Kind::person;
    phrase.gender = findGender(textAt(table, "gender")).value_or(Gender::unknown);
    phrase.position = textAt(table, "position");
    const Value* forms = memberAt(&table, "forms");
    phrase.forms = memberAt(forms, "name");
    phrase.positionForms = memberAt(forms, "position");
    return phrase;
}

Phrase phraseOf(std::string text, const Value& table, std::string_view field) {
    Phrase phrase{.text = std::move(text)};
    if (!table.is_object())
        return phrase;
    phrase.forms = memberAt(memberAt(&table, "forms"), field);
    if (field == "position")
        phrase.kind = Kind::position;
    else if (field == "name" && isPerson(table))
        phrase.kind = Kind::person;
    if (phrase.kind != Kind::position)
        phrase.gender = findGender(textAt(table, "gender")).value_or(Gender::unknown);
    return phrase;
}

} // namespace nastavnik::documents
