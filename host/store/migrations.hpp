// SPDX-License-Identifier: MIT
#pragma once

#include "store/database.hpp"

#include <string_view>
#include <vector>

namespace nastavnik::store {

/// One file of host/store/migrations: "NNN_name.sql" for both dialects, "NNN_name.sqlite.sql" or "….postgres.sql" for
/// one. Files are added, never edited: their checksum is kept in each database.
struct MigrationFile {
    std::string_view name;
    std::string_view sql;
};

/// The files that this program was built with, by name.
const std::vector<MigrationFile>& migrationFiles();

/// Brings the schema up to date, each file in a transaction of its own; doing it again changes nothing. Throws ST004
/// when the database has files that are not known here, ST009 when an applied one had other contents.
void migrate(Database& database, const std::vector<MigrationFile>& files = migrationFiles());

/// For readers: throws ST004 or ST018 when the schema is not the one of this program, ST003 when there is none.
void requireSchema(Database& database);

/// Number of the last applied file; 0 for an empty database.
int schemaNumber(Database& database);

} // namespace nastavnik::store
