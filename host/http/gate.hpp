// SPDX-License-Identifier: MIT
#pragma once

#include "http/resource.hpp"

#include <optional>

namespace nastavnik::http {

struct GateSettings {
    std::string publicAddress; ///< "https://nastavnik.example"; empty: plain http on this machine
    std::chrono::minutes sessionIdle{60 * 24};
    std::chrono::hours sessionLife{24 * 14};
};

/// Who may come in: log-in links, sessions, keys, and the check that a change was wanted by our own page.
class Gate {
public:
    Gate(Parts& parts, GateSettings settings) : parts_(parts), settings_(std::move(settings)) {}

    /// The person behind a request; nothing for strangers. `snapshot` outlives the answer.
    std::optional<Viewer> recognise(const Request& request, const Snapshot& snapshot);
    /// Throws HT403 for a change that another site's page may have sent with the visitor's cookie.
    void requireOwnPage(const Request& request) const;

    /// Takes a link or key and answers the cookie of a new session. Throws HT401 when it is not good (any more).
    std::string enter(const std::string& secret);
    /// Ends the session; answers the cookie that removes the old one.
    std::string leave(const Request& request);

    bool isSecure() const { return settings_.publicAddress.starts_with("https://"); }

private:
    std::optional<Access> known(const std::string& secret) const;
    void noteUse(const Access& session);
    std::string cookie(const std::string& secret, std::chrono::seconds age) const;
    std::string cookieName() const { return isSecure() ? "__Host-nastavnik" : "nastavnik"; }
    std::string secretIn(const Request& request) const;

    Parts& parts_;
    const GateSettings settings_;
};

} // namespace nastavnik::http
