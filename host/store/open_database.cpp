// SPDX-License-Identifier: MIT
#include "store/open_database.hpp"

#include "store/migrations.hpp"
#include "store/postgres_database.hpp"
#include "store/sqlite_database.hpp"

namespace nastavnik::store {

bool isPostgres(const std::string& address) {
    return address.starts_with("postgresql://") || address.starts_with("postgres://");
}

std::unique_ptr<Database> openWriter(const std::string& address) {
    std::unique_ptr<Database> database;
    if (isPostgres(address))
        database = PostgresDatabase::openWriter(address);
    else if (address == ":memory:")
        database = SqliteDatabase::inMemory(); // Without a lock: nobody else can meet it.
    else
        database = SqliteDatabase::openWriter(address);
    migrate(*database);
    return database;
}

std::unique_ptr<Database> openReader(const std::string& address) {
    std::unique_ptr<Database> database;
    if (isPostgres(address))
        database = PostgresDatabase::openReader(address);
    else
        database = SqliteDatabase::openReader(address);
    requireSchema(*database);
    return database;
}

} // namespace nastavnik::store
