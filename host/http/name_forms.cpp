// SPDX-License-Identifier: MIT
#include "http/deed.hpp"
#include "http/resource.hpp"

#include <algorithm>
#include <array>

// The cases of names, posts and titles: seen before printing, put right by hand, heeded by every paper.
namespace nastavnik::http {

namespace {

constexpr std::array<const char*, 6> caseNames{"nominative", "genitive",     "dative",
                                               "accusative", "instrumental", "prepositional"};

struct Declined {
    const char* field; ///< "name", "position"
    std::string text;
    const char* kind; ///< of documents.decline
};

/// Stored forms win; the rest follows the rules.
Value formsOf(Visit& visit, const std::vector<Declined>& texts, const std::string& gender, const Value& stored) {
    Value forms = Value::object();
    for (const Declined& one : texts) {
        if (one.text.empty())
            continue;
        Value arguments = {{"name", one.text}, {"names", nullptr}, {"kind", one.kind}};
        arguments["gender"] = gender.empty() ? Value() : Value(gender);
        arguments["corrections"] = nullptr;
        Value cases =
            visit.parts
                .call("documents.decline",
                      {.arguments = std::move(arguments), .today = visit.parts.today(), .language = visit.language})
                .value;
        const Value own = stored.is_object() ? stored.value(one.field, Value::object()) : Value::object();
        if (cases.is_object())
            cases.update(own);
        forms[one.field] = {{"text", one.text}, {"cases", std::move(cases)}, {"stored", own}};
    }
    return forms;
}

Value storedIn(const Value& fields) { return fields.is_object() ? fields.value("forms", Value()) : Value(); }

Response personForms(Visit& visit) {
    const people::Person* person = visit.snapshot->directory.person(visit.id());
    if (!person || !visit.scope().seesOrganisation(person->organisation))
        throw notFound();
    return jsonAnswer(
        {{"id", person->id},
         {"forms", formsOf(visit, {{"name", person->fullName(), "person"}, {"position", person->position, "position"}},
                           person->gender, storedIn(person->profile))}});
}

Response organisationForms(Visit& visit) {
    const people::Organisation* organisation = visit.snapshot->directory.organisation(visit.id());
    if (!organisation || !visit.scope().seesOrganisation(organisation->id))
        throw notFound();
    const auto heads = visit.snapshot->directory.holders("head", organisation->id);
    return jsonAnswer(
        {{"id", organisation->id},
         {"head", heads.empty() ? Value() : Value{{"id", heads.front()->id}, {"name", heads.front()->fullName()}}},
         {"forms",
          formsOf(visit, {{"name", organisation->name, "institution"}}, "", storedIn(organisation->details))}});
}

std::string joined(const std::vector<std::string>& words) {
    std::string text;
    for (const std::string& word : words)
        text += (text.empty() ? "" : ", ") + word;
    return text;
}

/// Longer than any name: what is longer was pasted by mistake.
constexpr std::size_t longestForm = 1000;

std::optional<Text> faultOf(const std::string& name, const Value& text) {
    const bool isCase = std::find(caseNames.begin(), caseNames.end(), name) != caseNames.end();
    if (!isCase || !text.is_string())
        return Text{"нужны падежи nominative … prepositional и текст",
                    "the cases nominative … prepositional and a text"};
    if (text.get_ref<const std::string&>().size() > longestForm)
        return Text{"текст длиннее 1000 байт", "the text is over 1000 bytes"};
    return std::nullopt;
}

void correct(Value& fields, const std::string& field, const Value& cases, std::vector<Fault>& faults) {
    for (const auto& one : cases.items()) {
        const std::string name = one.key();
        if (const auto fault = faultOf(name, one.value()))
            faults.push_back({"HT422", {field + "." + name + ": " + fault->ru, field + "." + name + ": " + fault->en}});
        else if (one.value().get_ref<const std::string&>().empty())
            fields["forms"][field].erase(name);
        else
            fields["forms"][field][name] = one.value();
    }
}

/// {"name": {"dative": "Швецу Ивану"}, …}; an empty text takes a correction back.
Value corrected(Value fields, const Value& corrections, const std::vector<std::string>& known) {
    if (!fields.is_object())
        fields = Value::object();
    std::vector<Fault> faults;
    for (const auto& correction : corrections.items()) {
        const std::string field = correction.key();
        if (std::find(known.begin(), known.end(), field) != known.end() && correction.value().is_object())
            correct(fields, field, correction.value(), faults);
        else
            faults.push_back({"HT422",
                              {field + ": исправляют " + joined(known) + ", и это — таблица падежей",
                               field + ": one corrects " + joined(known) + ", and that by a table of cases"}});
    }
    if (!faults.empty())
        throw Error(std::move(faults));
    return fields;
}

Value correctPerson(Deed& deed, Id id, const Value& body) {
    const people::Person* known = deed.turn().world.directory.person(id);
    if (!known || !deed.scope().seesOrganisation(known->organisation))
        throw notFound();
    people::Person person = *known;
    person.profile = corrected(std::move(person.profile), body["forms"], {"name", "position"});
    deed.turn().ledger.savePerson(person);
    deed.turn().record("person:" + std::to_string(id), "forms_corrected");
    deed.turn().world.directory.put(person);
    return {{"id", id}, {"forms", storedIn(person.profile)}};
}

Value correctOrganisation(Deed& deed, Id id, const Value& body) {
    const people::Organisation* known = deed.turn().world.directory.organisation(id);
    if (!known || !deed.scope().seesOrganisation(id))
        throw notFound();
    people::Organisation organisation = *known;
    organisation.details = corrected(std::move(organisation.details), body["forms"], {"name"});
    deed.turn().ledger.saveOrganisation(organisation);
    deed.turn().record("organisation:" + std::to_string(id), "forms_corrected");
    deed.turn().world.directory.put(organisation);
    return {{"id", id}, {"forms", storedIn(organisation.details)}};
}

Resource correction(const char* path, Value (*act)(Deed&, Id, const Value&)) {
    return {.method = "POST",
            .path = path,
            .summary = {"Исправить падежи имени, должности, названия", "Put the cases of a name, post or title right"},
            .body = {{.name = "forms",
                      .kind = Kind::table,
                      .need = Need::required,
                      .summary = {"{\"name\": {\"dative\": \"…\"}}; пустой текст возвращает правило",
                                  "{\"name\": {\"dative\": \"…\"}}; an empty text gives the rule back"}}},
            .answer = byDeed("correct_forms", act)};
}

} // namespace

void addNameForms(Resources& resources) {
    resources.push_back({.method = "GET",
                         .path = "/api/people/{id}/forms",
                         .summary = {"Имя и должность по падежам", "Name and post in the cases"},
                         .answer = personForms});
    resources.push_back(correction("/api/people/{id}/forms", correctPerson));
    resources.push_back({.method = "GET",
                         .path = "/api/organisations/{id}/forms",
                         .summary = {"Название и руководитель организации по падежам", "Title and head in the cases"},
                         .answer = organisationForms});
    resources.push_back(correction("/api/organisations/{id}/forms", correctOrganisation));
}

} // namespace nastavnik::http
