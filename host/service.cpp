// SPDX-License-Identifier: MIT
#include "service.hpp"

#include "store/open_database.hpp"

#include <csignal>
#include <ctime>

namespace nastavnik {

namespace {

ApplicationSettings applicationOf(const ServiceSettings& settings) {
    return {.database = settings.database,
            .isolation = Isolation::workers,
            .plugins = settings.plugins,
            .conductor = {.utcOffset = settings.utcOffset,
                          .mail = settings.mail,
                          .hostName = settings.hostName,
                          .report = settings.report}};
}

sigset_t endSignals() {
    sigset_t signals;
    sigemptyset(&signals);
    sigaddset(&signals, SIGTERM);
    sigaddset(&signals, SIGINT);
    return signals;
}

} // namespace

Service::Service(const Installation& installation, ServiceSettings settings)
    : application_(installation, applicationOf(settings), clock_),
      readers_([address = settings.database] { return store::openReader(address); }), view_(readers_),
      book_(application_.database()),
      server_({.conductor = application_.conductor(),
               .view = view_,
               .book = book_,
               .desk = application_.desk(),
               .clock = clock_,
               .utcOffset = settings.utcOffset,
               .toPdf = settings.toPdf,
               .read = [this](const roadmap::Bundle& bundle,
                              const roadmap::InputValues& inputs) { return application_.read(bundle, inputs); },
               .installed = [workflows = installation.workflows](
                                const std::string& name) { return roadmap::readBundle(workflows / name); },
               .report = settings.report},
              settings.server),
      engine_([this](const std::stop_token& stop) { application_.conductor().serve(stop); }) {
    server_.start();
}

Service::~Service() {
    server_.stop();
    engine_.request_stop();
}

std::string Service::entranceFor(engine::Id person, http::AccessKind kind, std::chrono::hours valid) {
    const Value secret =
        application_.conductor()
            .post("system", "entrance",
                  [this, grant = http::Grant{person, kind, valid}](engine::Turn& turn, engine::RunDriver&) -> Value {
                      return http::giveAccess(turn, book_, grant);
                  })
            .get();
    return server_.entrance(secret.get<std::string>());
}

std::chrono::minutes localOffset() {
    const std::time_t now = std::time(nullptr);
    std::tm local{};
    localtime_r(&now, &local);
    return std::chrono::minutes(local.tm_gmtoff / 60);
}

void holdEndSignals() {
    const sigset_t signals = endSignals();
    pthread_sigmask(SIG_BLOCK, &signals, nullptr);
    std::signal(SIGPIPE, SIG_IGN);
}

void waitForEnd() {
    const sigset_t signals = endSignals();
    int signal = 0;
    sigwait(&signals, &signal);
}

} // namespace nastavnik
