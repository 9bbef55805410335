// SPDX-License-Identifier: MIT
#include "store_fixture.hpp"

#include <csignal>
#include <random>
#include <sys/wait.h>
#include <unistd.h>

namespace nastavnik::store {

namespace {

/// Writes without end and says on `acknowledged` what is durable: a byte for each commit.
[[noreturn]] void writeUntilKilled(const std::string& file, int acknowledged) {
    const auto database = openWriter(file);
    SqlLedger ledger(*database);
    auto number = database->number("SELECT count(*) FROM organisation");
    for (;;) {
        const std::string code = std::to_string(++number);
        ledger.begin();
        const Id id = ledger.addOrganisation({.code = code, .name = code, .shortName = code, .parent = {}});
        engine::Step step;
        step.seq = 1;
        step.verb = "task.wait";
        ledger.appendStep(id, step);
        ledger.record({.at = at(1), .actor = "system", .cause = "term", .subject = code, .what = "added"});
        ledger.commit();
        if (write(acknowledged, "+", 1) != 1)
            _exit(1);
    }
}

struct Writer {
    pid_t process;
    int acknowledgements;
};

Writer startWriter(const std::string& file) {
    int ends[2];
    if (pipe(ends) != 0)
        throw std::runtime_error("no pipe");
    const pid_t process = fork();
    if (process == 0) {
        close(ends[0]);
        try {
            writeUntilKilled(file, ends[1]);
        } catch (const std::exception& error) {
            std::fprintf(stderr, "%s\n", error.what());
        }
        _exit(1);
    }
    close(ends[1]);
    return {process, ends[0]};
}

int readAll(int acknowledgements, int atMost) {
    char byte = 0;
    int count = 0;
    while (count < atMost && read(acknowledgements, &byte, 1) == 1)
        ++count;
    return count;
}

/// Kills the writer after so many commits and a moment more; returns how many it acknowledged.
int killAfter(const Writer& writer, int commits, std::chrono::microseconds more) {
    int acknowledged = readAll(writer.acknowledgements, commits);
    const auto moment = std::chrono::steady_clock::now() + more;
    while (std::chrono::steady_clock::now() < moment)
        continue;
    kill(writer.process, SIGKILL);
    waitpid(writer.process, nullptr, 0);
    acknowledged += readAll(writer.acknowledgements, 1 << 30);
    close(writer.acknowledgements);
    return acknowledged;
}

TEST(CrashTest, LosesNothingThatWasAcknowledgedWhenTheWriterIsKilled) {
    const TemporaryFolder folder;
    const std::string file = (folder / "store.db").string();
    std::mt19937 random(20260901);
    std::int64_t acknowledged = 0;
    for (int round = 0; round < 20; ++round) {
        const int commits = static_cast<int>(random() % 20);
        const std::chrono::microseconds more(random() % 3000);
        acknowledged += killAfter(startWriter(file), commits, more);
        const auto database = openWriter(file);
        const std::int64_t kept = database->number("SELECT count(*) FROM organisation");
        ASSERT_GE(kept, acknowledged) << "round " << round;
        ASSERT_LE(kept, acknowledged + 1) << "round " << round;
        ASSERT_EQ(database->number("SELECT count(*) FROM step"), kept) << "round " << round;
        const AuditFinding finding = verifyAudit(*database);
        ASSERT_FALSE(finding.broken) << "round " << round << ": " << finding.broken->found;
        ASSERT_EQ(finding.links, kept);
        acknowledged = kept;
    }
    EXPECT_GT(acknowledged, 50);
}

} // namespace

} // namespace nastavnik::store
