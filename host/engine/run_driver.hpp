// SPDX-License-Identifier: MIT
#pragma once

#include "engine/call_preparation.hpp"
#include "engine/scripts.hpp"
#include "engine/verb_table.hpp"

#include <functional>
#include <map>
#include <memory>
#include <set>
#include <string>
#include <unordered_map>
#include <vector>

namespace nastavnik::engine {

/// Scripts held in memory at once unless something else is asked for; more runs wait in the ledger.
constexpr std::size_t roomForRuns = 512;

/// Drives durable runs: takes what scripts ask, writes the journal, asks plugins and people, replays after waits and
/// crashes. All writing happens in the turn it is given; what has to go out to plugins is held back until committed(),
/// so nothing leaves the house before it is durable. Scripts are inside the house: they can do nothing but ask, so they
/// are answered at once and their next steps share the commit; when the turn breaks, they are forgotten with it.
class RunDriver {
public:
    RunDriver(Scripts& scripts, Capabilities& capabilities, std::vector<HostVerb> verbs,
              std::size_t runsAtOnce = roomForRuns);

    /// Takes due runs out of the ledger and starts them, as many as there is room for. True when some were left behind.
    bool startDue(Turn& turn);
    void handle(Turn& turn, const ScriptEvent& event);
    void handle(Turn& turn, CallReply reply);
    /// A person's answer to a wait.
    void answer(Turn& turn, Id wait, const Value& answer, const people::Person& person);
    /// By hand: end a run, or try a stuck one again. Throw Error EN040 when its state does not allow it.
    void cancel(Turn& turn, Id run, const std::string& reason);
    /// Ends the runs that the turn left behind, but not the one that speaks.
    void cancelAbandoned(Turn& turn, Id speaking = 0);
    void repeat(Turn& turn, Id run);

    /// A turn broke while this run was handled: it counts as failed.
    void spoil(Turn& turn, Id run, const Fault& fault);
    Id handledLast() const { return handledLast_; }
    void forgetHandled() { handledLast_ = 0; }

    /// Lets out the answers that scripts have got in this turn.
    void answerScripts();
    /// Some script works on an answer of this turn: its next step may still share the commit.
    bool awaitsScripts() const { return thinking_ > 0; }

    void committed();
    /// The turn was rolled back: forget everything in memory; runs start again from their journals.
    void forget();

    bool isIdle() const { return active_.empty(); }
    bool wantsDueRuns() const { return backlog_ && hasRoom(); }
    void expectDueRuns() { backlog_ = true; }

private:
    /// A run whose script is in memory.
    struct Active {
        Run run;
        std::optional<Step> intent; ///< last step of the journal, decided but without an outcome
        std::optional<Step> asked;  ///< what a plugin is working on
        int next = 1;               ///< number of the step that the script may ask for
        bool isThinking = false;    ///< it was answered and has not reported since
        std::vector<Id> documents;
        std::shared_ptr<const roadmap::Bundle> bundle;
    };

    bool hasRoom() const { return active_.size() < runsAtOnce_; }
    void start(Turn& turn, Run run);
    void handleStep(Turn& turn, Active& active, Step step);
    void resumeIntent(Turn& turn, Active& active, Step step);
    void wait(Turn& turn, Active& active, const Step& step);
    void apply(Turn& turn, Active& active, Step step, const HostVerb& verb);
    void call(Turn& turn, Active& active, Step step, const Capability& capability);
    void hand(Active& active, Step step, const Capability& capability, PreparedCall prepared);
    void finish(Turn& turn, Active& active, Step step);
    void fail(Turn& turn, Active& active, const Fault& fault);
    void end(Turn& turn, Active& active, const Value& result);
    void release(Id run);
    void heard(Active& active);
    void forgetRun(Id run);

    CallScope scopeOf(Turn& turn, const Active& active) const;
    std::shared_ptr<const roadmap::Bundle> bundleOf(Turn& turn, const std::string& version);
    template <typename Action>
    void afterCommit(Action action) {
        outgoing_.emplace_back(std::move(action));
    }

    Scripts& scripts_;
    Capabilities& capabilities_;
    const std::size_t runsAtOnce_;
    const VerbTable verbs_;
    std::unordered_map<Id, Active> active_;
    std::map<std::string, std::shared_ptr<const roadmap::Bundle>> bundles_;
    std::vector<std::function<void()>> outgoing_;
    std::size_t thinking_ = 0; ///< how many of the active runs are
    Id handledLast_ = 0;
    bool backlog_ = true; ///< the ledger may hold runs that could go on now
};

} // namespace nastavnik::engine
