// SPDX-License-Identifier: MIT
#include "site_fixture.hpp"

namespace nastavnik::http {

class GateTest : public SiteTest {
protected:
    Response enter(const std::string& secret, const char* origin = "http://localhost") {
        Request request{.method = "POST", .path = "/enter", .body = "link=" + secret};
        request.headers = {{"host", "localhost"}, {"origin", origin}};
        return site_.answer(request);
    }
    static std::string cookieOf(const Response& response) {
        for (const auto& [name, value] : response.headers) {
            if (name == "Set-Cookie")
                return value;
        }
        return "";
    }
    int me(const std::string& cookie) {
        Request request{.method = "GET", .path = "/api/me"};
        request.headers = {{"host", "localhost"}, {"cookie", "other=1; " + cookie.substr(0, cookie.find(';'))}};
        return site_.answer(request).status;
    }
};

TEST_F(GateTest, ShowsAButtonBehindALinkAndChangesNothing) {
    const std::string link = give(20, AccessKind::link);
    const Response response = get("/enter", 0, {{"link", link}});
    EXPECT_NE(response.body.find("value=\"" + link + "\""), std::string::npos);
    EXPECT_EQ(view_.accesses.size(), 1U);
    EXPECT_EQ(get("/enter", 0, {{"link", "\"><script>"}}).body.find("<script>"), std::string::npos);
}

TEST_F(GateTest, OpensASessionOnceForALink) {
    const std::string link = give(20, AccessKind::link);
    const Response response = enter(link);
    EXPECT_EQ(response.status, 303);
    const std::string cookie = cookieOf(response);
    EXPECT_NE(cookie.find("; Path=/; HttpOnly; SameSite=Strict; Max-Age=1209600"), std::string::npos);
    EXPECT_EQ(me(cookie), 200);
    EXPECT_EQ(enter(link).status, 401);
}

TEST_F(GateTest, LetsAKeyInAgainUntilItEnds) {
    const std::string key = give(20, AccessKind::key, hours{2});
    EXPECT_EQ(enter(key).status, 303);
    EXPECT_EQ(enter(key).status, 303);
    clock_.moveTo(clock_.now() + hours{3});
    EXPECT_EQ(enter(key).status, 401);
}

TEST_F(GateTest, KeepsOnlyHashesAndTakesNoHashForASecret) {
    const std::string key = give(20, AccessKind::key);
    EXPECT_TRUE(view_.accesses.contains(hashOf(key)));
    EXPECT_EQ(enter(hashOf(key)).status, 401);
    EXPECT_EQ(key.size(), 64U);
}

TEST_F(GateTest, EndsASessionAfterADayWithoutUseAndAfterTwoWeeksInAnyCase) {
    const std::string cookie = cookieOf(enter(give(20, AccessKind::key)));
    for (int count = 0; count < 13; ++count) {
        clock_.moveTo(clock_.now() + hours{23});
        EXPECT_EQ(me(cookie), 200) << count;
    }
    clock_.moveTo(clock_.now() + hours{25});
    EXPECT_EQ(me(cookie), 401);
    const std::string other = cookieOf(enter(give(21, AccessKind::link)));
    clock_.moveTo(clock_.now() + hours{25});
    EXPECT_EQ(me(other), 401);
}

TEST_F(GateTest, EndsTheSessionOnLeaving) {
    const std::string cookie = cookieOf(enter(give(20, AccessKind::link)));
    Request request{.method = "POST", .path = "/leave"};
    request.headers = {
        {"host", "localhost"}, {"origin", "http://localhost"}, {"cookie", cookie.substr(0, cookie.find(';'))}};
    EXPECT_EQ(site_.answer(request).status, 303);
    EXPECT_EQ(me(cookie), 401);
}

TEST_F(GateTest, TakesNoChangeFromAnotherSitesPage) {
    const std::string cookie = cookieOf(enter(give(20, AccessKind::link)));
    const auto submit = [&](std::map<std::string, std::string> headers) {
        Request request{.method = "POST", .path = "/api/tasks/101/submit", .body = "{}"};
        request.headers = std::move(headers);
        request.headers.insert({{"host", "localhost"},
                                {"content-type", "application/json"},
                                {"cookie", cookie.substr(0, cookie.find(';'))}});
        return site_.answer(request).status;
    };
    EXPECT_EQ(submit({}), 403);
    EXPECT_EQ(submit({{"origin", "null"}}), 403);
    EXPECT_EQ(submit({{"origin", "http://evil.example"}}), 403);
    EXPECT_EQ(submit({{"origin", "http://localhost"}, {"sec-fetch-site", "cross-site"}}), 403);
    EXPECT_EQ(submit({{"sec-fetch-site", "same-origin"}}), 200);
    EXPECT_EQ(enter(give(20, AccessKind::link), "http://evil.example").status, 403);
}

TEST_F(GateTest, TakesOnlyKeysFromTheApi) {
    Request request{.method = "GET", .path = "/api/me"};
    request.headers = {{"host", "localhost"}, {"authorization", "Bearer " + give(20, AccessKind::link)}};
    EXPECT_EQ(site_.answer(request).status, 401);
    request.headers["authorization"] = "Bearer " + give(20, AccessKind::key);
    EXPECT_EQ(site_.answer(request).status, 200);
}

TEST_F(GateTest, SendsSecureCookiesBehindHttps) {
    Site site({.view = view_, .engine = engine_, .book = book_, .clock = clock_},
              {.publicAddress = "https://n.example"});
    Request request{.method = "POST", .path = "/enter", .body = "link=" + give(20, AccessKind::link)};
    request.headers = {{"host", "n.example"}, {"origin", "https://n.example"}};
    const std::string cookie = cookieOf(site.answer(request));
    EXPECT_TRUE(cookie.starts_with("__Host-nastavnik="));
    EXPECT_TRUE(cookie.ends_with("; Secure"));
}

} // namespace nastavnik::http
