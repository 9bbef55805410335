// SPDX-License-Identifier: MIT
#pragma once

#include "engine/run_driver.hpp"

#include <map>
#include <stdexcept>
#include <vector>

namespace nastavnik::test {

using engine::Id;

/// A ledger in memory of what tasks, questions, consents and the audit log need; everything else is not expected.
class QuietLedger : public engine::Ledger {
public:
    std::vector<engine::AuditEvent> events;
    std::map<Id, engine::Task> savedTasks;
    std::map<Id, engine::Run> runs;
    std::map<Id, engine::Wait> waits;
    std::map<Id, engine::Document> documents;
    std::map<std::string, int> numbers;      ///< last ones, by the name of their register
    std::map<std::string, Bytes> renditions; ///< by the hash of their source

    void begin() override {}
    void commit() override {}
    void rollback() noexcept override {}
    void saveTask(const engine::Task& task) override { savedTasks.insert_or_assign(task.id, task); }
    std::optional<engine::Run> run(Id id) override { return found(runs, id); }
    void saveRun(const engine::Run& run) override { runs.insert_or_assign(run.id, run); }
    std::optional<engine::Wait> wait(Id id) override { return found(waits, id); }
    void record(const engine::AuditEvent& event) override { events.push_back(event); }
    Id addLetter(const engine::StoredLetter&) override { return 1; }

    void keepBundle(const roadmap::Bundle&) override { unexpected(); }
    roadmap::Bundle bundle(const std::string&) override { unexpected(); }
    Id addProgramme(const engine::Programme&) override { unexpected(); }
    void saveProgramme(const engine::Programme&) override { unexpected(); }
    std::vector<engine::Programme> programmes() override { unexpected(); }
    Id addEdition(const engine::Edition&) override { unexpected(); }
    void saveEdition(const engine::Edition&) override { unexpected(); }
    std::vector<engine::Edition> editions(Id) override { return {}; }
    Id addOrganisation(const people::Organisation&) override { unexpected(); }
    Id addPerson(const people::Person&) override { unexpected(); }
    Id addMentorship(const people::Mentorship&) override { unexpected(); }
    void savePerson(const people::Person&) override { unexpected(); }
    void saveMentorship(const people::Mentorship&) override { unexpected(); }
    std::vector<people::Organisation> organisations() override { unexpected(); }
    std::vector<people::Person> persons() override { unexpected(); }
    std::vector<people::Mentorship> mentorships() override { unexpected(); }
    Id addConsent(const people::Consent&) override { return ++lastConsent_; }
    void saveConsent(const people::Consent&) override {}
    std::vector<people::Consent> consents() override { unexpected(); }
    Id addAgreement(const people::Agreement&) override { unexpected(); }
    void saveAgreement(const people::Agreement&) override { unexpected(); }
    std::vector<people::Agreement> agreements() override { unexpected(); }
    void saveOrganisation(const people::Organisation&) override { unexpected(); }
    void saveSpecial(Id, const Value&) override { unexpected(); }
    Value special(Id) override { unexpected(); }
    Value erase(const people::Person&) override { unexpected(); }
    std::vector<engine::AuditEvent> eventsOf(const std::string&) override { unexpected(); }
    Id addIndicatorValue(const people::IndicatorValue&) override { unexpected(); }
    std::vector<people::IndicatorValue> indicatorValues() override { unexpected(); }
    Id addRecord(Id, const std::string&, const engine::Unit&, Date, const Value&) override { unexpected(); }
    std::vector<Value> records(Id, const std::string&, const std::optional<engine::Unit>&) override { unexpected(); }
    Id addTask(const engine::Task&) override { unexpected(); }
    std::vector<engine::Task> tasks(Id) override { unexpected(); }
    Id addRun(const engine::Run&) override { unexpected(); }
    std::vector<Id> dueRuns(Moment, int) override { unexpected(); }
    std::optional<Moment> nextWake() override { unexpected(); }
    void appendStep(Id, const engine::Step&) override { unexpected(); }
    void finishStep(Id, const engine::Step&) override { unexpected(); }
    void removeLastStep(Id) override { unexpected(); }
    std::vector<engine::Step> journal(Id) override { return {}; }
    Id addWait(const engine::Wait&) override { unexpected(); }
    void saveWait(const engine::Wait&) override { unexpected(); }
    std::vector<engine::Wait> openWaits(Id) override { return {}; }
    std::vector<engine::Wait> waitsOf(Id) override { return {}; }
    int takeNumber(const engine::Register&) override { unexpected(); }
    void giveBackNumber(const engine::Register&, int) override { unexpected(); }
    int lastNumber(const engine::Register& wanted) override { return numbers[wanted.name]; }
    void setLastNumber(const engine::Register& wanted, int last) override { numbers[wanted.name] = last; }
    Id addDocument(const engine::Document&) override { unexpected(); }
    void saveDocument(const engine::Document& document) override { documents.insert_or_assign(document.id, document); }
    void keepVersion(const engine::Document&) override { unexpected(); }
    std::optional<engine::Document> document(Id id) override { return found(documents, id); }
    std::vector<Id> unreadDocuments(Id) override { unexpected(); }
    engine::StoredFile keepFile(const File& file) override { return {.name = file.name, .type = file.type}; }
    Bytes fileBytes(const std::string&) override { unexpected(); }
    void keepRendition(const std::string& source, const std::string&, const File& made) override {
        renditions.insert_or_assign(source, made.bytes);
    }
    void saveLetter(const engine::StoredLetter&) override { unexpected(); }
    std::vector<engine::StoredLetter> dueLetters(Moment, int) override { unexpected(); }

private:
    Id lastConsent_ = 0;

    template <typename T>
    static std::optional<T> found(const std::map<Id, T>& entries, Id id) {
        const auto place = entries.find(id);
        return place == entries.end() ? std::nullopt : std::optional(place->second);
    }
    [[noreturn]] static void unexpected() { throw std::logic_error("not expected of this ledger"); }
};

class QuietScripts : public engine::Scripts {
public:
    void listen(Listener) override {}
    void know(const roadmap::Bundle&) override {}
    void start(engine::ScriptStart) override {}
    void answer(Id, const engine::Step&) override {}
    void drop(Id) override {}
    void flush() override {}
};

class QuietCapabilities : public engine::Capabilities {
public:
    void listen(Listener) override {}
    const std::vector<Capability>& all() const override { return all_; }
    void call(engine::CallId, const std::string&, Call) override {}

private:
    std::vector<Capability> all_;
};

} // namespace nastavnik::test
