// SPDX-License-Identifier: MIT
#pragma once

#include "criteria/criterion.hpp"
#include "criteria/words.hpp"
#include "people/people_reader.hpp"

#include <cstdint>
#include <vector>

namespace nastavnik::matching {

/// One side of one criterion for a person, ready to be compared.
struct FieldValue {
    enum class State { missing, words, number, range, place } state = State::missing;
    std::vector<std::int32_t> words = {}; ///< ascending, each once
    static constexpr std::size_t maskWords = 64;
    std::uint64_t mask = 0;                    ///< the same words as bits, when the vocabulary has at most 64
    bool suitsAll = false;                     ///< one of the words is among Criterion::any
    std::int64_t number = 0, from = 0, to = 0; ///< thousandths
    double latitude = 0, longitude = 0;        ///< degrees
    double halfCosine = 1, halfSine = 0;       ///< of half the latitude: distances need them for every pair
};

/// A field of all people of one side. Equal contents are kept once: people are many, values are few.
struct Column {
    std::vector<std::uint32_t> kindOf; ///< of a person: index into values
    std::vector<FieldValue> values;
    std::vector<std::uint64_t> masks; ///< of the values, close together
};

/// Reads the field `name` of everybody. Faults: MT020 with the person's row.
Column readColumn(const People& people, const std::string& name, const Criterion& criterion, Vocabulary& vocabulary,
                  FaultList& faults);

/// The same value for everybody: the constant of the criterion.
Column constantColumn(std::size_t people, const Criterion& criterion);

/// Bits that are set. The machine's own instruction is not in every processor, and the library's function is slow.
inline int bitsIn(std::uint64_t mask) {
    mask -= (mask >> 1U) & 0x5555555555555555U;
    mask = (mask & 0x3333333333333333U) + ((mask >> 2U) & 0x3333333333333333U);
    mask = (mask + (mask >> 4U)) & 0x0F0F0F0F0F0F0F0FU;
    return static_cast<int>((mask * 0x0101010101010101U) >> 56U);
}

/// Number of words that both have.
int commonWords(const FieldValue& left, const FieldValue& right, const Vocabulary& vocabulary);

} // namespace nastavnik::matching
