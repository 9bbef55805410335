// SPDX-License-Identifier: MIT
#include "http/engine_link.hpp"

namespace nastavnik::http {

using std::chrono::steady_clock;

namespace {

constexpr std::chrono::seconds patience{10};
constexpr std::chrono::seconds freshness{1};

template <typename T>
T awaited(std::future<T> answer) {
    if (answer.wait_for(patience) != std::future_status::ready)
        throw Error("HT503", {"сервер занят: повторите через минуту. Действие могло всё же выполниться — сначала "
                              "обновите страницу",
                              "the server is busy: try again in a minute. It may have been done all the same: look "
                              "first"});
    return answer.get();
}

} // namespace

std::shared_ptr<const Snapshot> ConductorLink::recent(std::chrono::seconds atMost) const {
    const std::lock_guard lock(mutex_);
    return latest_ && steady_clock::now() - taken_ < atMost ? latest_ : nullptr;
}

std::shared_ptr<const Snapshot> ConductorLink::snapshot() {
    if (auto fresh = recent(freshness))
        return fresh;
    std::unique_lock alone(fetching_, std::try_to_lock);
    if (!alone) {
        if (auto usable = recent(patience))
            return usable; // Somebody is fetching already, and this one has seen no order since.
        alone.lock();
        if (auto fresh = recent(freshness))
            return fresh;
    }
    return fetch();
}

std::shared_ptr<const Snapshot> ConductorLink::fetch() {
    const auto asked = steady_clock::now();
    auto taken = std::make_shared<std::shared_ptr<const Snapshot>>();
    awaited(conductor_.post("system", "command:look", [taken](engine::Turn& turn, engine::RunDriver&) {
        *taken = std::make_shared<const Snapshot>(snapshotOf(turn.world));
        return Value();
    }));
    const std::lock_guard lock(mutex_);
    latest_ = *taken;
    taken_ = asked;
    return latest_;
}

Value ConductorLink::carryOut(Order order) {
    Value answer = awaited(conductor_.post(std::move(order.actor), std::move(order.cause), std::move(order.act)));
    const std::lock_guard lock(mutex_);
    taken_ = {};
    return answer;
}

} // namespace nastavnik::http
