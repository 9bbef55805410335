// SPDX-License-Identifier: MIT
#pragma once

#include "http/crowd.hpp"

#include <string>
#include <string_view>

namespace nastavnik::http {

/// The bytes of one connection, in and out, each within a total time. Poco's sockets only limit the time between two
/// bytes, and sending not at all.
class Wire {
public:
    Wire(int descriptor, const Crowd& crowd) : descriptor_(descriptor), crowd_(crowd) {}

    enum class Got { more, nothing, tooLate };
    /// Appends what arrives next. nothing: the other side has closed.
    Got receive(std::string& buffer, std::chrono::steady_clock::time_point begun, std::chrono::milliseconds atMost);
    /// Waits for the first byte of the next request; gives up at once when others wait or the house closes.
    Got waitForRequest(std::chrono::milliseconds atMost);
    /// False when the client does not take it in time.
    bool send(std::string_view bytes);
    /// Says that nothing more comes, and lets the client read the answer before the connection is dropped: closing with
    /// unread bytes would throw the answer away on its side.
    void bow();

private:
    enum class Ready { yes, no, tooLate };
    Ready wait(short event, std::chrono::steady_clock::time_point begun, std::chrono::milliseconds atMost) const;

    int descriptor_;
    const Crowd& crowd_;
};

} // namespace nastavnik::http
