// SPDX-License-Identifier: MIT
#pragma once

#include "http/connection.hpp"

#include <Poco/Net/ServerSocket.h>
#include <Poco/Net/TCPServer.h>
#include <Poco/ThreadPool.h>

#include <cstdint>
#include <memory>

namespace nastavnik::http {

struct ListenerSettings {
    std::string address = "127.0.0.1";
    std::uint16_t port = 0; ///< 0: a free one
    int threads = 64;
    int queue = 256; ///< connections that wait for a thread; more are sent away with 503
    Patience patience = {};
};

/// A Poco TCP server with a pool of its own, that sends away whom it has no room for and stops in order.
class Listener {
public:
    /// Listens at once, so that the port is known; answers from start() on. Throws Error HT901 when the port is taken.
    Listener(ListenerSettings settings, Service service);
    ~Listener();

    void start();
    /// Takes no more connections, lets running requests end for this long, then cuts them.
    void stop(std::chrono::milliseconds grace);

    std::uint16_t port() const { return port_; }

private:
    class Door;

    const ListenerSettings settings_;
    const Service service_;
    Crowd crowd_;
    Poco::ThreadPool pool_;
    Poco::Net::ServerSocket socket_;
    std::uint16_t port_;
    std::unique_ptr<Poco::Net::TCPServer> server_;
};

} // namespace nastavnik::http
