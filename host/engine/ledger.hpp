// SPDX-License-Identifier: MIT
#pragma once

#include "engine/edition.hpp"
#include "engine/papers.hpp"
#include "engine/programme.hpp"
#include "engine/run.hpp"
#include "nastavnik/capability.hpp"
#include "people/agreements.hpp"
#include "people/consents.hpp"
#include "people/indicator_values.hpp"

#include <optional>
#include <string>
#include <vector>

namespace nastavnik::engine {

/// Who did what when, and why: a link of the hash-chained audit log.
struct AuditEvent {
    Moment at{};
    std::string actor;   ///< "person:12", "system", "cli:USER"
    std::string cause;   ///< "term", "run:7/3", "command:submit"
    std::string subject; ///< "task:5"
    std::string what;    ///< "opened"
    Value details = Value::object();
};

/// Everything that is kept. The engine is its only writer: begin(), any number of changes, commit(): durable when
/// commit() returns, or nothing of it. All other calls stand between begin() and commit(), reading calls may stand
/// outside. Calls named add… return the new id. Throws Error when the store cannot be read or written.
class Ledger {
public:
    virtual ~Ledger() = default;

    virtual void begin() = 0;
    virtual void commit() = 0;
    virtual void rollback() noexcept = 0;

    /// Versions of roadmaps, by content hash.
    virtual void keepBundle(const roadmap::Bundle& bundle) = 0;
    virtual roadmap::Bundle bundle(const std::string& version) = 0;

    virtual Id addProgramme(const Programme& programme) = 0;
    /// What a migration changes: version, title, place, inputs.
    virtual void saveProgramme(const Programme& programme) = 0;
    virtual std::vector<Programme> programmes() = 0;
    virtual Id addEdition(const Edition& edition) = 0;
    virtual void saveEdition(const Edition& edition) = 0;    ///< its undo
    virtual std::vector<Edition> editions(Id programme) = 0; ///< the last one stands last

    virtual Id addOrganisation(const people::Organisation& organisation) = 0;
    virtual Id addPerson(const people::Person& person) = 0;
    virtual Id addMentorship(const people::Mentorship& mentorship) = 0;
    virtual void saveOrganisation(const people::Organisation& organisation) = 0;
    virtual void savePerson(const people::Person& person) = 0;
    virtual void saveMentorship(const people::Mentorship& mentorship) = 0;
    virtual std::vector<people::Organisation> organisations() = 0;
    virtual std::vector<people::Person> persons() = 0;
    virtual std::vector<people::Mentorship> mentorships() = 0;

    virtual Id addConsent(const people::Consent& consent) = 0;
    virtual void saveConsent(const people::Consent& consent) = 0;
    virtual std::vector<people::Consent> consents() = 0;
    virtual Id addAgreement(const people::Agreement& agreement) = 0;
    virtual void saveAgreement(const people::Agreement& agreement) = 0;
    virtual std::vector<people::Agreement> agreements() = 0;
    /// Health, disability, behaviour: apart from the card; null when nothing is kept.
    virtual void saveSpecial(Id person, const Value& data) = 0;
    virtual Value special(Id person) = 0;
    /// Takes the person out of records, letters, questions, special data and the journals of ended actions; see
    /// erasure.hpp.
    virtual Value erase(const people::Person& person) = 0;
    virtual Id addIndicatorValue(const people::IndicatorValue& value) = 0;
    virtual std::vector<people::IndicatorValue> indicatorValues() = 0;

    /// Things noted in the course of the year (requests, bank entries, meetings), by kind and unit.
    virtual Id addRecord(Id programme, const std::string& kind, const Unit& unit, Date date, const Value& data) = 0;
    /// {"id", "kind", "unit": {"kind", "id"}, "organisation", "date", "data"} in the order of writing; `unit` narrows.
    virtual std::vector<Value> records(Id programme, const std::string& kind, const std::optional<Unit>& unit) = 0;

    virtual Id addTask(const Task& task) = 0;
    virtual void saveTask(const Task& task) = 0;
    virtual std::vector<Task> tasks(Id programme) = 0;

    virtual Id addRun(const Run& run) = 0;
    /// What changes in a run's life: version, state, wake, attempts, trouble. The rest stays as it was added.
    virtual void saveRun(const Run& run) = 0;
    virtual std::optional<Run> run(Id id) = 0;
    /// Runs that may go on at `now`: ready ones, and waiting or retrying ones whose wake has come; oldest first.
    virtual std::vector<Id> dueRuns(Moment now, int limit) = 0;
    virtual std::optional<Moment> nextWake() = 0; ///< of runs and letters
    virtual void appendStep(Id run, const Step& step) = 0;
    virtual void finishStep(Id run, const Step& step) = 0; ///< result or error of an intent
    virtual void removeLastStep(Id run) = 0;               ///< before a failed step is tried again
    virtual std::vector<Step> journal(Id run) = 0;

    virtual Id addWait(const Wait& wait) = 0;
    virtual void saveWait(const Wait& wait) = 0;
    virtual std::optional<Wait> wait(Id id) = 0;
    virtual std::vector<Wait> openWaits(Id programme) = 0;
    virtual std::vector<Wait> waitsOf(Id run) = 0;

    /// The next number of this register: 1, 2, 3 … without gaps or doubles, because it is part of the transaction.
    virtual int takeNumber(const Register& numbers) = 0;
    /// The paper did not come about: its number is the first that takeNumber() gives out again.
    virtual void giveBackNumber(const Register& numbers, int number) = 0;
    /// The last number given out, here or on paper; 0 in a new register.
    virtual int lastNumber(const Register& numbers) = 0;
    virtual void setLastNumber(const Register& numbers, int last) = 0;
    virtual Id addDocument(const Document& document) = 0;
    virtual void saveDocument(const Document& document) = 0;
    /// Keeps what the document is now as a former version, before it is saved as the next one.
    virtual void keepVersion(const Document& document) = 0;
    virtual std::optional<Document> document(Id id) = 0;
    /// Papers of the programme that somebody still has to read, oldest first.
    virtual std::vector<Id> unreadDocuments(Id programme) = 0;
    /// Keeps bytes by content; the same bytes are kept once.
    virtual StoredFile keepFile(const File& file) = 0;
    virtual Bytes fileBytes(const std::string& hash) = 0;
    /// What was made of a kept file in another format ("pdf"); a second one for the same file is not kept.
    virtual void keepRendition(const std::string& source, const std::string& format, const File& made) = 0;

    virtual Id addLetter(const StoredLetter& letter) = 0;
    virtual void saveLetter(const StoredLetter& letter) = 0;
    virtual std::vector<StoredLetter> dueLetters(Moment now, int limit) = 0;

    virtual void record(const AuditEvent& event) = 0;
    /// The events about this subject, oldest first.
    virtual std::vector<AuditEvent> eventsOf(const std::string& subject) = 0;
};

} // namespace nastavnik::engine
