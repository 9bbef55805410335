// SPDX-License-Identifier: MIT
#include "plugins/plugin_library.hpp"

#include <dlfcn.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <string_view>
#include <system_error>

namespace nastavnik::plugins {

namespace {

constexpr const char* cardName = "nastavnik_plugin";

/// dlclose() of such a library does nothing, also when it was refused after loading.
constexpr auto loadMode =
    static_cast<boost::dll::load_mode::type>(static_cast<int>(boost::dll::load_mode::rtld_now) |
                                             static_cast<int>(boost::dll::load_mode::rtld_local) | RTLD_NODELETE);

Error refusal(const char* code, const std::filesystem::path& file, const Text& why) {
    return Error(code, {file.string() + ": " + why.ru, file.string() + ": " + why.en});
}

std::string sdkText(std::uint32_t sdk, const std::string& build) {
    return "SDK " + std::to_string(sdk) + " (" + build + ")";
}

/// Whoever can write the file can run code in our name.
void requireOwnFile(const std::filesystem::path& file) {
    struct stat facts {};
    if (::stat(file.c_str(), &facts) != 0) {
        const std::string why = std::generic_category().message(errno);
        throw refusal("PL001", file,
                      {"файл плагина не открывается (" + why + "); проверьте путь",
                       "the plugin's file cannot be opened (" + why + "); check the path"});
    }
    if ((facts.st_mode & S_IWOTH) != 0)
        throw refusal("PL004", file,
                      {"файл могут изменить все пользователи; выполните chmod o-w",
                       "every user may change the file; run chmod o-w"});
    if (facts.st_uid != 0 && facts.st_uid != ::geteuid())
        throw refusal("PL004", file,
                      {"файл принадлежит другому пользователю; владельцем должен быть root или пользователь программы",
                       "the file belongs to another user; its owner has to be root or the user of this program"});
}

boost::dll::shared_library load(const std::filesystem::path& file) {
    requireOwnFile(file);
    boost::dll::shared_library library;
    boost::dll::fs::error_code error;
    library.load(std::filesystem::absolute(file), error, loadMode);
    if (!error)
        return library;
    const char* said = ::dlerror();
    const std::string why = said != nullptr ? said : error.message();
    throw refusal("PL001", file,
                  {"плагин не загружается: " + why + "; пересоберите плагин",
                   "the plugin cannot be loaded: " + why + "; rebuild it"});
}

void requireSameSdk(const PluginCard& card, const std::filesystem::path& file) {
    // Only these two fields stand at the same place in every version of the card.
    if (card.sdk == sdkVersion && std::string_view(card.build) == sdkBuild)
        return;
    const std::string theirs = sdkText(card.sdk, card.build), ours = ownSdk();
    throw refusal("PL003", file,
                  {"собран для " + theirs + ", у этой программы " + ours + "; пересоберите плагин",
                   "built for " + theirs + ", this host has " + ours + "; rebuild it"});
}

} // namespace

bool isPluginName(std::string_view name) {
    const auto isLetter = [](char letter) { return letter >= 'a' && letter <= 'z'; };
    return !name.empty() && name.size() <= 40 && isLetter(name.front()) &&
           std::all_of(name.begin(), name.end(),
                       [&](char c) { return isLetter(c) || (c >= '0' && c <= '9') || c == '_'; });
}

std::string ownSdk() { return sdkText(sdkVersion, sdkBuild); }

PluginLibrary::PluginLibrary(const std::filesystem::path& file) : library_(load(file)) {
    if (!library_.has(cardName))
        throw refusal("PL002", file,
                      {"это не плагин: нет карточки; нужна строка NASTAVNIK_PLUGIN(…) в главном исходном файле",
                       "not a plugin: it has no card; its main source needs a line NASTAVNIK_PLUGIN(…)"});
    card_ = &library_.get_alias<const PluginCard>(cardName);
    requireSameSdk(*card_, file);
    if (!isPluginName(card_->name))
        throw refusal(
            "PL005", file,
            {"имя плагина «" + std::string(card_->name) + "» не годится; нужно слово из строчных латинских букв",
             "the name \"" + std::string(card_->name) +
                 "\" does not do; a word of lower-case Latin letters is needed"});
    facts_ = {card_->name, card_->version, card_->rights};
}

} // namespace nastavnik::plugins
