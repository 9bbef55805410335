// SPDX-License-Identifier: MIT
#include "cli/action_run.hpp"

#include "application.hpp"
#include "plugins/worker_capabilities.hpp"
#include "script_workers.hpp"

#include <chrono>
#include <future>

namespace nastavnik::cli {

namespace {

using engine::ScriptEvent;

constexpr engine::Id onlyRun = 1;

/// The events of the one run, one after the other.
class Events {
public:
    void hear(engine::Scripts& scripts) {
        scripts.listen([this](std::vector<ScriptEvent> events) {
            for (ScriptEvent& event : events)
                next_.set_value(std::move(event));
        });
    }

    /// What comes of `act`.
    template <typename Act>
    ScriptEvent after(engine::Scripts& scripts, Act act) {
        next_ = {};
        auto event = next_.get_future();
        act();
        scripts.flush();
        return event.get();
    }

private:
    std::promise<ScriptEvent> next_;
};

engine::Step outcomeOf(const ScriptEvent& event, const StepAnswer& answer, Moment now) {
    engine::Step step{.seq = event.seq, .verb = event.verb, .request = event.value, .at = now};
    try {
        step.result = answer(event.verb, event.value);
    } catch (const Error& error) {
        step.error = error.faults().front();
    }
    return step;
}

} // namespace

Value runAction(const Installation& installation, const roadmap::Bundle& bundle, const std::string& action,
                Value argument, const StepAnswer& answer) {
    const Moment now = std::chrono::time_point_cast<Moment::duration>(std::chrono::system_clock::now());
    const plugins::WorkerCapabilities capabilities(plugins::findPlugins(installation.plugins), {});
    Events events; // outlives the thread that tells of them
    ScriptWorkers scripts(offeredBy(capabilities), {});
    events.hear(scripts);
    scripts.know(bundle);
    ScriptEvent event = events.after(scripts, [&] {
        scripts.start({.run = onlyRun,
                       .version = bundle.version(),
                       .action = action,
                       .argument = std::move(argument),
                       .journal = {},
                       .now = now,
                       .seed = 1});
    });
    while (event.kind == ScriptEvent::Kind::step) {
        const engine::Step step = outcomeOf(event, answer, now);
        event = events.after(scripts, [&] { scripts.answer(onlyRun, step); });
    }
    if (event.kind != ScriptEvent::Kind::done)
        throw Error({std::move(event.fault)});
    return std::move(event.value);
}

} // namespace nastavnik::cli
