// SPDX-License-Identifier: MIT
#pragma once

#include "people/people_reader.hpp"

#include <cstdint>
#include <optional>
#include <vector>

namespace nastavnik::matching {

/// A pair that a person has decided on: to be made, to be kept if possible, or never to be made.
struct DecidedPair {
    std::uint32_t mentor = 0, mentee = 0;
    std::size_t row = 0; ///< from 1

    bool samePeople(const DecidedPair& other) const { return mentor == other.mentor && mentee == other.mentee; }
};

/// One row { mentor = id, mentee = id } or { id, id }. Faults: MT005.
std::optional<DecidedPair> readDecidedPair(const Value& row, const char* list, std::size_t number,
                                           const People& mentors, const People& mentees, FaultList& faults);

/// Reads a list of { mentor = id, mentee = id } or { id, id }; sorted by mentee, then mentor. Faults: MT005, MT006.
std::vector<DecidedPair> readDecidedPairs(const Value& rows, const char* list, const People& mentors,
                                          const People& mentees, FaultList& faults);

/// Faults: MT007 a pin that is banned, MT008 more pins than seats or demand.
void checkPins(const std::vector<DecidedPair>& pins, const std::vector<DecidedPair>& bans, const People& mentors,
               const People& mentees, FaultList& faults);

bool contains(const std::vector<DecidedPair>& sorted, std::uint32_t mentor, std::uint32_t mentee);

} // namespace nastavnik::matching
