// SPDX-License-Identifier: MIT
#include "lua/roadmap_loader.hpp"

#include "lua/declaration_recorder.hpp"
#include "lua/script_scan.hpp"
#include "lua/script_session.hpp"
#include "lua/unrequired_names.hpp"
#include "roadmap/layers.hpp"
#include "roadmap/suggestion.hpp"

#include <algorithm>
#include <set>

namespace nastavnik::lua {

namespace {

/// A folder of templates is part of a name: "orders/pairs.odt" is "orders/pairs". What lies in parts/ is included by
/// templates and is none itself.
std::vector<std::string> templatesOf(const roadmap::Bundle& bundle) {
    std::set<std::string> names;
    for (const auto& [file, bytes] : bundle.files) {
        if (file.starts_with("templates/") && !file.starts_with("templates/parts/") &&
            (file.ends_with(".odt") || file.ends_with(".docx") || file.ends_with(".fodt")))
            names.insert(file.substr(10, file.rfind('.') - 10));
    }
    return {names.begin(), names.end()};
}

std::vector<roadmap::KnownCapability> knownCapabilities(const std::vector<Capability>& capabilities) {
    std::vector<roadmap::KnownCapability> known;
    for (const Capability& capability : capabilities) {
        roadmap::KnownCapability entry{capability.name};
        for (const Field& field : capability.fields) {
            if (field.kind == Kind::tmpl)
                entry.templateFields.push_back(field.name);
        }
        known.push_back(std::move(entry));
    }
    return known;
}

std::vector<std::string> pluginsOf(const std::vector<Capability>& capabilities) {
    std::set<std::string> plugins;
    for (const Capability& capability : capabilities)
        plugins.insert(capability.name.substr(0, capability.name.find('.')));
    return {plugins.begin(), plugins.end()};
}

class Loader {
public:
    Loader(const roadmap::Bundle& bundle, const std::vector<Capability>& capabilities, Limits limits)
        : bundle_(bundle), capabilities_(capabilities), limits_(limits) {}

    LoadedRoadmap load(roadmap::SchoolYear year, const roadmap::InputValues& inputs) {
        std::vector<roadmap::Declaration> declarations = readDeclarations(inputs);
        roadmap::Surrounding surrounding{
            .year = year, .templates = templatesOf(bundle_), .capabilities = knownCapabilities(capabilities_)};
        readActions();
        surrounding.actions = loaded_.actions;
        surrounding.calls = std::move(calls_);
        if (isReadable_) {
            add(roadmap::layDown(declarations));
            roadmap::ReadResult read = roadmap::readRoadmap(declarations, inputs);
            loaded_.roadmap = std::move(read.roadmap);
            add(read.faults);
            std::vector<Fault> faults = roadmap::checkRoadmap(loaded_.roadmap, surrounding);
            if (std::any_of(faults.begin(), faults.end(), roadmap::isUnknownName)) {
                surrounding.unrequired = unrequiredNames(bundle_);
                faults = roadmap::checkRoadmap(loaded_.roadmap, surrounding);
            }
            if (!areActionsKnown_)
                std::erase_if(faults, [](const Fault& fault) { return fault.code == "RM037"; });
            add(faults);
        }
        roadmap::sortFaults(loaded_.faults);
        return std::move(loaded_);
    }

private:
    void add(const std::vector<Fault>& faults) {
        loaded_.faults.insert(loaded_.faults.end(), faults.begin(), faults.end());
    }

    /// A default that a layer changes has to be known when its base is read: then the files are read once more.
    std::vector<roadmap::Declaration> readDeclarations(const roadmap::InputValues& inputs) {
        std::vector<roadmap::Declaration> declarations = recordDeclarations(inputs);
        roadmap::InputValues changed = roadmap::changedDefaults(declarations);
        if (!isReadable_ || changed.empty())
            return declarations;
        for (const auto& [id, value] : inputs)
            changed[id] = value;
        loaded_.faults.clear();
        return recordDeclarations(changed);
    }

    std::vector<roadmap::Declaration> recordDeclarations(const roadmap::InputValues& inputs) {
        if (!bundle_.files.contains("roadmap.lua")) {
            add({{"RM050", {"в папке нет файла roadmap.lua", "the folder has no roadmap.lua"}, {"roadmap.lua", 0}}});
            isReadable_ = false;
            return {};
        }
        Sandbox sandbox(limits_);
        Modules modules(sandbox, bundle_);
        DeclarationRecorder recorder(sandbox, modules, inputs);
        try {
            recorder.run();
        } catch (const Error& error) {
            add(error.faults());
            isReadable_ = false;
        }
        isReadable_ = isReadable_ && !recorder.isCutShort(); // Half a file would only make more faults.
        add(recorder.takeFaults());
        return recorder.takeDeclarations();
    }

    void readActions() {
        ScriptSession session(limits_);
        session.offer(capabilities_);
        session.know(bundle_, "");
        const std::vector<std::string> words = session.sandbox().words();
        bool hasActions = false;
        for (const std::string& layer : bundle_.layers()) {
            scan(layer + "actions.lua", words);
            hasActions = hasActions || bundle_.files.contains(layer + "actions.lua");
        }
        if (!hasActions)
            return;
        try {
            loaded_.actions = session.actions("");
        } catch (const Error& error) {
            add(error.faults());
            areActionsKnown_ = false;
        }
    }

    /// What can be seen without executing: calls of capabilities, names that are declared nowhere. Goes through all
    /// files that the actions require.
    void scan(const std::string& file, const std::vector<std::string>& words) try {
        const auto text = bundle_.files.find(file);
        if (text == bundle_.files.end() || !scanned_.insert(file).second)
            return;
        const Source source = readSource(file, text->second);
        for (const std::string& name : requiredNames(source))
            scan(bundle_.requiredFile(file, name), words);
        const auto calls = callsIn(source, pluginsOf(capabilities_));
        calls_.insert(calls_.end(), calls.begin(), calls.end());
        for (const FreeName& free : freeNames(source)) {
            if (std::binary_search(words.begin(), words.end(), free.name))
                continue;
            const Text hint = roadmap::didYouMean(free.name, words);
            add({{"RM045",
                  {"имя «" + free.name + "» нигде не объявлено" + hint.ru +
                       (hint.ru.empty() ? "; если это плагин, он не установлен" : ""),
                   "the name \"" + free.name + "\" is not declared anywhere" + hint.en +
                       (hint.en.empty() ? "; if it is a plugin, it is not installed" : "")},
                  {file, free.line}}});
        }
    } catch (const Error&) {
        // Told when the file is compiled.
    }

    const roadmap::Bundle& bundle_;
    const std::vector<Capability>& capabilities_;
    Limits limits_;
    LoadedRoadmap loaded_;
    std::vector<roadmap::ScriptCall> calls_;
    std::set<std::string> scanned_;
    bool isReadable_ = true;
    bool areActionsKnown_ = true;
};

} // namespace

bool LoadedRoadmap::isSound() const {
    return std::all_of(faults.begin(), faults.end(), [](const Fault& fault) { return roadmap::isWarning(fault); });
}

LoadedRoadmap loadRoadmap(const roadmap::Bundle& bundle, const std::vector<Capability>& capabilities,
                          roadmap::SchoolYear year, const roadmap::InputValues& inputs, Limits limits) {
    return Loader(bundle, capabilities, limits).load(year, inputs);
}

} // namespace nastavnik::lua
