// SPDX-License-Identifier: MIT
#include "reasons/explanation.hpp"

#include "reasons/criterion_text.hpp"
#include "reasons/phrases.hpp"

#include <algorithm>
#include <limits>

namespace nastavnik::matching {

Explanation::Explanation(const Matched& matched, Language language)
    : matched_(matched), language_(language), holders_(matched.mentors.size()) {
    const Market& market = matched.solution.market;
    std::uint32_t mentee = 0;
    for (const std::uint32_t candidate : matched.solution.assignment.chosen) {
        while (market.first[mentee + 1] <= candidate)
            ++mentee;
        Holders& holders = holders_[static_cast<std::size_t>(market.candidates[candidate].mentor)];
        const std::int32_t score = market.candidates[candidate].score;
        if (holders.count++ == 0 || score < holders.score) {
            holders.mentee = mentee;
            holders.score = score;
        }
    }
}

/// "; место занимает «Ким Анна» (пара — 540 баллов)"
std::string Explanation::holdersOf(std::int32_t mentor) const {
    const Holders& holders = holders_[static_cast<std::size_t>(mentor)];
    if (holders.count == 0)
        return "";
    const std::string who = quoted(matched_.mentees[holders.mentee].label, language_);
    const std::string worth = points(inPoints(holders.score), language_);
    if (holders.count == 1)
        return say("; место занимает " + who + " (пара — " + worth + ")",
                   "; " + who + " holds the seat (the pair gives " + worth + ")");
    return say("; из занявших его места меньше всего баллов у пары с " + who + " — " + worth,
               "; of those who hold the seats, the pair with " + who + " gives least: " + worth);
}

std::string Explanation::nameOf(std::int32_t mentor) const {
    return quoted(matched_.mentors[static_cast<std::size_t>(mentor)].label, language_);
}

std::int64_t Explanation::inPoints(std::int64_t score) const {
    const std::int64_t rest = score % matched_.scale;
    return score / matched_.scale - (rest < 0 ? 1 : 0);
}

std::int64_t Explanation::personScale() const {
    return matched_.mostPeople ? -matched_.solution.market.leftOut / 2 : std::numeric_limits<std::int64_t>::max();
}

void Explanation::addCriteria(std::vector<std::string>& reasons, std::uint32_t mentor, std::uint32_t mentee) const {
    const Scoring& scoring = *matched_.scoring;
    std::int64_t sum = 0;
    std::vector<std::string> lines;
    for (std::size_t criterion = 0; criterion < scoring.criteria().size(); ++criterion) {
        sum += scoring.finding(criterion, mentor, mentee).points;
        lines.push_back(sentence(scoring, criterion, mentor, mentee, language_));
    }
    reasons.push_back(
        say("Сумма пары: " + points(sum, language_) + " из " + std::to_string(scoring.most()) + " возможных.",
            "Sum of the pair: " + points(sum, language_) + " of " + std::to_string(scoring.most()) + " possible."));
    reasons.insert(reasons.end(), lines.begin(), lines.end());
}

std::string Explanation::alternative(const Candidate& candidate, std::int64_t loss) const {
    const std::string head = (matched_.hasGroups ? say("Другой выбор, если остальных в группах не менять, — ",
                                                       "Another choice, while all others stay in their groups: ")
                                                 : say("Другой выбор — ", "Another choice: ")) +
                             nameOf(candidate.mentor) + " (" + points(inPoints(candidate.score), language_) + "): ";
    if (loss >= personScale())
        return head +
               say("тогда кто-то ещё остался бы без наставника.", "somebody else would be left without a mentor.");
    const std::int64_t lost = inPoints(loss);
    if (lost <= 0)
        return head + say("общая сумма от этого не выросла бы.", "the total would not grow by it.");
    return head + say("общая сумма уменьшилась бы не менее чем на ", "the total would fall by at least ") +
           points(lost, language_) + ".";
}

void Explanation::addNextBest(std::vector<std::string>& reasons, std::vector<Alternative> others) const {
    constexpr std::size_t most = 2;
    const std::size_t shownOnes = std::min(most, others.size());
    std::partial_sort(others.begin(), others.begin() + static_cast<std::ptrdiff_t>(shownOnes), others.end(),
                      [](const Alternative& left, const Alternative& right) {
                          return std::pair(left.loss, left.candidate.mentor) <
                                 std::pair(right.loss, right.candidate.mentor);
                      });
    for (std::size_t next = 0; next < shownOnes; ++next)
        reasons.push_back(alternative(others[next].candidate, others[next].loss));
    if (others.empty())
        reasons.push_back(matched_.hasGroups ? say("Других допустимых наставников без группы у наставляемого нет.",
                                                   "The mentee has no other admissible mentor without a group.")
                                             : say("Других допустимых наставников у наставляемого нет.",
                                                   "The mentee has no other admissible mentor."));
}

void Explanation::addAlternatives(std::vector<std::string>& reasons, std::uint32_t candidate,
                                  std::uint32_t mentee) const {
    const Market& market = matched_.solution.market;
    const Assignment& assignment = matched_.solution.assignment;
    const auto gain = [&](const Candidate& one) {
        return one.score - assignment.price[static_cast<std::size_t>(one.mentor)];
    };
    std::vector<Alternative> others;
    for (std::uint32_t other = market.first[mentee]; other < market.first[mentee + 1]; ++other)
        if (!std::binary_search(assignment.chosen.begin(), assignment.chosen.end(), other))
            others.push_back(
                {gain(market.candidates[candidate]) - gain(market.candidates[other]), market.candidates[other]});
    addNextBest(reasons, std::move(others));
}

/// Of a mentee in a group: the mentors without a group. Taking a seat there costs the others at least its price.
void Explanation::addAlternativesToGroup(std::vector<std::string>& reasons, std::uint32_t mentor,
                                         std::uint32_t mentee) const {
    const std::int64_t score = matched_.scoring->total(mentor, mentee) * matched_.scale + matched_.scored->scale().pair;
    std::vector<Candidate> candidates;
    matched_.source.candidates(mentee, PairSource::anyScore, candidates);
    std::vector<Alternative> others;
    for (const Candidate& other : candidates) {
        const std::int64_t price = matched_.solution.assignment.price[static_cast<std::size_t>(other.mentor)];
        others.push_back({score - (other.score - price), other});
    }
    addNextBest(reasons, std::move(others));
}

std::vector<std::string> Explanation::pair(std::uint32_t candidate, std::uint32_t mentee) const {
    const Candidate& chosen = matched_.solution.market.candidates[candidate];
    std::vector<std::string> reasons;
    if (matched_.scoring)
        addCriteria(reasons, static_cast<std::uint32_t>(chosen.mentor), mentee);
    else
        reasons.push_back(say("Пара даёт ", "The pair gives ") + points(chosen.score, language_) + ".");
    if (!matched_.isStable)
        addAlternatives(reasons, candidate, mentee);
    return reasons;
}

std::vector<std::string> Explanation::pinned(std::uint32_t mentor, std::uint32_t mentee) const {
    std::vector<std::string> reasons{say("Пара закреплена вручную.", "The pair was pinned by hand.")};
    for (std::size_t criterion = 0; criterion < matched_.scoring->criteria().size(); ++criterion) {
        const Criterion& rule = matched_.scoring->criteria()[criterion];
        if (!admits(rule, matched_.scoring->finding(criterion, mentor, mentee)))
            reasons.push_back(say("Жёсткое правило ", "The hard rule ") + quoted(rule.title, language_) +
                              say(" при этом не выполнено.", " is not met."));
    }
    addCriteria(reasons, mentor, mentee);
    return reasons;
}

std::vector<std::string> Explanation::grouped(std::uint32_t mentor, std::uint32_t mentee, std::int64_t size) const {
    std::vector<std::string> reasons{say("Группа наставника: ", "The mentor's group: ") + std::to_string(size) +
                                     say(" при наименьшей ", ", the smallest allowed is ") +
                                     std::to_string(matched_.mentors[mentor].least) + "."};
    addCriteria(reasons, mentor, mentee);
    if (size > matched_.mentors[mentor].least)
        addAlternativesToGroup(reasons, mentor, mentee);
    else
        reasons.push_back(say("Без этой пары группа была бы слишком мала, и её не было бы.",
                              "Without this pair the group would be too small, and there would be none."));
    return reasons;
}

void Explanation::addExclusions(std::vector<std::string>& reasons, std::uint32_t mentee) const {
    if (!matched_.scored)
        return;
    const Exclusions exclusions = matched_.scored->exclusions(mentee);
    for (std::size_t criterion = 0; criterion < exclusions.byRule.size(); ++criterion)
        if (exclusions.byRule[criterion] > 0)
            reasons.push_back(say("Жёсткое правило ", "The hard rule ") +
                              quoted(matched_.scoring->criteria()[criterion].title, language_) +
                              say(" исключило: ", " excludes: ") + mentors(exclusions.byRule[criterion], language_) +
                              ".");
    if (exclusions.byBan > 0)
        reasons.push_back(say("Запрещены вручную: ", "Banned by hand: ") + mentors(exclusions.byBan, language_) + ".");
    if (exclusions.noSeat > 0)
        reasons.push_back(
            say("Подходят, но не имеют ни одного свободного места: ", "Suitable, but without any seat: ") +
            mentors(exclusions.noSeat, language_) + ".");
}

/// The mentor whose seat was missed by the fewest points, and the one whose further seat would give the best pair.
void Explanation::addNearest(std::vector<std::string>& reasons, const std::vector<Candidate>& candidates) const {
    const std::vector<std::int64_t>& price = matched_.solution.assignment.price;
    const std::int64_t leftOut = matched_.solution.market.leftOut;
    const auto shortfall = [&](const Candidate& one) {
        return price[static_cast<std::size_t>(one.mentor)] - (one.score - leftOut);
    };
    const auto nearest =
        std::min_element(candidates.begin(), candidates.end(), [&](const Candidate& left, const Candidate& right) {
            return shortfall(left) < shortfall(right);
        });
    const auto best =
        std::max_element(candidates.begin(), candidates.end(),
                         [](const Candidate& left, const Candidate& right) { return left.score < right.score; });
    const std::int64_t missing = inPoints(shortfall(*nearest));
    const std::string head =
        say("Ближе всего место у наставника ", "The nearest seat is with ") + nameOf(nearest->mentor);
    reasons.push_back(
        missing > 0 ? head + say(": не хватило по меньшей мере ", ": it was missed by at least ") +
                          ofPoints(missing, language_) + holdersOf(nearest->mentor) + "."
                    : head + say(": замена не увеличила бы общую сумму", ": an exchange would not raise the total") +
                          holdersOf(nearest->mentor) + ".");
    reasons.push_back(say("Помогло бы ещё одно место у наставника " + nameOf(best->mentor) + ": пара дала бы ",
                          "One more seat with " + nameOf(best->mentor) + " would help: the pair would give ") +
                      points(inPoints(best->score), language_) + ".");
}

std::vector<std::string> Explanation::unmatched(std::uint32_t mentee) const {
    if (matched_.mentees[mentee].count == 0)
        return {say("Наставник не запрошен: «demand» равно 0.", "No mentor was asked for: \"demand\" is 0.")};
    if (matched_.mentors.size() == 0)
        return {say("В списке нет ни одного наставника.", "There is not a single mentor in the list.")};
    std::vector<Candidate> candidates;
    matched_.source.candidates(mentee, PairSource::anyScore, candidates);
    const std::size_t all = candidates.size();
    std::erase_if(candidates, [&](const Candidate& one) {
        return one.score <= matched_.solution.market.leftOut ||
               matched_.solution.market.capacity[static_cast<std::size_t>(one.mentor)] == 0;
    });
    const std::string total = std::to_string(matched_.mentors.size());
    std::vector<std::string> reasons;
    if (!candidates.empty() && matched_.isStable)
        reasons.push_back(say("Подходящих наставников: ", "Suitable mentors: ") + std::to_string(candidates.size()) +
                          say(" из " + total + "; все они заняты теми, кого предпочли сами.",
                              " of " + total + "; all of them have people whom they like better."));
    else if (!candidates.empty())
        reasons.push_back(say("Подходящих наставников: ", "Suitable mentors: ") + std::to_string(candidates.size()) +
                          say(" из " + total + "; все их места заняты парами, которые вместе ценнее.",
                              " of " + total + "; pairs that are worth more together hold all their seats."));
    else if (all > 0)
        reasons.push_back(
            say("Ни одна допустимая пара не стоит того, чтобы её создать: ни мест, ни баллов сверх порога.",
                "No admissible pair is worth making: no seat, or no points above the threshold."));
    else
        reasons.push_back(say("Ни один из наставников (" + total + ") не подходит.",
                              "None of the mentors (" + total + ") is suitable."));
    addExclusions(reasons, mentee);
    if (!candidates.empty() && !matched_.isStable)
        addNearest(reasons, candidates);
    return reasons;
}

Explanation::SeatPrice Explanation::seatPrice(std::uint32_t mentor) const {
    const std::int64_t price = matched_.solution.assignment.price[mentor];
    if (price < personScale())
        return {0, -inPoints(-price)};
    return {1, -inPoints(-price - matched_.solution.market.leftOut)};
}

std::vector<std::string> Explanation::mentor(std::uint32_t mentor, std::int64_t seatCount, std::int64_t taken) const {
    std::vector<std::string> reasons{say("Занято ", "Taken: ") + seats(taken, language_) + say(" из ", " of ") +
                                     std::to_string(seatCount) + "."};
    if (matched_.isStable)
        return reasons;
    const SeatPrice price = seatPrice(mentor);
    if (taken < seatCount)
        reasons.push_back(say("Свободные места никому не дали бы лучшей пары: их цена — 0.",
                              "The free seats would give nobody a better pair: their price is 0."));
    else if (price.people > 0)
        reasons.push_back(say("Ещё одно место могло бы дать наставника тому, кто остался без пары.",
                              "One more seat could give a mentor to somebody who is left over."));
    else
        reasons.push_back(say("Ещё одно место прибавило бы к общей сумме не больше ",
                              "One more seat would add to the total at most ") +
                          ofPoints(price.points, language_) + ".");
    return reasons;
}

} // namespace nastavnik::matching
