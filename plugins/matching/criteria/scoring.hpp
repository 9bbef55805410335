// SPDX-License-Identifier: MIT
#pragma once

#include "criteria/comparison.hpp"
#include "criteria/criterion.hpp"
#include "criteria/relation.hpp"
#include "criteria/script_points.hpp"
#include "people/people_reader.hpp"
#include "solver/stability.hpp"

#include <memory>
#include <span>
#include <vector>

namespace nastavnik::matching {

/// The criteria of one call, compiled for its people: what each pair is worth, and which pairs may not be.
class Scoring {
public:
    /// Score of a pair that a hard rule forbids; every admissible score is above.
    static constexpr std::int32_t barred = -(1 << 24);

    /// Faults: what the columns and relations find; MT022 for a field that nobody has.
    /// `scriptRows`: points for criteria of the kind `script`, see script_points.hpp.
    Scoring(const People& mentors, const People& mentees, std::vector<Criterion> criteria, const Value& scriptRows,
            FaultList& faults);

    const std::vector<Criterion>& criteria() const { return criteria_; }
    /// How much the two like each other: the wishes of each first, then the points of the pair.
    Liking liking(std::size_t mentor, std::size_t mentee, std::int32_t points) const;
    Finding finding(std::size_t criterion, std::size_t mentor, std::size_t mentee) const;
    /// Sum of what all criteria give the pair, whether it is admissible or not.
    std::int64_t total(std::size_t mentor, std::size_t mentee) const;
    const FieldValue& mentorValue(std::size_t criterion, std::size_t mentor) const;
    const FieldValue& menteeValue(std::size_t criterion, std::size_t mentee) const;
    /// What the script said of the pair; of a criterion of the kind `script`.
    const ScriptPoints::Entry* scriptEntry(std::size_t criterion, std::size_t mentor, std::size_t mentee) const {
        return parts_[criterion].script->find(mentor, mentee);
    }
    const Vocabulary& vocabulary(std::size_t criterion) const { return parts_[criterion].vocabulary; }
    /// Sum of all weights that can be earned.
    std::int32_t most() const;
    /// No pair has more points, up or down.
    std::int32_t largest() const;

    /// Adds what `criterion` gives each of the mentors to `points` (same order); `barred` where a hard rule forbids.
    void addPoints(std::size_t criterion, std::size_t mentee, std::span<const std::uint32_t> mentors,
                   std::span<std::int32_t> points);

    /// Mentors who can be admissible for the mentee at all: those who share the value that a hard rule asks for.
    std::span<const std::uint32_t> block(std::size_t mentee) const;
    const std::vector<std::uint32_t>& everybody() const { return everybody_; }

private:
    struct Part {
        Vocabulary vocabulary;
        Column mentors, mentees;
        std::unique_ptr<Relation> relation;
        std::unique_ptr<ScriptPoints> script;
        std::vector<std::vector<std::int32_t>> tables; ///< of a mentee's value: points by mentor's value
        std::uint32_t lastTable = 0;
        std::vector<std::vector<std::uint32_t>> blocks; ///< of a mentee's value; only for the blocking criterion
    };

    void compile(std::size_t criterion, const Value& scriptRows, FaultList& faults);
    void requireField(std::size_t criterion, const People& people, const std::string& field, const char* key,
                      FaultList& faults) const;
    /// Whether comparing two at a time is less work than comparing all values with all.
    bool isSparse(const Part& part, std::size_t compared) const;
    const std::vector<std::int32_t>& table(std::size_t criterion, std::uint32_t menteeKind);
    void fillCounted(std::size_t criterion, const FieldValue& mentee, std::vector<std::int32_t>& table) const;
    void addListed(std::size_t criterion, std::size_t mentee, std::span<const std::uint32_t> mentors,
                   std::span<std::int32_t> points) const;
    void addScripted(std::size_t criterion, std::size_t mentee, std::span<const std::uint32_t> mentors,
                     std::span<std::int32_t> points) const;
    std::int32_t pointsOf(std::size_t criterion, const Finding& finding) const;
    void chooseBlocking();
    void makeBlocks(Part& part) const;

    const People& mentors_;
    const People& mentees_;
    std::vector<Criterion> criteria_;
    std::vector<Part> parts_;
    std::size_t blocking_;
    std::vector<std::uint32_t> everybody_;
    std::vector<std::size_t> wishes_; ///< criteria of this kind
};

} // namespace nastavnik::matching
