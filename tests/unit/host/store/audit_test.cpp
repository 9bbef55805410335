// SPDX-License-Identifier: MIT
#include "store_fixture.hpp"

#include "store/sha256.hpp"

#include <sqlite3.h>

namespace nastavnik::store {

namespace {

class AuditTest : public StoreTest {
protected:
    AuditTest() {
        for (const char* subject : {"task:1", "task:2", "task:3"})
            record(subject);
    }

    void record(const char* subject) {
        ledger().begin();
        ledger().record({.at = at(1'000'000),
                         .actor = "person:12",
                         .cause = "command:submit",
                         .subject = subject,
                         .what = "submitted",
                         .details = {{"n", 1}}});
        ledger().commit();
    }

    std::string brokenBy(const std::string& script) {
        database_->execute(script);
        return broken();
    }

    std::string broken(const std::optional<AuditHead>& noted = std::nullopt) {
        const AuditFinding finding = verifyAudit(*database_, noted);
        if (!finding.broken)
            return "sound: " + std::to_string(finding.links);
        return std::to_string(finding.broken->id) + ": " + finding.broken->expected.substr(0, 13) + " / " +
               finding.broken->found.substr(0, 16);
    }

    /// What somebody with the file in his hands can do.
    std::string withoutGuards(const std::string& script) {
        if (GetParam() == Dialect::sqlite)
            return "DROP TRIGGER audit_unchanged; DROP TRIGGER audit_undeleted; DROP TRIGGER audit_head_forward;" +
                   script;
        return "ALTER TABLE audit DISABLE TRIGGER ALL; ALTER TABLE audit_head DISABLE TRIGGER ALL;" + script;
    }
};

INSTANTIATE_TEST_SUITE_P(On, AuditTest, testing::Values(Dialect::sqlite, Dialect::postgres), dialectName);

TEST_P(AuditTest, IsSoundAsWritten) { EXPECT_EQ(broken(), "sound: 3"); }

TEST_P(AuditTest, HashesTheDocumentedEncoding) {
    Sha256 sha256;
    sha256.add(std::string(32, '\0')).addNumber(1).addNumber(1'000'000);
    for (const char* text : {"person:12", "command:submit", "task:1", "submitted", "\xa1\x61n\x01"})
        sha256.addSized(text);
    Query row = database_->query("SELECT hash FROM audit WHERE id = 1");
    ASSERT_TRUE(row.next());
    EXPECT_EQ(hexText(row.bytes(0)), hexText(sha256.digest()));
}

TEST_P(AuditTest, RefusesToChangeOrRemoveLinks) {
    for (const char* script : {"UPDATE audit SET actor = 'x' WHERE id = 2", "DELETE FROM audit WHERE id = 3",
                               "UPDATE audit_head SET count = 2", "DELETE FROM audit_head"})
        EXPECT_TRUE(errorOf([&] { database_->execute(script); }).starts_with("ST017 The audit log only grows"))
            << script;
    EXPECT_EQ(broken(), "sound: 3");
}

TEST_P(AuditTest, NoticesAChangedText) {
    EXPECT_TRUE(brokenBy(withoutGuards("UPDATE audit SET actor = 'person:13' WHERE id = 2")).starts_with("2: hash "));
}

TEST_P(AuditTest, NoticesLettersMovedFromOneFieldToTheNext) {
    EXPECT_TRUE(brokenBy(withoutGuards("UPDATE audit SET actor = 'person:1', cause = '2command:submit' WHERE id = 2"))
                    .starts_with("2: hash "));
}

TEST_P(AuditTest, NoticesARemovedLink) {
    EXPECT_EQ(brokenBy(withoutGuards("DELETE FROM audit WHERE id = 2")), "2: link 2 / link 3");
}

TEST_P(AuditTest, NoticesACutTail) {
    EXPECT_EQ(brokenBy(withoutGuards("DELETE FROM audit WHERE id = 3")), "3: link 3 of 3 / the end of the l");
}

TEST_P(AuditTest, NoticesByANotedHeadThatTailAndHeadWereCut) {
    const AuditHead noted = auditHead(*database_);
    const std::string cut = "DELETE FROM audit WHERE id = 3; "
                            "UPDATE audit_head SET count = 2, hash = (SELECT hash FROM audit WHERE id = 2)";
    EXPECT_EQ(brokenBy(withoutGuards(cut)), "sound: 2");
    EXPECT_EQ(broken(noted), "3: link 3 of 3 / the end of the l");
}

TEST_P(AuditTest, NoticesByANotedHeadThatTheEndWasRewritten) {
    const AuditHead noted = auditHead(*database_);
    database_->execute(withoutGuards("DELETE FROM audit WHERE id = 3; UPDATE audit_head SET count = 2, "
                                     "hash = (SELECT hash FROM audit WHERE id = 2)"));
    record("task:4");
    EXPECT_EQ(broken(), "sound: 3");
    EXPECT_TRUE(broken(noted).starts_with("3: noted hash "));
}

TEST_P(AuditTest, GoesOnFromTheHeadAfterReopeningAndRollback) {
    reopen();
    ledger().begin();
    ledger().record({.at = at(1), .actor = "system", .cause = "term", .subject = "task:9", .what = "opened"});
    ledger().rollback();
    record("task:4");
    EXPECT_EQ(broken(), "sound: 4");
}

} // namespace

} // namespace nastavnik::store
