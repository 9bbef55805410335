// SPDX-License-Identifier: MIT
#pragma once

#include "address.hpp"

#include "nastavnik/capability.hpp"

#include <chrono>
#include <cstdint>
#include <string>
#include <vector>

namespace nastavnik::notifications {

enum class Security {
    starttls, ///< begins in clear and must change to TLS before anything is said
    tls,      ///< TLS from the first byte
    none,     ///< clear text
};

/// The mail server and how to speak with it.
struct MailSettings {
    std::string host; ///< in its network form; empty: mail is off
    std::uint16_t port = 0;
    Security security = Security::starttls;
    std::string user;     ///< empty: no log-in
    std::string password; ///< never shown
    Address from;
    std::string fromName;
    std::string caFile; ///< both empty: the machine's own list of authorities
    std::string caPem;
    std::chrono::seconds timeout{30}; ///< for the whole attempt

    bool isOff() const { return host.empty(); }
    std::string server() const { return host + ":" + std::to_string(port); }
};

/// What the settings form shows.
std::vector<Field> settingsFields();

/// Throws Error NT020 with all faults at once; needs nothing else when `host` is empty.
MailSettings readSettings(const Value& settings);

} // namespace nastavnik::notifications
