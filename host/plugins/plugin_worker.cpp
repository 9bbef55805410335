// SPDX-License-Identifier: MIT
#include "plugins/plugin_worker.hpp"

#include "plugins/broken.hpp"
#include "plugins/channel.hpp"
#include "plugins/confinement.hpp"
#include "plugins/messages.hpp"
#include "plugins/started_plugin.hpp"
#include "plugins/worker_exchange.hpp"

#include <malloc.h>
#include <unistd.h>

#include <iostream>
#include <optional>

namespace nastavnik::plugins {

namespace {

constexpr std::size_t largeReply = std::size_t{1} << 20U;

Value reply(const Value& ticket, const char* part, Value content) {
    return {{"reply", ticket}, {part, std::move(content)}};
}

Value answer(const StartedPlugin& plugin, Value& request, Requests& requests) {
    const Value ticket = request.at("call");
    const auto capability = request.at("capability").get<std::string>();
    try {
        const Value lists = request.at("with").value("lists", Value());
        Call call = callOf(std::move(request.at("with")));
        if (lists.is_object())
            call.exchange = std::make_shared<WorkerExchange>(requests, ticket, lists);
        return reply(ticket, "outcome", valueOf(plugin.run(capability, call)));
    } catch (const Error& error) {
        return reply(ticket, "faults", valueOf(error.faults()));
    } catch (...) {
        return reply(ticket, "broken", currentExceptionText());
    }
}

/// The frame of a reply; what cannot be sent is replaced by the reason.
std::string encoded(const Value& answered) {
    const Value& ticket = answered.at("reply");
    try {
        return frameOf(answered);
    } catch (const Error& error) {
        return frameOf(reply(ticket, "faults", valueOf(error.faults())));
    } catch (...) {
        return frameOf(reply(ticket, "broken", currentExceptionText()));
    }
}

void serve(Channel& channel, const StartedPlugin& plugin) {
    Requests requests(channel);
    while (auto request = requests.nextCall()) {
        const std::string frame = encoded(answer(plugin, *request, requests));
        request.reset();
        channel.write(frame);
        if (frame.size() > largeReply)
            ::malloc_trim(0);
    }
}

/// Loads and starts the plugin; nothing when it has to begin anew with other rights.
std::optional<StartedPlugin> begin(Channel& channel, const std::filesystem::path& file, const Value& setup) {
    const auto network = setup.at("network").get<bool>() ? Network::outgoing : Network::none;
    confine({.memory = setup.at("memory").get<std::size_t>(), .network = network, .readable = {file}});
    PluginLibrary library(file);
    const bool wantsNetwork = (library.facts().rights & rightNetwork) != 0;
    if (wantsNetwork && network == Network::none && setup.at("may_have_network").get<bool>()) {
        channel.send({{"wants", "network"}});
        return std::nullopt;
    }
    StartedPlugin plugin(std::move(library), setup.at("settings"));
    if (!wantsNetwork)
        closeFiles();
    return plugin;
}

void work(Channel& channel, const std::filesystem::path& file) {
    const auto first = channel.receive();
    if (!first)
        return;
    try {
        if (const auto plugin = begin(channel, file, first->at("setup"))) {
            channel.send({{"hello", valueOf(plugin->declaration())}});
            serve(channel, *plugin);
        }
    } catch (const Error& error) {
        channel.send({{"refused", valueOf(error.faults())}});
    }
}

} // namespace

int runPluginWorker(const std::filesystem::path& file) {
    ::mallopt(M_ARENA_MAX, 1); // one thread does the work; more arenas would only hold idle memory
    Channel channel;
    try {
        work(channel, file);
    } catch (const std::exception& error) {
        std::cerr << error.what() << std::endl;
        ::_exit(1);
    }
    // Destructors of foreign code are not asked: everything that counts has been sent.
    std::cout.flush();
    ::_exit(0);
}

} // namespace nastavnik::plugins
