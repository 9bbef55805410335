// SPDX-License-Identifier: MIT
#include "http/listener.hpp"

#include "nastavnik/error.hpp"

#include <gtest/gtest.h>

namespace nastavnik::http {

// Linux lets two servers of one user share a port when both agree: requests then reach now the one, now the other.
TEST(ListenerTest, IsAloneAtItsPort) {
    const Listener first({.threads = 1}, {});
    try {
        const Listener second({.port = first.port(), .threads = 1}, {});
        ADD_FAILURE() << "two servers at port " << first.port();
    } catch (const Error& error) {
        EXPECT_EQ(error.faults().front().code, "HT901");
    }
}

TEST(ListenerTest, TakesAPortThatWasLeftJustNow) {
    std::uint16_t port = 0;
    {
        Listener first({.threads = 1}, {});
        first.start();
        port = first.port();
        first.stop(std::chrono::milliseconds(0));
    }
    EXPECT_EQ(Listener({.port = port, .threads = 1}, {}).port(), port);
}

} // namespace nastavnik::http
