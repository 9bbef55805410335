// SPDX-License-Identifier: MIT
#include "plugins/plugin_scaffold.hpp"

#include "nastavnik/error.hpp"
#include "plugins/plugin_library.hpp"
#include "plugins/scaffold_texts.hpp"

#include <fstream>
#include <system_error>

namespace nastavnik::plugins {

namespace {

namespace fs = std::filesystem;

void write(const fs::path& file, const std::string& content) {
    std::error_code error;
    fs::create_directories(file.parent_path(), error);
    std::ofstream out(file, std::ios::binary);
    out << content;
    out.close();
    if (!out)
        throw Error("PL052", {file.string() + ": файл не записывается; проверьте права на папку",
                              file.string() + ": the file cannot be written; check the rights on its folder"});
}

void requireNewPlugin(const std::string& name, const fs::path& folder) {
    if (!isPluginName(name))
        throw Error("PL050", {"имя плагина «" + name +
                                  "» не годится; нужно слово из строчных латинских букв, например school_bus",
                              "the name \"" + name +
                                  "\" does not do; a word of lower-case Latin letters is needed, such as school_bus"});
    if (fs::exists(folder))
        throw Error("PL051", {folder.string() + ": такая папка уже есть; выберите другое имя или уберите её",
                              folder.string() + ": this folder is there already; choose another name or remove it"});
}

} // namespace

std::vector<fs::path> writePlugin(const std::string& name, const fs::path& parent) {
    const fs::path folder = parent / name;
    requireNewPlugin(name, folder);
    const bool isInTree = fs::exists(parent / "plugin.cmake");
    std::vector<fs::path> written;
    for (const auto& [path, content] :
         scaffoldFiles(name, isInTree ? ScaffoldPlace::sourceTree : ScaffoldPlace::outside)) {
        const bool isTest = path.starts_with("test/");
        // In the tree tests mirror paths, and whatever stands beside the sources would be built into the plugin.
        written.push_back(isTest && isInTree ? parent.parent_path() / "tests/unit/plugins" / name / path.substr(5)
                                             : folder / path);
        write(written.back(), content);
    }
    return written;
}

} // namespace nastavnik::plugins
