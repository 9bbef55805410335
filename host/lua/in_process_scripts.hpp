// SPDX-License-Identifier: MIT
#pragma once

#include "engine/scripts.hpp"
#include "lua/script_session.hpp"

#include <deque>
#include <functional>

namespace nastavnik::lua {

/// Runs actions in this process, for one-shot commands and tests: flush() executes what was given and calls the
/// listener before it returns. Not for a server: a script that crashes Lua would take the process along.
class InProcessScripts final : public engine::Scripts {
public:
    explicit InProcessScripts(const std::vector<Capability>& capabilities, Limits limits = {},
                              std::chrono::minutes zone = std::chrono::minutes(0));

    void listen(Listener listener) override { listener_ = std::move(listener); }
    void know(const roadmap::Bundle& bundle) override;
    void start(engine::ScriptStart start) override;
    void answer(engine::Id run, const engine::Step& step) override;
    void drop(engine::Id run) override;
    /// What the listener gives meanwhile is executed too.
    void flush() override;

private:
    using Work = std::function<std::vector<engine::ScriptEvent>(ScriptSession&)>;

    ScriptSession session_;
    std::deque<Work> waiting_;
    Listener listener_;
    bool isFlushing_ = false;
};

} // namespace nastavnik::lua
