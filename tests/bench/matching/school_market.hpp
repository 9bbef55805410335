// SPDX-License-Identifier: MIT
#pragma once

#include "solver/market.hpp"

#include <algorithm>
#include <bit>
#include <cstdint>
#include <cstdlib>
#include <vector>

namespace nastavnik::matching {

/// The same numbers on every machine.
class Numbers {
public:
    explicit Numbers(std::uint64_t seed) : state_(seed) {}

    int below(int limit) {
        state_ += 0x9E3779B97F4A7C15ULL;
        std::uint64_t mixed = state_;
        mixed = (mixed ^ (mixed >> 30U)) * 0xBF58476D1CE4E5B9ULL;
        mixed = (mixed ^ (mixed >> 27U)) * 0x94D049BB133111EBULL;
        return static_cast<int>((mixed ^ (mixed >> 31U)) % static_cast<std::uint64_t>(limit));
    }

private:
    std::uint64_t state_;
};

/// A country of schools: 40 mentors and 40 mentees a school, 25 schools a municipality, 40 municipalities a region.
/// Candidates come from the own school, the own municipality with the same subject, and online from the region.
class SchoolMarket {
public:
    struct Shape {
        int mentees = 0, mentors = 0, candidates = 20;
        int mostSeats = 1, mostDemand = 1; ///< uniform from 1
        std::uint64_t seed = 20260728;
    };

    explicit SchoolMarket(const Shape& shape) : shape_(shape), numbers_(shape.seed) {
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
            market.demand.push_back(1 + numbers_.below(shape_.mostDemand));
        }
        for (int mentor = 0; mentor < shape_.mentors; ++mentor)
            market.capacity.push_back(1 + numbers_.below(shape_.mostSeats));
        return market;
    }

private:
    static constexpr int perSchool = 40, schoolsPerTown = 25, townsPerRegion = 40, subjects = 20;

    struct Person {
        int school, town, region, subject, years, format;
        std::uint32_t skills;
    };
    using List = std::vector<std::int32_t>;

    void settle(std::vector<Person>& people, int count, int skills, int years) {
        const int schools = std::max(1, count / perSchool);
        for (int number = 0; number < count; ++number) {
            const int school = numbers_.below(schools), town = school / schoolsPerTown;
            Person person{school,
                          town,
                          town / townsPerRegion,
                          std::min(numbers_.below(subjects), numbers_.below(subjects)),
                          numbers_.below(years),
                          numbers_.below(3),
                          0};
            for (int skill = 0; skill < skills; ++skill)
                person.skills |= 1U << static_cast<unsigned>(numbers_.below(24));
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
            const std::int32_t mentor = list[static_cast<std::size_t>(numbers_.below(static_cast<int>(list.size())))];
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
        points += std::max(0, 100 - 6 * std::abs(mentor.years - mentee.years - 10)) + numbers_.below(50);
        return std::min(points, 1000);
    }

    Shape shape_;
    Numbers numbers_;
    std::vector<Person> mentors_, mentees_;
    std::vector<List> bySchool_, byTown_, byRegion_;
    List chosen_;
};

/// 70 % of the mentors with one seat, 20 % with two, 10 % with three.
inline Market mediumSeats(Market market) {
    Numbers numbers(20260728);
    for (std::int32_t& seats : market.capacity) {
        const int share = numbers.below(10);
        seats = share < 7 ? 1 : share < 9 ? 2 : 3;
    }
    return market;
}

/// Anybody with anybody, one seat each, as many mentors as mentees: scores are 1000 / steps, 2000 / steps … 1000.
inline Market randomGraph(int people, int candidates, int steps) {
    Numbers numbers(20260728);
    Market market;
    std::vector<std::int32_t> row;
    for (int mentee = 0; mentee < people; ++mentee) {
        row.clear();
        for (int next = 0; next < candidates; ++next)
            row.push_back(numbers.below(people));
        std::sort(row.begin(), row.end());
        row.erase(std::unique(row.begin(), row.end()), row.end());
        for (const std::int32_t mentor : row)
            market.candidates.push_back({mentor, 1000 / steps * (1 + numbers.below(steps))});
        market.first.push_back(static_cast<std::uint32_t>(market.candidates.size()));
    }
    market.capacity.assign(static_cast<std::size_t>(people), 1);
    market.demand.assign(static_cast<std::size_t>(people), 1);
    return market;
}

} // namespace nastavnik::matching
