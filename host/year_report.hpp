// SPDX-License-Identifier: MIT
#pragma once

#include "application.hpp"

#include <map>
#include <string>
#include <vector>

namespace nastavnik {

/// How a programme's year went, for a head who was not there. Values only: report_page.hpp makes pages of it.
struct YearReport {
    struct ActivityLine {
        std::string number, title, term;
        int tasks = 0, done = 0, late = 0; ///< late: done after the last day of the window
    };
    struct StageLine {
        std::string number, title;
        std::vector<ActivityLine> activities;
    };
    struct Month {
        std::string title;                ///< «сентябрь 2026»
        std::vector<std::string> done;    ///< «5.3 Закрепить пары — 3»
        std::vector<std::string> papers;  ///< «Приказ о закреплении пар — 3»
        std::vector<std::string> overdue; ///< whose term ended in this month undone
        int pairs = 0;                    ///< that began
        int letters = 0;
    };
    struct Undone {
        std::string number, title, unit, until;
        std::vector<std::string> reasons;
    };
    struct Paper {
        std::string date, number, title, organisation;
        std::vector<std::string> files; ///< paths in the folder of the output
    };

    std::string title, place, year;
    int tasks = 0, done = 0, overdue = 0, letters = 0, pairs = 0;
    std::vector<StageLine> stages;
    std::vector<Month> months;
    std::vector<Undone> undone;
    std::vector<Paper> papers;
};

/// `files`: where the papers lie, by document.
YearReport reportOn(Application& application, engine::Id programme,
                    const std::map<engine::Id, std::vector<std::string>>& files);

} // namespace nastavnik
