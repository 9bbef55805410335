// SPDX-License-Identifier: MIT
#pragma once

#include "roadmap/school_year.hpp"
#include "roadmap/term_reading.hpp"

#include <vector>

namespace nastavnik::roadmap {

/// Sentences of a note, each once, in both languages.
class Notes {
public:
    void add(Text sentence);
    void addFirst(Text sentence);
    Text text() const; ///< joined by "; "

private:
    std::vector<Text> sentences_;
};

/// Whatever the reading leaves open: unread words, other readings of dates and years.
void addDoubts(Notes& notes, const Reading& reading);
/// Which event a term waits for.
void addEventNote(Notes& notes, const Reading& reading);

Text reasonOfNothing(const Reading& reading);
Text reasonOfNoSuchDay();
Text doubtAboutNextYear();
Text doubtAboutMonthAsDeadline();
Text expiredNote(SchoolYear year);
/// Whether the moved days of a school year are not known yet, when the term counts working days; else empty.
Text doubtAboutWorkingDays(const Reading& reading, SchoolYear year);

} // namespace nastavnik::roadmap
