// SPDX-License-Identifier: MIT
#pragma once

#include "application.hpp"

#include <filesystem>

namespace nastavnik::bench {

/// An invented municipality: a department, schools with one curator each, and a roadmap for them.
struct Place {
    roadmap::Bundle bundle;
    Value people; ///< as a file gives them
};

/// In every school one task whose action takes `steps` steps of `bench.count`.
Place countingPlace(int schools, int steps);
/// In every school one task whose action waits for waitingDay and takes one step then.
Place waitingPlace(int schools);
/// A school year of so many activities in every school, with reminders and escalation and without documents.
Place yearPlace(int schools, int activities);

/// The bundle and people.json as a folder that `nastavnik simulate` takes.
void write(const Place& place, const std::filesystem::path& folder);

/// School year and day on which the benchmarks play, so that they do not depend on today's date.
roadmap::SchoolYear benchYear();
Moment benchDay();
/// Midnight at which all runs of waitingPlace() go on.
Moment waitingDay();

/// Goes on like the system's clock from benchDay(), and can be put forward.
class BenchClock final : public engine::Clock {
public:
    Moment now() const override;
    void putForwardTo(Moment moment) { start_ += moment - now(); }

private:
    Moment start_ = benchDay();
    std::chrono::steady_clock::time_point began_ = std::chrono::steady_clock::now();
};

} // namespace nastavnik::bench
