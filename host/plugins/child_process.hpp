// SPDX-License-Identifier: MIT
#pragma once

#include "nastavnik/text.hpp"
#include "plugins/descriptor.hpp"

#include <sys/types.h>

#include <filesystem>
#include <string>
#include <vector>

namespace nastavnik::plugins {

/// A child with a channel on its descriptor 3, its output in a pipe of ours, nothing to read, and nothing else of ours:
/// no other open file, no signal mask, none of the environment (it may hold passwords). Leads a process group of its
/// own. The thread that makes it has to outlive it: the child dies with that thread.
class ChildProcess {
public:
    /// Throws Error PL032 when the system cannot start it.
    ChildProcess(const std::filesystem::path& program, const std::vector<std::string>& arguments);
    ChildProcess(ChildProcess&&) = delete;
    ~ChildProcess(); ///< kills it

    pid_t id() const { return id_; }
    int channel() const { return channel_.number(); } ///< both do not block
    int output() const { return output_.number(); }

    void kill();
    /// Waits for its end; the status as waitpid() gives it.
    int reap();

private:
    Descriptor channel_;
    Descriptor output_;
    pid_t id_ = -1;
};

/// «упал с SIGSEGV (обращение к чужой памяти)», "ended with code 1".
Text describeStatus(int status);

} // namespace nastavnik::plugins
