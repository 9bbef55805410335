// SPDX-License-Identifier: MIT
#include "http/request_head.hpp"

#include <gtest/gtest.h>

namespace nastavnik::http {

namespace {

int statusOf(const std::string& text) {
    const auto read = readHead(text);
    const auto* refusal = std::get_if<Refusal>(&read);
    return refusal ? refusal->status : 200;
}

Head headOf(const std::string& text) { return std::get<Head>(readHead(text)); }

std::string get(const std::string& more) { return "GET / HTTP/1.1\r\nHost: a\r\n" + more; }
std::string post(const std::string& more) { return "POST / HTTP/1.1\r\nHost: a\r\n" + more; }

} // namespace

TEST(RequestHeadTest, ReadsMethodPathQueryAndHeaders) {
    const Head head = headOf("GET /api/%D1%82?q=a+b%26&x HTTP/1.1\r\nHost: localhost:8080\r\nX-Two:  words here \r\n");
    EXPECT_EQ(head.request.method, "GET");
    EXPECT_EQ(head.request.path, "/api/т");
    EXPECT_EQ(head.request.query, (std::map<std::string, std::string>{{"q", "a b&"}, {"x", ""}}));
    EXPECT_EQ(head.request.header("x-two"), "words here");
    EXPECT_TRUE(head.keepAlive);
}

TEST(RequestHeadTest, NeedsOneHost) {
    EXPECT_EQ(statusOf("GET / HTTP/1.1\r\n"), 400);
    EXPECT_EQ(statusOf(get("Host: b\r\n")), 400);
    EXPECT_EQ(statusOf("GET / HTTP/1.1\r\nHost: a b\r\n"), 400);
    EXPECT_EQ(statusOf("GET / HTTP/1.1\r\nHost: a/b\r\n"), 400);
    EXPECT_EQ(statusOf("GET / HTTP/1.1\r\nHost:\r\n"), 400);
}

TEST(RequestHeadTest, TakesNoTransferEncoding) {
    EXPECT_EQ(statusOf(post("Transfer-Encoding: chunked\r\n")), 411);
    EXPECT_EQ(statusOf(post("Transfer-Encoding: xchunked\r\n")), 411);
    EXPECT_EQ(statusOf(post("Transfer-Encoding: chunked\r\nContent-Length: 4\r\n")), 400);
    EXPECT_EQ(statusOf(get("Transfer-Encoding: chunked\r\n")), 411);
}

TEST(RequestHeadTest, WantsOneLengthOfDigits) {
    EXPECT_EQ(statusOf(post("")), 411);
    for (const char* length : {"-5", "+5", "0x10", "5 5", "", "5,5", "٥"})
        EXPECT_EQ(statusOf(post("Content-Length: " + std::string(length) + "\r\n")), 400) << length;
    EXPECT_EQ(statusOf(post("Content-Length: 5\r\nContent-Length: 5\r\n")), 400);
    EXPECT_EQ(statusOf(post("Content-Length: 5\r\nContent-Length: 6\r\n")), 400);
    EXPECT_EQ(statusOf(get("Content-Length: 5\r\n")), 400);
    EXPECT_EQ(headOf(post("Content-Length: 5\r\n")).bodySize, 5U);
}

TEST(RequestHeadTest, RefusesLargeBodiesBeforeAnyOfThemIsSent) {
    EXPECT_EQ(statusOf(post("Content-Length: 20971521\r\nExpect: 100-continue\r\n")), 413);
    EXPECT_EQ(statusOf(post("Content-Length: 99999999999999999999999\r\n")), 413);
    EXPECT_EQ(statusOf(post("Content-Length: 20971520\r\n")), 200);
    EXPECT_EQ(statusOf(post("Content-Length: 1\r\nExpect: 200-maybe\r\n")), 417);
}

TEST(RequestHeadTest, RefusesFoldedAndMalformedHeaderLines) {
    EXPECT_EQ(statusOf(get("X: a\r\n b\r\n")), 400);
    EXPECT_EQ(statusOf(get("X : a\r\n")), 400);
    EXPECT_EQ(statusOf(get("no colon here\r\n")), 400);
    EXPECT_EQ(statusOf(get(": a\r\n")), 400);
    EXPECT_EQ(statusOf("GET / HTTP/1.1\nHost: a\n"), 400);
    EXPECT_EQ(statusOf(get("X: a\rb\r\n")), 400);
}

TEST(RequestHeadTest, RefusesControlCharactersAnywhere) {
    EXPECT_EQ(statusOf(get(std::string("X: a\0b\r\n", 8))), 400);
    EXPECT_EQ(statusOf(get("X: a\x01\r\n")), 400);
    EXPECT_EQ(statusOf(get("X: a\x7f\r\n")), 400);
    EXPECT_EQ(statusOf("GET /%00 HTTP/1.1\r\nHost: a\r\n"), 400);
    EXPECT_EQ(statusOf("GET /?a=%0d%0aSet-Cookie:x HTTP/1.1\r\nHost: a\r\n"), 400);
}

TEST(RequestHeadTest, LeavesEncodedWordsInHeadersAlone) {
    EXPECT_EQ(headOf(get("X: =?UTF-8?Q?a=0D=0A?=\r\n")).request.header("x"), "=?UTF-8?Q?a=0D=0A?=");
}

TEST(RequestHeadTest, KnowsItsMethodsAndVersions) {
    EXPECT_EQ(statusOf("BREW / HTTP/1.1\r\nHost: a\r\n"), 501);
    EXPECT_EQ(statusOf("get / HTTP/1.1\r\nHost: a\r\n"), 501);
    EXPECT_EQ(statusOf("GET / HTTP/2.0\r\nHost: a\r\n"), 505);
    EXPECT_EQ(statusOf("GET /\r\nHost: a\r\n"), 400);
    EXPECT_EQ(statusOf("GET / x HTTP/1.1\r\nHost: a\r\n"), 400);
    EXPECT_EQ(statusOf("GET http://a/ HTTP/1.1\r\nHost: a\r\n"), 400);
    EXPECT_EQ(statusOf(""), 400);
}

TEST(RequestHeadTest, HoldsToItsLimits) {
    EXPECT_EQ(statusOf("GET /" + std::string(9000, 'a') + " HTTP/1.1\r\nHost: a\r\n"), 414);
    std::string many;
    for (int count = 0; count < 120; ++count)
        many += "X-" + std::to_string(count) + ": a\r\n";
    EXPECT_EQ(statusOf(get(many)), 431);
    std::string query = "/?";
    for (int count = 0; count < 60; ++count)
        query += "a" + std::to_string(count) + "=1&";
    EXPECT_EQ(statusOf("GET " + query + " HTTP/1.1\r\nHost: a\r\n"), 400);
}

TEST(RequestHeadTest, RefusesPathsThatAreNotUtf8) {
    for (const char* path : {"/%FF", "/%C0%AF", "/%E0%80", "/%4", "/%zz", "/%"})
        EXPECT_EQ(statusOf("GET " + std::string(path) + " HTTP/1.1\r\nHost: a\r\n"), 400) << path;
}

TEST(RequestHeadTest, ClosesAfterOldClientsAndOnDemand) {
    EXPECT_FALSE(headOf("GET / HTTP/1.0\r\nHost: a\r\n").keepAlive);
    EXPECT_FALSE(headOf(get("Connection: Close\r\n")).keepAlive);
}

} // namespace nastavnik::http
