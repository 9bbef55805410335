// SPDX-License-Identifier: MIT
#include "http/wire.hpp"

#include <algorithm>
#include <array>
#include <cerrno>
#include <poll.h>
#include <sys/socket.h>

namespace nastavnik::http {

using std::chrono::milliseconds;
using std::chrono::steady_clock;

namespace {

/// How often a waiting connection looks whether others wait for its thread.
constexpr milliseconds glance{100};

bool isReady(int descriptor, short event, milliseconds atMost) {
    pollfd watched{.fd = descriptor, .events = event, .revents = 0};
    return ::poll(&watched, 1, static_cast<int>(std::max<milliseconds::rep>(0, atMost.count()))) > 0;
}

} // namespace

Wire::Ready Wire::wait(short event, steady_clock::time_point begun, milliseconds atMost) const {
    for (;;) {
        const milliseconds allowed = crowd_.isPressed() ? std::min(atMost, crowd_.patience().crowded) : atMost;
        const auto left = std::chrono::duration_cast<milliseconds>(begun + allowed - steady_clock::now());
        if (left.count() <= 0)
            return Ready::tooLate;
        if (isReady(descriptor_, event, std::min(left, glance)))
            return Ready::yes;
    }
}

Wire::Got Wire::receive(std::string& buffer, steady_clock::time_point begun, milliseconds atMost) {
    if (wait(POLLIN, begun, atMost) != Ready::yes)
        return Got::tooLate;
    std::array<char, 16384> piece;
    const auto count = ::recv(descriptor_, piece.data(), piece.size(), MSG_DONTWAIT);
    if (count < 0 && (errno == EAGAIN || errno == EINTR))
        return Got::more;
    if (count <= 0)
        return Got::nothing;
    buffer.append(piece.data(), static_cast<std::size_t>(count));
    return Got::more;
}

Wire::Got Wire::waitForRequest(milliseconds atMost) {
    const auto until = steady_clock::now() + atMost;
    while (steady_clock::now() < until) {
        if (isReady(descriptor_, POLLIN, glance))
            return Got::more;
        if (crowd_.isLeaving() || crowd_.isPressed())
            break;
    }
    return Got::tooLate;
}

bool Wire::send(std::string_view bytes) {
    const auto begun = steady_clock::now();
    while (!bytes.empty()) {
        if (wait(POLLOUT, begun, crowd_.patience().sending) != Ready::yes)
            return false;
        const auto count = ::send(descriptor_, bytes.data(), bytes.size(), MSG_DONTWAIT | MSG_NOSIGNAL);
        if (count < 0 && errno != EAGAIN && errno != EINTR)
            return false;
        bytes.remove_prefix(static_cast<std::size_t>(std::max<ssize_t>(0, count)));
    }
    return true;
}

void Wire::bow() {
    constexpr std::size_t unreadAtMost = 256 * 1024;
    constexpr milliseconds politeness{500};
    ::shutdown(descriptor_, SHUT_WR);
    const auto begun = steady_clock::now();
    for (std::string rest; rest.size() < unreadAtMost;) {
        if (receive(rest, begun, politeness) != Got::more)
            return;
    }
}

} // namespace nastavnik::http
