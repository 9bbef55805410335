// SPDX-License-Identifier: MIT
#include "lua/unrequired_names.hpp"

#include "lua/script_scan.hpp"

#include <algorithm>
#include <map>
#include <set>

namespace nastavnik::lua {

namespace {

/// "library/pair_forms.lua" is required as "library.pair_forms".
std::string requireNameOf(const std::string& file) {
    std::string name = file.substr(0, file.size() - 4);
    std::replace(name.begin(), name.end(), '/', '.');
    return name;
}

class Search {
public:
    explicit Search(const roadmap::Bundle& bundle) : bundle_(bundle) {
        for (const auto& [file, text] : bundle.files)
            if (isScript(file))
                read(file, text);
        for (const std::string& layer : bundle.layers())
            reach(layer + "roadmap.lua");
    }

    std::vector<roadmap::UnrequiredName> found() {
        for (const auto& [file, source] : sources_) {
            addWords(file, source);
            addFunctions(file, source);
        }
        return std::move(found_);
    }

private:
    /// Files of bases are out of reach: their own roadmap requires them.
    static bool isScript(const std::string& file) {
        const bool isOwn = file.find('/') == std::string::npos || file.starts_with("library/");
        return isOwn && file.ends_with(".lua");
    }

    void read(const std::string& file, const std::string& text) try {
        sources_.emplace(file, readSource(file, text));
    } catch (const Error&) {
        // Told when the file is compiled.
    }

    void reach(const std::string& file) {
        const auto source = sources_.find(file);
        if (source == sources_.end() || !reached_.insert(file).second)
            return;
        for (const std::string& name : requiredNames(source->second))
            reach(bundle_.requiredFile(file, name));
    }

    /// A file that only gathers others is the better one to require: library/forms.lua for library/pair_forms.lua.
    std::string gathererOf(const std::string& file) const {
        for (const auto& [gatherer, source] : sources_) {
            const auto names = requiredNames(source);
            const bool gathers = wordTexts(source).empty() && gatherer != "actions.lua" && names.size() > 1 &&
                                 source.tokens.size() <= 3 * names.size();
            if (gathers && std::find(names.begin(), names.end(), requireNameOf(file)) != names.end())
                return gatherer;
        }
        return file;
    }

    void addWords(const std::string& file, const Source& source) {
        if (reached_.contains(file))
            return;
        const std::string line = "require \"" + requireNameOf(gathererOf(file)) + "\"";
        for (const WordText& text : wordTexts(source))
            found_.push_back({text.word,
                              text.id,
                              {"; есть в файле " + file + ": добавьте в roadmap.lua строку " + line,
                               "; it stands in " + file + ": add to roadmap.lua the line " + line}});
    }

    /// function pairing.fix(task) in library/pairs.lua is pairs.fix of a roadmap.
    void addFunctions(const std::string& file, const Source& source) {
        if (!file.starts_with("library/"))
            return;
        const std::string name = file.substr(8, file.size() - 12);
        const bool hasActions = bundle_.files.contains("actions.lua");
        const std::string entry = name + " = require \"library." + name + "\"";
        const Text advice = hasActions
                                ? Text{"; есть в library: добавьте в таблицу actions.lua: " + entry,
                                       "; the library has it: add to the table of actions.lua: " + entry}
                                : Text{"; есть в library: создайте actions.lua со строкой return { " + entry + " }",
                                       "; the library has it: make actions.lua with return { " + entry + " }"};
        for (std::size_t at = 0; at + 3 < source.tokens.size(); ++at) {
            const auto* const token = &source.tokens[at];
            if (token[0].is("function") && token[2].is("."))
                found_.push_back({"run", name + "." + std::string(token[3].raw), advice});
        }
    }

    const roadmap::Bundle& bundle_;
    std::map<std::string, Source> sources_;
    std::set<std::string> reached_;
    std::vector<roadmap::UnrequiredName> found_;
};

} // namespace

std::vector<roadmap::UnrequiredName> unrequiredNames(const roadmap::Bundle& bundle) { return Search(bundle).found(); }

} // namespace nastavnik::lua
