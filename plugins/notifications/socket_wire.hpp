// SPDX-License-Identifier: MIT
#pragma once

#include "host_lookup.hpp"
#include "pipe_signal.hpp"
#include "settings.hpp"
#include "tls_context.hpp"
#include "wire.hpp"

#include <Poco/Net/SecureStreamSocket.h>
#include <Poco/Net/StreamSocket.h>

#include <functional>
#include <optional>

namespace nastavnik::notifications {

/// A Poco socket to the mail server. All waiting together, from the look-up of the name on, ends at the deadline:
/// the socket never blocks, so a server that drips bytes cannot stretch it.
class SocketWire final : public Wire {
public:
    /// Connects.
    SocketWire(const MailSettings& settings, Deadline deadline);

    void send(std::string_view bytes) override;
    std::string receive() override;
    void startTls() override;
    void hurry(std::chrono::seconds limit) override;
    std::string ownName() const override;

private:
    void connect();
    /// Repeats one non-blocking step until it has moved bytes (or ended the line: 0).
    int complete(const std::function<int()>& step, int waitsFor);
    int moved(const std::function<int()>& step);
    void waitFor(int mode);
    Poco::Timespan left() const;
    [[noreturn]] void breakOff(const Text& what) const;

    PipeSignalBlock pipeSignal_;
    const MailSettings& settings_;
    Deadline deadline_;
    Poco::Net::StreamSocket plain_;
    std::optional<TlsContext> tls_;
    std::optional<Poco::Net::SecureStreamSocket> secure_;
};

} // namespace nastavnik::notifications
