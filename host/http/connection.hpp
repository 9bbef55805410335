// SPDX-License-Identifier: MIT
#pragma once

#include "http/answer_text.hpp"
#include "http/crowd.hpp"
#include "http/request_head.hpp"
#include "http/wire.hpp"

#include <Poco/Net/TCPServerConnection.h>

#include <functional>
#include <optional>

namespace nastavnik::http {

/// Answers a request. Called from many threads; an exception becomes a 500.
using Answerer = std::function<Response(const Request&)>;
/// How large the body of this request may be; asked when its head has arrived.
using Doorkeeper = std::function<std::size_t(const Request& head)>;
/// What an exception looks like to the client and in the log.
using Apologist = std::function<Response(int status, const std::string& reason)>;

struct Service {
    Answerer answer;
    Apologist apologise;
    Doorkeeper bodyLimit = [](const Request&) { return http::bodyLimit; };
};

/// One client: requests are read whole, checked, answered, one after another.
class Connection final : public Poco::Net::TCPServerConnection {
public:
    Connection(const Poco::Net::StreamSocket& socket, const Service& service, Crowd& crowd);

    void run() override;

private:
    /// False when the connection is over.
    bool converse();
    std::variant<Head, Refusal> awaitHead();
    std::optional<Refusal> awaitBody(Head& head);
    bool reply(const Response& response, After after, Body body);
    bool refuse(const Refusal& refusal);

    const Service& service_;
    Crowd& crowd_;
    int descriptor_;
    Wire wire_;
    std::string buffer_; ///< arrived, but not read yet
};

} // namespace nastavnik::http
