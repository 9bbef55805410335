// SPDX-License-Identifier: MIT
#include "capabilities.hpp"

#include "nastavnik/plugin.hpp"

namespace nastavnik::notifications {

/// Composes letters and delivers them. The inbox, the queue and the repetitions belong to the host.
class NotificationsPlugin final : public Plugin {
public:
    std::vector<Field> settings() const override { return settingsFields(); }

    void start(Registry& registry, const Value& settings) override {
        for (Capability& capability : capabilities(settings))
            registry.provide(std::move(capability));
    }
};

} // namespace nastavnik::notifications

NASTAVNIK_PLUGIN(nastavnik::notifications::NotificationsPlugin, "notifications", "1.0.0", nastavnik::rightNetwork)
