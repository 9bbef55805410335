// SPDX-License-Identifier: MIT
#include "engine/erasure.hpp"
#include "engine/people_keeping.hpp"
#include "http/deed.hpp"
#include "http/resource.hpp"

#include <Poco/Base64Decoder.h>
#include <Poco/StreamCopier.h>

#include <algorithm>
#include <sstream>

// People from a table, and the end of their data.
namespace nastavnik::http {

namespace {

Bytes decoded(const std::string& base64) {
    std::istringstream text(base64);
    Poco::Base64Decoder decoder(text);
    std::string bytes;
    Poco::StreamCopier::copyToString(decoder, bytes);
    if (bytes.empty())
        throw Error("HT422", {"content: нужен файл в записи base64", "content: the file in base64 is needed"});
    return {bytes.begin(), bytes.end()};
}

/// The file is foreign: the plugin reads it in its worker.
people::PeopleSheet sheetIn(Visit& visit) {
    const std::string name = visit.body["name"];
    Value files = Value::array(
        {{{"name", name}, {"type", "application/octet-stream"}, {"bytes", binary(decoded(visit.body["content"]))}}});
    const Outcome read = visit.parts.call(
        "documents.tables",
        {.arguments = {{"file", std::move(files)}}, .today = visit.parts.today(), .language = visit.language});
    return people::sheetOf(read.value, name);
}

people::SheetSettings settingsOf(const Deed& deed, const Value& body) {
    people::SheetSettings settings{.organisation = idIn(body, "organisation").value_or(deed.person().organisation),
                                   .knownRoles = engine::rolesOf(deed.turn().world)};
    if (const std::string role = textIn(body, "role"); !role.empty())
        settings.roles = {role};
    for (const auto& [heading, field] : body["columns"].items())
        settings.columns[heading] = field.is_string() ? field.get<std::string>() : "";
    return settings;
}

/// Rows of other schools are none of a school's business.
void refuseForeignRows(people::SheetResult& result, const people::PeopleSheet& sheet, const people::Scope& scope) {
    std::erase_if(result.persons, [&](const people::SheetPerson& row) {
        if (scope.seesOrganisation(row.person.organisation))
            return false;
        const auto source = std::ranges::find(sheet.rows, row.line, &people::PeopleSheet::Row::line);
        result.faulty.push_back({*source, {{"школа не ваша", "the school is not yours"}}});
        return true;
    });
    std::ranges::stable_sort(result.faulty, {}, [](const people::FaultyRow& faulty) { return faulty.row.line; });
}

Value answerOf(const people::SheetResult& result, const engine::KeptPeople& kept, Language language) {
    Value faulty = Value::array(), columns = Value::object();
    for (const people::FaultyRow& row : result.faulty) {
        Value reasons = Value::array();
        for (const Text& reason : row.reasons)
            reasons.push_back(reason.in(language));
        faulty.push_back({{"line", row.row.line}, {"cells", row.row.cells}, {"reasons", std::move(reasons)}});
    }
    for (const auto& [heading, field] : result.columns)
        columns[heading] = field;
    return {{"good", result.persons.size()},
            {"added", kept.added},
            {"updated", kept.updated},
            {"faulty", std::move(faulty)},
            {"columns", std::move(columns)}};
}

Value importPeople(Deed& deed, const people::PeopleSheet& sheet, const Value& body, Language language) {
    if (deed.scope().organisations.empty())
        throw notAllowed({"людей вносит школа или управление", "people are entered by a school or the department"});
    people::SheetResult result = people::readPeopleSheet(sheet, settingsOf(deed, body), deed.turn().world.directory);
    refuseForeignRows(result, sheet, deed.scope());
    const auto kept = body["trial"].get<bool>() ? engine::KeptPeople{} : engine::keepSheet(deed.turn(), result);
    return answerOf(result, kept, language);
}

Value erase(Deed& deed, Id id, const Value& body) {
    const people::Person* person = deed.turn().world.directory.person(id);
    if (!person || !deed.scope().seesOrganisation(person->organisation))
        throw notFound();
    return engine::erasePerson(deed.turn(), id, body["reason"]);
}

std::vector<Field> importBody() {
    return {{.name = "name",
             .kind = Kind::text,
             .need = Need::required,
             .summary = {"имя файла: CSV, XLSX, ODS", "name of the file: CSV, XLSX, ODS"}},
            {.name = "content",
             .kind = Kind::text,
             .need = Need::required,
             .summary = {"файл в записи base64", "the file in base64"}},
            {.name = "columns",
             .kind = Kind::table,
             .summary = {"заголовок → поле, когда заголовок сам не понят", "heading → field"},
             .fallback = Value::object()},
            {.name = "organisation",
             .kind = Kind::integer,
             .summary = {"школа строк, где она не названа", "school of rows that name none"}},
            {.name = "role",
             .kind = Kind::text,
             .summary = {"роль строк, где она не названа", "role of rows that name none"}},
            {.name = "trial", .kind = Kind::flag, .summary = {"только проверить", "only check"}, .fallback = false}};
}

} // namespace

void addPeopleImport(Resources& resources) {
    resources.push_back(
        {.method = "POST",
         .path = "/api/people/import",
         .summary = {"Внести людей из таблицы", "Take people from a table"},
         .body = importBody(),
         .answer = [](Visit& visit) {
             const people::PeopleSheet sheet = sheetIn(visit);
             return jsonAnswer(
                 perform(visit, "import_people", [sheet, body = visit.body, language = visit.language](Deed& deed) {
                     return importPeople(deed, sheet, body, language);
                 }));
         }});
    resources.push_back(
        {.method = "POST",
         .path = "/api/people/{id}/erase",
         .summary = {"Уничтожить данные человека", "Destroy a person's data"},
         .body =
             {{.name = "reason", .kind = Kind::text, .need = Need::required, .summary = {"основание", "the reason"}}},
         .answer = byDeed("erase_person", erase)});
}

} // namespace nastavnik::http
