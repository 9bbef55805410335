// SPDX-License-Identifier: MIT
#pragma once

#include "application.hpp"
#include "http/access.hpp"
#include "http/http_server.hpp"
#include "store/readers.hpp"
#include "store_view.hpp"

#include <chrono>
#include <string>
#include <thread>

namespace nastavnik {

struct ServiceSettings {
    std::string database; ///< file, or postgresql://user@host/name
    http::ServerSettings server = {};
    Value plugins = Value::object();
    bool mail = false;
    std::string hostName = "localhost";
    std::chrono::minutes utcOffset{0};
    std::function<Bytes(const File&)> toPdf = {}; ///< empty when there is no office program
    std::function<void(const Fault&)> report = [](const Fault&) {};
};

/// The whole server: the engine on its thread, plugins and scripts in workers, the page and the API.
class Service {
public:
    /// Everything runs when the constructor returns. Throws Error ST005 when another server has the database, HT901
    /// when the port is taken.
    Service(const Installation& installation, ServiceSettings settings);
    /// In order: no new requests, running ones end, then the engine at the end of its round.
    ~Service();

    std::string address() const { return server_.address(); }
    /// An address under which this person enters.
    std::string entranceFor(engine::Id person, http::AccessKind kind, std::chrono::hours valid);
    Application& application() { return application_; }

private:
    engine::SystemClock clock_;
    Application application_;
    store::Readers readers_;
    StoreView view_;
    StoreAccessBook book_;
    http::HttpServer server_;
    std::jthread engine_;
};

/// How far the machine's own clock is ahead of UTC today.
std::chrono::minutes localOffset();

/// Keeps SIGTERM and SIGINT for waitForEnd(); to be called before any thread starts.
void holdEndSignals();
/// Returns when somebody asked the program to end.
void waitForEnd();

} // namespace nastavnik
