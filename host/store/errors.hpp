// SPDX-License-Identifier: MIT
#pragma once

#include "nastavnik/error.hpp"

#include <string>
#include <string_view>

namespace nastavnik::store {

/// What the database reported, in its own words: goes into the text of the fault.
struct DatabaseReport {
    std::string where; ///< file, or host and name of the database; without a password
    std::string said;
};

Error busy(const DatabaseReport& report);                          ///< ST001: locked for longer than the waiting time
Error diskFull(const DatabaseReport& report);                      ///< ST002
Error damaged(const DatabaseReport& report);                       ///< ST003: not a database, or a damaged one
Error newerSchema(const std::string& where, int found, int known); ///< ST004
Error alreadyServed(const std::string& where, const std::string& by); ///< ST005: command line exits with 5
Error readOnly(const DatabaseReport& report);                         ///< ST006
Error conflict(const DatabaseReport& report);  ///< ST007: the whole transaction may be repeated, see isRetriable()
Error commitRefused(const std::string& where); ///< ST008
Error changedMigration(const std::string& where, const std::string& migration); ///< ST009
Error unreachable(const DatabaseReport& report);                   ///< ST010: cannot be opened or connected to
Error notServed(const DatabaseReport& report);                     ///< ST011: input or output fault, lost connection
Error notKept(const Text& what, const std::string& name);          ///< ST012: no such bundle, file …
Error notAllowed(const DatabaseReport& report);                    ///< ST013: unique, foreign key or check constraint
Error damagedValue(const std::string& sql, int column);            ///< ST014
Error targetExists(const std::string& target);                     ///< ST015
Error needsPgDump();                                               ///< ST016
Error auditIsFinal(const DatabaseReport& report);                  ///< ST017: somebody tried to change the audit log
Error olderSchema(const std::string& where, int found, int known); ///< ST018: for readers, which do not migrate

/// True when repeating the whole transaction may help.
bool isRetriable(const Error& error);
bool hasCode(const Error& error, std::string_view code);

} // namespace nastavnik::store
