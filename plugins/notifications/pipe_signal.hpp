// SPDX-License-Identifier: MIT
#pragma once

#include <csignal>
#include <ctime>

namespace nastavnik::notifications {

/// While it lives, writing to a line that the other end has closed is an error in this thread and not SIGPIPE:
/// OpenSSL writes without MSG_NOSIGNAL, and a plugin must not change the signals of a whole process.
class PipeSignalBlock {
public:
    PipeSignalBlock() {
        sigemptyset(&pipe_);
        sigaddset(&pipe_, SIGPIPE);
        pthread_sigmask(SIG_BLOCK, &pipe_, &before_);
    }
    ~PipeSignalBlock() {
        constexpr timespec now{};
        if (sigismember(&before_, SIGPIPE) == 0)
            sigtimedwait(&pipe_, nullptr, &now);
        pthread_sigmask(SIG_SETMASK, &before_, nullptr);
    }
    PipeSignalBlock(const PipeSignalBlock&) = delete;
    PipeSignalBlock& operator=(const PipeSignalBlock&) = delete;

private:
    sigset_t pipe_{};
    sigset_t before_{};
};

} // namespace nastavnik::notifications
