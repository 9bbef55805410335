// SPDX-License-Identifier: MIT
#pragma once

#include "store/database.hpp"

#include <memory>
#include <string>

namespace nastavnik::store {

/// `address` is a file (SQLite), ":memory:" or "postgresql://user@host/name" (PostgreSQL).
bool isPostgres(const std::string& address);

/// The only writer, with the schema brought up to date. ST005 when there is another one.
std::unique_ptr<Database> openWriter(const std::string& address);

/// Reads beside the writer. Throws ST004 or ST018 when the schema is another one than this program's.
std::unique_ptr<Database> openReader(const std::string& address);

} // namespace nastavnik::store
