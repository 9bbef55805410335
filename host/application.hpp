// SPDX-License-Identifier: MIT
#pragma once

#include "engine/clock.hpp"
#include "engine/conductor.hpp"
#include "http/capability_desk.hpp"
#include "installation.hpp"
#include "lua/roadmap_loader.hpp"
#include "people/people_file.hpp"
#include "plugins/plugin_report.hpp"
#include "store/database.hpp"
#include "store/sql_ledger.hpp"

#include <memory>
#include <string>

namespace nastavnik {

/// Where foreign code runs. A server always has workers; one-shot commands and tests may spare themselves the
/// processes.
enum class Isolation { workers, inProcess };

struct ApplicationSettings {
    std::string database = ":memory:"; ///< file, or postgresql://user@host/name
    Isolation isolation = Isolation::workers;
    Value plugins = Value::object(); ///< settings by plugin: {"notifications": {…}}
    engine::ConductorSettings conductor = {};
};

/// Joins the parts: store, plugins, scripts and the engine. Members are in the order in which they may use one another.
class Application {
public:
    /// Throws Error when the database cannot be opened, or another server has it (ST005). A plugin that is refused does
    /// not stop anything: see plugins().
    Application(const Installation& installation, ApplicationSettings settings, const engine::Clock& clock);
    ~Application();

    engine::Conductor& conductor() { return *conductor_; }
    engine::Ledger& ledger() { return ledger_; }
    store::Database& database() { return *database_; }
    plugins::PluginCapabilities& plugins() { return *plugins_; }
    /// Asks plugins for others than the conductor, e.g. the web server.
    http::CapabilityDesk& desk() { return *desk_; }

    /// Everything that scripts may call, sorted by name.
    const std::vector<Capability>& offered() const { return offered_; }

    /// Reads and checks a roadmap where foreign code belongs.
    lua::LoadedRoadmap load(const roadmap::Bundle& bundle, roadmap::SchoolYear year,
                            const roadmap::InputValues& inputs = {});
    /// The same for whom only a sound one will do; throws Error with all its faults.
    std::shared_ptr<const roadmap::Roadmap> read(const roadmap::Bundle& bundle, const roadmap::InputValues& inputs);

    /// Keeps these people and begins a programme for them. Throws Error with all faults of a roadmap that is not sound.
    engine::Id found(const roadmap::Bundle& bundle, roadmap::SchoolYear year, const people::PeopleFile& people,
                     const roadmap::InputValues& inputs = {});

private:
    class ScriptRoom;

    std::shared_ptr<const roadmap::Roadmap> readKept(const roadmap::Bundle& bundle, const roadmap::InputValues& inputs);

    const engine::Clock& clock_;
    const std::function<void(const Fault&)> report_;
    std::unique_ptr<store::Database> database_;
    store::SqlLedger ledger_;
    std::unique_ptr<plugins::PluginCapabilities> plugins_;
    std::unique_ptr<http::CapabilityDesk> desk_;
    std::vector<Capability> offered_;
    std::unique_ptr<ScriptRoom> scripts_;
    std::unique_ptr<engine::Conductor> conductor_;
};

/// Everything that scripts may call: the plugins' capabilities, the host's verbs; sorted by name.
std::vector<Capability> offeredBy(const plugins::PluginCapabilities& plugins,
                                  const std::vector<engine::HostVerb>& verbs = engine::hostVerbs());

} // namespace nastavnik
