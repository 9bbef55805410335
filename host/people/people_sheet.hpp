// SPDX-License-Identifier: MIT
#pragma once

#include "nastavnik/text.hpp"
#include "people/directory.hpp"

#include <map>
#include <string>
#include <vector>

namespace nastavnik::people {

/// A table of people as a school keeps it in Excel.
struct PeopleSheet {
    struct Row {
        int line = 0; ///< in the file, from 1
        std::vector<std::string> cells;
    };
    std::vector<std::string> heading;
    std::vector<Row> rows;
};

/// Takes what `documents.tables` answers: the longest table, its first row is the heading. Throws Error PS003 when
/// there is no table.
PeopleSheet sheetOf(const Value& tables, const std::string& file);

struct SheetSettings {
    /// What a column holds, when its heading does not say it: heading → field, "" to leave it out.
    std::map<std::string, std::string> columns = {};
    Id organisation = 0;                      ///< of rows that name no school; 0: every row has to
    std::vector<std::string> roles = {};      ///< of rows that name none
    std::vector<std::string> knownRoles = {}; ///< of the roadmaps; empty: any
};

/// A person of the sheet; `id` is the known person's, or 0 for a new one.
struct SheetPerson {
    Person person;
    int line = 0;
};

struct FaultyRow {
    PeopleSheet::Row row;
    std::vector<Text> reasons;
};

struct SheetResult {
    std::vector<SheetPerson> persons;
    std::vector<FaultyRow> faulty;
    std::map<std::string, std::string> columns; ///< heading → field, as it was understood; "" is left out
};

/// Reads people out of a table: «ФИО» or «Фамилия», «Имя», «Отчество»; «Школа» (name, short name or code);
/// «Должность», «Роль», «Пол», «Почта», «Стаж», «Предмет», «Дата рождения», «Класс», «Родитель» … A column with another
/// heading is left out until the settings say what it holds; "profile.NAME" keeps it as a field of the card.
/// A known person — the same code, or the same full name in the same school — is completed: empty cells change nothing.
/// Throws Error PS001 when neither a full name nor surname and given name have a column, PS002 for a choice of a field
/// that does not exist.
SheetResult readPeopleSheet(const PeopleSheet& sheet, const SheetSettings& settings, const Directory& directory);

/// The fields that a column may hold.
const std::vector<std::string>& sheetFields();

} // namespace nastavnik::people
