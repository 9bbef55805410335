// SPDX-License-Identifier: MIT
#include "http/connection.hpp"

#include <exception>

namespace nastavnik::http {

using std::chrono::steady_clock;

namespace {

/// There is nobody to answer: the client has gone, or never asked.
constexpr int noAnswer = 0;

constexpr int requestsAtMost = 1000;

} // namespace

Connection::Connection(const Poco::Net::StreamSocket& socket, const Service& service, Crowd& crowd)
    : TCPServerConnection(socket), service_(service), crowd_(crowd), descriptor_(socket.impl()->sockfd()),
      wire_(descriptor_, crowd) {}

void Connection::run() {
    crowd_.enter(descriptor_);
    try {
        for (int count = 0; count < requestsAtMost && !crowd_.isLeaving() && converse();)
            ++count;
    } catch (const std::exception&) {
        // No memory for the answer, or a broken socket: either way nobody is left to be told.
    }
    crowd_.leave(descriptor_);
}

bool Connection::converse() {
    if (buffer_.empty() && wire_.waitForRequest(crowd_.patience().idle) != Wire::Got::more)
        return false;
    auto read = awaitHead();
    if (const auto* refusal = std::get_if<Refusal>(&read))
        return refuse(*refusal);
    Head& head = std::get<Head>(read);
    if (const auto refusal = awaitBody(head))
        return refuse(*refusal);
    const Body body = head.request.method == "HEAD" ? Body::leftOut : Body::sent;
    const After after = head.keepAlive && !crowd_.isLeaving() ? After::keep : After::close;
    try {
        return reply(service_.answer(head.request), after, body);
    } catch (const std::exception& error) {
        return reply(service_.apologise(500, error.what()), After::close, body);
    } catch (...) {
        return reply(service_.apologise(500, "something that is not a std::exception"), After::close, body);
    }
}

std::variant<Head, Refusal> Connection::awaitHead() {
    const auto begun = steady_clock::now();
    std::size_t searched = 0;
    for (;;) {
        const auto end = buffer_.find("\r\n\r\n", searched);
        if (end != std::string::npos && end <= headLimit) {
            auto head = readHead(std::string_view(buffer_).substr(0, end));
            buffer_.erase(0, end + 4);
            return head;
        }
        if (buffer_.size() > headLimit)
            return Refusal{431, "the head is larger than 16 KB"};
        searched = buffer_.size() < 3 ? 0 : buffer_.size() - 3;
        switch (wire_.receive(buffer_, begun, crowd_.patience().head)) {
        case Wire::Got::more:
            break;
        case Wire::Got::nothing:
            return Refusal{noAnswer, ""};
        case Wire::Got::tooLate:
            return Refusal{buffer_.empty() ? noAnswer : 408, "the head did not arrive in time"};
        }
    }
}

std::optional<Refusal> Connection::awaitBody(Head& head) {
    if (const std::size_t limit = head.bodySize > bodyLimit ? service_.bodyLimit(head.request) : bodyLimit;
        head.bodySize > limit)
        return Refusal{413, "the body is larger than " + std::to_string(limit >> 20U) + " MB"};
    if (head.expectsContinue && buffer_.size() < head.bodySize && !wire_.send("HTTP/1.1 100 Continue\r\n\r\n"))
        return Refusal{noAnswer, ""};
    const auto begun = steady_clock::now();
    while (buffer_.size() < head.bodySize) {
        switch (wire_.receive(buffer_, begun, crowd_.patience().body)) {
        case Wire::Got::more:
            break;
        case Wire::Got::nothing:
            return Refusal{400, "the body is shorter than Content-Length"};
        case Wire::Got::tooLate:
            return Refusal{408, "the body did not arrive in time"};
        }
    }
    head.request.body = buffer_.substr(0, head.bodySize);
    buffer_.erase(0, head.bodySize);
    return std::nullopt;
}

bool Connection::reply(const Response& response, After after, Body body) {
    const bool sent = wire_.send(textOf(response, after, body));
    if (sent && after == After::close)
        wire_.bow();
    return sent && after == After::keep;
}

bool Connection::refuse(const Refusal& refusal) {
    if (refusal.status != noAnswer)
        reply(service_.apologise(refusal.status, refusal.reason), After::close, Body::sent);
    return false;
}

} // namespace nastavnik::http
