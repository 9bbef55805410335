// SPDX-License-Identifier: MIT
#include "http/capability_desk.hpp"

namespace nastavnik::http {

using engine::CallId;
using engine::CallReply;

namespace {

/// Numbers of calls without a run belong to letters; no ledger has so many.
constexpr engine::Id firstOwnNumber = (engine::Id{1} << 52) + 1;

Error away(const std::string& capability) {
    return Error("HT503", {"«" + capability + "» сейчас не отвечает: повторите через минуту",
                           "\"" + capability + "\" does not answer just now: try again in a minute"});
}

} // namespace

CapabilityDesk::CapabilityDesk(engine::Capabilities& plugins) : plugins_(plugins), next_(firstOwnNumber) {
    plugins_.listen([this](CallReply reply) { route(std::move(reply)); });
}

void CapabilityDesk::listen(Listener listener) {
    const std::lock_guard lock(mutex_);
    conductor_ = std::move(listener);
}

void CapabilityDesk::call(CallId id, const std::string& capability, Call call) {
    plugins_.call(id, capability, std::move(call));
}

void CapabilityDesk::route(CallReply reply) {
    std::unique_lock lock(mutex_);
    if (reply.id.run == 0 && reply.id.number >= firstOwnNumber) {
        const auto found = asked_.find(reply.id.number);
        if (found == asked_.end())
            return; // Nobody waits any more.
        found->second.set_value(std::move(reply));
        asked_.erase(found);
        return;
    }
    const Listener conductor = conductor_;
    lock.unlock();
    conductor(std::move(reply));
}

Outcome CapabilityDesk::ask(const std::string& capability, Call call, std::chrono::milliseconds atMost) {
    std::future<CallReply> answer;
    CallId id;
    {
        const std::lock_guard lock(mutex_);
        id.number = next_++;
        answer = asked_[id.number].get_future();
    }
    call.key = "ask:" + std::to_string(id.number);
    plugins_.call(id, capability, std::move(call));
    if (answer.wait_for(atMost) != std::future_status::ready) {
        const std::lock_guard lock(mutex_);
        asked_.erase(id.number);
        throw away(capability);
    }
    CallReply reply = answer.get();
    if (reply.outcome)
        return std::move(*reply.outcome);
    if (reply.lost || reply.faults.empty())
        throw away(capability);
    throw Error(std::move(reply.faults));
}

} // namespace nastavnik::http
