// SPDX-License-Identifier: MIT
// kill -9 of a host or of one of its workers at random moments, again and again until the year is over: nothing
// acknowledged is lost, nothing is doubled, nothing is half. NASTAVNIK_KILLS and NASTAVNIK_SEED choose other rounds.
#include "store/check.hpp"
#include "store/open_database.hpp"
#include "support/killed_process.hpp"

#include <cstdlib>
#include <filesystem>
#include <gtest/gtest.h>
#include <map>
#include <random>
#include <set>
#include <zip.h>

namespace nastavnik {

using namespace test;
namespace fs = std::filesystem;
using namespace std::chrono_literals;

namespace {

unsigned setting(const char* name, unsigned otherwise) {
    const char* value = std::getenv(name);
    return value ? static_cast<unsigned>(std::stoul(value)) : otherwise;
}

using Rows = std::vector<std::string>;

/// Rows as text, columns joined with a space.
Rows rowsOf(store::Database& database, const std::string& sql, int columns) {
    Rows rows;
    store::Query row = database.query(sql);
    while (row.next()) {
        std::string text;
        for (int column = 0; column < columns; ++column)
            text += (column ? " " : "") + row.text(column);
        rows.push_back(std::move(text));
    }
    return rows;
}

void expectNone(store::Database& database, const char* what, const std::string& sql) {
    EXPECT_EQ(rowsOf(database, sql, 1), Rows()) << what;
}

void expectWholeFiles(store::Database& database) {
    store::Query row = database.query("SELECT file.bytes FROM document_file JOIN file USING (hash)");
    while (row.next()) {
        std::string bytes = row.text(0);
        zip_error_t error;
        zip_error_init(&error);
        zip_source_t* source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, &error);
        zip_t* archive = zip_open_from_source(source, ZIP_RDONLY | ZIP_CHECKCONS, &error);
        ASSERT_NE(archive, nullptr) << zip_error_strerror(&error);
        zip_discard(archive);
    }
}

/// Every number up to the last one given out belongs to one paper, or was given back, or is held by a step under way.
void expectWholeRegister(store::Database& database) {
    expectNone(database, "a number twice",
               "SELECT number FROM document GROUP BY organisation, kind, number HAVING count(*) > 1");
    const auto given = database.number("SELECT coalesce(sum(last), 0) FROM number");
    const auto kept = database.number("SELECT count(*) FROM document");
    const auto back = database.number("SELECT count(*) FROM returned_number");
    const auto held = database.number("SELECT count(*) FROM step WHERE verb = 'documents.generate' AND result IS NULL "
                                      "AND error IS NULL");
    EXPECT_EQ(given, kept + back + held);
}

void expectSound(const fs::path& file) {
    const auto database = store::openWriter(file.string());
    const Value found = store::checkDatabase(*database);
    EXPECT_TRUE(found["sound"].get<bool>()) << found;
    expectNone(*database, "a journal with a gap",
               "SELECT CAST(run AS TEXT) FROM step GROUP BY run HAVING count(*) <> max(seq) OR min(seq) <> 1");
    expectNone(*database, "a task twice",
               "SELECT activity FROM task GROUP BY activity, unit_kind, unit, window_start HAVING count(*) > 1");
    expectNone(*database, "a letter twice",
               "SELECT notice || ' ' || group_concat(id || ': ' || subject || ' ' || written) FROM letter GROUP BY "
               "task, notice, person, written / 86400000000 HAVING count(*) > 1");
    expectNone(*database, "a pair twice",
               "SELECT CAST(organisation AS TEXT) FROM mentorship GROUP BY organisation HAVING count(*) > 1");
    expectNone(*database, "an event of a task twice",
               "SELECT subject || ' ' || what FROM audit WHERE what IN ('opened', 'submitted', 'accepted', 'fixed', "
               "'registered', "
               "'answered') GROUP BY subject, what HAVING count(*) > 1");
    expectNone(*database, "a question answered whose step has no result",
               "SELECT CAST(wait.id AS TEXT) FROM wait JOIN step ON step.run = wait.run AND step.seq = wait.seq "
               "WHERE wait.answered = 1 AND step.result IS NULL");
    expectWholeRegister(*database);
    expectWholeFiles(*database);
}

/// "answer 5": question 5 was answered; "submit 3" and "accept 3": so was done with task 3.
void expectKept(const fs::path& file, const std::vector<std::string>& acknowledged) {
    const auto database = store::openWriter(file.string());
    const std::map<std::string, std::pair<const char*, const char*>> meaning{{"answer", {"wait:", "answered"}},
                                                                             {"submit", {"task:", "submitted"}},
                                                                             {"accept", {"task:", "accepted"}},
                                                                             {"founded", {"programme:", "founded"}}};
    for (const std::string& line : acknowledged) {
        const auto known = meaning.find(line.substr(0, line.find(' ')));
        if (known == meaning.end())
            continue;
        const std::string subject = known->second.first + line.substr(line.find(' ') + 1);
        EXPECT_EQ(database->number("SELECT count(*) FROM audit WHERE subject = ? AND what = ?", subject,
                                   known->second.second),
                  1)
            << line << " is lost";
    }
}

/// What a year has to come to, however often its host was killed.
Rows outcomeOf(const fs::path& file) {
    const auto database = store::openWriter(file.string());
    Rows outcome = rowsOf(*database,
                          "SELECT activity, unit_kind, CAST(unit AS TEXT), window_start, state FROM task "
                          "ORDER BY activity, unit, window_start",
                          5);
    for (const char* sql : {"SELECT CAST(organisation AS TEXT), number, status FROM document ORDER BY 1, 2",
                            "SELECT kind, CAST(organisation AS TEXT), CAST(count(*) AS TEXT) FROM record GROUP BY 1, 2",
                            "SELECT action, state, CAST(count(*) AS TEXT) FROM run GROUP BY 1, 2 ORDER BY 1, 2",
                            "SELECT kind, role, CAST(count(*) AS TEXT) FROM wait WHERE answered = 1 GROUP BY 1, 2"})
        for (std::string& row : rowsOf(*database, sql, 3))
            outcome.push_back(std::move(row));
    return outcome;
}

class KillTest : public ::testing::Test {
protected:
    KillTest() {
        std::string name = (fs::temp_directory_path() / "nastavnik-kill-XXXXXX").string();
        if (!mkdtemp(name.data()))
            throw std::runtime_error("no temporary folder can be made");
        folder = name;
        std::printf("NASTAVNIK_SEED=%u\n", seed);
    }
    ~KillTest() override { fs::remove_all(folder); }

    unsigned random(unsigned below) { return static_cast<unsigned>(generator()) % below; }

    KilledProcess startTown(const fs::path& file) const {
        return KilledProcess({BUILD_ROOT "/tests/scenarios/kill/kill_town", file.string()});
    }

    /// Lets it work for a while and kills it, sometimes one of its workers before. True when the year ended first.
    bool killOnce(KilledProcess& town) {
        if (random(4) == 0) { // While it starts, or soon after.
            town.readLines(1000, std::chrono::microseconds{random(400'000)});
        } else {
            town.readLines(1 + random(10));
            if (random(3) == 0)
                killWorker(town);
            town.readLines(1000, std::chrono::microseconds{random(20'000)});
        }
        const bool isDone = !town.lines().empty() && town.lines().back().starts_with("done");
        town.killNow();
        return isDone;
    }

    void killWorker(KilledProcess& town) {
        const auto workers = town.children();
        if (workers.empty())
            return;
        ::kill(workers[random(static_cast<unsigned>(workers.size()))], SIGKILL);
        ++workersKilled;
        const std::size_t before = town.lines().size();
        const bool goesOn = town.readLines(before + 1 + random(5));
        EXPECT_TRUE(goesOn || town.lines().back().starts_with("done")) << "the host did not outlive its worker";
    }

    fs::path folder;
    const unsigned seed = setting("NASTAVNIK_SEED", std::random_device{}());
    std::mt19937 generator{seed};
    unsigned workersKilled = 0;
};

} // namespace

TEST_F(KillTest, LosesDoublesAndHalvesNothingHoweverOftenAHostOrAWorkerIsKilled) {
    const fs::path calm = folder / "calm.db";
    ASSERT_EQ(startTown(calm).end(), 0);
    const Rows wanted = outcomeOf(calm);
    expectSound(calm);
    const unsigned kills = setting("NASTAVNIK_KILLS", 200);
    unsigned killed = 0, years = 0, acknowledged = 0;
    while (killed < kills) {
        const fs::path file = folder / ("year" + std::to_string(++years) + ".db");
        for (bool isDone = false; !isDone;) {
            SCOPED_TRACE("year " + std::to_string(years) + ", kill " + std::to_string(killed));
            KilledProcess town = startTown(file);
            isDone = killed >= kills ? town.end() == 0 : killOnce(town);
            killed += !isDone;
            acknowledged += static_cast<unsigned>(town.lines().size());
            ASSERT_TRUE(orphansAreGone());
            expectSound(file);
            expectKept(file, town.lines());
            if (HasFailure())
                return;
        }
        ASSERT_EQ(outcomeOf(file), wanted) << "year " << years;
    }
    std::printf("%u kills of hosts, %u of workers in %u years; %u acknowledgements\n", killed, workersKilled, years,
                acknowledged);
}

TEST_F(KillTest, ARehearsalThatIsKilledLeavesItsWholeFolderOrNone) {
    const fs::path out = folder / "out", calm = folder / "calm";
    const auto simulate = [&](const fs::path& into) {
        return KilledProcess({BUILD_ROOT "/nastavnik", "simulate", SOURCE_ROOT "/workflows/prokopyevsk", "--year",
                              "2026", "--out", into.string()});
    };
    const auto filesIn = [](const fs::path& place) {
        std::set<std::string> files;
        for (const auto& entry : fs::recursive_directory_iterator(place))
            if (entry.is_regular_file())
                files.insert(fs::relative(entry.path(), place).string() + " " + std::to_string(entry.file_size()));
        return files;
    };
    ASSERT_EQ(simulate(calm).end(), 0);
    const auto wanted = filesIn(calm);
    int complete = 0, absent = 0;
    for (int round = 0; round < 10; ++round) {
        KilledProcess rehearsal = simulate(out);
        const auto writes = [&] { return fs::exists(out.string() + ".part"); };
        while (!writes() && rehearsal.readLines(1, 1ms) && rehearsal.lines().empty()) {
        }
        rehearsal.readLines(1, std::chrono::microseconds{random(round % 2 == 0 ? 60'000 : 1'000'000)});
        rehearsal.killNow();
        if (fs::exists(out)) {
            ASSERT_EQ(filesIn(out), wanted) << "round " << round;
            ++complete;
            if (random(2) == 0)
                fs::remove_all(out);
        } else {
            ++absent;
        }
    }
    ASSERT_EQ(simulate(out).end(), 0); // What was left does not stand in the way.
    EXPECT_EQ(filesIn(out), wanted);
    std::printf("%d times whole, %d times none\n", complete, absent);
}

} // namespace nastavnik
