// SPDX-License-Identifier: MIT
#pragma once

#include "engine/ledger.hpp"
#include "store/database.hpp"

#include <cstdint>
#include <optional>
#include <string>

namespace nastavnik::store {

/// The last link of the audit log. Noted elsewhere (a backup's protocol, a letter), it proves later that the log up to
/// there was neither changed nor cut.
struct AuditHead {
    std::int64_t count = 0;
    std::string hash; ///< 32 bytes

    bool operator==(const AuditHead&) const = default;
};

/// The hash-chained audit log. Link n has id n and hash SHA-256 of
///     previous hash (32 bytes; zeros for link 1)
///     id, at                                        8 bytes each, the highest first; at in microseconds UTC
///     actor, cause, subject, what, details          each as its length in 8 bytes, then its bytes
/// where details are the CBOR bytes as they are stored. The one row of audit_head holds count and hash of the last link
/// and is written in the same transaction, so that a cut tail shows.
class AuditChain {
public:
    explicit AuditChain(Database& database) : database_(database) {}

    void append(const engine::AuditEvent& event);
    /// Writes the head; before the commit of the transaction.
    void close();
    /// After a commit or rollback: the next append() reads the head again.
    void forget() noexcept { head_.reset(); }

private:
    Database& database_;
    std::optional<AuditHead> head_;
};

AuditHead auditHead(Database& database);

/// The links about this subject, oldest first.
std::vector<engine::AuditEvent> eventsOf(Database& database, const std::string& subject);

struct AuditBreak {
    std::int64_t id = 0; ///< of the first link that is not as it was written
    std::string expected;
    std::string found;

    bool operator==(const AuditBreak&) const = default;
};

struct AuditFinding {
    std::int64_t links = 0; ///< sound ones, up to the break
    std::optional<AuditBreak> broken;
};

/// Goes through the whole log once. `noted` is a head that was written down earlier.
AuditFinding verifyAudit(Database& database, const std::optional<AuditHead>& noted = std::nullopt);

} // namespace nastavnik::store
