// SPDX-License-Identifier: MIT
#pragma once

#include "application.hpp"

#include <filesystem>
#include <optional>

namespace nastavnik {

struct YearPlaySettings {
    std::filesystem::path roadmap; ///< folder
    roadmap::SchoolYear year{};
    std::optional<std::filesystem::path> people = {}; ///< without it: this file of the roadmap or of its base:
    std::string peopleName = "people.json";
    std::optional<Date> last = {}; ///< play till this day; without it: the whole school year
    std::chrono::days rest{0};     ///< so long before it nobody does anything any more: work is left to see
    std::string database = ":memory:";
    Isolation isolation = Isolation::inProcess;
};

/// A school year (or its beginning) played by the very engine on a virtual clock.
struct YearPlay {
    std::unique_ptr<engine::VirtualClock> clock;
    std::unique_ptr<Application> application;
    engine::Id programme = 0;
    people::PeopleFile people;
};

/// The programme is founded, and it is the first morning of the school year. Throws Error with all faults of the
/// roadmap or of the people's file.
YearPlay beginYear(const Installation& installation, const YearPlaySettings& settings);

/// Throws Error with all faults of the roadmap or of the people's file.
YearPlay playYear(const Installation& installation, const YearPlaySettings& settings);

/// Reads a JSON file. Throws Error EX003 when it is not there or is no JSON (with line and column).
Value readJsonFile(const std::filesystem::path& file);

} // namespace nastavnik
