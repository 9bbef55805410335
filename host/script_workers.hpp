// SPDX-License-Identifier: MIT
#pragma once

#include "engine/scripts.hpp"
#include "lua/roadmap_loader.hpp"
#include "nastavnik/capability.hpp"
#include "plugins/worker_process.hpp"

#include <chrono>
#include <deque>
#include <future>
#include <map>
#include <memory>
#include <mutex>
#include <set>
#include <vector>

namespace nastavnik {

struct ScriptWorkerSettings {
    std::size_t workers = 1;
    std::size_t memory = std::size_t{256} << 20U; ///< bytes of one worker
    std::chrono::seconds patience{10};            ///< a script that gives no step for so long is stopped
    std::chrono::minutes utcOffset{0};
};

/// Scripts in worker processes. When a worker dies, hangs or eats memory, the run that it was at has failed; the other
/// runs in it are lost and start again from their journals.
class ScriptWorkers final : public engine::Scripts {
public:
    /// `offered`: what scripts may call.
    ScriptWorkers(std::vector<Capability> offered, ScriptWorkerSettings settings);
    ~ScriptWorkers() override;

    void listen(Listener listener) override;
    void know(const roadmap::Bundle& bundle) override;
    void start(engine::ScriptStart start) override;
    void answer(engine::Id run, const engine::Step& step) override;
    void drop(engine::Id run) override;
    void flush() override;

    /// Reads and checks a roadmap in a worker, and waits for it. From any thread.
    lua::LoadedRoadmap load(const roadmap::Bundle& bundle, roadmap::SchoolYear year,
                            const roadmap::InputValues& inputs = {});

private:
    struct Worker;

    Worker& workerOf(engine::Id run);
    Value setup() const;

    ScriptWorkerSettings settings_;
    Value offered_;
    Listener listener_;
    std::map<std::string, Value> bundles_; ///< the scripts of each version
    std::vector<std::unique_ptr<Worker>> workers_;
};

/// The body of `nastavnik worker scripts`: answers over descriptor 3 until the host closes it.
int runScriptWorker();

} // namespace nastavnik
