// SPDX-License-Identifier: MIT
#include "http/http_server.hpp"

#include "http/engine_link.hpp"
#include "http/site.hpp"

namespace nastavnik::http {

namespace {

constexpr int healthThreads = 4;
constexpr int healthQueue = 16;

Service serviceOf(Site& site) {
    return {.answer = [&site](const Request& request) { return site.answer(request); },
            .apologise = [&site](int status, const std::string& reason) { return site.apologise(status, reason); },
            .bodyLimit = [&site](const Request& head) { return site.bodyLimit(head); }};
}

Service healthOf(Site& site) {
    Service service = serviceOf(site);
    service.answer = [&site](const Request& request) {
        return request.path == "/healthz" || request.path == "/readyz" ? site.answer(request)
                                                                       : site.apologise(404, "only health is here");
    };
    return service;
}

ListenerSettings doorOf(const ServerSettings& settings) {
    return {.address = settings.address,
            .port = settings.port,
            .threads = settings.threads,
            .queue = settings.queue,
            .patience = settings.patience};
}

ListenerSettings healthDoorOf(const ServerSettings& settings) {
    ListenerSettings door = doorOf(settings);
    door.port = settings.healthPort.value_or(0);
    door.threads = healthThreads;
    door.queue = healthQueue;
    return door;
}

} // namespace

struct HttpServer::Inside {
    Inside(ServerParts parts, const ServerSettings& settings)
        : publicAddress(settings.publicAddress), host(settings.address), link(parts.conductor),
          site({.view = parts.view,
                .engine = link,
                .book = parts.book,
                .clock = parts.clock,
                .utcOffset = parts.utcOffset,
                .offered = parts.desk.all(),
                .call = [&desk = parts.desk](const std::string& capability,
                                             Call call) { return desk.ask(capability, std::move(call)); },
                .toPdf = std::move(parts.toPdf),
                .read = std::move(parts.read),
                .installed = std::move(parts.installed),
                .report = std::move(parts.report)},
               {.publicAddress = settings.publicAddress}),
          door(doorOf(settings), serviceOf(site)) {
        if (settings.healthPort)
            health = std::make_unique<Listener>(healthDoorOf(settings), healthOf(site));
    }

    const std::string publicAddress;
    const std::string host;
    ConductorLink link;
    Site site;
    Listener door;
    std::unique_ptr<Listener> health;
};

HttpServer::HttpServer(ServerParts parts, ServerSettings settings)
    : inside_(std::make_unique<Inside>(std::move(parts), settings)) {}

HttpServer::~HttpServer() = default;

void HttpServer::start() {
    inside_->door.start();
    if (inside_->health)
        inside_->health->start();
}

void HttpServer::stop(std::chrono::milliseconds grace) {
    inside_->door.stop(grace);
    if (inside_->health)
        inside_->health->stop(std::chrono::milliseconds{1000});
}

std::uint16_t HttpServer::port() const { return inside_->door.port(); }

std::optional<std::uint16_t> HttpServer::healthPort() const {
    return inside_->health ? std::optional(inside_->health->port()) : std::nullopt;
}

std::string HttpServer::address() const {
    if (!inside_->publicAddress.empty())
        return inside_->publicAddress;
    return "http://" + inside_->host + ":" + std::to_string(port());
}

} // namespace nastavnik::http
