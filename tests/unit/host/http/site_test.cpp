// SPDX-License-Identifier: MIT
#include "site_fixture.hpp"

namespace nastavnik::http {

TEST_F(SiteTest, TellsStrangersHowToGetIn) {
    const Response response = get("/");
    EXPECT_EQ(response.status, 200);
    EXPECT_NE(response.body.find("Как войти"), std::string::npos);
}

TEST_F(SiteTest, AnswersStrangersOfTheApiWith401InBothLanguages) {
    Request request{.method = "GET", .path = "/api/tasks"};
    request.headers["host"] = "localhost";
    EXPECT_EQ(site_.answer(request).status, 401);
    EXPECT_EQ(
        site_.answer(request).body,
        R"({"error":{"code":"HT401","faults":[{"code":"HT401","message":"войдите по ссылке из письма или по ключу"}],)"
        R"("message":"войдите по ссылке из письма или по ключу"}})");
    request.headers["accept-language"] = "en-GB,en;q=0.9,ru;q=0.5";
    EXPECT_EQ(Value::parse(site_.answer(request).body)["error"]["message"], "log in by a link, or send a key");
}

TEST_F(SiteTest, SendsTheSameGuardsWithEveryAnswer) {
    for (const char* path : {"/", "/api/me", "/healthz", "/nothing"}) {
        const Response response = get(path);
        const std::map<std::string, std::string> headers(response.headers.begin(), response.headers.end());
        EXPECT_EQ(headers.at("Content-Security-Policy"),
                  "default-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'; object-src 'none'");
        EXPECT_EQ(headers.at("Referrer-Policy"), "same-origin");
        EXPECT_EQ(headers.at("Cache-Control"), "no-store");
    }
}

TEST_F(SiteTest, AnswersHealthWithoutTheDatabaseAndReadinessWithIt) {
    view_.isBroken = true;
    EXPECT_EQ(get("/healthz").status, 200);
    EXPECT_EQ(get("/readyz").status, 503);
    view_.isBroken = false;
    EXPECT_EQ(get("/readyz").status, 200);
}

TEST_F(SiteTest, SaysWhichMethodsAPathHas) {
    EXPECT_EQ(codeOf(post("/api/tasks", Value::object(), 10)), "HT405");
    EXPECT_EQ(codeOf(get("/api/tasks/101/submit", 10)), "HT405");
    EXPECT_EQ(codeOf(get("/api/nothing", 10)), "HT404");
    EXPECT_EQ(codeOf(get("/api/tasks/abc", 10)), "HT404");
    EXPECT_EQ(codeOf(get("/api/tasks/99999999999999999999", 10)), "HT404");
}

TEST_F(SiteTest, NamesEveryFaultOfAQuery) {
    const Response response = get("/api/tasks", 10, {{"programe", "1"}, {"limit", "many"}, {"overdue", "perhaps"}});
    EXPECT_EQ(response.status, 422);
    EXPECT_EQ(Value::parse(response.body)["error"]["faults"].size(), 3U);
    EXPECT_EQ(codeOf(get("/api/tasks", 10, {{"state", "open,lost"}})), "HT422");
}

TEST_F(SiteTest, TakesOnlySoundJsonOfAFewLevels) {
    const auto answer = [&](std::string body, const char* type = "application/json") {
        Request request{.method = "POST", .path = "/api/tasks/101/submit", .body = std::move(body)};
        request.headers["content-type"] = type;
        return send(request, 20).status;
    };
    EXPECT_EQ(answer("{"), 400);
    EXPECT_EQ(answer("{\"note\": \"\xff\"}"), 400);
    EXPECT_EQ(answer("{\"note\": \"\\u0000\"}"), 400);
    EXPECT_EQ(answer(std::string(1'000'000, '[')), 400);
    EXPECT_EQ(answer("{\"note\": 5}"), 422);
    EXPECT_EQ(answer("[1]"), 422);
    EXPECT_EQ(answer("note=1", "application/x-www-form-urlencoded"), 415);
}

TEST_F(SiteTest, HidesTheReasonOfItsOwnFaultsBehindANumber) {
    const Response response = site_.apologise(500, "secret path /var/lib");
    EXPECT_EQ(response.status, 500);
    EXPECT_EQ(response.body.find("secret"), std::string::npos);
    ASSERT_EQ(reported_.size(), 1U);
    EXPECT_NE(reported_[0].message.en.find("secret path"), std::string::npos);
}

TEST_F(SiteTest, CallsCapabilitiesThatOnlyComputeForTheDepartment) {
    EXPECT_EQ(post("/api/capabilities/matching.assign", {{"count", 3}}, 10).body,
              R"({"value":{"arguments":{"count":3},"name":"matching.assign"}})");
    EXPECT_EQ(codeOf(post("/api/capabilities/matching.assign", {{"cuont", 3}}, 10)), "CA001");
    EXPECT_EQ(post("/api/capabilities/matching.assign", {{"count", 3}}, 20).status, 403);
    EXPECT_EQ(post("/api/capabilities/documents.generate", Value::object(), 10).status, 404);
    EXPECT_EQ(post("/api/capabilities/notifications.deliver", Value::object(), 10).status, 404);
}

TEST_F(SiteTest, DescribesEveryResourceInOpenApi) {
    const Value api = Value::parse(get("/api/openapi.json").body);
    EXPECT_EQ(api["openapi"], "3.1.0");
    for (const Resource& resource : allResources(offered_))
        EXPECT_TRUE(api["paths"][resource.path].contains(resource.method == "GET" ? "get" : "post")) << resource.path;
    EXPECT_EQ(api["paths"]["/api/tasks/{id}/return"]["post"]["requestBody"]["content"]["application/json"]["schema"]
                 ["required"],
              Value::array({"reason"}));
}

} // namespace nastavnik::http
