// SPDX-License-Identifier: MIT
#include "criteria/scoring.hpp"

#include "criteria/words.hpp"

#include <algorithm>
#include <numeric>
#include <set>

namespace nastavnik::matching {

namespace {

/// Tables of this many entries are kept for the whole call; larger ones are made anew when the mentee's value changes.
constexpr std::size_t keptEntries = 1U << 21U;

bool isOnIds(const Criterion& criterion) { return criterion.rule == Rule::wish || criterion.rule == Rule::unlisted; }

} // namespace

Scoring::Scoring(const People& mentors, const People& mentees, std::vector<Criterion> criteria, const Value& scriptRows,
                 FaultList& faults)
    : mentors_(mentors), mentees_(mentees), criteria_(std::move(criteria)), parts_(criteria_.size()),
      blocking_(criteria_.size()), everybody_(mentors.size()) {
    std::iota(everybody_.begin(), everybody_.end(), std::uint32_t{0});
    for (std::size_t criterion = 0; criterion < criteria_.size(); ++criterion)
        compile(criterion, scriptRows, faults);
    checkScriptRows(scriptRows, criteria_, faults);
    chooseBlocking();
}

void Scoring::compile(std::size_t number, const Value& scriptRows, FaultList& faults) {
    const Criterion& criterion = criteria_[number];
    Part& part = parts_[number];
    if (criterion.rule == Rule::script) {
        part.script = std::make_unique<ScriptPoints>(scriptRows, criterion, mentors_, mentees_, faults);
        return;
    }
    if (criterion.rule == Rule::wish)
        wishes_.push_back(number);
    if (isOnIds(criterion)) {
        part.relation = std::make_unique<Relation>(mentors_, mentees_, criterion, faults);
        return;
    }
    requireField(number, mentors_, criterion.mentorField, "mentor", faults);
    requireField(number, mentees_, criterion.menteeField, "mentee", faults);
    part.mentors = criterion.mentorField.empty()
                       ? constantColumn(mentors_.size(), criterion)
                       : readColumn(mentors_, criterion.mentorField, criterion, part.vocabulary, faults);
    part.mentees = criterion.menteeField.empty()
                       ? constantColumn(mentees_.size(), criterion)
                       : readColumn(mentees_, criterion.menteeField, criterion, part.vocabulary, faults);
    const std::size_t entries = part.mentors.values.size() * part.mentees.values.size();
    part.tables.resize(entries <= keptEntries ? part.mentees.values.size() : 1);
    part.lastTable = static_cast<std::uint32_t>(part.mentees.values.size());
}

void Scoring::requireField(std::size_t number, const People& people, const std::string& field, const char* key,
                           FaultList& faults) const {
    if (field.empty() || people.size() == 0)
        return;
    std::set<std::string> known;
    for (const Person& person : people.all()) {
        if (person.fields->contains(field))
            return;
        for (const auto& [name, value] : person.fields->items())
            if (known.size() < 200)
                known.insert(name);
    }
    // A standard field that is empty throughout is no slip of the pen: nobody filled it in.
    static const std::set<std::string> standard = {
        "name",        "school", "position",    "subject", "experience_years", "education", "interests", "competences",
        "deficits",    "hours",  "wished_ages", "age",     "language",         "format",    "capacity",  "demand",
        "superior_of", "past",   "wishes"};
    if (standard.contains(field))
        return;
    const std::string meant = nearest(field, {known.begin(), known.end()});
    faults.add("MT022",
               {"Критерий «" + criteria_[number].title + "»: поля «" + field + "» (" + key + ") нет ни у кого." +
                    (meant.empty() ? " Проверьте имя поля." : " Может быть, «" + meant + "»?"),
                "Criterion \"" + criteria_[number].title + "\": nobody has the field \"" + field + "\" (" + key + ")." +
                    (meant.empty() ? " Check its name." : " Did you mean \"" + meant + "\"?")},
               "criteria", criteria_[number].row);
}

Finding Scoring::finding(std::size_t number, std::size_t mentor, std::size_t mentee) const {
    const Criterion& criterion = criteria_[number];
    const Part& part = parts_[number];
    if (part.script) {
        const ScriptPoints::Entry* entry = part.script->find(mentor, mentee);
        return entry == nullptr ? Finding{Finding::State::unmet, 0, 0} : Finding{Finding::State::met, entry->points, 0};
    }
    if (part.relation)
        return compareListed(criterion, part.relation->place(mentor, mentee), part.relation->isKnown(mentor, mentee));
    return compare(criterion, mentorValue(number, mentor), menteeValue(number, mentee), part.vocabulary);
}

std::int64_t Scoring::total(std::size_t mentor, std::size_t mentee) const {
    std::int64_t sum = 0;
    for (std::size_t criterion = 0; criterion < criteria_.size(); ++criterion)
        sum += finding(criterion, mentor, mentee).points;
    return sum;
}

Liking Scoring::liking(std::size_t mentor, std::size_t mentee, std::int32_t points) const {
    constexpr std::int64_t wish = std::int64_t{1} << 32U, places = 1 << 20;
    Liking liking{points, points};
    for (const std::size_t number : wishes_)
        if (const std::int64_t place = parts_[number].relation->place(mentor, mentee); place > 0)
            (criteria_[number].menteeField.empty() ? liking.mentor : liking.mentee) += wish * (places - place);
    return liking;
}

const FieldValue& Scoring::mentorValue(std::size_t criterion, std::size_t mentor) const {
    const Column& column = parts_[criterion].mentors;
    return column.values[column.kindOf[mentor]];
}

const FieldValue& Scoring::menteeValue(std::size_t criterion, std::size_t mentee) const {
    const Column& column = parts_[criterion].mentees;
    return column.values[column.kindOf[mentee]];
}

std::int32_t Scoring::most() const {
    return std::accumulate(criteria_.begin(), criteria_.end(), 0, [](std::int32_t sum, const Criterion& criterion) {
        return sum + (criterion.rule == Rule::cost ? 0 : criterion.weight);
    });
}

std::int32_t Scoring::largest() const {
    return std::accumulate(criteria_.begin(), criteria_.end(), 1,
                           [](std::int32_t sum, const Criterion& criterion) { return sum + criterion.weight; });
}

std::int32_t Scoring::pointsOf(std::size_t criterion, const Finding& finding) const {
    return admits(criteria_[criterion], finding) ? finding.points : barred;
}

bool Scoring::isSparse(const Part& part, std::size_t compared) const {
    return compared * mentees_.size() < part.mentors.values.size() * part.mentees.values.size();
}

const std::vector<std::int32_t>& Scoring::table(std::size_t number, std::uint32_t menteeKind) {
    Part& part = parts_[number];
    const bool kept = part.tables.size() == part.mentees.values.size();
    std::vector<std::int32_t>& table = part.tables[kept ? menteeKind : 0];
    if (kept ? !table.empty() : part.lastTable == menteeKind)
        return table;
    part.lastTable = menteeKind;
    table.resize(part.mentors.values.size());
    const FieldValue& mentee = part.mentees.values[menteeKind];
    const bool counts = criteria_[number].rule == Rule::covers || criteria_[number].rule == Rule::shared;
    if (counts && mentee.state != FieldValue::State::missing)
        fillCounted(number, mentee, table);
    else
        for (std::size_t kind = 0; kind < table.size(); ++kind)
            table[kind] =
                pointsOf(number, compare(criteria_[number], part.mentors.values[kind], mentee, part.vocabulary));
    return table;
}

/// Lists differ from person to person, so that their tables are as large as all pairs: here only the words are counted.
void Scoring::fillCounted(std::size_t number, const FieldValue& mentee, std::vector<std::int32_t>& table) const {
    const Part& part = parts_[number];
    std::vector<std::int32_t> byCommon;
    for (int common = 0; common <= static_cast<int>(mentee.words.size()); ++common)
        byCommon.push_back(pointsOf(number, compareCounted(criteria_[number], common, mentee)));
    const std::int32_t missing = pointsOf(number, {});
    if (part.vocabulary.size() <= FieldValue::maskWords && missing == byCommon[0]) {
        const std::uint64_t* masks = part.mentors.masks.data();
        for (std::size_t kind = 0; kind < table.size(); ++kind)
            table[kind] = byCommon[static_cast<std::size_t>(bitsIn(masks[kind] & mentee.mask))];
        return;
    }
    for (std::size_t kind = 0; kind < table.size(); ++kind) {
        const FieldValue& mentor = part.mentors.values[kind];
        const auto common = static_cast<std::size_t>(commonWords(mentor, mentee, part.vocabulary));
        table[kind] = mentor.state == FieldValue::State::missing ? missing : byCommon[common];
    }
}

void Scoring::addPoints(std::size_t criterion, std::size_t mentee, std::span<const std::uint32_t> mentors,
                        std::span<std::int32_t> points) {
    const Part& part = parts_[criterion];
    if (part.script)
        return addScripted(criterion, mentee, mentors, points);
    if (part.relation)
        return addListed(criterion, mentee, mentors, points);
    const std::uint32_t* kinds = part.mentors.kindOf.data();
    if (isSparse(part, mentors.size())) {
        const FieldValue& value = menteeValue(criterion, mentee);
        for (std::size_t next = 0; next < mentors.size(); ++next)
            points[next] += pointsOf(criterion, compare(criteria_[criterion], part.mentors.values[kinds[mentors[next]]],
                                                        value, part.vocabulary));
        return;
    }
    const std::int32_t* values = table(criterion, part.mentees.kindOf[mentee]).data();
    for (std::size_t next = 0; next < mentors.size(); ++next)
        points[next] += values[kinds[mentors[next]]];
}

/// Nearly nobody stands in a list: all get what the others get, then those who do are set right.
void Scoring::addListed(std::size_t number, std::size_t mentee, std::span<const std::uint32_t> mentors,
                        std::span<std::int32_t> points) const {
    const Relation& relation = *parts_[number].relation;
    const std::int32_t known = pointsOf(number, compareListed(criteria_[number], 0, true));
    const std::int32_t unknown = pointsOf(number, compareListed(criteria_[number], 0, false));
    if (known != 0 || unknown != 0)
        for (std::size_t next = 0; next < mentors.size(); ++next)
            points[next] += relation.isKnown(mentors[next], mentee) ? known : unknown;
    auto place = mentors.begin();
    for (const Relation::Entry& entry : relation.of(mentee)) {
        place = std::lower_bound(place, mentors.end(), entry.mentor);
        if (place != mentors.end() && *place == entry.mentor)
            points[static_cast<std::size_t>(place - mentors.begin())] +=
                pointsOf(number, compareListed(criteria_[number], entry.place, true)) - known;
    }
}

void Scoring::addScripted(std::size_t number, std::size_t mentee, std::span<const std::uint32_t> mentors,
                          std::span<std::int32_t> points) const {
    auto place = mentors.begin();
    for (const ScriptPoints::Entry& entry : parts_[number].script->of(mentee)) {
        place = std::lower_bound(place, mentors.end(), entry.mentor);
        if (place != mentors.end() && *place == entry.mentor)
            points[static_cast<std::size_t>(place - mentors.begin())] += entry.points;
    }
}

/// A hard rule of equality divides people into blocks; the one with the most values divides best.
void Scoring::chooseBlocking() {
    std::size_t most = 1;
    for (std::size_t number = 0; number < criteria_.size(); ++number) {
        const Criterion& criterion = criteria_[number];
        const std::size_t values = parts_[number].vocabulary.size();
        if (criterion.rule == Rule::equal && criterion.hard && !criterion.missingAllowed && criterion.any.empty() &&
            values > most) {
            most = values;
            blocking_ = number;
        }
    }
    if (blocking_ < criteria_.size())
        makeBlocks(parts_[blocking_]);
}

void Scoring::makeBlocks(Part& part) const {
    std::vector<std::vector<std::uint32_t>> byWord(part.vocabulary.size());
    for (std::uint32_t mentor = 0; mentor < mentors_.size(); ++mentor)
        for (const std::int32_t word : part.mentors.values[part.mentors.kindOf[mentor]].words)
            byWord[static_cast<std::size_t>(word)].push_back(mentor);
    for (const FieldValue& value : part.mentees.values) {
        std::vector<std::uint32_t> block;
        for (const std::int32_t word : value.words) {
            const auto& more = byWord[static_cast<std::size_t>(word)];
            block.insert(block.end(), more.begin(), more.end());
        }
        std::sort(block.begin(), block.end());
        block.erase(std::unique(block.begin(), block.end()), block.end());
        part.blocks.push_back(std::move(block));
    }
}

std::span<const std::uint32_t> Scoring::block(std::size_t mentee) const {
    if (blocking_ == criteria_.size())
        return everybody_;
    const Part& part = parts_[blocking_];
    return part.blocks[part.mentees.kindOf[mentee]];
}

} // namespace nastavnik::matching
