// SPDX-License-Identifier: MIT
#pragma once

#include <chrono>
#include <csignal>
#include <filesystem>
#include <fstream>
#include <poll.h>
#include <stdexcept>
#include <string>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>
#include <vector>

namespace nastavnik::test {

/// A program whose standard output is read line by line, to be killed. Its orphans become children of this process, so
/// that it shows when one of them lives on.
class KilledProcess {
public:
    using Clock = std::chrono::steady_clock;

    explicit KilledProcess(std::vector<std::string> words) {
        ::prctl(PR_SET_CHILD_SUBREAPER, 1);
        int ends[2];
        if (::pipe(ends) != 0)
            throw std::runtime_error("no pipe");
        std::vector<char*> arguments;
        for (std::string& word : words)
            arguments.push_back(word.data());
        arguments.push_back(nullptr);
        process_ = ::fork();
        if (process_ == 0) {
            ::dup2(ends[1], STDOUT_FILENO);
            ::close(ends[0]);
            ::close(ends[1]);
            ::execv(arguments[0], arguments.data());
            ::_exit(127);
        }
        ::close(ends[1]);
        output_ = ends[0];
    }
    KilledProcess(const KilledProcess&) = delete;
    KilledProcess& operator=(const KilledProcess&) = delete;
    ~KilledProcess() {
        if (process_ > 0)
            killNow();
        ::close(output_);
    }

    /// Reads until there are so many lines, the output ends, or the time is over. True while the program writes on.
    bool readLines(std::size_t count, std::chrono::microseconds atMost = std::chrono::minutes{2}) {
        const auto end = Clock::now() + atMost;
        while (lines_.size() < count) {
            const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(end - Clock::now()).count();
            pollfd source{output_, POLLIN, 0};
            if (left <= 0 || ::poll(&source, 1, static_cast<int>(left)) <= 0)
                return true;
            if (!readSome())
                return false;
        }
        return true;
    }

    /// Kills it, takes what it still had said, and waits for it. Returns its status as of waitpid().
    int killNow() {
        ::kill(process_, SIGKILL);
        return end();
    }
    int end() {
        int status = 0;
        while (readSome()) {
        }
        ::waitpid(process_, &status, 0);
        process_ = 0;
        return status;
    }

    /// Children of any of its threads.
    std::vector<pid_t> children() const {
        std::vector<pid_t> found;
        std::error_code ended;
        for (const auto& thread :
             std::filesystem::directory_iterator("/proc/" + std::to_string(process_) + "/task", ended)) {
            std::ifstream list(thread.path() / "children");
            for (pid_t child = 0; list >> child;)
                found.push_back(child);
        }
        return found;
    }

    const std::vector<std::string>& lines() const { return lines_; }

private:
    bool readSome() {
        char bytes[4096];
        const ssize_t count = ::read(output_, bytes, sizeof bytes);
        for (ssize_t i = 0; i < count; ++i) {
            if (bytes[i] != '\n') {
                line_ += bytes[i];
                continue;
            }
            lines_.push_back(std::move(line_));
            line_.clear();
        }
        return count > 0;
    }

    pid_t process_ = 0;
    int output_ = -1;
    std::string line_;
    std::vector<std::string> lines_;
};

/// True when no orphan of a killed process is left; waits for those that are dying.
inline bool orphansAreGone() {
    for (int attempt = 0; attempt < 2000; ++attempt) {
        const pid_t ended = ::waitpid(-1, nullptr, WNOHANG);
        if (ended < 0)
            return true;
        if (ended == 0)
            ::poll(nullptr, 0, 10);
    }
    return false;
}

} // namespace nastavnik::test
