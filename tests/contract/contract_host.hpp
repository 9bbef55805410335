// SPDX-License-Identifier: MIT
#pragma once

#include "plugins/worker_capabilities.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <condition_variable>
#include <filesystem>
#include <future>
#include <map>
#include <mutex>
#include <regex>
#include <string>

namespace nastavnik::contract {

inline const std::filesystem::path folder = std::filesystem::path(BUILD_ROOT) / "contract";

inline plugins::PluginSource plugin(const std::string& name) { return {.file = folder / "plugins" / (name + ".so")}; }

/// Rules under which a test does not wait long.
inline plugins::PluginRules quickRules() {
    plugins::PluginRules rules{.program = std::filesystem::path(BUILD_ROOT) / "nastavnik-worker"};
    rules.restart = {.firstDelay = std::chrono::milliseconds(1), .longestDelay = std::chrono::milliseconds(10)};
    return rules;
}

/// Calls and waits for the reply.
class Caller {
public:
    explicit Caller(plugins::PluginCapabilities& capabilities) : capabilities_(capabilities) {
        capabilities.listen([this](engine::CallReply reply) { keep(std::move(reply)); });
    }

    std::future<engine::CallReply> begin(const std::string& capability, Value arguments = Value::object(),
                                         std::shared_ptr<Exchange> exchange = nullptr) {
        std::future<engine::CallReply> future;
        engine::CallId id{1, 0};
        {
            const std::lock_guard lock(mutex_);
            id.number = ++last_;
            future = promises_[id].get_future();
        }
        capabilities_.call(id, capability,
                           {.arguments = std::move(arguments),
                            .key = "key-1",
                            .today = *parseDate("2026-09-01"),
                            .exchange = std::move(exchange)});
        return future;
    }

    engine::CallReply call(const std::string& capability, Value arguments = Value::object(),
                           std::shared_ptr<Exchange> exchange = nullptr) {
        return begin(capability, std::move(arguments), std::move(exchange)).get();
    }

private:
    void keep(engine::CallReply reply) {
        const std::lock_guard lock(mutex_);
        const auto found = promises_.find(reply.id);
        std::promise<engine::CallReply> promise = std::move(found->second);
        promises_.erase(found);
        promise.set_value(std::move(reply));
    }

    plugins::PluginCapabilities& capabilities_;
    std::mutex mutex_;
    engine::Id last_ = 0;
    std::map<engine::CallId, std::promise<engine::CallReply>> promises_;
};

/// The texts of all faults, each "CODE text"; the folder of the build and times of day are left out.
inline std::string texts(const std::vector<Fault>& faults, Language language = Language::ru) {
    std::string all;
    for (const Fault& fault : faults)
        all += (all.empty() ? "" : "\n") + describe(fault, language);
    const std::string prefix = (folder / "plugins").string() + "/";
    for (std::size_t at = all.find(prefix); at != std::string::npos; at = all.find(prefix))
        all.erase(at, prefix.size());
    return std::regex_replace(all, std::regex("[0-9]{2}:[0-9]{2}:[0-9]{2}"), "HH:MM:SS");
}

} // namespace nastavnik::contract
