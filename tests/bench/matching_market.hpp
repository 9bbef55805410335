// SPDX-License-Identifier: MIT
#pragma once

#include "solver/market.hpp"

#include <algorithm>
#include <bit>
#include <cstdint>
#include <cstdlib>
#include <vector>

namespace nastavnik::matching {

/// A country of schools: 40 mentors and 40 mentees a school, 25 schools a municipality, 40 municipalities a region.
/// Candidates come from the own school, the own municipality with the same subject, and online from the region.
class SchoolMarket {
public:
    struct Shape {
        int mentees = 0, mentors = 0, candidates = 20;
        int mostSeats = 1, mostDemand = 1; ///< uniform from 1
        std::uint64_t seed = 20260728;
    };

    explicit SchoolMarket(const Shape& shape) : shape_(shape), state_(shape.seed) {
        settle(mentors_, shape.mentors, 8, 40);
        settle(mentees_, shape.mentees, 4, 8);
        index();
    }

    Market market() {
        Market market;
        for (const Person& mentee : mentees_) {
            choose(mentee);
            for (const std::int32_t mentor : chosen_)
                market.candidates.push_back({mentor, score(mentors_[static_cast<std::size_t>(mentor)], mentee)});
            market.first.push_back(static_cast<std::uint32_t>(market.candidates.size()));
            market.demand.push_back(1 + below(shape_.mostDemand));
        }
        for (int mentor = 0; mentor < shape_.mentors; ++mentor)
            market.capacity.push_back(1 + below(shape_.mostSeats));
        return market;
    }

private:
    static constexpr int perSchool = 40, schoolsPerTown = 25, townsPerRegion = 40, subjects = 20;

    struct Person {
        int school, town, region, subject, years, format;
        std::uint32_t skills;
    };
    using List = std::vector<std::int32_t>;

    int below(int limit) {
        state_ += 0x9E3779B97F4A7C15ULL;
        std::uint64_t mixed = state_;
        mixed = (mixed ^ (mixed >> 30U)) * 0xBF58476D1CE4E5B9ULL;
        mixed = (mixed ^ (mixed >> 27U)) * 0x94D049BB133111EBULL;
        return static_cast<int>((mixed ^ (mixed >> 31U)) % static_cast<std::uint64_t>(limit));
    }

    void settle(std::vector<Person>& people, int count, int skills, int years) {
        const int schools = std::max(1, count / perSchool);
        for (int number = 0; number < count; ++number) {
            const int school = below(schools), town = school / schoolsPerTown;
            Person person{
                school,   town, town / townsPerRegion, std::min(below(subjects), below(subjects)), below(years),
                below(3), 0};
            for (int skill = 0; skill < skills; ++skill)
                person.skills |= 1U << static_cast<unsigned>(below(24));
            people.push_back(person);
        }
    }

    void index() {
        for (std::int32_t number = 0; number < shape_.mentors; ++number) {
            const Person& mentor = mentors_[static_cast<std::size_t>(number)];
            add(bySchool_, mentor.school, number);
            add(byTown_, mentor.town * subjects + mentor.subject, number);
            if (mentor.format != 0)
                add(byRegion_, mentor.region * subjects + mentor.subject, number);
        }
    }

    static void add(std::vector<List>& lists, int place, std::int32_t number) {
        if (lists.size() <= static_cast<std::size_t>(place))
            lists.resize(static_cast<std::size_t>(place) + 1);
        lists[static_cast<std::size_t>(place)].push_back(number);
    }

    void choose(const Person& mentee) {
        chosen_.clear();
        take(bySchool_, mentee.school, shape_.candidates * 3 / 10);
        take(byTown_, mentee.town * subjects + mentee.subject, shape_.candidates / 2);
        const int rest = shape_.candidates - static_cast<int>(chosen_.size());
        mentee.format == 0 ? take(byTown_, mentee.town * subjects + mentee.subject, rest)
                           : take(byRegion_, mentee.region * subjects + mentee.subject, rest);
        std::sort(chosen_.begin(), chosen_.end());
    }

    void take(const std::vector<List>& lists, int place, int wanted) {
        if (static_cast<std::size_t>(place) >= lists.size() || lists[static_cast<std::size_t>(place)].empty())
            return;
        const List& list = lists[static_cast<std::size_t>(place)];
        for (int found = 0, tries = 0; found < wanted && tries < wanted * 4; ++tries) {
            const std::int32_t mentor = list[static_cast<std::size_t>(below(static_cast<int>(list.size())))];
            if (std::find(chosen_.begin(), chosen_.end(), mentor) != chosen_.end())
                continue;
            chosen_.push_back(mentor);
            ++found;
        }
    }

    std::int32_t score(const Person& mentor, const Person& mentee) {
        int points = mentor.subject == mentee.subject ? 300 : 0;
        points += mentor.school == mentee.school ? 120 : 0;
        points += 80 * std::popcount(mentor.skills & mentee.skills);
        points += mentor.format == mentee.format || mentor.format == 2 || mentee.format == 2 ? 60 : 0;
        points += std::max(0, 100 - 6 * std::abs(mentor.years - mentee.years - 10)) + below(50);
        return std::min(points, 1000);
    }

    Shape shape_;
    std::uint64_t state_;
    std::vector<Person> mentors_, mentees_;
    std::vector<List> bySchool_, byTown_, byRegion_;
    List chosen_;
};

} // namespace nastavnik::matching
