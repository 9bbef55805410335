// SPDX-License-Identifier: MIT
#include "roadmap/bundle.hpp"

#include "nastavnik/error.hpp"

#include <openssl/evp.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <fstream>
#include <iterator>
#include <memory>
#include <set>

namespace nastavnik::roadmap {

namespace {

namespace fs = std::filesystem;

constexpr std::uintmax_t largestFile = std::uintmax_t{20} << 20U;
constexpr std::size_t mostFiles = 2000;
constexpr std::size_t mostLayers = 5;

using Digest = std::unique_ptr<EVP_MD_CTX, decltype([](EVP_MD_CTX* digest) { EVP_MD_CTX_free(digest); })>;

void addPart(EVP_MD_CTX* digest, const std::string& part) {
    const std::string size = std::to_string(part.size()) + ":"; // So that no two sets of files read alike.
    EVP_DigestUpdate(digest, size.data(), size.size());
    EVP_DigestUpdate(digest, part.data(), part.size());
}

Bytes readFile(const fs::path& path, const std::string& name) {
    if (fs::file_size(path) > largestFile)
        throw Error("RM051", {"файл больше 20 МБ; уменьшите его", "the file is over 20 MB; make it smaller"},
                    {name, 0});
    std::ifstream file(path, std::ios::binary);
    Bytes bytes{std::istreambuf_iterator<char>(file), {}};
    if (!file)
        throw Error("RM053", {"файл не читается; проверьте права на него", "the file cannot be read; see its rights"},
                    {name, 0});
    return bytes;
}

bool isInside(const fs::path& file, const fs::path& folder) {
    const fs::path relative = fs::canonical(file).lexically_relative(fs::canonical(folder));
    return !relative.empty() && *relative.begin() != "..";
}

bool isHidden(const fs::path& path) { return path.filename().string().starts_with("."); }

using Wanted = bool (*)(const std::string& name);

bool isLua(const std::string& name) { return name.ends_with(".lua") && !name.ends_with(".d.lua"); }
bool isTest(const std::string& name) { return name == "tests.lua" || name.ends_with("/tests.lua"); }
bool isScript(const std::string& name) { return isLua(name) && !isTest(name); }
bool isTemplate(const std::string& name) {
    return name.ends_with(".odt") || name.ends_with(".docx") || name.ends_with(".fodt");
}
bool isAnything(const std::string&) { return true; }

/// The wanted files of `folder`, not of its subfolders, under `prefix` in the bundle.
void addFolder(Bundle& bundle, const fs::path& folder, const std::string& prefix, Wanted isWanted) {
    if (!fs::is_directory(folder))
        return;
    for (const fs::directory_entry& entry : fs::directory_iterator(folder)) {
        const std::string name = prefix + entry.path().filename().string();
        if (isHidden(entry.path()) || !entry.is_regular_file() || !isWanted(name))
            continue;
        if (!isInside(entry.path(), folder))
            throw Error("RM052",
                        {"ссылка ведёт за пределы папки; положите сам файл",
                         "the link leads out of its folder; put the file itself there"},
                        {name, 0});
        if (bundle.files.size() >= mostFiles)
            throw Error("RM051", {"в папках дорожной карты больше 2000 файлов", "the folders hold over 2000 files"},
                        {name, 0});
        bundle.files[name] = readFile(entry.path(), name);
    }
}

/// A set of templates and, in its folder "parts", what they include: letterheads, coats of arms.
Bundle templatesOf(const fs::path& folder) {
    Bundle set;
    addFolder(set, folder, "templates/", isTemplate);
    addFolder(set, folder / "parts", "templates/parts/", isAnything);
    return set;
}

std::string withoutEnding(const std::string& file) { return file.substr(0, file.rfind('.')); }

/// The templates of a folder that none of the folders before it has replaced. One file replaces a document in every
/// format: else its formats would say different things.
void addTemplates(Bundle& bundle, const fs::path& folder) {
    std::set<std::string> taken;
    for (const auto& [file, bytes] : bundle.files) {
        if (file.starts_with("templates/"))
            taken.insert(withoutEnding(file));
    }
    for (auto& [file, bytes] : templatesOf(folder).files) {
        if (!taken.contains(withoutEnding(file)))
            bundle.files[file] = std::move(bytes);
    }
}

/// The roadmap that `prefix` is based on, and what that one is based on.
void addBases(Bundle& bundle, const fs::path& workflows) {
    for (std::size_t at = 1; at < bundle.layers().size(); ++at) {
        const std::string prefix = bundle.layers()[at];
        addFolder(bundle, workflows / prefix, prefix, isScript);
    }
}

bool isFolderName(std::string_view text) {
    return !text.empty() && std::all_of(text.begin(), text.end(), [](char letter) {
        return (letter >= 'a' && letter <= 'z') || (letter >= '0' && letter <= '9') || letter == '_' || letter == '-';
    });
}

} // namespace

/// The texts are looked at, not executed: what belongs to a version is known before anything of it runs.
std::vector<std::string> Bundle::layers() const {
    std::vector<std::string> layers{""};
    for (auto text = files.find("roadmap.lua"); text != files.end() && layers.size() <= mostLayers;) {
        const std::string base = baseOf(text->second);
        const std::string prefix = base + "/";
        if (base.empty() || std::find(layers.begin(), layers.end(), prefix) != layers.end())
            break;
        layers.push_back(prefix);
        text = files.find(prefix + "roadmap.lua");
    }
    return layers;
}

std::string Bundle::requiredFile(const std::string& from, const std::string& required) const {
    std::string file = required;
    std::replace(file.begin(), file.end(), '.', '/');
    file += ".lua";
    const std::string beside = from.substr(0, from.find('/') + 1);
    if (!beside.empty() && beside != "library/" && files.contains(beside + file))
        return beside + file;
    return files.contains(file) ? file : "";
}

std::string baseOf(std::string_view text) {
    static constexpr std::string_view word = "based_on";
    for (std::size_t at = text.find(word); at != std::string_view::npos; at = text.find(word, at + 1)) {
        const std::size_t before = text.find_last_not_of(" \t", at == 0 ? 0 : at - 1);
        const bool beginsLine = at == 0 || before == std::string_view::npos || text[before] == '\n';
        const std::size_t open = text.find_first_not_of(" \t(", at + word.size());
        if (!beginsLine || open == std::string_view::npos || (text[open] != '"' && text[open] != '\''))
            continue;
        const std::string_view name = text.substr(open + 1, text.find(text[open], open + 1) - open - 1);
        if (isFolderName(name) && name != "library" && name != "templates")
            return std::string(name);
    }
    return {};
}

std::string Bundle::version() const {
    const Digest digest(EVP_MD_CTX_new());
    EVP_DigestInit_ex(digest.get(), EVP_sha256(), nullptr);
    addPart(digest.get(), name);
    for (const auto& [path, bytes] : files) {
        addPart(digest.get(), path);
        addPart(digest.get(), bytes);
    }
    std::array<unsigned char, EVP_MAX_MD_SIZE> hash{};
    unsigned int size = 0;
    EVP_DigestFinal_ex(digest.get(), hash.data(), &size);
    std::string text;
    for (unsigned int at = 0; at < size; ++at) {
        static constexpr std::string_view figures = "0123456789abcdef";
        text += figures[hash[at] >> 4U];
        text += figures[hash[at] & 15U];
    }
    return text;
}

Bundle readBundle(const fs::path& folder) {
    const fs::path home = fs::weakly_canonical(folder);
    if (!fs::is_regular_file(home / "roadmap.lua"))
        throw Error("RM050",
                    {"в папке «" + folder.string() + "» нет файла roadmap.lua; укажите папку дорожной карты",
                     "the folder \"" + folder.string() + "\" has no roadmap.lua; name the folder of a roadmap"});
    Bundle bundle{home.filename().string(), {}};
    const fs::path workflows = home.parent_path(), templates = workflows.parent_path() / "templates";
    addFolder(bundle, home, "", isScript);
    addBases(bundle, workflows);
    addFolder(bundle, workflows / "library", "library/", isScript);
    addTemplates(bundle, templates / bundle.name);
    for (const std::string& prefix : bundle.layers()) {
        if (!prefix.empty())
            addTemplates(bundle, templates / prefix);
    }
    addTemplates(bundle, templates / "library");
    return bundle;
}

void addTests(Bundle& bundle, const fs::path& folder) {
    const fs::path home = fs::weakly_canonical(folder);
    addFolder(bundle, home, "", isTest);
    addFolder(bundle, home / "tests", "tests/", isLua);
}

} // namespace nastavnik::roadmap
