// SPDX-License-Identifier: MIT
#pragma once

#include "criteria/criterion.hpp"
#include "people/people_reader.hpp"

#include <cstdint>
#include <vector>

namespace nastavnik::matching {

/// Who stands in whose list: for criteria on ids (wishes, superiors, past pairs, vetoes).
class Relation {
public:
    struct Entry {
        std::uint32_t mentor = 0;
        std::int32_t place = 0; ///< from 1
    };

    /// Ids that nobody has are left aside: a list may remember people of other years. Faults: MT021.
    Relation(const People& mentors, const People& mentees, const Criterion& criterion, FaultList& faults);

    /// Mentors whom the mentee names, or who name the mentee, in the order of the mentors.
    const std::vector<Entry>& of(std::size_t mentee) const { return entries_[mentee]; }
    std::int32_t place(std::size_t mentor, std::size_t mentee) const;
    /// Whether the one whose list counts has a list at all.
    bool isKnown(std::size_t mentor, std::size_t mentee) const { return mentorKnown_[mentor] || menteeKnown_[mentee]; }

private:
    template <typename Note>
    void read(const People& owners, const People& others, const std::string& field, const Criterion& criterion,
              std::vector<bool>& known, FaultList& faults, Note note);

    std::vector<std::vector<Entry>> entries_;
    std::vector<bool> mentorKnown_, menteeKnown_;
};

} // namespace nastavnik::matching
