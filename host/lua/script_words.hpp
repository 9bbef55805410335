// SPDX-License-Identifier: MIT
#pragma once

#include "lua/script_run.hpp"
#include "nastavnik/capability.hpp"

#include <map>
#include <string>
#include <vector>

namespace nastavnik::lua {

/// The words that make steps: plugin.verb { … } and task:verb { … }.
class ScriptWords {
public:
    explicit ScriptWords(Sandbox& sandbox);

    /// Makes the capabilities known; those that are gone become unknown names.
    void offer(const std::vector<Capability>& capabilities);
    /// Who is executing; the words act on it.
    void actFor(ScriptRun* run) { run_ = run; }
    ScriptRun& run() { return *run_; }
    /// Gives the table at the top of the stack the methods of a task.
    void makeTask(lua_State* state) const;

    /// A word as it stands behind its function.
    struct Verb {
        ScriptWords* words;
        std::string name;
        std::vector<Field> fields;
        bool isMethod;
    };

private:
    void pushVerbs(const std::vector<const Verb*>& verbs);
    void withdraw();
    void definePlugin(const std::string& plugin);
    const Verb* keep(const Capability& capability, bool isMethod);

    Sandbox& sandbox_;
    ScriptRun* run_ = nullptr;
    std::map<std::string, Verb> verbs_;  ///< addresses stay: functions in Lua point to them
    std::map<std::string, int> plugins_; ///< by name, with the word of the sandbox that each stands before
    int taskMetatable_ = 0;
};

} // namespace nastavnik::lua
