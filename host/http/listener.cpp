// SPDX-License-Identifier: MIT
#include "http/listener.hpp"

#include "nastavnik/error.hpp"

#include <Poco/Exception.h>
#include <Poco/Net/TCPServerConnectionFactory.h>
#include <algorithm>

#include <algorithm>
#include <deque>
#include <sys/socket.h>

namespace nastavnik::http {

using Poco::Net::StreamSocket;
using Poco::Net::TCPServer;

namespace {

constexpr int stackSize = 1024 * 1024;

class Factory final : public Poco::Net::TCPServerConnectionFactory {
public:
    Factory(const Service& service, Crowd& crowd) : service_(service), crowd_(crowd) {}
    Poco::Net::TCPServerConnection* createConnection(const StreamSocket& socket) override {
        return new Connection(socket, service_, crowd_);
    }

private:
    const Service& service_;
    Crowd& crowd_;
};

Poco::Net::ServerSocket listenAt(const ListenerSettings& settings) {
    try {
        Poco::Net::ServerSocket socket;
        constexpr bool isReused = true, isShared = false; // Poco shares what it reuses, unless it is told not to.
        socket.bind(Poco::Net::SocketAddress(settings.address, settings.port), isReused, isShared);
        socket.listen(settings.queue);
        return socket;
    } catch (const Poco::Exception& error) {
        const std::string place = settings.address + ":" + std::to_string(settings.port), said = error.displayText();
        throw Error("HT901",
                    {place + ": адрес занят или недоступен (" + said + "); выберите другой порт: --port",
                     place + ": the address is taken or not allowed (" + said + "); choose another port: --port"});
    }
}

Poco::Net::TCPServerParams::Ptr paramsOf(const ListenerSettings& settings) {
    Poco::Net::TCPServerParams::Ptr params = new Poco::Net::TCPServerParams;
    params->setMaxThreads(settings.threads);
    params->setMaxQueued(settings.queue * 2); // The door counts; Poco's own refusal says nothing to the client.
    return params;
}

} // namespace

/// Runs in the accepting thread: it must never wait.
class Listener::Door final : public Poco::Net::TCPServerConnectionFilter {
public:
    Door(const Listener& listener) : listener_(listener) {}

    bool accept(const StreamSocket& socket) override {
        turnedAway_.resize(std::min<std::size_t>(turnedAway_.size(), rememberedAtMost));
        if (!listener_.server_ || listener_.server_->queuedConnections() < listener_.settings_.queue)
            return true;
        Wire(socket.impl()->sockfd(), listener_.crowd_)
            .send(textOf(listener_.service_.apologise(503, "no thread is free"), After::close, Body::sent));
        ::shutdown(socket.impl()->sockfd(), SHUT_WR);
        // Closed a little later: at once, bytes that the client still sends would destroy the answer on its side.
        turnedAway_.push_front(socket);
        return false;
    }

private:
    static constexpr std::size_t rememberedAtMost = 32;
    const Listener& listener_;
    std::deque<StreamSocket> turnedAway_;
};

Listener::Listener(ListenerSettings settings, Service service)
    : settings_(std::move(settings)), service_(std::move(service)), crowd_(settings_.patience),
      pool_("http", std::min(2, settings_.threads), settings_.threads, 60, stackSize), socket_(listenAt(settings_)),
      port_(socket_.address().port()) {}

Listener::~Listener() { stop(std::chrono::milliseconds{0}); }

void Listener::start() {
    server_ = std::make_unique<TCPServer>(new Factory(service_, crowd_), pool_, socket_, paramsOf(settings_));
    server_->setConnectionFilter(new Door(*this));
    crowd_.askWith([this] { return server_->queuedConnections() > 0; });
    server_->start();
}

void Listener::stop(std::chrono::milliseconds grace) {
    if (!server_)
        return;
    crowd_.askToLeave();
    server_->stop();
    socket_.close(); // Poco leaves it open, and clients would wait in its queue for ever.
    if (!crowd_.waitUntilEmpty(grace))
        crowd_.cut();
    crowd_.waitUntilEmpty(std::chrono::seconds{30});
    server_.reset();
    pool_.stopAll();
}

} // namespace nastavnik::http
