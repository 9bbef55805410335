// SPDX-License-Identifier: MIT
#pragma once

#include <chrono>
#include <string>
#include <string_view>

namespace nastavnik::notifications {

/// The line to a mail server. Every function throws DeliveryStopped (retry) when the line breaks or the time is up.
class Wire {
public:
    virtual ~Wire() = default;

    virtual void send(std::string_view bytes) = 0;
    /// What has arrived, at least one byte.
    virtual std::string receive() = 0;
    /// Returns only when the line is encrypted and the server has proved its name.
    virtual void startTls() = 0;
    /// What is left of the time becomes at most `limit`.
    virtual void hurry(std::chrono::seconds limit) = 0;
    /// Our own end as an SMTP address literal: "[192.0.2.1]".
    virtual std::string ownName() const = 0;
};

} // namespace nastavnik::notifications
