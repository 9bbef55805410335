// SPDX-License-Identifier: MIT
#include "criteria/script_points.hpp"

#include "people/decided_pairs.hpp"
#include "reasons/phrases.hpp"

#include <algorithm>
#include <cmath>
#include <tuple>

namespace nastavnik::matching {

namespace {

bool names(const Value& row, const std::string& criterion) {
    return row.is_object() && row.contains("criterion") && row["criterion"] == criterion;
}

std::int32_t readPoints(const Value& row, const Criterion& criterion, std::size_t number, FaultList& faults) {
    const Value value = row.value("points", Value());
    const double points = value.is_number() ? value.get<double>() : NAN;
    if (std::abs(points) <= criterion.weight && std::floor(points) == points)
        return static_cast<std::int32_t>(points);
    const std::string most = std::to_string(criterion.weight);
    faults.add("MT024",
               {"Баллы сценария — целое число от −" + most + " до " + most + " (вес критерия «" + criterion.title +
                    "»), найдено " + quoted(shown(value), Language::ru) + ".",
                "A script's points are a whole number from -" + most + " to " + most +
                    " (the weight of the criterion \"" + criterion.title + "\"), found " +
                    quoted(shown(value), Language::en) + "."},
               "adjust", number);
    return 0;
}

} // namespace

ScriptPoints::ScriptPoints(const Value& rows, const Criterion& criterion, const People& mentors, const People& mentees,
                           FaultList& faults) {
    std::size_t number = 0;
    for (const Value& row : rows) {
        ++number;
        if (!names(row, criterion.name))
            continue;
        const auto pair = readDecidedPair(row, "adjust", number, mentors, mentees, faults);
        const std::int32_t points = readPoints(row, criterion, number, faults);
        const Value why = row.value("why", Value());
        if (pair)
            entries_.push_back(
                {pair->mentor, pair->mentee, points, why.is_string() ? why.get<std::string>() : "", number});
    }
    std::sort(entries_.begin(), entries_.end(), [](const Entry& left, const Entry& right) {
        return std::tie(left.mentee, left.mentor, left.row) < std::tie(right.mentee, right.mentor, right.row);
    });
    for (std::size_t next = 1; next < entries_.size(); ++next)
        if (entries_[next].mentee == entries_[next - 1].mentee && entries_[next].mentor == entries_[next - 1].mentor) {
            const std::string first = std::to_string(entries_[next - 1].row);
            faults.add("MT006",
                       {"Эта пара уже есть в строке " + first + ". Уберите одну из строк.",
                        "This pair already stands in row " + first + ". Take one row away."},
                       "adjust", entries_[next].row);
        }
}

std::span<const ScriptPoints::Entry> ScriptPoints::of(std::size_t mentee) const {
    const auto isBefore = [](const Entry& entry, std::size_t wanted) { return entry.mentee < wanted; };
    const auto from = std::lower_bound(entries_.begin(), entries_.end(), mentee, isBefore);
    const auto to = std::lower_bound(from, entries_.end(), mentee + 1, isBefore);
    return {from, to};
}

const ScriptPoints::Entry* ScriptPoints::find(std::size_t mentor, std::size_t mentee) const {
    const std::span<const Entry> row = of(mentee);
    const auto found = std::lower_bound(row.begin(), row.end(), mentor,
                                        [](const Entry& entry, std::size_t wanted) { return entry.mentor < wanted; });
    return found != row.end() && found->mentor == mentor ? &*found : nullptr;
}

void checkScriptRows(const Value& rows, const std::vector<Criterion>& criteria, FaultList& faults) {
    std::size_t number = 0;
    for (const Value& row : rows) {
        ++number;
        const auto isNamed = [&](const Criterion& one) { return one.rule == Rule::script && names(row, one.name); };
        if (std::any_of(criteria.begin(), criteria.end(), isNamed))
            continue;
        const Value name = row.is_object() ? row.value("criterion", Value()) : row;
        faults.add("MT023",
                   {"Критерия вида «script» с именем " + quoted(shown(name), Language::ru) +
                        " нет. Объявите его в дорожной карте или исправьте «criterion».",
                    "There is no criterion of the kind \"script\" named " + quoted(shown(name), Language::en) +
                        ". Declare it in the roadmap or mend \"criterion\"."},
                   "adjust", number);
    }
}

} // namespace nastavnik::matching
