// SPDX-License-Identifier: MIT
#pragma once

#include "lua/script_run.hpp"
#include "lua/script_words.hpp"

#include <map>
#include <memory>
#include <string>
#include <unordered_map>
#include <vector>

namespace nastavnik::lua {

/// Runs actions: each goes on until its next step and tells what it asks for. One interpreter, many runs that share
/// nothing; for one thread. The same in a worker and in the host.
class ScriptSession {
public:
    explicit ScriptSession(Limits limits = {}, std::chrono::minutes zone = std::chrono::minutes(0));
    ~ScriptSession();

    /// What the scripts may call from now on: plugin.verb { … }.
    void offer(const std::vector<Capability>& capabilities) { words_.offer(capabilities); }

    /// Learns the scripts of one version. Nothing is executed yet.
    void know(const roadmap::Bundle& bundle) { know(bundle, bundle.version()); }
    void know(const roadmap::Bundle& bundle, const std::string& version);

    /// Replays the journal and goes on to the next step. One event: a step, done or failed.
    std::vector<engine::ScriptEvent> start(engine::ScriptStart start);
    /// Goes on with the step's result or error. Nothing when the run is not known (any more).
    std::vector<engine::ScriptEvent> answer(engine::Id run, const engine::Step& step);
    void drop(engine::Id run);

    /// Names of the functions that actions.lua returns, "pairs.fix". Throws Error when it cannot be read.
    std::vector<std::string> actions(const std::string& version);

    std::size_t runs() const { return runs_.size(); }
    Sandbox& sandbox() { return sandbox_; }

private:
    ScriptRun& open(engine::ScriptStart start);
    std::vector<engine::ScriptEvent> resume(ScriptRun& run, int arguments);
    engine::ScriptEvent ended(ScriptRun& run, int status, int results);
    engine::ScriptEvent failed(engine::Id run, int seq, Fault fault);
    int load(ScriptRun& run, lua_CFunction function, int& results);

    Limits limits_;
    std::chrono::minutes zone_;
    Sandbox sandbox_;
    ScriptWords words_;
    std::map<std::string, std::shared_ptr<Modules>> versions_;
    std::unordered_map<engine::Id, std::unique_ptr<ScriptRun>> runs_;
};

} // namespace nastavnik::lua
