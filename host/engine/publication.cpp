// SPDX-License-Identifier: MIT
#include "engine/publication.hpp"

namespace nastavnik::engine {

namespace {

void gatherTexts(const Value& data, std::string& texts) {
    if (data.is_string())
        texts.append(data.get_ref<const std::string&>()).append("\n");
    else if (data.is_structured())
        for (const Value& part : data)
            gatherTexts(part, texts);
}

/// The first letter, which takes two bytes in Cyrillic.
std::string initial(const std::string& name) {
    return name.substr(0, !name.empty() && (static_cast<unsigned char>(name[0]) & 0x80U) != 0 ? 2 : 1);
}

bool isNamed(const people::Person& person, const std::string& texts) {
    if (person.surname.empty() || person.given.empty())
        return false;
    const std::string letter = initial(person.given);
    for (const std::string& form : {person.surname + " " + person.given, person.given + " " + person.surname,
                                    person.surname + " " + letter + "."}) {
        if (texts.find(form) != std::string::npos)
            return true;
    }
    return false;
}

} // namespace

void requirePublishable(const Value& data, const Turn& turn) {
    std::string texts;
    gatherTexts(data, texts);
    std::vector<Fault> faults;
    for (const people::Person& person : turn.world.directory.persons()) {
        if (!isNamed(person, texts) ||
            turn.world.consents.inForce(person.id, people::Purpose::publication, turn.today()))
            continue;
        faults.push_back({"EN075",
                          {person.fullName() + ": нет согласия на публикацию; уберите имя или получите согласие",
                           person.fullName() + ": no consent to publication; take the name out or get the consent"}});
    }
    if (!faults.empty())
        throw Error(std::move(faults));
}

} // namespace nastavnik::engine
