// SPDX-License-Identifier: MIT
#pragma once

#include "engine/conductor.hpp"
#include "http/capability_desk.hpp"
#include "http/listener.hpp"
#include "http/view.hpp"

#include <memory>
#include <optional>

namespace nastavnik::http {

/// What the server works with; all of it outlives the server.
struct ServerParts {
    engine::Conductor& conductor; ///< turned by another thread (serve()), at least from start() to stop()
    View& view;
    AccessBook& book; ///< called by the conductor's thread only
    CapabilityDesk& desk;
    const engine::Clock& clock;
    std::chrono::minutes utcOffset{0};
    std::function<Bytes(const File&)> toPdf = {}; ///< empty when there is no office program
    engine::RoadmapReader read = {};              ///< a roadmap, sound, with what was filled in; from any thread
    std::function<roadmap::Bundle(const std::string& roadmap)> installed = {}; ///< as it lies on the server
    std::function<void(const Fault&)> report = [](const Fault&) {};
};

struct ServerSettings {
    std::string address = "127.0.0.1";
    std::uint16_t port = 8080;                    ///< 0: a free one
    std::optional<std::uint16_t> healthPort = {}; ///< /healthz and /readyz on a door and threads of their own
    std::string publicAddress = {};               ///< "https://nastavnik.example" behind a reverse proxy
    int threads = 64;
    int queue = 256;
    Patience patience = {};
};

/// The page and the API on a port of this machine.
class HttpServer {
public:
    /// Throws Error HT901 when a port is taken.
    HttpServer(ServerParts parts, ServerSettings settings);
    ~HttpServer();

    void start();
    /// Lets running requests end for this long.
    void stop(std::chrono::milliseconds grace = std::chrono::seconds{15});

    std::uint16_t port() const;
    std::optional<std::uint16_t> healthPort() const;
    /// "http://127.0.0.1:8080", or the public address.
    std::string address() const;
    /// Where somebody enters with a secret that giveAccess() gave.
    std::string entrance(const std::string& secret) const { return address() + "/enter?link=" + secret; }

private:
    struct Inside;
    std::unique_ptr<Inside> inside_;
};

} // namespace nastavnik::http
