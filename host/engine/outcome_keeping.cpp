// SPDX-License-Identifier: MIT
#include "engine/outcome_keeping.hpp"

namespace nastavnik::engine {

namespace {

/// The paper takes the place of one that was not signed; what that one was stays as a former version.
Document keepNextVersion(Document document, Paper paper, const CallScope& scope) {
    scope.turn.ledger.keepVersion(document);
    ++document.version;
    document.status = DocumentStatus::draft;
    document.title = std::move(paper.title);
    document.date = parseDate(paper.date).value_or(scope.turn.today());
    document.data = std::move(paper.data);
    document.files.clear();
    for (const File& file : paper.files)
        document.files.push_back(scope.turn.ledger.keepFile(file));
    scope.turn.ledger.saveDocument(document);
    scope.turn.record("document:" + std::to_string(document.id), "drawn_up_anew", {{"version", document.version}});
    return document;
}

Document keepPaper(Paper paper, const CallScope& scope, const Value& registration) {
    if (registration.is_object() && registration.contains("document"))
        return keepNextVersion(scope.turn.ledger.document(registration["document"].get<Id>()).value(), std::move(paper),
                               scope);
    Document document{.programme = scope.run.programme,
                      .organisation = scope.task.unit.organisation,
                      .task = scope.task.id,
                      .kind = std::move(paper.kind),
                      .title = std::move(paper.title),
                      .number = std::move(paper.number),
                      .date = parseDate(paper.date).value_or(scope.turn.today()),
                      .data = std::move(paper.data)};
    for (const File& file : paper.files)
        document.files.push_back(scope.turn.ledger.keepFile(file));
    document.id = scope.turn.ledger.addDocument(document);
    scope.turn.record("document:" + std::to_string(document.id), "registered",
                      {{"number", document.number}, {"kind", document.kind}});
    return document;
}

void keepLetter(Letter letter, const CallScope& scope, const std::vector<Id>& documents, const std::string& notice) {
    StoredLetter stored{.programme = scope.run.programme,
                        .task = scope.task.id,
                        .notice = notice,
                        .subject = std::move(letter.subject),
                        .text = std::move(letter.text),
                        .documents = documents};
    if (letter.to.is_number_integer()) {
        stored.person = letter.to.get<Id>();
        if (const people::Person* person = scope.turn.world.directory.person(*stored.person))
            stored.address = person->email;
    } else {
        stored.address = letter.to.get<std::string>();
    }
    scope.turn.post(std::move(stored));
}

} // namespace

Value toValue(const Document& document) {
    Value files = Value::array();
    for (const StoredFile& file : document.files)
        files.push_back(file.name);
    return {{"id", document.id},           {"kind", document.kind},          {"title", document.title},
            {"number", document.number},   {"date", isoText(document.date)}, {"status", name(document.status)},
            {"version", document.version}, {"files", std::move(files)}};
}

std::optional<Fault> brokenRule(const Outcome& outcome, const CallScope& scope) {
    for (const Letter& letter : outcome.letters) {
        const bool isPerson =
            letter.to.is_number_integer() && scope.turn.world.directory.person(letter.to.get<people::Id>());
        if (!isPerson && !letter.to.is_string())
            return Fault{"EN023",
                         {"письмо некому отправить: среди людей нет «" + letter.to.dump() + "»",
                          "a letter has no receiver: there is no person \"" + letter.to.dump() + "\""}};
    }
    return std::nullopt;
}

Value keepOutcome(const Capability& capability, Outcome outcome, const CallScope& scope, const Kept& kept) {
    Value result = std::move(outcome.value);
    bool first = true;
    for (Paper& paper : outcome.papers) {
        const Document document = keepPaper(std::move(paper), scope, first ? kept.registration : Value());
        if (first && capability.result == Kind::document)
            result = toValue(document);
        first = false;
    }
    for (Letter& letter : outcome.letters)
        keepLetter(std::move(letter), scope, kept.attached, capability.name);
    return result;
}

} // namespace nastavnik::engine
