// SPDX-License-Identifier: MIT
#include "reasons/absence.hpp"

#include "solver/rematch.hpp"

namespace nastavnik::matching {

std::vector<std::optional<Absence>> absences(const Matched& matched) {
    constexpr std::size_t mostTried = 1'000'000; // mentors times mentees
    const Market& market = matched.solution.market;
    if (matched.isStable || market.mentors() * market.mentees() > mostTried)
        return {};
    std::vector<std::optional<Absence>> result(market.mentors());
    std::vector<bool> isTaken(market.mentors());
    for (const std::uint32_t candidate : matched.solution.assignment.chosen)
        isTaken[static_cast<std::size_t>(market.candidates[candidate].mentor)] = true;
    Rematch live(market, matched.solution.assignment);
    const std::int64_t all = live.worth(), person = matched.mostPeople ? -market.leftOut : 0;
    for (std::size_t mentor = 0; mentor < market.mentors(); ++mentor) {
        if (!isTaken[mentor])
            continue;
        live.removeMentor(mentor);
        const std::int64_t lost = all - live.worth();
        const std::int64_t people = person > 0 ? (lost + person / 2) / person : 0;
        result[mentor] = Absence{people, (lost - people * person) / matched.scale};
        live.returnMentor(mentor);
    }
    return result;
}

} // namespace nastavnik::matching
