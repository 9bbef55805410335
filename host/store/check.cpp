// SPDX-License-Identifier: MIT
#include "store/check.hpp"

#include "store/audit.hpp"
#include "store/migrations.hpp"
#include "store/sha256.hpp"

#include <filesystem>

namespace nastavnik::store {

namespace {

Value integrityFaults(Database& database) {
    Value faults = Value::array();
    Query row = database.query("PRAGMA integrity_check");
    while (row.next())
        if (row.bytes(0) != "ok")
            faults.push_back(row.bytes(0));
    return faults;
}

Value danglingRows(Database& database) {
    Value rows = Value::array();
    Query row = database.query("PRAGMA foreign_key_check");
    while (row.next())
        rows.push_back({{"table", row.bytes(0)}, {"row", row.integer(1)}, {"refers_to", row.bytes(2)}});
    return rows;
}

std::int64_t sizeOf(const std::string& file) {
    std::error_code absent;
    const auto size = std::filesystem::file_size(file, absent);
    return absent ? 0 : static_cast<std::int64_t>(size);
}

Value auditState(Database& database) {
    const AuditFinding finding = verifyAudit(database);
    Value broken = nullptr;
    if (finding.broken)
        broken = {{"id", finding.broken->id}, {"expected", finding.broken->expected}, {"found", finding.broken->found}};
    return {{"links", finding.links}, {"head", hexText(auditHead(database).hash)}, {"broken", std::move(broken)}};
}

} // namespace

Value checkDatabase(Database& database) {
    Value result = {{"integrity", Value::array()}, {"foreign_keys", Value::array()}, {"log_bytes", 0}};
    if (database.dialect() == Dialect::sqlite) {
        result["integrity"] = integrityFaults(database);
        result["foreign_keys"] = danglingRows(database);
        result["bytes"] = sizeOf(database.address());
        result["log_bytes"] = sizeOf(database.address() + "-wal");
    } else {
        result["bytes"] = database.number("SELECT pg_database_size(current_database())");
    }
    result["schema"] = schemaNumber(database);
    result["audit"] = auditState(database);
    result["sound"] =
        result["integrity"].empty() && result["foreign_keys"].empty() && result["audit"]["broken"].is_null();
    return result;
}

} // namespace nastavnik::store
