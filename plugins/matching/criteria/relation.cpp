// SPDX-License-Identifier: MIT
#include "criteria/relation.hpp"

#include "reasons/phrases.hpp"

#include <algorithm>

namespace nastavnik::matching {

template <typename Note>
void Relation::read(const People& owners, const People& others, const std::string& field, const Criterion& criterion,
                    std::vector<bool>& known, FaultList& faults, Note note) {
    for (std::size_t owner = 0; owner < owners.size() && !field.empty(); ++owner) {
        const auto found = owners[owner].fields->find(field);
        if (found == owners[owner].fields->end() || found->is_null() || (found->is_structured() && found->empty()))
            continue;
        known[owner] = true;
        const Value list = found->is_array() ? *found : Value::array({*found});
        std::int32_t place = 0;
        for (const Value& id : list) {
            ++place;
            const std::string key = keyOf(id);
            if (key.empty())
                faults.add("MT021",
                           {"Поле «" + field + "»: критерию «" + criterion.title + "» нужен список «id», найдено " +
                                quoted(shown(id), Language::ru) + ". Перечислите «id» людей.",
                            "Field \"" + field + "\": the criterion \"" + criterion.title +
                                "\" needs a list of ids, found " + quoted(shown(id), Language::en) +
                                ". List the ids of people."},
                           owners.list(), owners[owner].row);
            if (const std::int32_t other = others.find(key); other >= 0)
                note(static_cast<std::uint32_t>(owner), static_cast<std::uint32_t>(other), place);
        }
    }
}

Relation::Relation(const People& mentors, const People& mentees, const Criterion& criterion, FaultList& faults)
    : entries_(mentees.size()), mentorKnown_(mentors.size()), menteeKnown_(mentees.size()) {
    read(mentors, mentees, criterion.mentorField, criterion, mentorKnown_, faults,
         [this](std::uint32_t mentor, std::uint32_t mentee, std::int32_t place) {
             entries_[mentee].push_back({mentor, place});
         });
    read(mentees, mentors, criterion.menteeField, criterion, menteeKnown_, faults,
         [this](std::uint32_t mentee, std::uint32_t mentor, std::int32_t place) {
             entries_[mentee].push_back({mentor, place});
         });
    for (auto& list : entries_) {
        std::sort(list.begin(), list.end(), [](const Entry& left, const Entry& right) {
            return std::pair(left.mentor, left.place) < std::pair(right.mentor, right.place);
        });
        const auto same = [](const Entry& left, const Entry& right) { return left.mentor == right.mentor; };
        list.erase(std::unique(list.begin(), list.end(), same), list.end());
    }
}

std::int32_t Relation::place(std::size_t mentor, std::size_t mentee) const {
    const auto& list = entries_[mentee];
    const auto found = std::lower_bound(list.begin(), list.end(), mentor,
                                        [](const Entry& entry, std::size_t wanted) { return entry.mentor < wanted; });
    return found != list.end() && found->mentor == mentor ? found->place : 0;
}

} // namespace nastavnik::matching
