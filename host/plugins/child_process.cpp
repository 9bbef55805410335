// SPDX-License-Identifier: MIT
#include "plugins/child_process.hpp"

#include "nastavnik/error.hpp"

#include <fcntl.h>
#include <spawn.h>
#include <sys/socket.h>
#include <sys/wait.h>

#include <cerrno>
#include <csignal>
#include <cstring> // sigabbrev_np
#include <system_error>

namespace nastavnik::plugins {

namespace {

constexpr int channelInChild = 3;
/// Above everything that the child's descriptors are moved to.
constexpr int safeNumber = 10;

[[noreturn]] void fail(int error) {
    const std::string why = std::generic_category().message(error);
    throw Error("PL032",
                {"рабочий процесс не запускается: " + why + "; проверьте, хватает ли памяти и процессов",
                 "the worker process cannot be started: " + why + "; check whether memory and processes suffice"});
}

Descriptor moved(int number) {
    const Descriptor original(number);
    Descriptor result(::fcntl(number, F_DUPFD_CLOEXEC, safeNumber));
    if (!result.isOpen())
        fail(errno);
    return result;
}

struct Ends {
    Descriptor ours;
    Descriptor theirs;
};

Ends channelEnds() {
    int ends[2];
    if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends) != 0)
        fail(errno);
    return {moved(ends[0]), moved(ends[1])};
}

Ends outputEnds() {
    int ends[2];
    if (::pipe2(ends, O_CLOEXEC) != 0)
        fail(errno);
    return {moved(ends[0]), moved(ends[1])};
}

void doNotBlock(const Descriptor& file) {
    ::fcntl(file.number(), F_SETFL, ::fcntl(file.number(), F_GETFL) | O_NONBLOCK);
}

/// What posix_spawn does between fork and exec.
class SpawnPlan {
public:
    SpawnPlan(int channel, int output) {
        posix_spawn_file_actions_init(&files_);
        posix_spawn_file_actions_addopen(&files_, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
        posix_spawn_file_actions_adddup2(&files_, output, STDOUT_FILENO);
        posix_spawn_file_actions_adddup2(&files_, output, STDERR_FILENO);
        posix_spawn_file_actions_adddup2(&files_, channel, channelInChild);
        posix_spawn_file_actions_addclosefrom_np(&files_, channelInChild + 1);
        sigset_t none, all;
        sigemptyset(&none);
        sigfillset(&all);
        posix_spawnattr_init(&attributes_);
        posix_spawnattr_setflags(&attributes_, POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF);
        posix_spawnattr_setpgroup(&attributes_, 0);
        posix_spawnattr_setsigmask(&attributes_, &none);
        posix_spawnattr_setsigdefault(&attributes_, &all);
    }
    SpawnPlan(SpawnPlan&&) = delete;
    ~SpawnPlan() {
        posix_spawn_file_actions_destroy(&files_);
        posix_spawnattr_destroy(&attributes_);
    }

    pid_t start(const char* program, char* const* arguments, char* const* environment) const {
        pid_t id = -1;
        if (const int error = ::posix_spawn(&id, program, &files_, &attributes_, arguments, environment); error != 0)
            fail(error);
        return id;
    }

private:
    posix_spawn_file_actions_t files_;
    posix_spawnattr_t attributes_;
};

std::vector<char*> pointers(std::vector<std::string>& texts) {
    std::vector<char*> result;
    for (std::string& text : texts)
        result.push_back(text.data());
    result.push_back(nullptr);
    return result;
}

const char* meaningOf(int signal, Language language) {
    const bool ru = language == Language::ru;
    switch (signal) {
    case SIGSEGV:
    case SIGBUS:
        return ru ? "обращение к чужой памяти" : "it touched memory that is not its own";
    case SIGABRT:
        return ru ? "прервал себя сам" : "it aborted itself";
    case SIGFPE:
        return ru ? "ошибка в вычислении" : "a fault in a computation";
    case SIGKILL:
        return ru ? "убит системой, возможно, из-за нехватки памяти"
                  : "killed by the system, perhaps for want of memory";
    case SIGXFSZ:
        return ru ? "попытка писать в файл" : "it tried to write a file";
    default:
        return ru ? "сигнал" : "a signal";
    }
}

} // namespace

ChildProcess::ChildProcess(const std::filesystem::path& program, const std::vector<std::string>& arguments) {
    Ends channel = channelEnds(), output = outputEnds();
    const SpawnPlan plan(channel.theirs.number(), output.theirs.number());
    std::vector<std::string> all{"nastavnik"};
    all.insert(all.end(), arguments.begin(), arguments.end());
    std::vector<std::string> environment{"LANG=C.UTF-8", "PATH=/usr/bin:/bin"};
#ifdef __SANITIZE_ADDRESS__ // so that a crash is a crash there too
    environment.emplace_back(
        "ASAN_OPTIONS=handle_segv=0:handle_abort=0:handle_sigbus=0:detect_leaks=0:use_sigaltstack=0");
#endif
    id_ = plan.start(program.c_str(), pointers(all).data(), pointers(environment).data());
    channel_ = std::move(channel.ours);
    output_ = std::move(output.ours);
    doNotBlock(channel_);
    doNotBlock(output_);
}

ChildProcess::~ChildProcess() {
    if (id_ > 0) {
        kill();
        reap();
    }
}

void ChildProcess::kill() {
    if (id_ > 0)
        ::kill(id_, SIGKILL);
}

int ChildProcess::reap() {
    int status = 0;
    while (id_ > 0 && ::waitpid(id_, &status, 0) < 0 && errno == EINTR)
        ;
    id_ = -1;
    return status;
}

Text describeStatus(int status) {
    if (WIFEXITED(status)) {
        const std::string code = std::to_string(WEXITSTATUS(status));
        return {"завершился сам с кодом " + code, "ended by itself with code " + code};
    }
    const int signal = WTERMSIG(status);
    const char* known = ::sigabbrev_np(signal);
    const std::string name = known != nullptr ? std::string("SIG") + known : std::to_string(signal);
    return {"упал с " + name + " (" + meaningOf(signal, Language::ru) + ")",
            "crashed with " + name + " (" + meaningOf(signal, Language::en) + ")"};
}

} // namespace nastavnik::plugins
