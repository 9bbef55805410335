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

namespace nastavnik::roadmap {

namespace {

namespace fs = std::filesystem;

constexpr std::uintmax_t largestFile = std::uintmax_t{20} << 20U;
constexpr std::size_t mostFiles = 2000;

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

bool isScript(const std::string& name) { return name.ends_with(".lua") && !name.ends_with(".d.lua"); }
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

/// The place's own templates and those of the library that it has not replaced. One file replaces a document in every
/// format: else its formats would say different things.
void addTemplates(Bundle& bundle, const fs::path& templates) {
    const Bundle own = templatesOf(templates / bundle.name);
    const auto isReplaced = [&](const std::string& file) {
        return std::any_of(own.files.begin(), own.files.end(),
                           [&](const auto& entry) { return withoutEnding(entry.first) == withoutEnding(file); });
    };
    for (auto& [file, bytes] : templatesOf(templates / "library").files) {
        if (!isReplaced(file))
            bundle.files[file] = std::move(bytes);
    }
    for (const auto& [file, bytes] : own.files)
        bundle.files[file] = bytes;
}

} // namespace

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
    addFolder(bundle, home, "", isScript);
    addFolder(bundle, home.parent_path() / "library", "library/", isScript);
    addTemplates(bundle, home.parent_path().parent_path() / "templates");
    return bundle;
}

} // namespace nastavnik::roadmap
