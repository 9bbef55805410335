// SPDX-License-Identifier: MIT
// The journal against the floor that the disk sets: commits with a full flush, and plain write + fdatasync of the same
// minute.
#include "store/open_database.hpp"
#include "store/sql_ledger.hpp"
#include "store/sqlite_database.hpp"

#include <benchmark/benchmark.h>

#include <fcntl.h>
#include <filesystem>
#include <unistd.h>

namespace nastavnik::store {

namespace {

namespace fs = std::filesystem;

class BenchFolder {
public:
    BenchFolder() : path_(fs::temp_directory_path() / ("nastavnik-bench-" + std::to_string(getpid()))) {
        fs::remove_all(path_);
        fs::create_directories(path_);
    }
    BenchFolder(const BenchFolder&) = delete;
    BenchFolder& operator=(const BenchFolder&) = delete;
    ~BenchFolder() { fs::remove_all(path_); }

    std::string database() const { return (path_ / "bench.db").string(); }
    std::string plainFile() const { return (path_ / "plain").string(); }

private:
    fs::path path_;
};

engine::Step stepNumber(int seq) {
    engine::Step step;
    step.seq = seq;
    step.verb = "task.wait";
    step.request = {{"by", "school_curator"}, {"days", 7}};
    step.result = Value{{"ok", true}};
    step.at = Moment(std::chrono::microseconds(1'700'000'000'000'000 + seq));
    return step;
}

void fsyncFloor(benchmark::State& state) {
    const BenchFolder folder;
    const int file = open(folder.plainFile().c_str(), O_CREAT | O_RDWR, 0600);
    const std::string page(4096, 'x');
    off_t place = 0;
    for (auto _ : state) {
        const auto written = pwrite(file, page.data(), page.size(), place);
        benchmark::DoNotOptimize(written);
        fdatasync(file);
        place = (place + 4096) % (16 << 20);
    }
    close(file);
    state.SetItemsProcessed(state.iterations());
}
BENCHMARK(fsyncFloor)->UseRealTime();

/// One run goes on for long: range(0) steps a commit.
void appendToOneRun(benchmark::State& state) {
    const BenchFolder folder;
    const auto database = openWriter(folder.database());
    SqlLedger ledger(*database);
    engine::Step step = stepNumber(0);
    for (auto _ : state) {
        ledger.begin();
        for (std::int64_t index = 0; index < state.range(0); ++index) {
            ++step.seq;
            ledger.appendStep(1, step);
        }
        ledger.commit();
    }
    state.SetItemsProcessed(state.iterations() * state.range(0));
}
BENCHMARK(appendToOneRun)->Arg(1)->Arg(50)->UseRealTime();

/// Many runs go on together, a step of each in turn: range(0) steps a commit.
void appendToManyRuns(benchmark::State& state) {
    const BenchFolder folder;
    const auto database = openWriter(folder.database());
    SqlLedger ledger(*database);
    constexpr int runs = 1000;
    engine::Step step = stepNumber(0);
    int turn = 0;
    for (auto _ : state) {
        ledger.begin();
        for (std::int64_t index = 0; index < state.range(0); ++index, ++turn) {
            step.seq = turn / runs + 1;
            ledger.appendStep(turn % runs + 1, step);
        }
        ledger.commit();
    }
    state.SetItemsProcessed(state.iterations() * state.range(0));
}
BENCHMARK(appendToManyRuns)->Arg(50)->UseRealTime();

void recordAudit(benchmark::State& state) {
    const BenchFolder folder;
    const auto database = openWriter(folder.database());
    SqlLedger ledger(*database);
    engine::AuditEvent event{.at = {}, .actor = "system", .cause = "term", .subject = "task:5", .what = "opened"};
    for (auto _ : state) {
        ledger.begin();
        for (std::int64_t index = 0; index < state.range(0); ++index)
            ledger.record(event);
        ledger.commit();
    }
    state.SetItemsProcessed(state.iterations() * state.range(0));
}
BENCHMARK(recordAudit)->Arg(50)->UseRealTime();

void fillWithTasks(Database& database, int count) {
    SqlLedger ledger(database);
    const roadmap::Bundle bundle{.name = "bench", .files = {{"roadmap.lua", "-"}}};
    ledger.begin();
    ledger.keepBundle(bundle);
    const Id school = ledger.addOrganisation({.code = "school", .name = "Школа", .shortName = "Школа", .parent = {}});
    engine::Programme programme;
    programme.version = bundle.version();
    programme.department = school;
    engine::Task task;
    task.programme = ledger.addProgramme(programme);
    task.activity = "5.3";
    task.unit = {.kind = engine::UnitKind::school, .id = school, .organisation = school};
    for (int index = 0; index < count; ++index) {
        ledger.addTask(task);
        ledger.record({.at = {}, .actor = "system", .cause = "term", .subject = "task", .what = "planned"});
    }
    ledger.commit();
}

/// Opening a database with range(0) tasks, checked and ready; `unclean` as after kill -9.
void openWithTasks(benchmark::State& state, bool unclean) {
    const BenchFolder folder;
    fillWithTasks(*openWriter(folder.database()), static_cast<int>(state.range(0)));
    for (auto _ : state) {
        if (unclean) {
            const int lock = open((folder.database() + ".lock").c_str(), O_WRONLY);
            const auto written = pwrite(lock, "pid 1", 5, 0);
            benchmark::DoNotOptimize(written);
            close(lock);
        }
        const auto database = openWriter(folder.database());
        benchmark::DoNotOptimize(database.get());
    }
}
BENCHMARK_CAPTURE(openWithTasks, afterCleanEnd, false)->Arg(20000)->Unit(benchmark::kMillisecond)->UseRealTime();
BENCHMARK_CAPTURE(openWithTasks, afterKill, true)->Arg(20000)->Unit(benchmark::kMillisecond)->UseRealTime();

void readTasks(benchmark::State& state) {
    const BenchFolder folder;
    const auto database = openWriter(folder.database());
    fillWithTasks(*database, static_cast<int>(state.range(0)));
    SqlLedger ledger(*database);
    for (auto _ : state)
        benchmark::DoNotOptimize(ledger.tasks(1).size());
    state.SetItemsProcessed(state.iterations() * state.range(0));
}
BENCHMARK(readTasks)->Arg(20000)->Unit(benchmark::kMillisecond);

void verifyAuditLog(benchmark::State& state) {
    const BenchFolder folder;
    const auto database = openWriter(folder.database());
    fillWithTasks(*database, static_cast<int>(state.range(0)));
    for (auto _ : state)
        benchmark::DoNotOptimize(verifyAudit(*database).links);
    state.SetItemsProcessed(state.iterations() * state.range(0));
}
BENCHMARK(verifyAuditLog)->Arg(20000)->Unit(benchmark::kMillisecond);

} // namespace

} // namespace nastavnik::store

BENCHMARK_MAIN();
