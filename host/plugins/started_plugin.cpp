// SPDX-License-Identifier: MIT
#include "plugins/started_plugin.hpp"

#include "engine/capabilities.hpp"
#include "plugins/broken.hpp"
#include "plugins/declaration.hpp"

#include <algorithm>

namespace nastavnik::plugins {

namespace {

Fault unprefixed(const std::string& capability, const std::string& plugin) {
    return {"PL007",
            {"плагин " + plugin + " объявил возможность «" + capability + "»; её имя должно быть вида " + plugin +
                 ".глагол",
             "the plugin " + plugin + " declares \"" + capability + "\"; the name has to be of the form " + plugin +
                 ".verb"}};
}

Fault twice(const std::string& capability, const std::string& plugin) {
    return {"PL008",
            {"плагин " + plugin + " объявил возможность «" + capability + "» дважды; оставьте одну",
             "the plugin " + plugin + " declares \"" + capability + "\" twice; keep one of them"}};
}

Fault runless(const std::string& capability, const std::string& plugin) {
    return {"PL007",
            {"плагин " + plugin + " объявил возможность «" + capability + "» без функции run; добавьте её",
             "the plugin " + plugin + " declares \"" + capability + "\" without a function run; add it"}};
}

class Declarations final : public Registry {
public:
    void provide(Capability capability) override { capabilities.push_back(std::move(capability)); }

    std::vector<Capability> capabilities;
};

std::vector<Fault> namingFaults(const std::vector<Capability>& sorted, const std::string& plugin) {
    std::vector<Fault> faults;
    if (!isPluginName(plugin))
        faults.push_back(
            {"PL005", {"имя плагина «" + plugin + "» не годится", "the name \"" + plugin + "\" does not do"}});
    const std::string prefix = plugin + ".";
    for (std::size_t i = 0; i < sorted.size(); ++i) {
        const std::string& name = sorted[i].name;
        if (!name.starts_with(prefix) || name.size() == prefix.size())
            faults.push_back(unprefixed(name, plugin));
        if (i > 0 && sorted[i - 1].name == name)
            faults.push_back(twice(name, plugin));
    }
    return faults;
}

void require(std::vector<Fault> faults) {
    if (!faults.empty())
        throw Error(std::move(faults));
}

std::vector<Capability> sortedAndChecked(std::vector<Capability> capabilities, const std::string& plugin) {
    std::sort(capabilities.begin(), capabilities.end(),
              [](const auto& left, const auto& right) { return left.name < right.name; });
    std::vector<Fault> faults = namingFaults(capabilities, plugin);
    for (const Capability& capability : capabilities)
        if (!capability.run)
            faults.push_back(runless(capability.name, plugin));
    require(std::move(faults));
    return capabilities;
}

} // namespace

StartedPlugin::StartedPlugin(PluginLibrary library, Value settings) : library_(std::move(library)) {
    const std::string plugin = library_.facts().name;
    Declarations declared;
    std::vector<Fault> faults;
    std::vector<Field> fields;
    try {
        plugin_ = library_.create();
        fields = plugin_->settings();
        faults = engine::checkArguments(fields, settings, plugin);
        if (faults.empty())
            plugin_->start(declared, settings);
    } catch (const Error&) {
        throw;
    } catch (...) {
        throw Error({brokenStart(plugin, currentExceptionText())});
    }
    require(std::move(faults));
    declaration_ = {library_.facts(), std::move(fields), sortedAndChecked(std::move(declared.capabilities), plugin)};
}

Outcome StartedPlugin::run(const std::string& capability, const Call& call) const {
    const auto& all = declaration_.capabilities;
    const auto found =
        std::find_if(all.begin(), all.end(), [&](const auto& known) { return known.name == capability; });
    if (found == all.end())
        throw std::logic_error("no capability " + capability);
    return found->run(call);
}

Value valueOf(const PluginDeclaration& declaration) {
    const auto& [facts, settings, capabilities] = declaration;
    Value list = Value::array();
    for (const Capability& capability : capabilities)
        list.push_back(valueOf(capability));
    return {{"name", facts.name},
            {"version", facts.version},
            {"rights", facts.rights},
            {"settings", valueOf(settings)},
            {"capabilities", std::move(list)}};
}

PluginDeclaration declarationOf(const Value& value) {
    try {
        PluginDeclaration declaration{
            .facts = {value.at("name").get<std::string>(), value.at("version").get<std::string>(),
                      value.at("rights").get<std::uint32_t>()},
            .settings = fieldsOf(value.at("settings")),
            .capabilities = {},
        };
        for (const Value& capability : value.at("capabilities"))
            declaration.capabilities.push_back(capabilityOf(capability));
        require(namingFaults(declaration.capabilities, declaration.facts.name));
        return declaration;
    } catch (const Value::exception& error) {
        throw Error("PL031", {std::string("объявление плагина непонятно: ") + error.what(),
                              std::string("the declaration of the plugin is not understood: ") + error.what()});
    }
}

} // namespace nastavnik::plugins
