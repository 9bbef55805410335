// SPDX-License-Identifier: MIT
#pragma once

#include "engine/capabilities.hpp"

#include <algorithm>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace nastavnik::test {

/// Plugins whose answers a test plans; what they were asked stays to be looked at.
class PlannedCapabilities final : public engine::Capabilities {
public:
    /// Nothing: no answer comes for as long as the test lasts.
    using Answer = std::function<std::optional<engine::CallReply>(engine::CallId, const Call&)>;

    struct Asked {
        engine::CallId id;
        std::string capability;
        Call call;
    };

    void offer(Capability capability, Answer answer) {
        answers_[capability.name] = std::move(answer);
        all_.push_back(std::move(capability));
        std::sort(all_.begin(), all_.end(), [](const auto& left, const auto& right) { return left.name < right.name; });
    }
    void plan(const std::string& capability, Answer answer) { answers_.at(capability) = std::move(answer); }
    void withdraw(const std::string& name) {
        std::erase_if(all_, [&](const Capability& capability) { return capability.name == name; });
    }

    std::vector<Asked> asked;

    void listen(Listener listener) override { listener_ = std::move(listener); }
    const std::vector<Capability>& all() const override { return all_; }
    void call(engine::CallId id, const std::string& capability, Call call) override {
        auto reply = answers_.at(capability)(id, call);
        asked.push_back({id, capability, std::move(call)});
        if (reply)
            listener_(std::move(*reply));
    }

private:
    std::vector<Capability> all_;
    std::map<std::string, Answer> answers_;
    Listener listener_;
};

inline engine::CallReply answered(engine::CallId id, Value value) {
    return {.id = id, .outcome = Outcome{.value = std::move(value)}};
}

inline engine::CallReply refused(engine::CallId id, Text why) {
    return {.id = id, .outcome = {}, .faults = {{"DT001", std::move(why)}}};
}

inline engine::CallReply lostReply(engine::CallId id) {
    return {.id = id, .outcome = {}, .faults = {{"PL021", {"плагин упал", "the plugin crashed"}}}, .lost = true};
}

/// Registers a paper named after data.title; a missing title is refused as the true one refuses missing data.
inline std::optional<engine::CallReply> writeOrder(engine::CallId id, const Call& call) {
    const Value& data = call.arguments["data"];
    if (!data.contains("title"))
        return refused(id, {"в данных нет «title»", "the data have no \"title\""});
    const Value& registration = call.arguments["registration"];
    const std::string title = data["title"], number = registration["number"];
    const std::string text = title + " № " + number;
    Paper paper{.kind = registration["kind"],
                .title = title,
                .number = number,
                .date = registration["date"],
                .data = data,
                .files = {{.name = text + ".odt", .type = "text/plain", .bytes = Bytes(text.begin(), text.end())}}};
    return engine::CallReply{.id = id, .outcome = Outcome{.papers = {std::move(paper)}}};
}

inline Capability generating() {
    return {.name = "documents.generate",
            .fields = {{.name = "template", .kind = Kind::tmpl, .need = Need::required},
                       {.name = "data", .kind = Kind::table, .need = Need::required},
                       {.name = "replaces", .kind = Kind::any}},
            .result = Kind::document,
            .registers = true};
}

inline Capability delivering() {
    return {.name = "notifications.deliver", .result = Kind::table, .effect = Effect::acts};
}

/// Anything a test wants to go right or wrong.
inline Capability trying() {
    return {.name = "lab.try",
            .fields = {{.name = "with", .kind = Kind::any}},
            .result = Kind::any,
            .effect = Effect::computes};
}

} // namespace nastavnik::test
