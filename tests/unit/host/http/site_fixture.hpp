// SPDX-License-Identifier: MIT
#pragma once

#include "http/site.hpp"
#include "support/quiet_engine.hpp"
#include "support/small_roadmap.hpp"

#include <gtest/gtest.h>

namespace nastavnik::http {

using namespace std::chrono;

/// Gives every thing to everybody and remembers for whom a list was asked: keeping to it is the site's part, and the
/// SQL's for lists.
class OpenView final : public View {
public:
    std::map<std::string, Access> accesses;
    std::map<Id, Value> allTasks;
    std::map<Id, Value> allDocuments;
    std::map<std::string, Bytes> made; ///< of files, by their hash
    std::map<Id, Value> allWaits;
    Value lastCall;
    people::Scope asked;
    Filter filter;
    bool isBroken = false;

    void probe() override {
        if (isBroken)
            throw Error("ST001", {"база занята", "the database is busy"});
    }
    std::optional<Access> access(const std::string& hash) override {
        const auto found = accesses.find(hash);
        return found == accesses.end() ? std::nullopt : std::optional(found->second);
    }
    Value programmes(const people::Scope& scope, Date) override {
        return noted(scope, {}, Value::array({{{"id", 1}, {"year", 2026}, {"title", "Малая дорожная карта"}}}));
    }
    Value tasks(const people::Scope& scope, const Filter& wanted, Date) override {
        Value items = Value::array();
        for (const auto& [id, task] : allTasks)
            items.push_back(task);
        return noted(scope, wanted, std::move(items));
    }
    Value task(Id id, Date) override { return allTasks.contains(id) ? allTasks[id] : Value(); }
    Value waits(const people::Scope& scope, const Filter& wanted) override { return noted(scope, wanted); }
    Value wait(Id id) override { return allWaits.contains(id) ? allWaits[id] : Value(); }
    Value lastCallBefore(Id run, int, const std::string& capability) override {
        return run == 1 && capability == "matching.propose" ? lastCall : Value();
    }
    Value runs(const people::Scope& scope, const Filter& wanted) override { return noted(scope, wanted); }
    Value documents(const people::Scope& scope, const Filter& wanted) override { return noted(scope, wanted); }
    Value document(Id id) override { return allDocuments.contains(id) ? allDocuments[id] : Value(); }
    std::optional<File> documentFile(Id, const std::string& name, std::optional<int>) override {
        if (name != "Приказ.odt")
            return std::nullopt;
        return File{.name = name, .type = "application/vnd.oasis.opendocument.text", .bytes = "PK"};
    }
    std::optional<Bytes> rendition(const std::string& hash, const std::string&) override {
        return made.contains(hash) ? std::optional(made[hash]) : std::nullopt;
    }
    Value registers(const people::Scope& scope) override {
        return noted(scope, {},
                     Value::array({{{"organisation", 2}, {"register", "order"}, {"year", 2026}, {"last", 3}}}));
    }
    Value organisations(const people::Scope& scope) override { return noted(scope, {}); }
    Value persons(const people::Scope& scope, const Filter& wanted) override {
        return noted(scope, wanted,
                     Value::array({{{"id", 22}, {"organisation", 2}, {"profile", {{"age", 50}}}},
                                   {{"id", 23}, {"organisation", 2}, {"profile", {{"age", 23}}}}}));
    }
    Value mentorships(const people::Scope& scope, const Filter& wanted) override { return noted(scope, wanted); }
    Value letters(const people::Scope& scope, const Filter& wanted) override { return noted(scope, wanted); }

private:
    Value noted(const people::Scope& scope, const Filter& wanted, Value items = Value::array()) {
        asked = scope;
        filter = wanted;
        const std::size_t total = items.size();
        return {{"items", std::move(items)}, {"total", total}};
    }
};

class OpenBook final : public AccessBook {
public:
    explicit OpenBook(OpenView& view) : view_(view) {}
    void keep(const Access& access) override { view_.accesses.insert_or_assign(access.hash, access); }
    void noteUse(const std::string& hash, Moment used) override { view_.accesses.at(hash).used = used; }
    bool remove(const std::string& hash) override { return view_.accesses.erase(hash) > 0; }
    void removeEnded(Moment) override {}

private:
    OpenView& view_;
};

/// Carries orders out at once, in the caller's thread.
class NearEngine final : public EngineLink {
public:
    explicit NearEngine(const engine::Clock& clock) : clock_(clock), driver_(scripts_, capabilities_, {}) {}

    engine::World world;
    test::QuietLedger ledger;

    std::shared_ptr<const Snapshot> snapshot() override { return std::make_shared<const Snapshot>(snapshotOf(world)); }
    Value carryOut(Order order) override {
        engine::Turn turn(ledger, world, clock_.now(), {});
        turn.actor = order.actor;
        turn.cause = order.cause;
        return order.act(turn, driver_);
    }

private:
    const engine::Clock& clock_;
    test::QuietScripts scripts_;
    test::QuietCapabilities capabilities_;
    engine::RunDriver driver_;
};

/// A department (1) with two schools (2, 3). 10 methodist, 20 curator, 21 head, 31 head of the other school; 22 and 23
/// are mentor and mentee of mentorship 5 in school 2 and nothing else.
class SiteTest : public testing::Test {
protected:
    SiteTest() {
        engine_.world.directory = people::Directory(
            {{.id = 1, .kind = people::OrganisationKind::department, .name = "Управление", .shortName = "Управление"},
             {.id = 2, .name = "Школа № 1", .shortName = "Школа № 1", .parent = 1},
             {.id = 3, .name = "Школа № 2", .shortName = "Школа № 2", .parent = 1}},
            {person(10, 1, "methodist"), person(20, 2, "curator"), person(21, 2, "head"), person(31, 3, "head"),
             person(22, 2, "mentor"), person(23, 2, "mentee")},
            {{.id = 5, .organisation = 2, .mentors = {22}, .mentees = {23}, .from = day}});
        engine_.world.programmes.emplace(
            1, engine::ProgrammeState(test::smallProgramme().programme(), test::smallRoadmap(), {}));
        addTask({.id = 100, .activity = "1.1", .unit = test::department()});
        addTask({.id = 101, .activity = "1.2", .unit = test::school(2)});
        addTask({.id = 102, .activity = "1.2", .unit = test::school(3)});
        addTask({.id = 103, .activity = "2.2", .unit = test::pairOf(2, 5)});
        addTask({.id = 104, .activity = "2.2", .unit = test::pairOf(3, 6)});
        const Value files = Value::array({{{"name", "Приказ.odt"}, {"hash", "h1"}}});
        view_.allDocuments[7] = {{"id", 7}, {"organisation", 2}, {"task", 101}, {"files", files}};
        view_.allDocuments[8] = {{"id", 8}, {"organisation", 2}, {"task", 103}, {"files", files}};
        engine_.ledger.documents[7] = {.id = 7, .programme = 1, .organisation = 2, .task = 101, .number = "7"};
    }

    static people::Person person(Id id, Id organisation, const char* role) {
        return {.id = id, .surname = "Человеков", .given = "Н", .organisation = organisation, .roles = {role}};
    }

    void addTask(engine::Task task) {
        task.programme = 1;
        task.state = engine::TaskState::open;
        task.window = {day, day + days{20}};
        view_.allTasks[task.id] = {{"id", task.id},
                                   {"programme", 1},
                                   {"activity", task.activity},
                                   {"unit", {{"kind", engine::name(task.unit.kind)}, {"id", task.unit.id}}},
                                   {"organisation", task.unit.organisation},
                                   {"state", "open"}};
        engine_.world.programmes.at(1).put(std::move(task));
    }

    std::string give(Id who, AccessKind kind, hours valid = hours{24}) {
        Value secret =
            engine_.carryOut({.actor = "test", .cause = "test", .act = [&](engine::Turn& turn, engine::RunDriver&) {
                                  return Value(giveAccess(turn, book_, {.person = who, .kind = kind, .valid = valid}));
                              }});
        return secret.get<std::string>();
    }

    Response get(const std::string& path, Id who = 0, std::map<std::string, std::string> query = {}) {
        Request request{.method = "GET", .path = path, .query = std::move(query)};
        return send(std::move(request), who);
    }
    Response post(const std::string& path, const Value& body, Id who = 0) {
        Request request{.method = "POST", .path = path, .body = body.dump()};
        request.headers["content-type"] = "application/json";
        return send(std::move(request), who);
    }
    Response send(Request request, Id who) {
        request.headers["host"] = "localhost";
        if (who != 0)
            request.headers["authorization"] = "Bearer " + give(who, AccessKind::key);
        return site_.answer(request);
    }
    static std::string codeOf(const Response& response) {
        return Value::parse(response.body)["error"]["code"].get<std::string>();
    }

    const Date day = sys_days{2026y / September / 1};
    engine::VirtualClock clock_{Moment{sys_days{2026y / September / 10}} + hours{9}};
    OpenView view_;
    OpenBook book_{view_};
    NearEngine engine_{clock_};
    std::vector<Fault> reported_;
    std::string pdfMark_;
    std::vector<Capability> offered_{
        {.name = "matching.assign",
         .summary = {"Подбирает", "Assigns"},
         .fields = {{.name = "count", .kind = Kind::integer, .need = Need::required}}},
        {.name = "documents.generate", .summary = {"Пишет", "Writes"}, .registers = true},
        {.name = "notifications.deliver", .summary = {"Шлёт", "Sends"}, .effect = Effect::acts}};
    Site site_{{.view = view_,
                .engine = engine_,
                .book = book_,
                .clock = clock_,
                .offered = offered_,
                .call =
                    [](const std::string& name, Call call) {
                        return Outcome{.value = {{"name", name}, {"arguments", call.arguments}}};
                    },
                .toPdf = [this](const File& file) -> Bytes { return "%PDF of " + file.name + pdfMark_; },
                .report = [this](const Fault& fault) { reported_.push_back(fault); }},
               {}};
};

} // namespace nastavnik::http
