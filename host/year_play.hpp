// SPDX-License-Identifier: MIT
#pragma once

#include "application.hpp"

#include <filesystem>
#include <optional>

namespace nastavnik {

struct YearPlaySettings {
    std::filesystem::path roadmap; ///< folder
    roadmap::SchoolYear year{};
    std::optional<std::filesystem::path> people; ///< without it: people.json of the roadmap
    std::optional<Date> last;                    ///< play till this day; without it: the whole school year
    std::chrono::days rest{0}; ///< so long before it nobody does anything any more: work is left to see
    std::string database = ":memory:";
    Isolation isolation = Isolation::inProcess;
};

/// A school year (or its beginning) played by the very engine on a virtual clock.
struct YearPlay {
    std::unique_ptr<engine::VirtualClock> clock;
    std::unique_ptr<Application> application;
    engine::Id programme = 0;
};

/// Throws Error with all faults of the roadmap or of the people's file.
YearPlay playYear(const Installation& installation, const YearPlaySettings& settings);

/// Reads a JSON file. Throws Error EX003 when it is not there or is no JSON (with line and column).
Value readJsonFile(const std::filesystem::path& file);

} // namespace nastavnik
