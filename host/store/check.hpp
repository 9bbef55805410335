// SPDX-License-Identifier: MIT
#pragma once

#include "store/database.hpp"

namespace nastavnik::store {

/// For doctor and `restore --check`: {"sound", "integrity": [faults], "foreign_keys": [rows that refer to nothing],
/// "schema", "bytes", "log_bytes", "audit": {"links", "head", "broken": null or {"id", "expected", "found"}}}.
/// Reads everything: its time grows with the database.
Value checkDatabase(Database& database);

} // namespace nastavnik::store
