// SPDX-License-Identifier: MIT
#pragma once

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <functional>
#include <mutex>
#include <set>

namespace nastavnik::http {

/// How long a client may take. Each is a total, not a time between two bytes.
struct Patience {
    std::chrono::milliseconds idle{15'000}; ///< between two requests
    std::chrono::milliseconds head{10'000};
    std::chrono::milliseconds body{30'000};
    std::chrono::milliseconds sending{30'000};
    std::chrono::milliseconds crowded{500}; ///< instead of all of them while others wait for a thread
};

/// The open connections of a listener: whether others are waiting, and whether it is time to go.
class Crowd {
public:
    explicit Crowd(Patience patience) : patience_(patience) {}

    const Patience& patience() const { return patience_; }
    bool isPressed() const { return pressed_(); }
    bool isLeaving() const { return leaving_; }
    void askWith(std::function<bool()> pressed) { pressed_ = std::move(pressed); }

    void enter(int descriptor);
    void leave(int descriptor);

    /// Nobody begins another request.
    void askToLeave() { leaving_ = true; }
    /// False when some are still there after this long.
    bool waitUntilEmpty(std::chrono::milliseconds atMost);
    /// Ends what still goes over the wire.
    void cut();

private:
    const Patience patience_;
    std::function<bool()> pressed_ = [] { return false; };
    std::atomic<bool> leaving_ = false;
    std::mutex mutex_;
    std::condition_variable left_;
    std::set<int> descriptors_;
};

} // namespace nastavnik::http
