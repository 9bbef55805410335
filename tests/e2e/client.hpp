// SPDX-License-Identifier: MIT
#pragma once

#include "nastavnik/value.hpp"

#include <Poco/Net/HTTPClientSession.h>
#include <Poco/Net/HTTPRequest.h>
#include <Poco/Net/HTTPResponse.h>
#include <Poco/Net/StreamSocket.h>
#include <Poco/StreamCopier.h>
#include <Poco/Timespan.h>

#include <cstdint>
#include <istream>
#include <ostream>
#include <string>

namespace nastavnik::test {

struct Answer {
    int status = 0;
    std::string body;
    Poco::Net::HTTPResponse head;

    Value json() const { return Value::parse(body); }
};

/// Calls the API with a key, over one connection.
class Client {
public:
    Client(std::uint16_t port, std::string key) : session_("127.0.0.1", port), key_(std::move(key)) {
        session_.setKeepAlive(true);
        session_.setTimeout(Poco::Timespan(30, 0));
    }

    Answer get(const std::string& path) { return send("GET", path, ""); }
    Answer post(const std::string& path, const Value& body) { return send("POST", path, body.dump()); }

private:
    Answer send(const std::string& method, const std::string& path, const std::string& body) {
        Poco::Net::HTTPRequest request(method, path, Poco::Net::HTTPRequest::HTTP_1_1);
        if (!key_.empty())
            request.set("Authorization", "Bearer " + key_);
        if (method == "POST") {
            request.setContentType("application/json");
            request.setContentLength64(static_cast<Poco::Int64>(body.size()));
        }
        session_.sendRequest(request) << body;
        Answer answer;
        Poco::StreamCopier::copyToString(session_.receiveResponse(answer.head), answer.body);
        answer.status = answer.head.getStatus();
        return answer;
    }

    Poco::Net::HTTPClientSession session_;
    std::string key_;
};

/// Speaks bytes, not HTTP.
class RawClient {
public:
    explicit RawClient(std::uint16_t port) : socket_(Poco::Net::SocketAddress("127.0.0.1", port)) {
        socket_.setReceiveTimeout(Poco::Timespan(30, 0));
    }

    RawClient& say(const std::string& bytes) {
        socket_.sendBytes(bytes.data(), static_cast<int>(bytes.size()));
        return *this;
    }
    RawClient& hangUp() {
        socket_.shutdownSend();
        return *this;
    }
    /// All that comes until the server closes.
    std::string hear() {
        std::string heard;
        char piece[4096];
        try {
            for (int count = 0; (count = socket_.receiveBytes(piece, sizeof piece)) > 0;)
                heard.append(piece, static_cast<std::size_t>(count));
        } catch (const Poco::Exception&) {
            heard += "[cut]";
        }
        return heard;
    }

private:
    Poco::Net::StreamSocket socket_;
};

} // namespace nastavnik::test
