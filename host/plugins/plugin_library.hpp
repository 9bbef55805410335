// SPDX-License-Identifier: MIT
#pragma once

#include "nastavnik/plugin.hpp"

#include <boost/dll/shared_library.hpp>

#include <filesystem>
#include <memory>
#include <string>
#include <string_view>

namespace nastavnik::plugins {

/// What a plugin's card says, as values that outlive everything.
struct PluginFacts {
    std::string name;
    std::string version;
    std::uint32_t rights = rightNone;

    bool operator==(const PluginFacts&) const = default;
};

/// The library of a plugin, loaded and found to fit this program. It is never unloaded: texts, exceptions and functions
/// of its code may live on anywhere.
class PluginLibrary {
public:
    /// Loads the file, with all its symbols at once, and reads the card.
    /// Throws Error PL001 (cannot be loaded), PL002 (no card), PL003 (built for another SDK), PL004 (others may change
    /// the file), PL005 (the card's name is no lower-case word).
    explicit PluginLibrary(const std::filesystem::path& file);

    const PluginFacts& facts() const { return facts_; }
    std::unique_ptr<Plugin> create() const { return card_->create(); }

private:
    boost::dll::shared_library library_;
    const PluginCard* card_ = nullptr;
    PluginFacts facts_;
};

/// Whether it is a word of lower-case Latin letters, digits and underscores that begins with a letter.
bool isPluginName(std::string_view name);

/// "SDK 1 (gcc-12 cxx11abi-1)" of this program.
std::string ownSdk();

} // namespace nastavnik::plugins
