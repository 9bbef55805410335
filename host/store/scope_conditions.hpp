// SPDX-License-Identifier: MIT
#pragma once

#include "store/conditions.hpp"
#include "store/read_model.hpp"

// The organisation's border in SQL. Without a scope everything is seen: that is for commands, never for the web.
namespace nastavnik::store {

/// Of the table task, or of one with the same columns unit_kind, unit and organisation.
void narrowTasks(Conditions& conditions, const Seen& seen, const std::string& table);
/// Of a table with a column task that names one.
void narrowByTask(Conditions& conditions, const Seen& seen);
/// Of the table document: papers of seen tasks, of the own organisations, and those that the person has to read.
void narrowDocuments(Conditions& conditions, const Seen& seen);
/// Of a table with a column organisation.
void narrowByOrganisation(Conditions& conditions, const Seen& seen);
void narrowPersons(Conditions& conditions, const Seen& seen);
void narrowMentorships(Conditions& conditions, const Seen& seen);
void narrowOrganisations(Conditions& conditions, const Seen& seen);
void narrowProgrammes(Conditions& conditions, const Seen& seen);

} // namespace nastavnik::store
