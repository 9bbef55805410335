// SPDX-License-Identifier: MIT
#include "roadmap/bundle.hpp"

#include "nastavnik/error.hpp"

#include <openssl/evp.h>

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

/// Files of `folder` under `prefix` in the bundle. Lua files lie flat, templates may have folders.
void addFolder(Bundle& bundle, const fs::path& folder, const std::string& prefix, const std::string& ending) {
    if (!fs::is_directory(folder))
        return;
    for (const fs::directory_entry& entry : fs::directory_iterator(folder)) {
        const std::string name = prefix + entry.path().filename().string();
        if (isHidden(entry.path()) || !entry.is_regular_file() || (!ending.empty() && !name.ends_with(ending)) ||
            name.ends_with(".d.lua"))
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
    addFolder(bundle, home, "", ".lua");
    addFolder(bundle, home.parent_path() / "library", "library/", ".lua");
    addFolder(bundle, home.parent_path().parent_path() / "templates" / bundle.name, "templates/", "");
    return bundle;
}

} // namespace nastavnik::roadmap
