// SPDX-License-Identifier: MIT
#pragma once

#include "settings.hpp"
#include "smtp_reply.hpp"
#include "wire.hpp"

#include <cstdint>
#include <set>
#include <string>

namespace nastavnik::notifications {

/// Who a letter goes from and to, and its whole text (CRLF, 7-bit).
struct Envelope {
    Address from;
    Address to;
    std::string message;
};

/// The SMTP dialogue of one delivery. Does not know sockets and does not wait: the wire does.
/// Its functions throw DeliveryStopped with the reason, in which the server's words stand and never the password.
class SmtpSession {
public:
    SmtpSession(Wire& wire, const MailSettings& settings) : wire_(wire), settings_(settings) {}

    /// Greeting, EHLO, TLS and log-in as the settings ask. What goes wrong here is never the letter's fault: retry.
    void open();
    /// Hands one letter over; returns the server's closing answer.
    Reply deliver(const Envelope& envelope);
    /// Says goodbye; what happens to that does not matter any more.
    void close() noexcept;

private:
    struct Offers {
        std::set<std::string> words;  ///< "STARTTLS", "SIZE", "AUTH", …
        std::set<std::string> logins; ///< "PLAIN", "LOGIN", …
        std::uint64_t largest = 0;    ///< bytes; 0: not said
    };

    Reply ask(const std::string& line);
    Reply answer();
    void hello();
    void encrypt();
    void logIn();
    Reply plainLogIn();
    Reply stepwiseLogIn();
    void step(const std::string& line, const Text& name);
    Reply handOver(const std::string& text);
    void checkSize(std::size_t bytes) const;

    Wire& wire_;
    const MailSettings& settings_;
    ReplyReader reader_;
    Offers offers_;
};

/// The text as it goes after DATA: a dot before lines that begin with one, and the closing line.
std::string dotted(std::string_view message);

} // namespace nastavnik::notifications
