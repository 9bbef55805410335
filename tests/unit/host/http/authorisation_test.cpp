// SPDX-License-Identifier: MIT
#include "site_fixture.hpp"

namespace nastavnik::http {

using Ids = std::vector<Id>;

class AuthorisationTest : public SiteTest {};

TEST_F(AuthorisationTest, AsksEveryListOnlyForWhatTheViewerSees) {
    for (const char* path : {"/api/programmes", "/api/tasks", "/api/waits", "/api/runs", "/api/documents",
                             "/api/organisations", "/api/people", "/api/mentorships", "/api/letters"}) {
        EXPECT_EQ(get(path, 10).status, 200) << path;
        EXPECT_EQ(view_.asked.organisations, (Ids{1, 2, 3})) << path;
        EXPECT_EQ(get(path, 20).status, 200) << path;
        EXPECT_EQ(view_.asked.organisations, Ids{2}) << path;
        EXPECT_EQ(get(path, 22).status, 200) << path;
        EXPECT_EQ(view_.asked.organisations, Ids{}) << path;
        EXPECT_EQ(view_.asked.mentorships, Ids{5}) << path;
        EXPECT_EQ(view_.asked.person, 22) << path;
        EXPECT_EQ(get(path).status, 401) << path;
    }
}

TEST_F(AuthorisationTest, ShowsAProgrammeOnlyOutOfTheViewersList) {
    EXPECT_EQ(Value::parse(get("/api/programmes/1", 22).body)["stages"][0]["title"], "Подготовка");
    EXPECT_EQ(get("/api/programmes/2", 22).status, 404);
}

TEST_F(AuthorisationTest, AnswersSomebodyElsesTaskLikeOneThatDoesNotExist) {
    const std::map<Id, Ids> seen{{10, {100, 101, 102, 103, 104}}, {20, {101, 103}}, {31, {102, 104}}, {22, {103}}};
    for (const auto& [person, tasks] : seen) {
        for (const Id task : {100, 101, 102, 103, 104, 999}) {
            const bool expected = std::find(tasks.begin(), tasks.end(), task) != tasks.end();
            EXPECT_EQ(get("/api/tasks/" + std::to_string(task), person).status, expected ? 200 : 404)
                << person << " " << task;
        }
    }
    EXPECT_EQ(get("/api/tasks/102", 20).body, get("/api/tasks/999", 20).body);
}

TEST_F(AuthorisationTest, ShowsDocumentsAndFilesToThoseWhoSeeTheirTask) {
    const std::map<Id, Ids> seen{{10, {7, 8}}, {20, {7, 8}}, {31, {}}, {22, {8}}};
    for (const auto& [person, documents] : seen) {
        for (const Id document : {7, 8, 9}) {
            const bool expected = std::find(documents.begin(), documents.end(), document) != documents.end();
            const std::string path = "/api/documents/" + std::to_string(document);
            EXPECT_EQ(get(path, person).status, expected ? 200 : 404) << person << " " << document;
            EXPECT_EQ(get(path + "/files/Приказ.odt", person).status, expected ? 200 : 404)
                << person << " " << document;
        }
    }
    EXPECT_EQ(get("/api/documents/7/files/other.odt", 20).status, 404);
}

TEST_F(AuthorisationTest, SendsFilesAsAttachments) {
    const Response response = get("/api/documents/7/files/Приказ.odt", 20);
    EXPECT_EQ(response.type, "application/vnd.oasis.opendocument.text");
    EXPECT_EQ(response.headers.front().second.substr(0, 11), "attachment;");
}

TEST_F(AuthorisationTest, HidesTheCardOfTheOtherHalfOfAPair) {
    const Value shown = Value::parse(get("/api/people", 23).body)["items"];
    EXPECT_FALSE(shown[0].contains("profile"));
    EXPECT_TRUE(shown[1].contains("profile"));
}

TEST_F(AuthorisationTest, OffersOnlyTheDeedsThatARoleAllows) {
    const auto may = [&](Id task, Id person) {
        return Value::parse(get("/api/tasks/" + std::to_string(task), person).body)["may"];
    };
    EXPECT_EQ(may(101, 20), Value::array({"submit"}));
    EXPECT_EQ(may(101, 21), Value::array());
    EXPECT_EQ(may(101, 10), Value::array({"waive"}));
    EXPECT_EQ(may(103, 22), Value::array({"submit"}));
    EXPECT_EQ(may(103, 23), Value::array());
}

TEST_F(AuthorisationTest, PicksOwnTasks) {
    const auto mine = [&](Id person) {
        Ids ids;
        const Value tasks = Value::parse(get("/api/tasks", person, {{"mine", "1"}}).body);
        for (const Value& task : tasks["items"])
            ids.push_back(task["id"].get<Id>());
        return ids;
    };
    EXPECT_EQ(mine(10), Ids{100});
    EXPECT_EQ(mine(20), Ids{101});
    EXPECT_EQ(mine(22), Ids{103});
    EXPECT_EQ(mine(23), Ids{});
    EXPECT_EQ(mine(31), Ids{102}); // Nobody is curator there: the head stands in.
}

TEST_F(AuthorisationTest, LetsTheRightPersonSubmitAcceptReturnAndWaive) {
    EXPECT_EQ(post("/api/tasks/101/submit", {{"note", "готово"}}, 31).status, 404);
    EXPECT_EQ(post("/api/tasks/101/submit", {{"note", "готово"}}, 21).status, 403);
    EXPECT_EQ(post("/api/tasks/101/submit", {{"note", "готово"}}, 22).status, 404);
    EXPECT_EQ(post("/api/tasks/101/submit", {{"note", "готово"}}, 20).body, R"({"id":101,"state":"submitted"})");
    EXPECT_EQ(engine_.ledger.savedTasks.at(101).result["note"], "готово");
    EXPECT_EQ(engine_.ledger.events.back().actor, "person:20");
    EXPECT_EQ(engine_.ledger.events.back().cause, "command:submit");
    EXPECT_EQ(post("/api/tasks/101/submit", {{"note", "ещё"}}, 20).status, 409);
    EXPECT_EQ(post("/api/tasks/101/accept", Value::object(), 20).status, 403);
    EXPECT_EQ(post("/api/tasks/101/return", {{"reason", " "}}, 10).status, 422);
    EXPECT_EQ(post("/api/tasks/101/return", {{"reason", "нет подписи"}}, 10).body, R"({"id":101,"state":"returned"})");
    EXPECT_EQ(post("/api/tasks/101/submit", Value::object(), 20).status, 200);
    EXPECT_EQ(post("/api/tasks/101/accept", Value::object(), 10).body, R"({"id":101,"state":"accepted"})");
    EXPECT_EQ(post("/api/tasks/102/waive", {{"reason", "школа на ремонте"}}, 31).status, 403);
    EXPECT_EQ(post("/api/tasks/102/waive", {{"reason", "школа на ремонте"}}, 10).body,
              R"({"id":102,"state":"waived"})");
}

TEST_F(AuthorisationTest, LetsNobodyRepeatOrCancelSomebodyElsesRun) {
    engine_.ledger.runs[1] = {.id = 1, .programme = 1, .task = 101, .state = engine::RunState::stuck};
    EXPECT_EQ(post("/api/runs/1/repeat", Value::object(), 31).status, 404);
    EXPECT_EQ(post("/api/runs/2/repeat", Value::object(), 20).status, 404);
    EXPECT_EQ(post("/api/runs/1/cancel", {{"reason", "лишнее"}}, 20).status, 403);
    EXPECT_EQ(post("/api/runs/1/repeat", Value::object(), 20).body, R"({"id":1,"state":"ready"})");
    EXPECT_EQ(post("/api/runs/1/repeat", Value::object(), 20).status, 409);
    EXPECT_EQ(post("/api/runs/1/cancel", {{"reason", "лишнее"}}, 10).body, R"({"id":1,"state":"cancelled"})");
}

TEST_F(AuthorisationTest, LetsNobodyAnswerSomebodyElsesQuestion) {
    engine_.ledger.waits[1] = {
        .id = 1, .run = 1, .task = 101, .kind = "ask", .role = "curator", .unit = test::school(2)};
    EXPECT_EQ(post("/api/waits/1/answer", Value::object(), 31).status, 404);
    EXPECT_EQ(post("/api/waits/9/answer", Value::object(), 20).status, 404);
}

TEST_F(AuthorisationTest, ShowsVariantsOfPairsToWhoeverAnswersTheQuestion) {
    for (const Id run : {1, 2})
        view_.allWaits[run] = {{"id", run},        {"run", run},        {"seq", 5},
                               {"programme", 1},   {"role", "curator"}, {"unit", {{"kind", "school"}, {"id", 2}}},
                               {"organisation", 2}};
    view_.lastCall = Value::parse(R"({"seq": 4, "result": {}, "request": {
        "mentors": [{"id": 22, "name": "Орлова Вера", "capacity": 2, "veto": [7]}],
        "mentees": [{"id": 23, "name": "Ким Анна"}],
        "criteria": [{"name": "subject", "title": "Предмет", "kind": "equal", "weight": 40}],
        "goal": "score", "details": true}})");
    const std::string about = "/api/waits/1/matching", asked = "/api/waits/1/what_if";
    const Value body = {{"changes", Value::array({{{"goal", "people"}}})}};
    EXPECT_EQ(get(about, 21).status, 403);
    EXPECT_EQ(get(about, 31).status, 404);
    EXPECT_EQ(get(about, 22).status, 404);
    EXPECT_EQ(get("/api/waits/9/matching", 20).status, 404);
    EXPECT_EQ(get("/api/waits/2/matching", 20).status, 404); // nothing was matched there
    EXPECT_EQ(Value::parse(get(about, 20).body),
              Value::parse(R"({"mentors": [{"id": 22, "name": "Орлова Вера", "count": 2}],
                               "mentees": [{"id": 23, "name": "Ким Анна", "count": 1}],
                               "criteria": [{"name": "subject", "title": "Предмет", "weight": 40, "hard": false}],
                               "goal": "score", "pins": [], "bans": []})"));
    EXPECT_EQ(post(asked, body, 21).status, 403);
    EXPECT_EQ(post(asked, body, 31).status, 404);
    EXPECT_EQ(post(asked, Value::object(), 20).status, 422);
    EXPECT_EQ(post(asked, body, 20).status, 200);
}

} // namespace nastavnik::http
