// SPDX-License-Identifier: MIT
#include "store_view.hpp"

#include "store/read_model.hpp"

namespace nastavnik {

using http::Filter;
using people::Scope;
using store::Database;

namespace {

store::Page pageOf(const Filter& filter) { return {.limit = filter.limit, .offset = filter.offset}; }

std::string firstOf(const std::vector<std::string>& words) { return words.empty() ? "" : words.front(); }

} // namespace

void StoreView::probe() {
    readers_.read([](Database& database) { return database.number("SELECT count(*) FROM audit_head"); });
}

std::optional<http::Access> StoreView::access(const std::string& hash) {
    const auto row = readers_.read([&](Database& database) { return store::AccessRows(database).find(hash); });
    if (!row)
        return std::nullopt;
    return http::Access{.hash = row->hash,
                        .person = row->person,
                        .kind = http::accessKindOf(row->kind),
                        .made = row->made,
                        .used = row->used,
                        .ends = row->ends};
}

Value StoreView::programmes(const Scope& scope, Date today) {
    return readers_.read([&](Database& database) { return store::listProgrammes(database, today, scope); });
}

Value StoreView::tasks(const Scope& scope, const Filter& filter, Date today) {
    const store::TaskFilter wanted{.programme = filter.programme,
                                   .states = filter.states,
                                   .activities = filter.activities,
                                   .unitKind = filter.unitKind,
                                   .unit = filter.unit,
                                   .organisation = filter.organisation,
                                   .overdueOnly = filter.overdueOnly,
                                   .seen = scope};
    return readers_.read([&](Database& database) { return store::listTasks(database, wanted, today, pageOf(filter)); });
}

Value StoreView::task(engine::Id id, Date today) {
    return readers_.read([&](Database& database) { return store::showTask(database, id, today); });
}

Value StoreView::waits(const Scope& scope, const Filter& filter) {
    const store::WaitFilter wanted{.programme = filter.programme,
                                   .organisation = filter.organisation,
                                   .task = filter.task,
                                   .roles = filter.roles,
                                   .seen = scope};
    return readers_.read([&](Database& database) { return store::listOpenWaits(database, wanted, pageOf(filter)); });
}

Value StoreView::wait(engine::Id id) {
    return readers_.read([&](Database& database) { return store::showOpenWait(database, id); });
}

Value StoreView::lastCallBefore(engine::Id run, int seq, const std::string& capability) {
    return readers_.read([&](Database& database) { return store::lastStepBefore(database, run, seq, capability); });
}

Value StoreView::runs(const Scope& scope, const Filter& filter) {
    const store::RunFilter wanted{
        .programme = filter.programme, .task = filter.task, .states = filter.states, .seen = scope};
    return readers_.read([&](Database& database) { return store::listRuns(database, wanted, pageOf(filter)); });
}

Value StoreView::documents(const Scope& scope, const Filter& filter) {
    const store::DocumentFilter wanted{.programme = filter.programme,
                                       .organisation = filter.organisation,
                                       .task = filter.task,
                                       .kind = filter.kind,
                                       .status = firstOf(filter.states),
                                       .search = filter.search,
                                       .toBeReadBy = filter.toBeReadBy,
                                       .seen = scope};
    return readers_.read([&](Database& database) { return store::listDocuments(database, wanted, pageOf(filter)); });
}

Value StoreView::document(engine::Id id) {
    return readers_.read([&](Database& database) { return store::showDocument(database, id); });
}

std::optional<File> StoreView::documentFile(engine::Id document, const std::string& name, std::optional<int> version) {
    return readers_.read([&](Database& database) { return store::documentFile(database, document, name, version); });
}

std::optional<Bytes> StoreView::rendition(const std::string& hash, const std::string& format) {
    return readers_.read([&](Database& database) { return store::rendition(database, hash, format); });
}

Value StoreView::registers(const Scope& scope) {
    return readers_.read([&](Database& database) { return store::listRegisters(database, scope); });
}

Value StoreView::organisations(const Scope& scope) {
    return readers_.read([&](Database& database) { return store::listOrganisations(database, "", scope); });
}

Value StoreView::persons(const Scope& scope, const Filter& filter) {
    const store::PersonFilter wanted{
        .organisation = filter.organisation, .role = firstOf(filter.roles), .search = filter.search, .seen = scope};
    return readers_.read([&](Database& database) { return store::listPersons(database, wanted, pageOf(filter)); });
}

Value StoreView::mentorships(const Scope& scope, const Filter& filter) {
    const store::MentorshipFilter wanted{.organisation = filter.organisation, .openOn = filter.openOn, .seen = scope};
    return readers_.read([&](Database& database) { return store::listMentorships(database, wanted, pageOf(filter)); });
}

Value StoreView::letters(const Scope& scope, const Filter& filter) {
    const store::LetterFilter wanted{.programme = filter.programme, .person = scope.person};
    return readers_.read([&](Database& database) { return store::listLetters(database, wanted, pageOf(filter)); });
}

void StoreAccessBook::keep(const http::Access& access) {
    rows_.add({.hash = access.hash,
               .person = access.person,
               .kind = std::string(http::name(access.kind)),
               .made = access.made,
               .used = access.used,
               .ends = access.ends});
}

} // namespace nastavnik
