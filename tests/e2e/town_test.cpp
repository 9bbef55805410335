// SPDX-License-Identifier: MIT
#include "e2e/client.hpp"
#include "e2e/town.hpp"

#include <Poco/URI.h>
#include <gtest/gtest.h>

#include <future>
#include <set>

namespace nastavnik::test {

using namespace std::chrono;

/// One town for all tests: a school year's first ten weeks take a moment to be played.
class TownTest : public testing::Test {
protected:
    static void SetUpTestSuite() { town_ = std::make_unique<Town>(sys_days{2026y / September / 8}); }
    static void TearDownTestSuite() { town_.reset(); }

    Client as(const std::string& code) { return Client(town_->server().port(), town_->keyOf(code)); }
    static Value items(const Answer& answer) {
        EXPECT_EQ(answer.status, 200) << answer.body;
        return answer.json()["items"];
    }
    static std::set<engine::Id> organisationsIn(const Value& entries) {
        std::set<engine::Id> found;
        for (const Value& entry : entries)
            found.insert(entry["organisation"].get<engine::Id>());
        return found;
    }

    static std::unique_ptr<Town> town_;
    const std::string curator_ = "lebedko-m", head_ = "tikhomirova-n", otherHead_ = "dyuma-v", mentor_ = "shvets-g",
                      methodist_ = "kuzovleva-a", specialist_ = "vetlugina-r";
};

std::unique_ptr<Town> TownTest::town_;

TEST_F(TownTest, IsAliveAndReadyOnBothDoors) {
    for (const auto port : {town_->server().port(), *town_->server().healthPort()}) {
        EXPECT_EQ(Client(port, "").get("/healthz").body, "{\"alive\":true}");
        EXPECT_EQ(Client(port, "").get("/readyz").body, "{\"ready\":true}");
    }
    EXPECT_EQ(Client(*town_->server().healthPort(), "").get("/api/me").status, 404);
}

TEST_F(TownTest, ShowsTheProgrammeWithItsCounts) {
    const Value programme = items(as(methodist_).get("/api/programmes"))[0];
    EXPECT_EQ(programme["school_year"], "2026–2027");
    EXPECT_GT(programme["counts"]["accepted"].get<int>(), 0);
    const Value own = items(as(curator_).get("/api/programmes"))[0];
    EXPECT_LT(own["counts"]["accepted"].get<int>(), programme["counts"]["accepted"].get<int>());
}

TEST_F(TownTest, ShowsEverybodyOnlyTheirOwn) {
    const engine::Id school = as(curator_).get("/api/me").json()["organisation"]["id"].get<engine::Id>();
    for (const char* path : {"/api/tasks?limit=500", "/api/documents?limit=500", "/api/people?limit=500",
                             "/api/mentorships?limit=500", "/api/waits?limit=500"}) {
        const auto all = organisationsIn(items(as(methodist_).get(path)));
        for (const engine::Id organisation : organisationsIn(items(as(curator_).get(path))))
            EXPECT_EQ(organisation, school) << path;
        EXPECT_GE(all.size(), organisationsIn(items(as(head_).get(path))).size()) << path;
        if (std::string(path).find("people") == std::string::npos) {
            EXPECT_TRUE(items(as(specialist_).get(path)).empty()) << path;
        }
    }
    for (const Value& task : items(as(mentor_).get("/api/tasks?limit=500")))
        EXPECT_EQ(task["unit"]["kind"], "mentorship");
    for (const Value& letter : items(as(mentor_).get("/api/letters")))
        EXPECT_EQ(letter["person"], town_->idOf(mentor_));
}

TEST_F(TownTest, ADepartmentSeesWhatAnInputChangesBeforeItFillsItIn) {
    const std::string path = "/api/programmes/1/inputs";
    EXPECT_EQ(as(curator_).get(path).status, 403);
    EXPECT_EQ(as(methodist_).post(path, {{"values", {{"training_hours", "много"}}}}).status, 422);
    const Value wish{{"values", {{"media_term", "Июнь"}}}};
    const Value seen = as(methodist_).post(path, wish).json();
    EXPECT_FALSE(seen["applied"].get<bool>());
    EXPECT_EQ(seen["changes"][0]["was"], "По итогам реализации НП");
    EXPECT_EQ(seen["programmes"][0]["tasks"][0]["fate"], "added");
    EXPECT_EQ(seen["programmes"][0]["tasks"][0]["new_window"]["start"], "2027-06-01");
    const auto termOf = [&] {
        for (const Value& input : items(as(methodist_).get(path)))
            if (input["id"] == "media_term")
                return input["value"].get<std::string>();
        return std::string();
    };
    EXPECT_EQ(termOf(), "По итогам реализации НП");
    Value order = wish;
    order["apply"] = true;
    EXPECT_TRUE(as(methodist_).post(path, order).json()["applied"].get<bool>());
    EXPECT_EQ(termOf(), "Июнь");
    EXPECT_EQ(as(methodist_).post("/api/programmes/1/migration/undo", Value::object()).status, 200);
    EXPECT_EQ(termOf(), "По итогам реализации НП");
    EXPECT_EQ(as(methodist_).post("/api/programmes/1/migration/undo", Value::object()).status, 422);
}

TEST_F(TownTest, AnswersForeignThingsLikeMissingOnes) {
    const Value task = items(as(curator_).get("/api/tasks?limit=1"))[0];
    const Value document = items(as(curator_).get("/api/documents?limit=1"))[0];
    const std::string taskPath = "/api/tasks/" + task["id"].dump(),
                      documentPath = "/api/documents/" + document["id"].dump();
    EXPECT_EQ(as(curator_).get(taskPath).status, 200);
    EXPECT_EQ(as(methodist_).get(taskPath).status, 200);
    EXPECT_EQ(as(methodist_).get(documentPath).status, 200);
    for (const std::string& person : {otherHead_, specialist_}) {
        EXPECT_EQ(as(person).get(taskPath).status, 404);
        EXPECT_EQ(as(person).get(documentPath).status, 404);
        EXPECT_EQ(as(person).post(taskPath + "/submit", Value::object()).status, 404);
    }
    EXPECT_EQ(Client(town_->server().port(), "wrong").get(taskPath).status, 401);
}

TEST_F(TownTest, HandsOutThePapersFiles) {
    const Value document = items(as(curator_).get("/api/documents"))[0];
    ASSERT_FALSE(document["files"].empty());
    std::string path;
    Poco::URI::encode("/api/documents/" + document["id"].dump() + "/files/" +
                          document["files"][0]["name"].get<std::string>(),
                      "?#", path);
    const Answer file = as(curator_).get(path);
    EXPECT_EQ(file.status, 200);
    EXPECT_TRUE(file.body.starts_with("PK"));
    EXPECT_EQ(file.head.get("X-Content-Type-Options"), "nosniff");
    EXPECT_TRUE(file.head.get("Content-Disposition").starts_with("attachment; filename="));
    EXPECT_EQ(as(otherHead_).get(path).status, 404);
}

TEST_F(TownTest, LetsNobodyAnswerSomebodyElsesQuestion) {
    for (const Value& wait : items(as(methodist_).get("/api/waits?limit=500"))) {
        const std::string path = "/api/waits/" + wait["id"].dump() + "/answer";
        EXPECT_EQ(as(specialist_).post(path, {{"approved", true}}).status, 404);
    }
}

TEST_F(TownTest, ComparesVariantsOfPairsAndTakesOne) {
    const auto reviewOfPairs = [&] {
        for (const Value& wait : items(as(curator_).get("/api/waits?mine=1")))
            if (wait["kind"] == "review" && wait["value"].contains("unmatched"))
                return wait;
        return Value();
    };
    const Value wait = reviewOfPairs();
    ASSERT_FALSE(wait.is_null());
    const std::string path = "/api/waits/" + wait["id"].dump();
    EXPECT_EQ(as(head_).get(path + "/matching").status, 403);
    EXPECT_EQ(as(otherHead_).get(path + "/matching").status, 404);
    const Value matching = as(curator_).get(path + "/matching").json();
    EXPECT_EQ(matching["goal"], "people");
    const Value banned = {{"mentor", wait["value"]["pairs"][0]["mentor"]},
                          {"mentee", wait["value"]["pairs"][0]["mentee"]}};
    const Value changes = Value::array(
        {{{"ban", banned}}, {{"weight", {{"criterion", matching["criteria"][0]["name"]}, {"weight", 1}}}}});
    const Answer variant = as(curator_).post(path + "/what_if", {{"changes", changes}});
    ASSERT_EQ(variant.status, 200) << variant.body;
    const Value difference = variant.json()["difference"];
    EXPECT_EQ(difference["total_before"], wait["value"]["total"]);
    EXPECT_LE(difference["total_after"], difference["total_before"]);
    EXPECT_EQ(as(curator_).post(path + "/what_if", {{"changes", {{{"leave", "nobody"}}}}}).status, 422);

    Value taken = wait["value"];
    taken["variant"] = changes;
    EXPECT_EQ(as(curator_).post(path + "/answer", {{"value", taken}}).status, 200);
    EXPECT_EQ(as(curator_).post(path + "/answer", {{"value", taken}}).status, 409);
    Value next = reviewOfPairs();
    for (int tries = 0; tries < 2000 && (next.is_null() || next["id"] == wait["id"]); ++tries)
        next = reviewOfPairs(); // the action asks again by itself
    EXPECT_EQ(next["title"], "Проверьте пары взятого варианта");
    EXPECT_EQ(next["value"]["total"], variant.json()["after"]["total"]);
    for (const Value& pair : next["value"]["pairs"])
        EXPECT_FALSE(pair["mentor"] == banned["mentor"] && pair["mentee"] == banned["mentee"]);
}

TEST_F(TownTest, HandsInATaskAndFindsItInTheHistory) {
    const Value mine = items(as(methodist_).get("/api/tasks?mine=1"));
    for (const Value& task : mine) {
        if (!task["form"].is_null() || task["may"][0] != "submit")
            continue;
        const std::string path = "/api/tasks/" + task["id"].dump();
        EXPECT_EQ(as(methodist_).post(path + "/submit", {{"note", "сделано"}}).status, 200);
        const Value shown = as(methodist_).get(path).json();
        EXPECT_EQ(shown["result"]["note"], "сделано");
        EXPECT_EQ(shown["history"][0]["actor"], "person:" + std::to_string(town_->idOf(methodist_)));
        return;
    }
}

TEST_F(TownTest, CallsThePluginsForTheDepartment) {
    const Value request = {{"mentors", Value::array({{{"id", 1}, {"capacity", 1}}})},
                           {"mentees", Value::array({{{"id", 2}, {"demand", 1}}})},
                           {"candidates", Value::array({Value::array({1, 2, 70})})}};
    const Answer answer = as(methodist_).post("/api/capabilities/matching.assign", request);
    EXPECT_EQ(answer.status, 200) << answer.body;
    EXPECT_EQ(as(curator_).post("/api/capabilities/matching.assign", request).status, 403);
    EXPECT_EQ(as(methodist_).post("/api/capabilities/matching.assign", {{"menters", 1}}).status, 422);
}

TEST_F(TownTest, AnswersManyAtOnce) {
    const std::string key = town_->keyOf(curator_);
    std::vector<std::future<int>> callers;
    for (int caller = 0; caller < 8; ++caller) {
        callers.push_back(std::async(std::launch::async, [&] {
            Client client(town_->server().port(), key);
            int good = 0;
            for (int count = 0; count < 25; ++count)
                good += client.get("/api/tasks?limit=20").status == 200;
            return good;
        }));
    }
    for (auto& caller : callers)
        EXPECT_EQ(caller.get(), 25);
}

} // namespace nastavnik::test
