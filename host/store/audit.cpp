// SPDX-License-Identifier: MIT
#include "store/audit.hpp"

#include "store/errors.hpp"
#include "store/rows.hpp"
#include "store/sha256.hpp"

namespace nastavnik::store {

namespace {

/// One link as it is hashed; the texts belong to somebody else.
struct Link {
    std::int64_t id;
    std::int64_t at;
    std::string_view actor, cause, subject, what, details;
};

std::string hashOf(Sha256& sha256, std::string_view previous, const Link& link) {
    return sha256.add(previous)
        .addNumber(link.id)
        .addNumber(link.at)
        .addSized(link.actor)
        .addSized(link.cause)
        .addSized(link.subject)
        .addSized(link.what)
        .addSized(link.details)
        .digest();
}

AuditHead readHead(Database& database, const char* sql) {
    Query row = database.query(sql);
    if (!row.next())
        throw damaged({.where = database.address(), .said = "no row: audit_head"});
    return {.count = row.integer(0), .hash = row.text(1)};
}

/// Follows the chain link by link; the first that does not fit stays as the break.
class Walk {
public:
    explicit Walk(std::optional<AuditHead> noted) : noted_(std::move(noted)) {}

    bool take(const Query& row) {
        const std::int64_t next = last_.count + 1;
        if (row.integer(0) != next)
            return broken(next, "link " + std::to_string(next), "link " + std::to_string(row.integer(0)));
        if (row.bytes(7) != last_.hash)
            return broken(next, "previous hash " + hexText(last_.hash), "previous hash " + hexText(row.bytes(7)));
        const Link link{next, row.integer(1), row.bytes(2), row.bytes(3), row.bytes(4), row.bytes(5), row.bytes(6)};
        return takeHash(hashOf(sha256_, last_.hash, link), row.bytes(8));
    }

    void end(const AuditHead& head) {
        if (finding_.broken)
            return;
        const std::int64_t known = noted_ ? std::max(noted_->count, head.count) : head.count;
        if (last_.count < known)
            broken(last_.count + 1, "link " + std::to_string(last_.count + 1) + " of " + std::to_string(known),
                   "the end of the log");
        else if (last_ != head)
            broken(head.count + 1, "head " + std::to_string(head.count) + " " + hexText(head.hash),
                   "last link " + std::to_string(last_.count) + " " + hexText(last_.hash));
    }

    std::int64_t count() const { return last_.count; }
    const AuditFinding& finding() const { return finding_; }

private:
    bool takeHash(std::string hash, std::string_view stored) {
        const std::int64_t id = last_.count + 1;
        if (hash != stored)
            return broken(id, "hash " + hexText(hash), "hash " + hexText(stored));
        if (noted_ && noted_->count == id && noted_->hash != hash)
            return broken(id, "noted hash " + hexText(noted_->hash), "hash " + hexText(hash));
        last_ = {.count = id, .hash = std::move(hash)};
        ++finding_.links;
        return true;
    }

    bool broken(std::int64_t id, std::string expected, std::string found) {
        finding_.broken = {.id = id, .expected = std::move(expected), .found = std::move(found)};
        return false;
    }

    std::optional<AuditHead> noted_;
    AuditHead last_{.count = 0, .hash = std::string(32, '\0')};
    AuditFinding finding_;
    Sha256 sha256_;
};

constexpr std::int64_t linksAtOnce = 10000;

} // namespace

AuditHead auditHead(Database& database) {
    return readHead(database, "SELECT count, hash FROM audit_head WHERE one = 1");
}

void AuditChain::append(const engine::AuditEvent& event) {
    if (!head_) {
        // Several hosts of one region write to one chain: the lock on the head puts them in line.
        head_ = database_.dialect() == Dialect::postgres
                    ? readHead(database_, "SELECT count, hash FROM audit_head WHERE one = 1 FOR UPDATE")
                    : auditHead(database_);
    }
    const std::vector<std::uint8_t> details = cborOf(event.details);
    const Link link{
        head_->count + 1,   event.at.time_since_epoch().count(), event.actor, event.cause, event.subject, event.what,
        Blob(details).bytes};
    Sha256 sha256;
    std::string hash = hashOf(sha256, head_->hash, link);
    database_.run("INSERT INTO audit (id, at, actor, cause, subject, what, details, previous, hash) "
                  "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                  link.id, link.at, event.actor, event.cause, event.subject, event.what, Blob(details),
                  Blob(head_->hash), Blob(hash));
    head_ = {.count = link.id, .hash = std::move(hash)};
}

void AuditChain::close() {
    if (head_)
        database_.run("UPDATE audit_head SET count = ?, hash = ? WHERE one = 1", head_->count, Blob(head_->hash));
}

AuditFinding verifyAudit(Database& database, const std::optional<AuditHead>& noted) {
    Walk walk(noted);
    for (bool more = true; more;) {
        const std::int64_t before = walk.count();
        Query row = database.query("SELECT id, at, actor, cause, subject, what, details, previous, hash FROM audit "
                                   "WHERE id > ? ORDER BY id LIMIT ?",
                                   before, linksAtOnce);
        while ((more = row.next()) && walk.take(row))
            continue;
        more = !walk.finding().broken && walk.count() == before + linksAtOnce;
    }
    walk.end(auditHead(database));
    return walk.finding();
}

std::vector<engine::AuditEvent> eventsOf(Database& database, const std::string& subject) {
    std::vector<engine::AuditEvent> events;
    Query row = database.query(
        "SELECT at, actor, cause, subject, what, details FROM audit WHERE subject = ? ORDER BY id", subject);
    while (row.next())
        events.push_back({.at = row.moment(0),
                          .actor = row.text(1),
                          .cause = row.text(2),
                          .subject = row.text(3),
                          .what = row.text(4),
                          .details = row.value(5)});
    return events;
}

} // namespace nastavnik::store
