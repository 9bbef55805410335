// SPDX-License-Identifier: MIT
#include "application.hpp"

#include "engine/founding.hpp"
#include "engine/verbs.hpp"
#include "lua/in_process_scripts.hpp"
#include "plugins/in_process_capabilities.hpp"
#include "plugins/worker_capabilities.hpp"
#include "script_workers.hpp"
#include "store/open_database.hpp"

#include <algorithm>

namespace nastavnik {

using roadmap::Bundle;
using roadmap::InputValues;
using roadmap::SchoolYear;

/// Where scripts are executed and roadmaps are read.
class Application::ScriptRoom {
public:
    virtual ~ScriptRoom() = default;
    virtual engine::Scripts& scripts() = 0;
    virtual lua::LoadedRoadmap load(const Bundle& bundle, SchoolYear year, const InputValues& inputs) = 0;

    static std::unique_ptr<ScriptRoom> open(const ApplicationSettings& settings,
                                            const std::vector<Capability>& offered);
};

namespace {

std::unique_ptr<plugins::PluginCapabilities> startPlugins(const Installation& installation,
                                                          const ApplicationSettings& settings) {
    const auto sources = plugins::findPlugins(installation.plugins, settings.plugins);
    if (settings.isolation == Isolation::inProcess)
        return std::make_unique<plugins::InProcessCapabilities>(sources);
    return std::make_unique<plugins::WorkerCapabilities>(sources, plugins::PluginRules{});
}

std::vector<Fault> errorsOf(const std::vector<Fault>& faults) {
    std::vector<Fault> errors;
    std::copy_if(faults.begin(), faults.end(), std::back_inserter(errors),
                 [](const Fault& fault) { return !roadmap::isWarning(fault); });
    return errors;
}

} // namespace

std::unique_ptr<Application::ScriptRoom> Application::ScriptRoom::open(const ApplicationSettings& settings,
                                                                       const std::vector<Capability>& offered) {
    class InThisProcess final : public ScriptRoom {
    public:
        InThisProcess(const std::vector<Capability>& words, std::chrono::minutes offset)
            : words_(words), scripts_(words, {}, offset) {}
        engine::Scripts& scripts() override { return scripts_; }
        lua::LoadedRoadmap load(const Bundle& bundle, SchoolYear year, const InputValues& inputs) override {
            return lua::loadRoadmap(bundle, words_, year, inputs);
        }

    private:
        const std::vector<Capability>& words_;
        lua::InProcessScripts scripts_;
    };
    class InWorkers final : public ScriptRoom {
    public:
        InWorkers(const std::vector<Capability>& words, std::chrono::minutes offset)
            : scripts_(words, {.utcOffset = offset}) {}
        engine::Scripts& scripts() override { return scripts_; }
        lua::LoadedRoadmap load(const Bundle& bundle, SchoolYear year, const InputValues& inputs) override {
            return scripts_.load(bundle, year, inputs);
        }

    private:
        ScriptWorkers scripts_;
    };
    if (settings.isolation == Isolation::inProcess)
        return std::make_unique<InThisProcess>(offered, settings.conductor.utcOffset);
    return std::make_unique<InWorkers>(offered, settings.conductor.utcOffset);
}

std::vector<Capability> offeredBy(const plugins::PluginCapabilities& plugins,
                                  const std::vector<engine::HostVerb>& verbs) {
    std::vector<Capability> offered = plugins.all();
    for (const engine::HostVerb& verb : verbs)
        offered.push_back(verb.declaration);
    std::sort(offered.begin(), offered.end(),
              [](const Capability& left, const Capability& right) { return left.name < right.name; });
    return offered;
}

Application::Application(const Installation& installation, ApplicationSettings settings, const engine::Clock& clock)
    : clock_(clock), report_(settings.conductor.report), database_(store::openWriter(settings.database)),
      ledger_(*database_), plugins_(startPlugins(installation, settings)),
      desk_(std::make_unique<http::CapabilityDesk>(*plugins_)),
      offered_(offeredBy(*plugins_, settings.conductor.verbs)), scripts_(ScriptRoom::open(settings, offered_)) {
    conductor_ = std::make_unique<engine::Conductor>(
        ledger_, scripts_->scripts(), *desk_, clock_,
        [this](const Bundle& bundle, const InputValues& inputs) { return readKept(bundle, inputs); },
        std::move(settings.conductor));
}

Application::~Application() {
    // Scripts and plugins report to the conductor from their own threads: they have to fall silent first.
    scripts_.reset();
    plugins_.reset();
}

lua::LoadedRoadmap Application::load(const Bundle& bundle, SchoolYear year, const InputValues& inputs) {
    return scripts_->load(bundle, year, inputs);
}

std::shared_ptr<const roadmap::Roadmap> Application::read(const Bundle& bundle, const InputValues& inputs) {
    const auto today = std::chrono::floor<std::chrono::days>(clock_.now());
    lua::LoadedRoadmap loaded = scripts_->load(bundle, SchoolYear::of(today), inputs);
    if (!loaded.isSound())
        throw Error(errorsOf(loaded.faults));
    return std::make_shared<const roadmap::Roadmap>(std::move(loaded.roadmap));
}

/// It was sound when its programme was founded. What is wrong with it now (a plugin is missing, this program checks
/// more than the last one) must not keep the server from starting: the runs that it touches say so.
std::shared_ptr<const roadmap::Roadmap> Application::readKept(const Bundle& bundle, const InputValues& inputs) {
    const auto today = std::chrono::floor<std::chrono::days>(clock_.now());
    lua::LoadedRoadmap loaded = scripts_->load(bundle, SchoolYear::of(today), inputs);
    if (loaded.roadmap.activities.empty())
        throw Error(errorsOf(loaded.faults));
    for (const Fault& fault : errorsOf(loaded.faults))
        report_(fault);
    return std::make_shared<const roadmap::Roadmap>(std::move(loaded.roadmap));
}

engine::Id Application::found(const Bundle& bundle, SchoolYear year, const people::PeopleFile& people,
                              const InputValues& inputs) {
    const auto roadmap = read(bundle, inputs);
    const Value id = conductor_->perform("system", "founding", [&](engine::Turn& turn, engine::RunDriver&) {
        const engine::Id department = engine::keepPeople(turn, people);
        return Value(engine::foundProgramme(turn, bundle, roadmap, year, department, inputs));
    });
    return id.get<engine::Id>();
}

} // namespace nastavnik
