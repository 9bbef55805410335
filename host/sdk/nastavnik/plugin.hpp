// SPDX-License-Identifier: MIT
#pragma once

#include "nastavnik/capability.hpp"
#include "nastavnik/error.hpp"

#include <boost/dll/alias.hpp>

#include <cstdint>
#include <memory>

namespace nastavnik {

/// Changes with every change of these headers that a built plugin would notice.
inline constexpr std::uint32_t sdkVersion = 2;

#define NASTAVNIK_TEXT_OF(number) #number
#define NASTAVNIK_TEXT(number) NASTAVNIK_TEXT_OF(number)
/// Compiler and library ABI: a plugin and its host have to share them.
inline constexpr const char* sdkBuild =
    "gcc-" NASTAVNIK_TEXT(__GNUC__) " cxx11abi-" NASTAVNIK_TEXT(_GLIBCXX_USE_CXX11_ABI);

/// Given to Plugin::start for the duration of that call.
class Registry {
public:
    virtual void provide(Capability capability) = 0;

protected:
    ~Registry() = default;
};

/// Lives in a worker process of its own; calls come one at a time.
class Plugin {
public:
    virtual ~Plugin() = default;

    /// Declares the settings that it understands; the host checks and completes them before start().
    virtual std::vector<Field> settings() const { return {}; }

    /// Declares what the plugin can do. Must not connect, write or start threads.
    virtual void start(Registry& registry, const Value& settings) = 0;
};

/// What the worker of this plugin may do. Nothing is granted that is not asked for here.
enum Right : std::uint32_t {
    rightNone = 0,
    rightNetwork = 1U << 0U, ///< outgoing connections
};

/// Read before anything else in the library is touched. Fields are only ever added at the end.
struct PluginCard {
    std::uint32_t sdk;
    const char* build;
    const char* name; ///< one lower-case noun; prefix of all its capabilities
    const char* version;
    std::uint32_t rights;
    std::unique_ptr<Plugin> (*create)();
};

} // namespace nastavnik

/// Exports the card; once per plugin, in its main source, outside any namespace.
#define NASTAVNIK_PLUGIN(Type, pluginName, pluginVersion, pluginRights)                                                \
    namespace {                                                                                                        \
    std::unique_ptr<nastavnik::Plugin> createNastavnikPlugin() { return std::make_unique<Type>(); }                    \
    }                                                                                                                  \
    extern const nastavnik::PluginCard nastavnikCard;                                                                  \
    const nastavnik::PluginCard nastavnikCard{nastavnik::sdkVersion, nastavnik::sdkBuild, pluginName,                  \
                                              pluginVersion,         pluginRights,        &createNastavnikPlugin};     \
    BOOST_DLL_ALIAS(nastavnikCard, nastavnik_plugin)
