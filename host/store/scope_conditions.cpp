// SPDX-License-Identifier: MIT
#include "store/scope_conditions.hpp"

namespace nastavnik::store {

namespace {

using Ids = std::vector<people::Id>;

/// A condition under way, with what its placeholders stand for.
struct Piece {
    std::string sql;
    std::vector<Conditions::Parameter> parameters = {};

    Piece& oneOf(const std::string& column, const Ids& ids) {
        sql += column + " IN (";
        for (std::size_t index = 0; index < ids.size(); ++index)
            sql += index == 0 ? "?" : ", ?";
        // Nothing is in an empty list, but SQL does not know how to write one.
        sql += ids.empty() ? "NULL)" : ")";
        parameters.insert(parameters.end(), ids.begin(), ids.end());
        return *this;
    }
    Piece& text(std::string_view more) {
        sql += more;
        return *this;
    }
    Piece& tasks(const people::Scope& scope, const std::string& prefix) {
        text("(").oneOf(prefix + "organisation", scope.organisations);
        text(" OR " + prefix + "unit_kind = 'mentorship' AND ").oneOf(prefix + "unit", scope.mentorships);
        return text(")");
    }
    void addTo(Conditions& conditions) { conditions.add(sql, std::move(parameters)); }
};

} // namespace

void narrowTasks(Conditions& conditions, const Seen& seen, const std::string& table) {
    if (seen)
        Piece().tasks(*seen, table + ".").addTo(conditions);
}

void narrowByTask(Conditions& conditions, const Seen& seen) {
    if (!seen)
        return;
    Piece().text("task IN (SELECT seen.id FROM task seen WHERE ").tasks(*seen, "seen.").text(")").addTo(conditions);
}

void narrowDocuments(Conditions& conditions, const Seen& seen) {
    if (!seen)
        return;
    Piece piece;
    piece.text("(task IN (SELECT seen.id FROM task seen WHERE ").tasks(*seen, "seen.").text(")");
    piece.text(" OR ").oneOf("organisation", seen->organisations);
    piece.text(" OR id IN (SELECT document FROM acquaintance WHERE ").oneOf("person", {seen->person});
    piece.text("))").addTo(conditions);
}

void narrowByOrganisation(Conditions& conditions, const Seen& seen) {
    if (seen)
        Piece().oneOf("organisation", seen->organisations).addTo(conditions);
}

void narrowPersons(Conditions& conditions, const Seen& seen) {
    if (!seen)
        return;
    Piece piece;
    piece.text("(").oneOf("id", {seen->person}).text(" OR ").oneOf("organisation", seen->organisations);
    piece.text(" OR id IN (SELECT person FROM mentorship_person WHERE ").oneOf("mentorship", seen->mentorships);
    piece.text("))").addTo(conditions);
}

void narrowMentorships(Conditions& conditions, const Seen& seen) {
    if (!seen)
        return;
    Piece piece;
    piece.text("(").oneOf("organisation", seen->organisations).text(" OR ").oneOf("id", seen->mentorships);
    piece.text(")").addTo(conditions);
}

void narrowOrganisations(Conditions& conditions, const Seen& seen) {
    if (!seen)
        return;
    Piece piece;
    piece.text("(").oneOf("id", seen->above).text(" OR ").oneOf("id", seen->organisations);
    piece.text(")").addTo(conditions);
}

void narrowProgrammes(Conditions& conditions, const Seen& seen) {
    if (!seen)
        return;
    Piece piece;
    piece.text("(").oneOf("department", seen->above).text(" OR ").oneOf("department", seen->organisations);
    piece.text(")").addTo(conditions);
}

} // namespace nastavnik::store
