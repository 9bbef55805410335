// SPDX-License-Identifier: MIT
#include "script_workers.hpp"

#include "lua/script_wire.hpp"
#include "plugins/declaration.hpp"
#include "plugins/messages.hpp"
#include "roadmap/roadmap_value.hpp"

#include <algorithm>

namespace nastavnik {

using engine::Id;
using engine::ScriptEvent;

namespace {

using Loading = std::promise<lua::LoadedRoadmap>;

/// What a worker needs of a bundle: the scripts, and which templates there are.
Value scriptsOf(const roadmap::Bundle& bundle) {
    roadmap::Bundle scripts{.name = bundle.name, .files = {}};
    for (const auto& [path, bytes] : bundle.files)
        scripts.files[path] = path.ends_with(".lua") ? bytes : Bytes();
    return lua::toWire(scripts);
}

lua::LoadedRoadmap loadedOf(const Value& value) {
    return {.roadmap = roadmap::roadmapOf(value.at("roadmap")),
            .faults = plugins::faultsOf(value.at("faults")),
            .actions = value.at("actions").get<std::vector<std::string>>()};
}

Fault faultOf(const plugins::WorkerExit& exit) {
    return {"SW001", {"рабочий процесс сценариев " + exit.reason.ru, "the script worker " + exit.reason.en}};
}

} // namespace

/// One worker process and what it holds. Messages are kept until the process has been set up.
struct ScriptWorkers::Worker {
    Worker(ScriptWorkers& workers, std::chrono::seconds limit) : owner(workers), patience(limit) {
        process = std::make_unique<plugins::WorkerProcess>(
            plugins::WorkerSettings{.arguments = {"worker", "scripts"}},
            plugins::WorkerEvents{.started = [this] { begin(); },
                                  .received = [this](std::vector<Value> values) { take(std::move(values)); },
                                  .exited = [this](const plugins::WorkerExit& exit) { end(exit); },
                                  .printed = [](const std::string&) {}});
        process->start();
    }

    void begin() {
        const std::lock_guard lock(mutex);
        isReady = true;
        outgoing.insert(outgoing.begin(), owner.setup());
        sendAll();
    }

    void say(Value message, std::optional<Id> moves) {
        const std::lock_guard lock(mutex);
        outgoing.push_back(std::move(message));
        if (moves) {
            held.insert(*moves);
            moving.push_back(*moves);
        }
    }

    void teach(const std::string& version, const Value& bundle) {
        const std::lock_guard lock(mutex);
        if (known.insert(version).second)
            outgoing.push_back({{"know", version}, {"bundle", bundle}});
    }

    void flush() {
        const std::lock_guard lock(mutex);
        sendAll();
    }

    void forget(Id run) {
        const std::lock_guard lock(mutex);
        if (held.erase(run) == 0)
            return;
        std::erase(moving, run);
        outgoing.push_back({{"drop", run}});
    }

    std::future<lua::LoadedRoadmap> load(Value message) {
        const std::lock_guard lock(mutex);
        const std::int64_t ticket = nextTicket++;
        message["load"] = ticket;
        auto answer = loadings[ticket].get_future();
        outgoing.push_back(std::move(message));
        sendAll();
        return answer;
    }

    void take(std::vector<Value> values) {
        std::vector<ScriptEvent> events;
        {
            const std::lock_guard lock(mutex);
            for (Value& value : values) {
                if (value.is_object()) {
                    finishLoading(value);
                    continue;
                }
                events.push_back(lua::eventFromWire(value));
                std::erase(moving, events.back().run);
                if (events.back().kind != ScriptEvent::Kind::step)
                    held.erase(events.back().run);
            }
            setDeadline();
        }
        process->proven();
        if (!events.empty())
            owner.listener_(std::move(events));
    }

    /// The run at the head of the queue is the one it died of.
    void end(const plugins::WorkerExit& exit) {
        std::vector<ScriptEvent> events;
        {
            const std::lock_guard lock(mutex);
            isReady = false;
            const Id culprit = moving.empty() ? 0 : moving.front();
            for (const Id run : held)
                events.push_back({.run = run,
                                  .kind = run == culprit ? ScriptEvent::Kind::failed : ScriptEvent::Kind::lost,
                                  .fault = faultOf(exit)});
            for (auto& [ticket, loading] : loadings)
                loading.set_exception(std::make_exception_ptr(Error({faultOf(exit)})));
            loadings.clear();
            outgoing.clear();
            held.clear();
            moving.clear();
            known.clear();
        }
        if (!events.empty())
            owner.listener_(std::move(events));
    }

    void finishLoading(const Value& value) {
        const auto loading = loadings.find(value.at("loaded").get<std::int64_t>());
        if (loading == loadings.end())
            return;
        try {
            loading->second.set_value(loadedOf(value));
        } catch (...) {
            loading->second.set_exception(std::current_exception());
        }
        loadings.erase(loading);
    }

    void sendAll() {
        if (!isReady || outgoing.empty())
            return;
        process->sendBatch(outgoing);
        outgoing.clear();
        setDeadline();
    }

    void setDeadline() {
        const bool isWorking = !moving.empty() || !loadings.empty();
        process->setDeadline(isWorking ? std::optional(plugins::WorkerProcess::Clock::now() + patience) : std::nullopt);
    }

    ScriptWorkers& owner;
    const std::chrono::seconds patience;
    std::mutex mutex;
    bool isReady = false;
    std::vector<Value> outgoing;
    std::set<Id> held;     ///< runs whose scripts are in the worker's memory
    std::deque<Id> moving; ///< of them those that were told to go on, in order
    std::set<std::string> known;
    std::map<std::int64_t, Loading> loadings;
    std::int64_t nextTicket = 1;
    std::unique_ptr<plugins::WorkerProcess> process; ///< last: its thread uses the rest
};

ScriptWorkers::ScriptWorkers(std::vector<Capability> offered, ScriptWorkerSettings settings)
    : settings_(settings), offered_(Value::array()), listener_([](std::vector<ScriptEvent>) {}) {
    for (const Capability& capability : offered)
        offered_.push_back(plugins::valueOf(capability));
    for (std::size_t count = 0; count < std::max<std::size_t>(settings_.workers, 1); ++count)
        workers_.push_back(std::make_unique<Worker>(*this, settings_.patience));
}

ScriptWorkers::~ScriptWorkers() = default;

Value ScriptWorkers::setup() const {
    return {{"setup", {{"memory", settings_.memory}, {"offset", settings_.utcOffset.count()}, {"offer", offered_}}}};
}

void ScriptWorkers::listen(Listener listener) { listener_ = std::move(listener); }

void ScriptWorkers::know(const roadmap::Bundle& bundle) { bundles_[bundle.version()] = scriptsOf(bundle); }

ScriptWorkers::Worker& ScriptWorkers::workerOf(Id run) {
    return *workers_[static_cast<std::size_t>(run) % workers_.size()];
}

void ScriptWorkers::start(engine::ScriptStart start) {
    Worker& worker = workerOf(start.run);
    worker.teach(start.version, bundles_.at(start.version));
    const Id run = start.run;
    worker.say(Value::array({run, lua::toWire(std::move(start))}), run);
}

void ScriptWorkers::answer(Id run, const engine::Step& step) {
    // The script knows what it asked for.
    const engine::Step outcome{.seq = step.seq, .result = step.result, .error = step.error, .at = step.at};
    workerOf(run).say(Value::array({run, nullptr, lua::toWire(outcome)}), run);
}

void ScriptWorkers::drop(Id run) { workerOf(run).forget(run); }

void ScriptWorkers::flush() {
    for (const auto& worker : workers_)
        worker->flush();
}

lua::LoadedRoadmap ScriptWorkers::load(const roadmap::Bundle& bundle, roadmap::SchoolYear year,
                                       const roadmap::InputValues& inputs) {
    return workers_.front()
        ->load({{"bundle", scriptsOf(bundle)}, {"year", year.first}, {"inputs", Value(inputs)}})
        .get();
}

} // namespace nastavnik
