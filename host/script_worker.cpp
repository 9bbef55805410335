// SPDX-License-Identifier: MIT
// The worker's side of script_workers.hpp. Host to worker: first {"setup": {"memory", "offset", "offer"}}; then
// {"know": version, "bundle"}, {"drop": run}, {"load": ticket, "bundle", "year", "inputs"}, [run, start], [run, null,
// step] with start and step as script_wire.hpp writes them. Worker to host: events of script_wire.hpp, and {"loaded":
// ticket, "roadmap", "faults", "actions"}.
#include "script_workers.hpp"

#include "lua/script_session.hpp"
#include "lua/script_wire.hpp"
#include "plugins/channel.hpp"
#include "plugins/confinement.hpp"
#include "plugins/declaration.hpp"
#include "plugins/messages.hpp"
#include "roadmap/roadmap_value.hpp"

#include <unistd.h>

#include <iostream>

namespace nastavnik {

namespace {

/// Replies that go out together. Few, so that the host begins with the first ones while the next are worked out.
constexpr std::size_t largestBatch = 16;

class ScriptWorker {
public:
    ScriptWorker(plugins::Channel& channel, const Value& setup)
        : channel_(channel), session_({}, std::chrono::minutes(setup.at("offset").get<int>())) {
        for (const Value& declaration : setup.at("offer"))
            offered_.push_back(plugins::capabilityOf(declaration));
        session_.offer(offered_);
    }

    void serve() {
        while (auto message = channel_.receive()) {
            handle(*message);
            if (replies_.size() >= largestBatch || !channel_.hasMore()) {
                channel_.sendAll(replies_);
                replies_.clear();
            }
        }
    }

private:
    void handle(const Value& message) {
        if (message.is_array())
            goOn(message);
        else if (message.contains("know"))
            session_.know(lua::bundleFromWire(message.at("bundle")), message.at("know").get<std::string>());
        else if (message.contains("drop"))
            session_.drop(message.at("drop").get<engine::Id>());
        else
            load(message);
    }

    void goOn(const Value& message) {
        const std::vector<engine::ScriptEvent> events =
            message.size() == 2 ? session_.start(lua::startFromWire(message[1]))
                                : session_.answer(message.at(0).get<engine::Id>(), lua::stepFromWire(message.at(2)));
        for (const engine::ScriptEvent& event : events)
            replies_.push_back(lua::toWire(event));
    }

    void load(const Value& message) {
        const lua::LoadedRoadmap loaded =
            lua::loadRoadmap(lua::bundleFromWire(message.at("bundle")), offered_, {message.at("year").get<int>()},
                             message.at("inputs").get<roadmap::InputValues>());
        replies_.push_back({{"loaded", message.at("load")},
                            {"roadmap", roadmap::toValue(loaded.roadmap)},
                            {"faults", plugins::valueOf(loaded.faults)},
                            {"actions", loaded.actions}});
    }

    plugins::Channel& channel_;
    lua::ScriptSession session_;
    std::vector<Capability> offered_;
    std::vector<Value> replies_;
};

void work(plugins::Channel& channel) {
    const auto first = channel.receive();
    if (!first)
        return;
    const Value& setup = first->at("setup");
    plugins::confine({.memory = setup.at("memory").get<std::size_t>()});
    plugins::closeFiles();
    ScriptWorker(channel, setup).serve();
}

} // namespace

int runScriptWorker() {
    plugins::Channel channel;
    try {
        work(channel);
    } catch (const std::exception& error) {
        std::cerr << error.what() << std::endl;
        ::_exit(1);
    }
    ::_exit(0);
}

} // namespace nastavnik
