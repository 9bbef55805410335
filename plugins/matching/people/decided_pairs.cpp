// SPDX-License-Identifier: MIT
#include "people/decided_pairs.hpp"

#include "criteria/words.hpp"
#include "reasons/phrases.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <tuple>

namespace nastavnik::matching {

namespace {

bool isBefore(const DecidedPair& left, const DecidedPair& right) {
    return std::tie(left.mentee, left.mentor, left.row) < std::tie(right.mentee, right.mentor, right.row);
}

Value side(const Value& row, const char* key, std::size_t position) {
    if (row.is_object())
        return row.value(key, Value());
    return row.is_array() && row.size() == 2 ? row[position] : Value();
}

std::optional<std::uint32_t> findPerson(const Value& id, const char* key, const char* list, std::size_t row,
                                        const People& people, FaultList& faults) {
    if (const std::int32_t found = people.find(id); found >= 0)
        return static_cast<std::uint32_t>(found);
    const bool mentor = std::string(key) == "mentor";
    faults.add("MT005",
               {std::string(mentor ? "Наставника " : "Наставляемого ") + quoted(shown(id), Language::ru) +
                    " нет в списке «" + people.list() + "». Исправьте номер или уберите строку.",
                std::string(mentor ? "The mentor " : "The mentee ") + quoted(shown(id), Language::en) +
                    " is not in the list \"" + people.list() + "\". Mend the id or take the row away."},
               list, row);
    return std::nullopt;
}

void countPins(const std::vector<DecidedPair>& pins, std::uint32_t DecidedPair::*side, const People& people,
               const char* field, FaultList& faults) {
    std::map<std::uint32_t, std::int32_t> counts;
    for (const DecidedPair& pin : pins) {
        const Person& person = people[pin.*side];
        if (++counts[pin.*side] != person.count + 1)
            continue;
        const std::string limit = std::to_string(person.count);
        faults.add("MT008",
                   {"Закреплено больше пар, чем позволяет поле «" + std::string(field) + "» = " + limit + ": " +
                        quoted(person.label, Language::ru) + ". Уберите закрепление или увеличьте число.",
                    "More pairs are pinned than \"" + std::string(field) + "\" = " + limit +
                        " allows: " + quoted(person.label, Language::en) + ". Take a pin away or raise the number."},
                   "pins", pin.row);
    }
}

} // namespace

std::optional<DecidedPair> readDecidedPair(const Value& row, const char* list, std::size_t number,
                                           const People& mentors, const People& mentees, FaultList& faults) {
    const auto mentor = findPerson(side(row, "mentor", 0), "mentor", list, number, mentors, faults);
    const auto mentee = findPerson(side(row, "mentee", 1), "mentee", list, number, mentees, faults);
    if (!mentor || !mentee)
        return std::nullopt;
    return DecidedPair{*mentor, *mentee, number};
}

std::vector<DecidedPair> readDecidedPairs(const Value& rows, const char* list, const People& mentors,
                                          const People& mentees, FaultList& faults) {
    std::vector<DecidedPair> pairs;
    std::size_t number = 0;
    for (const Value& row : rows) {
        ++number;
        if (const auto pair = readDecidedPair(row, list, number, mentors, mentees, faults))
            pairs.push_back(*pair);
    }
    std::sort(pairs.begin(), pairs.end(), isBefore);
    for (std::size_t next = 1; next < pairs.size(); ++next)
        if (pairs[next].samePeople(pairs[next - 1]))
            faults.add(
                "MT006",
                {"Эта пара уже есть в строке " + std::to_string(pairs[next - 1].row) + ". Уберите одну из строк.",
                 "This pair already stands in row " + std::to_string(pairs[next - 1].row) + ". Take one row away."},
                list, pairs[next].row);
    return pairs;
}

void checkPins(const std::vector<DecidedPair>& pins, const std::vector<DecidedPair>& bans, const People& mentors,
               const People& mentees, FaultList& faults) {
    for (const DecidedPair& pin : pins)
        if (contains(bans, pin.mentor, pin.mentee))
            faults.add("MT007",
                       {"Пара " + quoted(mentors[pin.mentor].label, Language::ru) + " — " +
                            quoted(mentees[pin.mentee].label, Language::ru) +
                            " и закреплена, и запрещена. Уберите закрепление или запрет.",
                        "The pair " + quoted(mentors[pin.mentor].label, Language::en) + " and " +
                            quoted(mentees[pin.mentee].label, Language::en) +
                            " is both pinned and banned. Take the pin or the ban away."},
                       "pins", pin.row);
    countPins(pins, &DecidedPair::mentor, mentors, "capacity", faults);
    countPins(pins, &DecidedPair::mentee, mentees, "demand", faults);
}

bool contains(const std::vector<DecidedPair>& sorted, std::uint32_t mentor, std::uint32_t mentee) {
    const auto found = std::lower_bound(sorted.begin(), sorted.end(), DecidedPair{mentor, mentee, 0}, isBefore);
    return found != sorted.end() && found->mentor == mentor && found->mentee == mentee;
}

} // namespace nastavnik::matching
