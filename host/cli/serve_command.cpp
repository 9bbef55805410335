// SPDX-License-Identifier: MIT
#include "cli/command.hpp"
#include "cli/office_desk.hpp"

#include "service.hpp"
#include "year_play.hpp"

#include <CLI/CLI.hpp>

#include <memory>

namespace nastavnik::cli {

namespace {

struct Options {
    std::string database;
    std::string config;
    std::uint16_t port = 8080;
};

/// {"port", "public_address", "health_port", "mail", "host_name", "utc_offset_minutes", "plugins": {NAME: {…}}}
ServiceSettings settingsOf(const Options& options, const Console& console) {
    const Value config = options.config.empty() ? Value::object() : readJsonFile(options.config);
    ServiceSettings settings{.database = options.database,
                             .plugins = config.value("plugins", Value::object()),
                             .mail = config.value("mail", false),
                             .hostName = config.value("host_name", "localhost"),
                             .utcOffset = localOffset(),
                             .toPdf = pdfMaker(),
                             .report = [&console](const Fault& fault) { console.complain({fault}); }};
    settings.server.port = config.value("port", options.port);
    settings.server.publicAddress = config.value("public_address", "");
    if (config.contains("health_port"))
        settings.server.healthPort = config["health_port"].get<std::uint16_t>();
    if (config.contains("utc_offset_minutes"))
        settings.utcOffset = std::chrono::minutes(config["utc_offset_minutes"].get<int>());
    return settings;
}

int serve(const Options& options, const Console& console) {
    holdEndSignals();
    Service service(Installation::find(), settingsOf(options, console));
    for (const plugins::PluginReport& plugin : service.application().plugins().plugins())
        console.complain(plugin.faults);
    console.print(Text{"Сервер работает: " + service.address(), "The server is up: " + service.address()});
    console.out.flush();
    waitForEnd();
    return exitOk;
}

} // namespace

Command serveCommand() {
    return {.name = "serve",
            .summary = {"сервер: страница и API на этой машине", "the server: page and API on this machine"},
            .declare = [](CLI::App& app) -> Action {
                auto options = std::make_shared<Options>();
                app.add_option("--db", options->database)->required();
                app.add_option("--config", options->config);
                app.add_option("--port", options->port);
                return [options](const Console& console) { return serve(*options, console); };
            }};
}

} // namespace nastavnik::cli
