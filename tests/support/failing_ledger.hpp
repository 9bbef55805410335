// SPDX-License-Identifier: MIT
#pragma once

#include "engine/ledger.hpp"

#include <algorithm>

namespace nastavnik::test {

using engine::Id;

/// A ledger that breaks as a full disk does: at one call that the test names, or at every one from there on.
class FailingLedger final : public engine::Ledger {
public:
    explicit FailingLedger(engine::Ledger& kept) : kept_(kept) {}

    int calls = 0;
    int failAt = 0;    ///< number of the call that breaks; 0: none
    int failUntil = 0; ///< the last one that breaks; 0: only failAt does

    void rollback() noexcept override { kept_.rollback(); }
    void begin() override { return passed().begin(); }
    void commit() override { return passed().commit(); }
    void keepBundle(const roadmap::Bundle& a) override { return passed().keepBundle(a); }
    roadmap::Bundle bundle(const std::string& a) override { return passed().bundle(a); }
    Id addProgramme(const engine::Programme& a) override { return passed().addProgramme(a); }
    void saveProgramme(const engine::Programme& a) override { passed().saveProgramme(a); }
    std::vector<engine::Programme> programmes() override { return passed().programmes(); }
    Id addEdition(const engine::Edition& a) override { return passed().addEdition(a); }
    void saveEdition(const engine::Edition& a) override { passed().saveEdition(a); }
    std::vector<engine::Edition> editions(Id a) override { return passed().editions(a); }
    Id addOrganisation(const people::Organisation& a) override { return passed().addOrganisation(a); }
    Id addPerson(const people::Person& a) override { return passed().addPerson(a); }
    Id addMentorship(const people::Mentorship& a) override { return passed().addMentorship(a); }
    void savePerson(const people::Person& a) override { return passed().savePerson(a); }
    void saveMentorship(const people::Mentorship& a) override { return passed().saveMentorship(a); }
    std::vector<people::Organisation> organisations() override { return passed().organisations(); }
    std::vector<people::Person> persons() override { return passed().persons(); }
    std::vector<people::Mentorship> mentorships() override { return passed().mentorships(); }
    Id addConsent(const people::Consent& a) override { return passed().addConsent(a); }
    void saveConsent(const people::Consent& a) override { return passed().saveConsent(a); }
    std::vector<people::Consent> consents() override { return passed().consents(); }
    Id addAgreement(const people::Agreement& a) override { return passed().addAgreement(a); }
    void saveAgreement(const people::Agreement& a) override { return passed().saveAgreement(a); }
    std::vector<people::Agreement> agreements() override { return passed().agreements(); }
    void saveOrganisation(const people::Organisation& a) override { return passed().saveOrganisation(a); }
    void saveSpecial(Id a, const Value& b) override { return passed().saveSpecial(a, b); }
    Value special(Id a) override { return passed().special(a); }
    Value erase(const people::Person& a) override { return passed().erase(a); }
    std::vector<engine::AuditEvent> eventsOf(const std::string& a) override { return passed().eventsOf(a); }
    Id addIndicatorValue(const people::IndicatorValue& a) override { return passed().addIndicatorValue(a); }
    std::vector<people::IndicatorValue> indicatorValues() override { return passed().indicatorValues(); }
    Id addRecord(Id a, const std::string& b, const engine::Unit& c, Date d, const Value& e) override {
        return passed().addRecord(a, b, c, d, e);
    }
    std::vector<Value> records(Id a, const std::string& b, const std::optional<engine::Unit>& c) override {
        return passed().records(a, b, c);
    }
    Id addTask(const engine::Task& a) override { return passed().addTask(a); }
    void saveTask(const engine::Task& a) override { return passed().saveTask(a); }
    std::vector<engine::Task> tasks(Id a) override { return passed().tasks(a); }
    Id addRun(const engine::Run& a) override { return passed().addRun(a); }
    void saveRun(const engine::Run& a) override { return passed().saveRun(a); }
    std::optional<engine::Run> run(Id a) override { return passed().run(a); }
    std::vector<Id> dueRuns(Moment a, int b) override { return passed().dueRuns(a, b); }
    std::optional<Moment> nextWake() override { return passed().nextWake(); }
    void appendStep(Id a, const engine::Step& b) override { return passed().appendStep(a, b); }
    void finishStep(Id a, const engine::Step& b) override { return passed().finishStep(a, b); }
    void removeLastStep(Id a) override { return passed().removeLastStep(a); }
    std::vector<engine::Step> journal(Id a) override { return passed().journal(a); }
    Id addWait(const engine::Wait& a) override { return passed().addWait(a); }
    void saveWait(const engine::Wait& a) override { return passed().saveWait(a); }
    std::optional<engine::Wait> wait(Id a) override { return passed().wait(a); }
    std::vector<engine::Wait> openWaits(Id a) override { return passed().openWaits(a); }
    std::vector<engine::Wait> waitsOf(Id a) override { return passed().waitsOf(a); }
    int takeNumber(const engine::Register& a) override { return passed().takeNumber(a); }
    void giveBackNumber(const engine::Register& a, int b) override { return passed().giveBackNumber(a, b); }
    int lastNumber(const engine::Register& a) override { return passed().lastNumber(a); }
    void setLastNumber(const engine::Register& a, int b) override { return passed().setLastNumber(a, b); }
    Id addDocument(const engine::Document& a) override { return passed().addDocument(a); }
    void saveDocument(const engine::Document& a) override { return passed().saveDocument(a); }
    void keepVersion(const engine::Document& a) override { return passed().keepVersion(a); }
    std::optional<engine::Document> document(Id a) override { return passed().document(a); }
    std::vector<Id> unreadDocuments(Id a) override { return passed().unreadDocuments(a); }
    engine::StoredFile keepFile(const File& a) override { return passed().keepFile(a); }
    Bytes fileBytes(const std::string& a) override { return passed().fileBytes(a); }
    void keepRendition(const std::string& a, const std::string& b, const File& c) override {
        passed().keepRendition(a, b, c);
    }
    Id addLetter(const engine::StoredLetter& a) override { return passed().addLetter(a); }
    void saveLetter(const engine::StoredLetter& a) override { return passed().saveLetter(a); }
    std::vector<engine::StoredLetter> dueLetters(Moment a, int b) override { return passed().dueLetters(a, b); }
    void record(const engine::AuditEvent& a) override { return passed().record(a); }

private:
    engine::Ledger& passed() {
        ++calls;
        if (failAt != 0 && calls >= failAt && calls <= std::max(failAt, failUntil))
            throw Error("ST002", {"на диске нет места", "the disk is full"});
        return kept_;
    }

    engine::Ledger& kept_;
};

} // namespace nastavnik::test
