// SPDX-License-Identifier: MIT
#include "http/crowd.hpp"

#include <sys/socket.h>

namespace nastavnik::http {

void Crowd::enter(int descriptor) {
    const std::lock_guard lock(mutex_);
    descriptors_.insert(descriptor);
}

void Crowd::leave(int descriptor) {
    const std::lock_guard lock(mutex_);
    descriptors_.erase(descriptor);
    left_.notify_all();
}

bool Crowd::waitUntilEmpty(std::chrono::milliseconds atMost) {
    std::unique_lock lock(mutex_);
    return left_.wait_for(lock, atMost, [this] { return descriptors_.empty(); });
}

void Crowd::cut() {
    const std::lock_guard lock(mutex_);
    for (const int descriptor : descriptors_)
        ::shutdown(descriptor, SHUT_RDWR);
}

} // namespace nastavnik::http
