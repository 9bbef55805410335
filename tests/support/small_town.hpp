// SPDX-License-Identifier: MIT
#pragma once

#include "people/people_file.hpp"
#include "roadmap/bundle.hpp"

#include <string>

namespace nastavnik::test {

/// A department with two schools and invented people. Nobody holds the role of a curator in the second school.
inline people::PeopleFile smallTown() {
    return people::readPeopleFile(Value::parse(R"({
        "organisations": [
            {"code": "dep", "kind": "department", "name": "Управление образования", "short_name": "Управление"},
            {"code": "s1", "kind": "school", "parent": "dep", "name": "Первая школа", "short_name": "Школа № 1"},
            {"code": "s2", "kind": "school", "parent": "dep", "name": "Вторая школа", "short_name": "Школа № 2"}],
        "persons": [
            {"code": "methodist", "surname": "Методистова", "given": "Анна", "email": "methodist@dep.test",
             "organisation": "dep", "roles": ["methodist"]},
            {"code": "chief", "surname": "Начальников", "given": "Пётр", "organisation": "dep", "roles": ["chief"]},
            {"code": "head1", "surname": "Директорова", "given": "Ольга", "email": "head@s1.test",
             "organisation": "s1", "roles": ["head"]},
            {"code": "curator1", "surname": "Кураторова", "given": "Вера", "email": "curator@s1.test",
             "organisation": "s1", "roles": ["curator"]},
            {"code": "mentor1", "surname": "Наставников", "given": "Иван", "organisation": "s1", "roles": ["mentor"]},
            {"code": "mentee1", "surname": "Молодцова", "given": "Дарья", "organisation": "s1", "roles": ["mentee"]},
            {"code": "head2", "surname": "Заведующий", "given": "Олег", "email": "head@s2.test",
             "organisation": "s2", "roles": ["head"]},
            {"code": "mentor2", "surname": "Опытная", "given": "Нина", "organisation": "s2", "roles": ["mentor"],
             "profile": {"secret": "кадровое дело"}},
            {"code": "mentee2", "surname": "Новиков", "given": "Егор", "organisation": "s2", "roles": ["mentee"]}]})"),
                                  "people.json");
}

/// A roadmap of these declarations with the roles of the small town and a stage for each first digit up to 3.
/// Its template «order» is known to the tests' own documents.generate only.
inline roadmap::Bundle smallBundle(const std::string& declarations, const std::string& actions = "return {}") {
    const std::string beginning = R"(
        roadmap "small" { title = "Малая дорожная карта", place = "Берёзовский округ" }
        role "methodist" { title = "методист", unit = "department", stand_in = "chief" }
        role "chief" { title = "начальник управления", unit = "department" }
        role "curator" { title = "куратор", unit = "school", stand_in = "head" }
        role "head" { title = "директор", unit = "school" }
        role "mentor" { title = "наставник", unit = "mentorship" }
        role "mentee" { title = "наставляемый", unit = "mentorship" }
        stage "1" { title = "Подготовка" }
        stage "2" { title = "Документы" }
        stage "3" { title = "Пары" }
    )";
    const auto bytes = [](const std::string& text) { return Bytes(text.begin(), text.end()); };
    return {.name = "small",
            .files = {{"roadmap.lua", bytes(beginning + declarations)},
                      {"actions.lua", bytes(actions)},
                      {"templates/order.odt", bytes("PK")}}};
}

} // namespace nastavnik::test
