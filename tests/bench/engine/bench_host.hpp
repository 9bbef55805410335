// SPDX-License-Identifier: MIT
#pragma once

#include "place.hpp"

#include <filesystem>
#include <functional>
#include <stop_token>

namespace nastavnik::bench {

/// A folder for one measurement; its content is thrown away at both ends.
class Scratch {
public:
    explicit Scratch(std::filesystem::path folder);
    Scratch(const Scratch&) = delete;
    ~Scratch();

    const std::filesystem::path& path() const { return path_; }
    std::string database() const { return (path_ / "bench.db").string(); }

private:
    std::filesystem::path path_;
};

/// The product's application as a server has it: scripts and all plugins in workers, a database in a file, a full flush
/// before anything counts. It offers one verb more, bench.count, which gives its value back and counts its calls.
class BenchHost {
public:
    explicit BenchHost(const std::string& database, std::size_t runsAtOnce = engine::roomForRuns);

    Application& application() { return *application_; }
    BenchClock& clock() { return clock_; }
    engine::Id found(const Place& place);
    /// Serves until bench.count was called so often in all, and what the last call did is durable.
    void serveUntil(int calls);
    int calls() const { return calls_; }

private:
    std::vector<engine::HostVerb> verbs();

    BenchClock clock_;
    int calls_ = 0;
    int wanted_ = 0;
    std::stop_source stop_;
    std::unique_ptr<Application> application_;
};

/// Plugins beside the benchmark, roadmaps of the source tree.
Installation benchInstallation();

} // namespace nastavnik::bench
