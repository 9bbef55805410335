// SPDX-License-Identifier: MIT
#pragma once

#include "settings.hpp"

#include <Poco/Net/Context.h>

#include <memory>

namespace nastavnik::notifications {

/// TLS 1.2 or newer with the server's certificate checked by OpenSSL: chain, dates and the name in the settings.
/// Lives as long as the line that uses it. Throws DeliveryStopped (retry) when the authorities cannot be read.
class TlsContext {
public:
    explicit TlsContext(const MailSettings& settings);
    TlsContext(const TlsContext&) = delete;
    TlsContext& operator=(const TlsContext&) = delete;

    Poco::Net::Context::Ptr context() const { return context_; }
    /// What was wrong with the certificate; empty texts when nothing was.
    Text refusal() const;

private:
    Poco::Net::Context::Ptr context_;
    int certificateError_ = 0;
};

} // namespace nastavnik::notifications
