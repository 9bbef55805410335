// SPDX-License-Identifier: MIT
#include "store/audit.hpp"
#include "store/check.hpp"
#include "year_play.hpp"

#include <gtest/gtest.h>

namespace nastavnik {

TEST(SameYearTest, TheSameYearPlayedTwiceGivesTheSameAuditLogToTheLastHash) {
    const Installation installation{
        .plugins = BUILD_ROOT "/plugins", .workflows = SOURCE_ROOT "/workflows", .templates = SOURCE_ROOT "/templates"};
    const YearPlaySettings settings{.roadmap = SOURCE_ROOT "/workflows/prokopyevsk", .year = {2026}};
    const YearPlay first = playYear(installation, settings), second = playYear(installation, settings);
    const store::AuditHead head = store::auditHead(first.application->database());
    EXPECT_EQ(head, store::auditHead(second.application->database()));
    const store::AuditFinding finding = store::verifyAudit(first.application->database(), head);
    EXPECT_FALSE(finding.broken);
    EXPECT_EQ(finding.links, head.count);
    EXPECT_GT(head.count, 500);
    EXPECT_TRUE(store::checkDatabase(first.application->database())["sound"].get<bool>());
    EXPECT_EQ(
        first.application->database().number("SELECT count(*) FROM run WHERE state IN ('stuck', 'retrying', 'ready')"),
        0);
}

} // namespace nastavnik
