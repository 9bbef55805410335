// SPDX-License-Identifier: MIT
#pragma once

#include "engine/papers.hpp"
#include "engine/task.hpp"
#include "nastavnik/capability.hpp"
#include "people/scope.hpp"
#include "store/database.hpp"

#include <optional>
#include <string>
#include <vector>

// What the API and the command line show, read beside the writer. Keys are snake_case, moments ISO text in UTC, dates
// ISO text. Lists are {"items": […], "total": all that match}; filters that are empty let everything through.
namespace nastavnik::store {

using engine::Id;

/// A part of a list; at most 500 entries at once.
struct Page {
    int limit = 50;
    int offset = 0;
};

/// Lists and filters with a scope give only what its person may see; without one everything.
using Seen = std::optional<people::Scope>;

/// With "counts" {state: number of tasks} and "overdue"; both count only what is seen.
Value listProgrammes(Database& database, Date today, const Seen& seen = {});
/// Null when there is no such programme.
Value showProgramme(Database& database, Id programme, Date today, const Seen& seen = {});

struct TaskFilter {
    std::optional<Id> programme = {};
    std::vector<std::string> states = {};
    std::vector<std::string> activities = {}; ///< numbers, e.g. those of the roles that somebody holds
    std::string unitKind = {};
    std::optional<Id> unit = {};
    std::optional<Id> organisation = {};
    std::optional<Id> person = {}; ///< tasks of this person's organisation and mentorships
    bool overdueOnly = false;
    std::string dueUntil = {}; ///< ISO date: windows that end on it or earlier
    Seen seen = {};
};

/// By last day of the window. Each with "overdue" as of `today`.
Value listTasks(Database& database, const TaskFilter& filter, Date today, Page page = {});
/// With its waits, documents, runs and history; null when there is no such task.
Value showTask(Database& database, Id task, Date today);

struct DocumentFilter {
    std::optional<Id> programme = {};
    std::optional<Id> organisation = {};
    std::optional<Id> task = {};
    std::string kind = {};
    std::string status = {};
    std::string number = {};
    std::string search = {};           ///< words that occur in number, title or data, whatever their letter case
    std::optional<Id> toBeReadBy = {}; ///< papers that this person still has to read
    Seen seen = {};
};

/// Newest first, with their files and acquaintance sheet ("acquaintances": [{"person", "name", "done"}]) but without
/// data.
Value listDocuments(Database& database, const DocumentFilter& filter, Page page = {});
/// With "data" and the former "versions": [{"version", "date", "files"}], newest first.
Value showDocument(Database& database, Id document);
/// The file of the newest version, or of a former one by its number; nothing when it has no file of this name.
std::optional<File> documentFile(Database& database, Id document, const std::string& name,
                                 std::optional<int> version = {});
/// A document's file in another format, when it was made before.
std::optional<Bytes> rendition(Database& database, const std::string& source, const std::string& format);

/// Last numbers given out: {"organisation", "register", "year", "last"}.
Value listRegisters(Database& database, const Seen& seen = {});

Value listOrganisations(Database& database, const std::string& kind = {}, const Seen& seen = {});

struct PersonFilter {
    std::optional<Id> organisation = {};
    std::string role = {};
    std::string search = {}; ///< beginning of the surname
    Seen seen = {};
};
Value listPersons(Database& database, const PersonFilter& filter, Page page = {});
/// With mentorships; null when there is no such person.
Value showPerson(Database& database, Id person);

struct MentorshipFilter {
    std::optional<Id> organisation = {};
    std::optional<Id> person = {};
    std::string openOn = {}; ///< ISO date: those that run on it
    Seen seen = {};
};
Value listMentorships(Database& database, const MentorshipFilter& filter, Page page = {});

struct LetterFilter {
    std::optional<Id> programme = {};
    std::optional<Id> person = {};
    std::optional<Id> task = {};
    std::string state = {};
};
/// Newest first.
Value listLetters(Database& database, const LetterFilter& filter, Page page = {});

struct WaitFilter {
    std::optional<Id> programme = {};
    std::optional<Id> organisation = {};
    std::optional<Id> task = {};
    std::vector<std::string> roles = {};
    Seen seen = {};
};
/// What people are asked for and have not answered yet; oldest first.
Value listOpenWaits(Database& database, const WaitFilter& filter, Page page = {});

/// Null when there is no such question, or it has been answered.
Value showOpenWait(Database& database, Id wait);

struct RunFilter {
    std::optional<Id> programme = {};
    std::optional<Id> task = {};
    std::vector<std::string> states = {}; ///< {"retrying", "stuck"}: those in trouble
    Seen seen = {};
};
/// Newest first.
Value listRuns(Database& database, const RunFilter& filter, Page page = {});
/// With its journal; null when there is no such run.
Value showRun(Database& database, Id run);
/// The newest finished step with this verb before the step `seq`: {"seq", "request", "result"}; null when there is
/// none.
Value lastStepBefore(Database& database, Id run, int seq, const std::string& verb);

/// The requests of all steps with this verb, also of those that failed; the oldest run first.
std::vector<Value> requestsOf(Database& database, const std::string& verb);

struct AuditFilter {
    std::string subject = {}; ///< "task:5"
    std::string actor = {};
    std::string what = {};
};
/// Newest first.
Value listAudit(Database& database, const AuditFilter& filter, Page page = {});

/// "2026-09-01T08:30:00.000000Z"
std::string isoText(Moment moment);

} // namespace nastavnik::store
