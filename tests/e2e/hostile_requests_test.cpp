// SPDX-License-Identifier: MIT
#include "e2e/client.hpp"
#include "http/fault_answer.hpp"
#include "http/listener.hpp"

#include <gtest/gtest.h>

#include <memory>
#include <vector>

namespace nastavnik::http {

using namespace std::chrono;
using test::Client;
using test::RawClient;

/// A listener with little patience whose service answers with what it got.
class HostileRequestsTest : public testing::Test {
protected:
    HostileRequestsTest() { listener_.start(); }

    static Service service() {
        return {.answer =
                    [](const Request& request) {
                        if (request.path == "/broken")
                            throw 5;
                        if (request.path == "/large")
                            return Response{.body = std::string(8'000'000, 'x')};
                        return Response{.body = request.method + " " + request.path + " " + request.body};
                    },
                .apologise =
                    [](int status, const std::string& reason) {
                        return faultAnswer(Error("HT" + std::to_string(status), {reason, reason}), Language::en);
                    }};
    }

    std::string answerTo(const std::string& bytes) { return RawClient(listener_.port()).say(bytes).hear(); }
    static std::string statusLine(const std::string& answer) { return answer.substr(0, answer.find("\r\n")); }

    Listener listener_{{.threads = 8,
                        .queue = 64,
                        .patience = {.idle = milliseconds{2000},
                                     .head = milliseconds{700},
                                     .body = milliseconds{700},
                                     .sending = milliseconds{700},
                                     .crowded = milliseconds{200}}},
                       service()};
};

TEST_F(HostileRequestsTest, AreAnsweredWithTheRightStatusAndClosed) {
    const std::vector<std::pair<std::string, std::string>> requests{
        {"GET / HTTP/1.1\r\n\r\n", "HTTP/1.1 400 Bad Request"},
        {"GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n", "HTTP/1.1 400 Bad Request"},
        {"POST / HTTP/1.1\r\nHost: a\r\n\r\n", "HTTP/1.1 411 Length Required"},
        {"POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n", "HTTP/1.1 411 Length Required"},
        {"POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\nContent-Length: 3\r\n\r\nabc",
         "HTTP/1.1 400 Bad Request"},
        {"POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 3\r\nContent-Length: 4\r\n\r\nabc", "HTTP/1.1 400 Bad Request"},
        {"POST / HTTP/1.1\r\nHost: a\r\nContent-Length: -5\r\n\r\nabc", "HTTP/1.1 400 Bad Request"},
        {"POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 9000000\r\nExpect: 100-continue\r\n\r\n",
         "HTTP/1.1 413 Request Entity Too Large"},
        {"GET / HTTP/1.1\r\nHost: a\r\n folded: yes\r\n\r\n", "HTTP/1.1 400 Bad Request"},
        {std::string("GET / HTTP/1.1\r\nHost: a\r\nX: \0\r\n\r\n", 33), "HTTP/1.1 400 Bad Request"},
        {"BREW / HTTP/1.1\r\nHost: a\r\n\r\n", "HTTP/1.1 501 Not Implemented"},
        {"GET /%00 HTTP/1.1\r\nHost: a\r\n\r\n", "HTTP/1.1 400 Bad Request"},
        {"GET / HTTP/1.1\r\n" + std::string(20000, 'x') + "\r\n\r\n", "HTTP/1.1 431 Request Header Fields Too Large"},
        {"\x16\x03\x01 a TLS greeting \r\n\r\n", "HTTP/1.1 400 Bad Request"},
    };
    for (const auto& [bytes, status] : requests)
        EXPECT_EQ(statusLine(answerTo(bytes)), status) << bytes.substr(0, 80);
}

TEST_F(HostileRequestsTest, NeverTurnABodyIntoTheNextRequest) {
    const std::string smuggled = "GET /smuggled HTTP/1.1\r\nHost: a\r\n\r\n";
    const std::string answer =
        answerTo("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 9000000\r\n\r\n" + smuggled + smuggled);
    EXPECT_EQ(answer.find("smuggled"), std::string::npos);
    EXPECT_EQ(answer.find("HTTP/1.1", 1), std::string::npos);
}

TEST_F(HostileRequestsTest, AreNotStoredWhenTheirBodyIsCut) {
    RawClient client(listener_.port());
    client.say("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 100\r\n\r\n0123456789").hangUp();
    EXPECT_EQ(statusLine(client.hear()), "HTTP/1.1 400 Bad Request");
}

TEST_F(HostileRequestsTest, AreGivenUpWhenTheyDribble) {
    EXPECT_EQ(statusLine(answerTo("GET / HTT")), "HTTP/1.1 408 Request Time-out");
    EXPECT_EQ(statusLine(answerTo("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 100\r\n\r\n0123")),
              "HTTP/1.1 408 Request Time-out");
}

TEST_F(HostileRequestsTest, GetA500WhenTheServiceThrowsAnything) {
    EXPECT_EQ(statusLine(answerTo("GET /broken HTTP/1.1\r\nHost: a\r\n\r\n")), "HTTP/1.1 500 Internal Server Error");
}

TEST_F(HostileRequestsTest, MayFollowOneAnotherOnAConnection) {
    const std::string answer = answerTo("POST /a HTTP/1.1\r\nHost: a\r\nContent-Length: 3\r\n\r\nabc"
                                        "GET /b HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n");
    EXPECT_NE(answer.find("POST /a abc"), std::string::npos);
    EXPECT_NE(answer.find("GET /b "), std::string::npos);
}

TEST_F(HostileRequestsTest, AreAskedForTheBodyWhenTheySayTheyWait) {
    RawClient client(listener_.port());
    client.say("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 3\r\nExpect: 100-continue\r\nConnection: close\r\n\r\n");
    client.say("abc");
    const std::string answer = client.hear();
    EXPECT_TRUE(answer.starts_with("HTTP/1.1 100 Continue") || answer.starts_with("HTTP/1.1 200 OK"));
    EXPECT_NE(answer.find("POST / abc"), std::string::npos);
}

TEST_F(HostileRequestsTest, DoNotKeepOthersOut) {
    std::vector<std::unique_ptr<RawClient>> crowd;
    for (int count = 0; count < 12; ++count) {
        crowd.push_back(std::make_unique<RawClient>(listener_.port())); // says nothing
        crowd.push_back(std::make_unique<RawClient>(listener_.port()));
        crowd.back()->say("GET / HTTP/1.1\r\nHo");
        crowd.push_back(std::make_unique<RawClient>(listener_.port()));
        crowd.back()->say("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 50\r\n\r\nabc");
        crowd.push_back(std::make_unique<RawClient>(listener_.port()));
        crowd.back()->say("GET /large HTTP/1.1\r\nHost: a\r\n\r\n"); // never reads
    }
    for (int count = 0; count < 5; ++count)
        EXPECT_EQ(Client(listener_.port(), "").get("/healthz").status, 200);
}

TEST_F(HostileRequestsTest, AreSentAwayWith503WhenThereIsNoRoom) {
    Listener narrow({.threads = 1, .queue = 1, .patience = {.head = milliseconds{700}, .crowded = milliseconds{3000}}},
                    service());
    narrow.start();
    std::vector<std::unique_ptr<RawClient>> crowd;
    for (int count = 0; count < 6; ++count) {
        crowd.push_back(std::make_unique<RawClient>(narrow.port()));
        crowd.back()->say("GET / HTTP/1.1\r\nHo");
    }
    int sentAway = 0;
    for (auto& client : crowd)
        sentAway += statusLine(client->hear()) == "HTTP/1.1 503 Service Unavailable";
    EXPECT_GE(sentAway, 1);
}

TEST_F(HostileRequestsTest, AreCutWhenTheServerStops) {
    RawClient idle(listener_.port());
    RawClient halfway(listener_.port());
    halfway.say("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 50\r\n\r\nabc");
    const auto port = listener_.port();
    listener_.stop(milliseconds{100});
    idle.hear();
    halfway.hear();
    EXPECT_THROW(RawClient{port}, Poco::Exception);
}

} // namespace nastavnik::http
