// SPDX-License-Identifier: MIT
#include "store/listing.hpp"
#include "store/sha256.hpp"

namespace nastavnik::store {

namespace {

constexpr Listing links{
    .columns = "id, at, actor, cause, subject, what, details, hash", .from = "FROM audit", .order = "ORDER BY id DESC"};

Value linkAt(const Query& row) {
    return {{"id", row.integer(0)},    {"at", isoText(row.moment(1))}, {"actor", row.bytes(2)},
            {"cause", row.bytes(3)},   {"subject", row.bytes(4)},      {"what", row.bytes(5)},
            {"details", row.value(6)}, {"hash", hexText(row.bytes(7))}};
}

} // namespace

Value listAudit(Database& database, const AuditFilter& filter, Page page) {
    Conditions conditions;
    conditions.equal("subject", filter.subject);
    conditions.equal("actor", filter.actor);
    conditions.equal("what", filter.what);
    return list(database, links, conditions, page, linkAt);
}

} // namespace nastavnik::store
