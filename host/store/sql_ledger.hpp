// SPDX-License-Identifier: MIT
#pragma once

#include "engine/ledger.hpp"
#include "store/audit.hpp"
#include "store/consent_rows.hpp"
#include "store/document_rows.hpp"
#include "store/edition_rows.hpp"
#include "store/erasure_rows.hpp"
#include "store/file_rows.hpp"
#include "store/indicator_rows.hpp"
#include "store/letter_rows.hpp"
#include "store/mentorship_rows.hpp"
#include "store/people_rows.hpp"
#include "store/programme_rows.hpp"
#include "store/record_rows.hpp"
#include "store/run_rows.hpp"
#include "store/step_rows.hpp"
#include "store/task_rows.hpp"
#include "store/wait_rows.hpp"

namespace nastavnik::store {

/// The ledger of the engine in a database that was migrated and that it alone writes to. Saving what was never added
/// is a logic error.
class SqlLedger final : public engine::Ledger {
public:
    explicit SqlLedger(Database& database);

    void begin() override;
    void commit() override;
    void rollback() noexcept override;

    void keepBundle(const roadmap::Bundle& bundle) override { programmes_.keep(bundle); }
    roadmap::Bundle bundle(const std::string& version) override { return programmes_.bundle(version); }
    Id addProgramme(const engine::Programme& programme) override { return programmes_.add(programme); }
    void saveProgramme(const engine::Programme& programme) override { programmes_.save(programme); }
    std::vector<engine::Programme> programmes() override { return programmes_.all(); }
    Id addEdition(const engine::Edition& edition) override { return editions_.add(edition); }
    void saveEdition(const engine::Edition& edition) override { editions_.save(edition); }
    std::vector<engine::Edition> editions(Id programme) override { return editions_.of(programme); }

    Id addOrganisation(const people::Organisation& organisation) override { return people_.add(organisation); }
    Id addPerson(const people::Person& person) override { return people_.add(person); }
    Id addMentorship(const people::Mentorship& mentorship) override { return mentorships_.add(mentorship); }
    void saveOrganisation(const people::Organisation& organisation) override { people_.save(organisation); }
    void savePerson(const people::Person& person) override { people_.save(person); }
    void saveMentorship(const people::Mentorship& mentorship) override { mentorships_.save(mentorship); }
    std::vector<people::Organisation> organisations() override { return people_.organisations(); }
    std::vector<people::Person> persons() override { return people_.persons(); }
    std::vector<people::Mentorship> mentorships() override { return mentorships_.all(); }

    Id addConsent(const people::Consent& consent) override { return consents_.add(consent); }
    void saveConsent(const people::Consent& consent) override { consents_.save(consent); }
    std::vector<people::Consent> consents() override { return consents_.consents(); }
    Id addAgreement(const people::Agreement& agreement) override { return consents_.add(agreement); }
    void saveAgreement(const people::Agreement& agreement) override { consents_.save(agreement); }
    std::vector<people::Agreement> agreements() override { return consents_.agreements(); }
    void saveSpecial(Id person, const Value& data) override { people_.saveSpecial(person, data); }
    Value special(Id person) override { return people_.special(person); }
    Value erase(const people::Person& person) override { return ErasureRows(database_).erase(person); }
    Id addIndicatorValue(const people::IndicatorValue& value) override { return indicators_.add(value); }
    std::vector<people::IndicatorValue> indicatorValues() override { return indicators_.all(); }

    Id addRecord(Id programme, const std::string& kind, const engine::Unit& unit, Date date,
                 const Value& data) override {
        return records_.add(programme, kind, unit, date, data);
    }
    std::vector<Value> records(Id programme, const std::string& kind,
                               const std::optional<engine::Unit>& unit) override {
        return records_.all(programme, kind, unit);
    }

    Id addTask(const engine::Task& task) override { return tasks_.add(task); }
    void saveTask(const engine::Task& task) override { tasks_.save(task); }
    std::vector<engine::Task> tasks(Id programme) override { return tasks_.all(programme); }

    Id addRun(const engine::Run& run) override { return runs_.add(run); }
    void saveRun(const engine::Run& run) override { runs_.save(run); }
    std::optional<engine::Run> run(Id id) override { return runs_.find(id); }
    std::vector<Id> dueRuns(Moment now, int limit) override { return runs_.due(now, limit); }
    std::optional<Moment> nextWake() override;
    void appendStep(Id run, const engine::Step& step) override { steps_.append(run, step); }
    void finishStep(Id run, const engine::Step& step) override { steps_.finish(run, step); }
    void removeLastStep(Id run) override { steps_.removeLast(run); }
    std::vector<engine::Step> journal(Id run) override { return steps_.journal(run); }

    Id addWait(const engine::Wait& wait) override { return waits_.add(wait); }
    void saveWait(const engine::Wait& wait) override { waits_.save(wait); }
    std::optional<engine::Wait> wait(Id id) override { return waits_.find(id); }
    std::vector<engine::Wait> openWaits(Id programme) override { return waits_.open(programme); }
    std::vector<engine::Wait> waitsOf(Id run) override { return waits_.of(run); }

    int takeNumber(const engine::Register& numbers) override { return documents_.takeNumber(numbers); }
    void giveBackNumber(const engine::Register& numbers, int number) override { documents_.giveBack(numbers, number); }
    int lastNumber(const engine::Register& numbers) override { return documents_.lastNumber(numbers); }
    void setLastNumber(const engine::Register& numbers, int last) override { documents_.setLastNumber(numbers, last); }
    Id addDocument(const engine::Document& document) override { return documents_.add(document); }
    void saveDocument(const engine::Document& document) override { documents_.save(document); }
    void keepVersion(const engine::Document& document) override { documents_.keepVersion(document); }
    std::optional<engine::Document> document(Id id) override { return documents_.find(id); }
    std::vector<Id> unreadDocuments(Id programme) override { return documents_.unread(programme); }
    engine::StoredFile keepFile(const File& file) override { return files_.keep(file); }
    Bytes fileBytes(const std::string& hash) override { return files_.bytes(hash); }
    void keepRendition(const std::string& source, const std::string& format, const File& made) override {
        files_.keepRendition(source, format, made);
    }

    Id addLetter(const engine::StoredLetter& letter) override { return letters_.add(letter); }
    void saveLetter(const engine::StoredLetter& letter) override { letters_.save(letter); }
    std::vector<engine::StoredLetter> dueLetters(Moment now, int limit) override { return letters_.due(now, limit); }

    void record(const engine::AuditEvent& event) override { audit_.append(event); }
    std::vector<engine::AuditEvent> eventsOf(const std::string& subject) override {
        return store::eventsOf(database_, subject);
    }

private:
    Database& database_;
    ProgrammeRows programmes_;
    EditionRows editions_;
    PeopleRows people_;
    MentorshipRows mentorships_;
    ConsentRows consents_;
    IndicatorRows indicators_;
    RecordRows records_;
    TaskRows tasks_;
    RunRows runs_;
    StepRows steps_;
    WaitRows waits_;
    FileRows files_;
    DocumentRows documents_;
    LetterRows letters_;
    AuditChain audit_;
};

} // namespace nastavnik::store
