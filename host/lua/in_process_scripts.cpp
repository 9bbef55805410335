// SPDX-License-Identifier: MIT
#include "lua/in_process_scripts.hpp"

#include <iterator>
#include <utility>

namespace nastavnik::lua {

InProcessScripts::InProcessScripts(const std::vector<Capability>& capabilities, Limits limits,
                                   std::chrono::minutes zone)
    : session_(limits, zone) {
    session_.offer(capabilities);
}

void InProcessScripts::know(const roadmap::Bundle& bundle) { session_.know(bundle); }

void InProcessScripts::start(engine::ScriptStart start) {
    waiting_.push_back(
        [start = std::move(start)](ScriptSession& session) mutable { return session.start(std::move(start)); });
}

void InProcessScripts::answer(engine::Id run, const engine::Step& step) {
    waiting_.push_back([run, step](ScriptSession& session) { return session.answer(run, step); });
}

void InProcessScripts::drop(engine::Id run) {
    waiting_.push_back([run](ScriptSession& session) {
        session.drop(run);
        return std::vector<engine::ScriptEvent>();
    });
}

void InProcessScripts::flush() {
    if (std::exchange(isFlushing_, true))
        return; // Called by the listener: the loop below goes on with what it gave.
    while (!waiting_.empty()) {
        std::vector<engine::ScriptEvent> events;
        for (Work& work : std::exchange(waiting_, {})) {
            auto more = work(session_);
            std::move(more.begin(), more.end(), std::back_inserter(events));
        }
        if (listener_ && !events.empty())
            listener_(std::move(events));
    }
    isFlushing_ = false;
}

} // namespace nastavnik::lua
