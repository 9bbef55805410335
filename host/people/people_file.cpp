// SPDX-License-Identifier: MIT
#include "people/people_file.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <set>

namespace nastavnik::people {

namespace {

/// Collects the faults of one file while its entries are read.
class EntryReader {
public:
    EntryReader(const Value& entry, std::string path, std::vector<Fault>& faults, std::string file)
        : entry_(entry), path_(std::move(path)), faults_(faults), file_(std::move(file)) {}

    std::string text(const char* name) const {
        if (!entry_.is_object() || !entry_.contains(name) || entry_[name].is_null())
            return "";
        if (entry_[name].is_string())
            return entry_[name].get<std::string>();
        fault("PF001", {std::string(name) + ": нужен текст", std::string(name) + ": a text is needed"});
        return "";
    }

    std::string requiredText(const char* name) const {
        const std::string value = text(name);
        if (value.empty())
            fault("PF001", {std::string(name) + ": нет значения", std::string(name) + ": there is no value"});
        return value;
    }

    Value table(const char* name) const {
        if (!entry_.is_object() || !entry_.contains(name) || entry_[name].is_null())
            return Value::object();
        if (entry_[name].is_object())
            return entry_[name];
        fault("PF001", {std::string(name) + ": нужна таблица", std::string(name) + ": a table is needed"});
        return Value::object();
    }

    std::vector<std::string> texts(const char* name) const {
        std::vector<std::string> list;
        if (!entry_.is_object() || !entry_.contains(name))
            return list;
        for (const Value& element : entry_[name]) {
            if (element.is_string())
                list.push_back(element.get<std::string>());
            else
                fault("PF001",
                      {std::string(name) + ": нужен список слов", std::string(name) + ": a list of words is needed"});
        }
        return list;
    }

    void fault(const char* code, const Text& text) const {
        faults_.push_back({code, {path_ + "." + text.ru, path_ + "." + text.en}, {file_, 0}});
    }

private:
    const Value& entry_;
    std::string path_;
    std::vector<Fault>& faults_;
    std::string file_;
};

constexpr auto caseNames = std::to_array<std::string_view>(
    {"nominative", "genitive", "dative", "accusative", "instrumental", "prepositional"});

std::optional<OrganisationKind> kindOf(const std::string& word) {
    if (word == "department")
        return OrganisationKind::department;
    if (word == "school")
        return OrganisationKind::school;
    if (word == "partner")
        return OrganisationKind::partner;
    return std::nullopt;
}

bool areForms(const Value& cases) {
    if (!cases.is_object())
        return false;
    for (const auto& [name, form] : cases.items())
        if (std::find(caseNames.begin(), caseNames.end(), name) == caseNames.end() || !form.is_string())
            return false;
    return true;
}

/// Forms that a secretary has put right are kept with the other fields that have no column of their own.
Value withForms(Value fields, const EntryReader& entry) {
    Value forms = entry.table("forms");
    for (const auto& [field, cases] : forms.items())
        if (!areForms(cases))
            entry.fault("PF001", {"forms." + field +
                                      ": нужна таблица падежей, как {\"dative\": \"Швецу Ивану\"}; падежи: "
                                      "nominative, genitive, dative, accusative, instrumental, prepositional",
                                  "forms." + field +
                                      ": a table of cases is needed, as {\"dative\": …}; the cases are "
                                      "nominative, genitive, dative, accusative, instrumental, prepositional"});
    if (!forms.empty())
        fields["forms"] = std::move(forms);
    return fields;
}

PeopleFile::Branch readOrganisation(const EntryReader& entry) {
    const std::string kind = entry.requiredText("kind");
    if (!kind.empty() && !kindOf(kind))
        entry.fault("PF001", {"kind: «" + kind + "» — не department, school или partner",
                              "kind: \"" + kind + "\" is not department, school or partner"});
    return {.organisation = {.code = entry.requiredText("code"),
                             .kind = kindOf(kind).value_or(OrganisationKind::school),
                             .name = entry.requiredText("name"),
                             .shortName = entry.requiredText("short_name"),
                             .details = withForms(entry.table("details"), entry)},
            .parent = entry.text("parent")};
}

PeopleFile::Member readPerson(const EntryReader& entry) {
    return {.person = {.code = entry.requiredText("code"),
                       .surname = entry.requiredText("surname"),
                       .given = entry.requiredText("given"),
                       .patronymic = entry.text("patronymic"),
                       .gender = entry.text("gender"),
                       .email = entry.text("email"),
                       .position = entry.text("position"),
                       .roles = entry.texts("roles"),
                       .profile = withForms(entry.table("profile"), entry)},
            .organisation = entry.requiredText("organisation")};
}

template <typename Entry>
void refuseDoubles(const std::vector<Entry>& codes, const char* list, const std::string& file,
                   std::vector<Fault>& faults) {
    std::set<std::string> seen;
    for (const std::string& code : codes) {
        if (!code.empty() && !seen.insert(code).second)
            faults.push_back({"PF002",
                              {std::string(list) + ": код «" + code + "» встречается дважды",
                               std::string(list) + ": the code \"" + code + "\" stands twice"},
                              {file, 0}});
    }
}

/// Parents first, so that each can be kept before what lies below it; what is left over hangs on nothing.
std::vector<PeopleFile::Branch> sortedFromTheTop(std::vector<PeopleFile::Branch> branches, const std::string& file,
                                                 std::vector<Fault>& faults) {
    std::vector<PeopleFile::Branch> sorted;
    std::set<std::string> known{""};
    for (bool moved = true; moved;) {
        const auto rest = std::stable_partition(branches.begin(), branches.end(),
                                                [&](const auto& branch) { return known.contains(branch.parent); });
        moved = rest != branches.begin();
        for (auto branch = branches.begin(); branch != rest; ++branch)
            sorted.push_back(*branch);
        branches.erase(branches.begin(), rest);
        for (const auto& branch : sorted)
            known.insert(branch.organisation.code);
    }
    for (const auto& branch : branches)
        faults.push_back({"PF003",
                          {"organisations." + branch.organisation.code + ".parent: организации «" + branch.parent +
                               "» нет или она подчинена сама себе",
                           "organisations." + branch.organisation.code + ".parent: there is no organisation \"" +
                               branch.parent + "\", or it stands below itself"},
                          {file, 0}});
    return sorted;
}

void checkPlaces(const PeopleFile& people, const std::string& file, std::vector<Fault>& faults) {
    std::set<std::string> codes;
    bool department = false;
    for (const auto& branch : people.organisations) {
        codes.insert(branch.organisation.code);
        department = department || branch.organisation.kind == OrganisationKind::department;
    }
    if (!department)
        faults.push_back({"PF004",
                          {"organisations: нет управления (kind = \"department\")",
                           "organisations: there is no department (kind = \"department\")"},
                          {file, 0}});
    for (const auto& member : people.persons) {
        if (!codes.contains(member.organisation))
            faults.push_back(
                {"PF003",
                 {"persons." + member.person.code + ".organisation: организации «" + member.organisation + "» нет",
                  "persons." + member.person.code + ".organisation: there is no organisation \"" + member.organisation +
                      "\""},
                 {file, 0}});
    }
}

const Value& listOf(const Value& file, const char* name) {
    static const Value none = Value::array();
    return file.is_object() && file.contains(name) && file[name].is_array() ? file[name] : none;
}

} // namespace

PeopleFile readPeopleFile(const Value& file, const std::string& name) {
    PeopleFile people;
    std::vector<Fault> faults;
    std::vector<std::string> organisationCodes, personCodes;
    std::vector<PeopleFile::Branch> branches;
    for (const Value& entry : listOf(file, "organisations")) {
        const std::string path = "organisations[" + std::to_string(branches.size() + 1) + "]";
        branches.push_back(readOrganisation({entry, path, faults, name}));
        organisationCodes.push_back(branches.back().organisation.code);
    }
    for (const Value& entry : listOf(file, "persons")) {
        const std::string path = "persons[" + std::to_string(people.persons.size() + 1) + "]";
        people.persons.push_back(readPerson({entry, path, faults, name}));
        personCodes.push_back(people.persons.back().person.code);
    }
    refuseDoubles(organisationCodes, "organisations", name, faults);
    refuseDoubles(personCodes, "persons", name, faults);
    people.organisations = sortedFromTheTop(std::move(branches), name, faults);
    checkPlaces(people, name, faults);
    if (file.is_object() && file.contains("answers") && file["answers"].is_object()) {
        for (const auto& [form, answers] : file["answers"].items())
            people.answers[form] = std::vector<Value>(answers.begin(), answers.end());
    }
    if (!faults.empty())
        throw Error(std::move(faults));
    return people;
}

} // namespace nastavnik::people
