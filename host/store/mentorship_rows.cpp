// SPDX-License-Identifier: MIT
#include "store/mentorship_rows.hpp"

#include <unordered_map>

namespace nastavnik::store {

Id MentorshipRows::add(const people::Mentorship& mentorship) {
    const Id id =
        database_.number("INSERT INTO mentorship (organisation, form, kind, subject, since, until, fixed_by, "
                         "previous, ended_by, end_kind, end_reason, details) "
                         "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING id",
                         mentorship.organisation, mentorship.form, mentorship.kind, mentorship.subject, mentorship.from,
                         mentorship.to, mentorship.order, mentorship.previous, mentorship.endedBy, mentorship.endKind,
                         mentorship.endReason, Blob(cborOf(mentorship.details)));
    addSides(id, mentorship);
    return id;
}

void MentorshipRows::save(const people::Mentorship& mentorship) {
    const auto changed = database_.run(
        "UPDATE mentorship SET organisation = ?, form = ?, kind = ?, subject = ?, since = ?, until = ?, "
        "fixed_by = ?, previous = ?, ended_by = ?, end_kind = ?, end_reason = ?, details = ? WHERE id = ?",
        mentorship.organisation, mentorship.form, mentorship.kind, mentorship.subject, mentorship.from, mentorship.to,
        mentorship.order, mentorship.previous, mentorship.endedBy, mentorship.endKind, mentorship.endReason,
        Blob(cborOf(mentorship.details)), mentorship.id);
    requireOneRow(changed, "mentorship", mentorship.id);
    database_.run("DELETE FROM mentorship_person WHERE mentorship = ?", mentorship.id);
    addSides(mentorship.id, mentorship);
}

void MentorshipRows::addSides(Id id, const people::Mentorship& mentorship) {
    const auto add = [&](std::string_view side, const std::vector<Id>& persons) {
        for (std::size_t place = 0; place < persons.size(); ++place)
            database_.run("INSERT INTO mentorship_person (mentorship, side, place, person) VALUES (?, ?, ?, ?)", id,
                          side, place, persons[place]);
    };
    add("mentor", mentorship.mentors);
    add("mentee", mentorship.mentees);
}

std::vector<people::Mentorship> MentorshipRows::all() {
    std::vector<people::Mentorship> mentorships;
    std::unordered_map<Id, std::size_t> places;
    Query row =
        database_.query("SELECT id, organisation, form, kind, subject, since, until, fixed_by, previous, ended_by, "
                        "end_kind, end_reason, details FROM mentorship ORDER BY id");
    while (row.next()) {
        places.emplace(row.integer(0), mentorships.size());
        mentorships.push_back({.id = row.integer(0),
                               .organisation = row.integer(1),
                               .mentors = {},
                               .mentees = {},
                               .form = row.text(2),
                               .kind = row.text(3),
                               .subject = row.text(4),
                               .from = row.date(5),
                               .to = row.optionalDate(6),
                               .order = row.optionalInteger(7),
                               .previous = row.optionalInteger(8),
                               .endedBy = row.optionalInteger(9),
                               .endKind = row.text(10),
                               .endReason = row.text(11),
                               .details = row.isNull(12) ? Value::object() : row.value(12)});
    }
    Query side = database_.query("SELECT mentorship, side, person FROM mentorship_person "
                                 "ORDER BY mentorship, side, place");
    while (side.next()) {
        people::Mentorship& mentorship = mentorships[places.at(side.integer(0))];
        (side.bytes(1) == "mentor" ? mentorship.mentors : mentorship.mentees).push_back(side.integer(2));
    }
    return mentorships;
}

} // namespace nastavnik::store
