// SPDX-License-Identifier: MIT
#include "engine/run_driver.hpp"

#include "engine/outcome_keeping.hpp"
#include "engine/retry.hpp"
#include "engine/waits.hpp"
#include "roadmap/suggestion.hpp"

#include <utility>

namespace nastavnik::engine {

namespace {

const Fault noAnswer{"EN043", {"плагин не ответил", "the plugin did not answer"}};

std::string causeOf(const Run& run, int seq) { return "run:" + std::to_string(run.id) + "/" + std::to_string(seq); }

/// The store's own faults end the whole turn: half of what a verb did must not be committed with an error for the
/// script.
bool isOfStore(const Error& error) { return error.faults().front().code.starts_with("ST"); }

} // namespace

RunDriver::RunDriver(Scripts& scripts, Capabilities& capabilities, std::vector<HostVerb> verbs, std::size_t runsAtOnce)
    : scripts_(scripts), capabilities_(capabilities), runsAtOnce_(runsAtOnce), verbs_(std::move(verbs), capabilities) {}

bool RunDriver::startDue(Turn& turn) {
    if (!hasRoom())
        return backlog_;
    bool isLeft = false;
    // Those at work are among the due ones. One more than can be at work: it tells that some are left behind.
    for (const Id id : turn.ledger.dueRuns(turn.now, static_cast<int>(runsAtOnce_) + 1)) {
        if (active_.contains(id))
            continue;
        if (!hasRoom()) {
            isLeft = true;
            break;
        }
        start(turn, turn.ledger.run(id).value());
    }
    backlog_ = isLeft; // Only now: when the ledger could not be read, there may be some still.
    return backlog_;
}

void RunDriver::start(Turn& turn, Run run) {
    std::vector<Step> journal = turn.ledger.journal(run.id);
    Active active{.bundle = bundleOf(turn, run.version)};
    if (!journal.empty() && journal.back().isIntent()) {
        active.intent = std::move(journal.back());
        journal.pop_back();
    }
    if (active.intent && active.intent->verb == "task.wait" && run.wake && *run.wake <= turn.now) {
        active.intent->result = Value(true);
        active.intent->at = turn.now;
        turn.ledger.finishStep(run.id, *active.intent);
        journal.push_back(std::move(*active.intent));
        active.intent.reset();
    }
    active.next = static_cast<int>(journal.size()) + 1;
    if (run.state != RunState::ready) {
        run.state = RunState::ready;
        run.wake.reset();
        turn.ledger.saveRun(run);
        turn.changed = true;
    }
    ScriptStart start{.run = run.id,
                      .version = run.version,
                      .action = run.action,
                      .argument = std::move(run.argument), // Nobody else wants it.
                      .journal = std::move(journal),
                      .now = run.started,
                      .seed = static_cast<std::uint64_t>(run.id)};
    active_.insert_or_assign(run.id, std::move(active)).first->second.run = std::move(run);
    afterCommit([this, start = std::move(start)]() mutable { scripts_.start(std::move(start)); });
}

void RunDriver::handle(Turn& turn, const ScriptEvent& event) {
    const auto found = active_.find(event.run);
    if (found == active_.end())
        return; // Dropped meanwhile.
    Active& active = found->second;
    heard(active);
    handledLast_ = event.run;
    turn.actor = "system";
    turn.cause = causeOf(active.run, event.seq);
    switch (event.kind) {
    case ScriptEvent::Kind::step:
        handleStep(turn, active, {.seq = event.seq, .verb = event.verb, .request = event.value, .at = turn.now});
        break;
    case ScriptEvent::Kind::done:
        if (event.seq < active.next) // Else it speaks of steps that were rolled back: the script is replayed.
            end(turn, active, event.value);
        break;
    case ScriptEvent::Kind::failed:
    case ScriptEvent::Kind::lost:
        fail(turn, active, event.fault);
        break;
    }
}

void RunDriver::handleStep(Turn& turn, Active& active, Step step) {
    if (step.seq != active.next || active.asked)
        return; // Said by an earlier life of the script: the one that is replayed now says it again.
    try {
        if (active.intent && active.intent->seq == step.seq) {
            resumeIntent(turn, active, step);
        } else if (isTaskVerb(step.verb)) {
            wait(turn, active, step);
        } else if (const HostVerb* verb = verbs_.hostVerb(step.verb)) {
            apply(turn, active, step, *verb);
        } else {
            call(turn, active, step, verbs_.offered(step.verb));
        }
    } catch (const Error& error) {
        if (isOfStore(error))
            throw;
        step.error = error.faults().front();
        if (active.intent)
            giveBackNumber(*active.intent, turn, turn.task(active.run.task));
        finish(turn, active, std::move(step));
    }
}

void RunDriver::resumeIntent(Turn& turn, Active& active, Step step) {
    const Step intent = *active.intent;
    if (intent.verb != step.verb || withoutRegistration(intent.request) != step.request) {
        fail(turn, active,
             {"EN042",
              {"действие при повторе просит другое, чем записано в журнале: было «" + intent.verb + "», стало «" +
                   step.verb + "»",
               "replayed, the action asks for something else than its journal says: \"" + intent.verb + "\" then, \"" +
                   step.verb + "\" now"}});
        return;
    }
    if (isTaskVerb(step.verb)) {
        // Nobody has answered yet.
        active.run.state = RunState::waiting;
        turn.ledger.saveRun(active.run);
        release(active.run.id);
        return;
    }
    const Capability& plugin = verbs_.offered(step.verb);
    checkRequest(plugin, step.request); // Was without fault when the intent was written; fills in fallbacks.
    hand(active, intent, plugin, prepareCall(plugin, std::move(step.request), scopeOf(turn, active)));
}

void RunDriver::wait(Turn& turn, Active& active, const Step& given) {
    Step step = given;
    const Capability& verb = verbs_.wait(step.verb);
    if (auto faults = checkRequest(verb, step.request); !faults.empty())
        throw Error(std::move(faults));
    step.request = given.request;
    if (!isWait(step.verb)) {
        step.result = actAtOnce(turn, turn.task(active.run.task), step);
        finish(turn, active, std::move(step));
        return;
    }
    beginWait(turn, active.run, step);
    turn.ledger.appendStep(active.run.id, step);
    turn.ledger.saveRun(active.run);
    turn.changed = true;
    release(active.run.id);
}

void RunDriver::apply(Turn& turn, Active& active, Step step, const HostVerb& verb) {
    Value arguments = step.request;
    if (auto faults = checkRequest(verb.declaration, arguments); !faults.empty())
        throw Error(std::move(faults));
    VerbCall call{.turn = turn, .run = active.run, .arguments = arguments};
    step.result = verb.apply(call);
    cancelAbandoned(turn, active.run.id);
    finish(turn, active, std::move(step));
}

void RunDriver::call(Turn& turn, Active& active, Step step, const Capability& plugin) {
    Value arguments = step.request;
    if (auto faults = checkRequest(plugin, arguments); !faults.empty())
        throw Error(std::move(faults));
    PreparedCall prepared = prepareCall(plugin, arguments, scopeOf(turn, active));
    if (plugin.registers)
        step.request["registration"] = reserveRegistration(arguments, scopeOf(turn, active));
    if (plugin.registers || plugin.effect == Effect::acts) {
        turn.ledger.appendStep(active.run.id, step);
        turn.changed = true;
        active.intent = step;
    }
    hand(active, std::move(step), plugin, std::move(prepared));
}

void RunDriver::hand(Active& active, Step step, const Capability& plugin, PreparedCall prepared) {
    if (plugin.registers)
        prepared.call.arguments["registration"] = step.request["registration"];
    prepared.call.key = causeOf(active.run, step.seq);
    active.documents = std::move(prepared.documents);
    const CallId id{active.run.id, step.seq};
    active.asked = std::move(step);
    afterCommit([this, id, name = plugin.name, call = std::move(prepared.call)]() mutable {
        capabilities_.call(id, name, std::move(call));
    });
}

void RunDriver::handle(Turn& turn, CallReply reply) {
    const auto found = active_.find(reply.id.run);
    if (found == active_.end() || !found->second.asked || found->second.asked->seq != reply.id.number)
        return; // The run was dropped or started anew meanwhile.
    Active& active = found->second;
    handledLast_ = reply.id.run;
    turn.cause = causeOf(active.run, static_cast<int>(reply.id.number));
    if (reply.lost || (!reply.outcome && reply.faults.empty())) {
        fail(turn, active, reply.faults.empty() ? noAnswer : reply.faults.front());
        return;
    }
    Step step = std::move(*active.asked);
    active.asked.reset();
    const bool cameAbout = reply.outcome && !reply.outcome->papers.empty();
    if (reply.outcome)
        step.error = brokenRule(*reply.outcome, scopeOf(turn, active));
    else
        step.error = reply.faults.front();
    if (step.error || !cameAbout)
        giveBackNumber(step, turn, turn.task(active.run.task));
    if (!step.error)
        step.result =
            keepOutcome(verbs_.offered(step.verb), std::move(*reply.outcome), scopeOf(turn, active),
                        {.registration = step.request.value("registration", Value()), .attached = active.documents});
    finish(turn, active, std::move(step));
}

void RunDriver::finish(Turn& turn, Active& active, Step step) {
    step.at = turn.now;
    step.request = withoutRegistration(std::move(step.request));
    if (active.intent && active.intent->seq == step.seq) {
        turn.ledger.removeLastStep(active.run.id);
        active.intent.reset();
    }
    turn.ledger.appendStep(active.run.id, step);
    turn.changed = true;
    active.next = step.seq + 1;
    active.run.attempts = step.error ? active.run.attempts : 0;
    scripts_.answer(active.run.id, step);
    if (!std::exchange(active.isThinking, true))
        ++thinking_;
}

void RunDriver::fail(Turn& turn, Active& active, const Fault& fault) {
    Run& run = active.run;
    // The next attempt is to ask again, not to be given the same error out of the journal.
    if (const auto journal = turn.ledger.journal(run.id); !journal.empty() && journal.back().error)
        turn.ledger.removeLastStep(run.id);
    run.trouble = describe(fault, Language::ru);
    const auto delay = retryDelay(run.attempts++);
    run.state = delay ? RunState::retrying : RunState::stuck;
    run.wake = delay ? std::optional(turn.now + *delay) : std::nullopt;
    turn.ledger.saveRun(run);
    turn.record("run:" + std::to_string(run.id), delay ? "failed" : "stuck", {{"reason", run.trouble}});
    if (!delay) {
        const Task& task = turn.task(run.task);
        for (const std::string& role : turn.programmeOf(task).activityOf(task).by)
            turn.tell(role, "stuck", task, {{"reason", run.trouble}});
    }
    release(run.id);
}

void RunDriver::spoil(Turn& turn, Id id, const Fault& fault) {
    if (auto run = turn.ledger.run(id); run && run->state == RunState::ready) {
        Active active{.run = std::move(*run)};
        fail(turn, active, fault);
    }
}

void RunDriver::end(Turn& turn, Active& active, const Value& result) {
    Run run = std::move(active.run);
    run.state = RunState::done;
    run.wake.reset();
    run.trouble.clear();
    turn.ledger.saveRun(run);
    turn.changed = true;
    forgetRun(run.id);
    const Task& task = turn.task(run.task);
    if (task.state == TaskState::open || task.state == TaskState::returned)
        turn.submit(task, result);
}

void RunDriver::release(Id run) {
    forgetRun(run);
    afterCommit([this, run] { scripts_.drop(run); });
}

void RunDriver::heard(Active& active) {
    if (std::exchange(active.isThinking, false))
        --thinking_;
}

void RunDriver::forgetRun(Id run) {
    const auto found = active_.find(run);
    if (found == active_.end())
        return;
    heard(found->second);
    active_.erase(found);
}

void RunDriver::answer(Turn& turn, Id id, const Value& answer, const people::Person& person) {
    auto wait = turn.ledger.wait(id);
    if (!wait || wait->answered)
        throw Error("EN044", {"вопроса № " + std::to_string(id) + " нет или на него уже ответили",
                              "question " + std::to_string(id) + " does not exist or is answered already"});
    auto run = turn.ledger.run(wait->run);
    auto journal = turn.ledger.journal(wait->run);
    if (!run || run->state == RunState::cancelled || journal.empty() || journal.back().seq != wait->seq)
        throw Error("EN045", {"действие, которое спрашивало, отменено", "the action that asked was cancelled"});
    Step step = std::move(journal.back());
    step.result = acceptAnswer(turn, *wait, answer, person);
    step.at = turn.now;
    turn.ledger.finishStep(run->id, step);
    wait->answered = true;
    turn.ledger.saveWait(*wait);
    run->state = RunState::ready;
    turn.ledger.saveRun(*run);
    turn.record("wait:" + std::to_string(id), "answered", {{"kind", wait->kind}});
    release(run->id); // Replayed meanwhile, it would come to the question without the answer.
    backlog_ = true;
}

void RunDriver::cancel(Turn& turn, Id id, const std::string& reason) {
    auto run = turn.ledger.run(id);
    if (!run || run->state == RunState::done || run->state == RunState::cancelled)
        throw Error("EN040", {"выполнение № " + std::to_string(id) + " не идёт: отменять нечего",
                              "run " + std::to_string(id) + " is not under way: there is nothing to cancel"});
    if (const auto journal = turn.ledger.journal(id); !journal.empty() && journal.back().isIntent())
        giveBackNumber(journal.back(), turn, turn.task(run->task));
    run->state = RunState::cancelled;
    run->wake.reset();
    run->trouble = reason;
    turn.ledger.saveRun(*run);
    for (Wait& wait : turn.ledger.waitsOf(id)) {
        wait.answered = true;
        turn.ledger.saveWait(wait);
    }
    turn.record("run:" + std::to_string(id), "cancelled", {{"reason", reason}});
    release(id);
}

void RunDriver::cancelAbandoned(Turn& turn, Id speaking) {
    for (const Turn::Abandoned& left : std::exchange(turn.abandoned, {})) {
        const auto run = turn.ledger.run(left.run);
        if (run && run->id != speaking && run->state != RunState::done && run->state != RunState::cancelled)
            cancel(turn, run->id, left.reason);
    }
}

void RunDriver::repeat(Turn& turn, Id id) {
    auto run = turn.ledger.run(id);
    if (!run || (run->state != RunState::stuck && run->state != RunState::retrying))
        throw Error("EN040", {"выполнение № " + std::to_string(id) + " не остановилось: повторять нечего",
                              "run " + std::to_string(id) + " has not stopped: there is nothing to repeat"});
    run->state = RunState::ready;
    run->wake.reset();
    run->attempts = 0;
    turn.ledger.saveRun(*run);
    turn.record("run:" + std::to_string(id), "repeated");
    backlog_ = true;
}

void RunDriver::answerScripts() { scripts_.flush(); }

void RunDriver::committed() {
    for (auto& action : std::exchange(outgoing_, {}))
        action();
    scripts_.flush();
}

void RunDriver::forget() {
    outgoing_.clear();
    for (const auto& [id, active] : active_)
        scripts_.drop(id);
    active_.clear();
    thinking_ = 0;
    backlog_ = true;
}

CallScope RunDriver::scopeOf(Turn& turn, const Active& active) const {
    return {.turn = turn,
            .run = active.run,
            .task = turn.task(active.run.task),
            .roadmap = turn.programme(active.run.programme).roadmapOf(turn.task(active.run.task)),
            .bundle = *active.bundle};
}

std::shared_ptr<const roadmap::Bundle> RunDriver::bundleOf(Turn& turn, const std::string& version) {
    auto& bundle = bundles_[version];
    if (!bundle) {
        bundle = std::make_shared<const roadmap::Bundle>(turn.ledger.bundle(version));
        scripts_.know(*bundle);
    }
    return bundle;
}

} // namespace nastavnik::engine
