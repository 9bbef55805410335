// SPDX-License-Identifier: MIT
#include "card.hpp"

#include <arpa/inet.h>
#include <fcntl.h>
#include <spawn.h>
#include <sys/ptrace.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <stdexcept>
#include <thread>

namespace {

using namespace nastavnik;

/// "done", or the name of the error.
Outcome attempt(long result) { return {.value = result >= 0 ? "done" : ::strerrorname_np(errno)}; }

/// Left to the processor: a sanitizer would end the process in its own way.
__attribute__((no_sanitize("address"), no_sanitize("undefined"))) Outcome crash(const Call&) {
    volatile int* nowhere = nullptr;
    *nowhere = 1;
    return {};
}

Outcome eatMemory(const Call&) {
    std::vector<std::string> eaten;
    while (true)
        eaten.emplace_back(std::size_t{1} << 20U, 'x');
}

Outcome hang(const Call&) {
    while (true)
        ::pause();
}

Outcome printALot(const Call&) {
    for (int i = 0; i < 200'000; ++i)
        std::printf("line %d of something that nobody reads\n", i);
    std::fflush(stdout);
    return {.value = "printed"};
}

Outcome startProgram(const Call&) {
    char name[] = "true";
    char* words[] = {name, nullptr};
    pid_t child = 0;
    const int error = ::posix_spawn(&child, "/bin/true", nullptr, nullptr, words, environ);
    errno = error;
    return attempt(error == 0 ? 0 : -1);
}

Outcome signalParent(const Call&) { return attempt(::kill(::getppid(), SIGTERM)); }

Outcome deep(const Call&) {
    Value value = 1;
    for (int i = 0; i < 100'000; ++i)
        value = Value::array({std::move(value)});
    return {.value = std::move(value)};
}

Outcome huge(const Call&) { return {.value = std::string(std::size_t{70} << 20U, 'x')}; }

Outcome many(const Call&) { return {.value = std::vector<int>(3'000'000, 1)}; }

Outcome notText(const Call&) { return {.value = "\xff\xfe"}; }

Outcome useThread(const Call&) {
    int answer = 0;
    std::thread([&] { answer = 42; }).join();
    return {.value = answer};
}

Outcome lie(const Call&) {
    [[maybe_unused]] const auto count = ::write(3, "\x01\x00\x00\x00\xff", 5);
    return {.value = "never believed"};
}

class Naughty final : public Plugin {
public:
    void start(Registry& registry, const Value&) override {
        const auto provide = [&](const std::string& verb, std::function<Outcome(const Call&)> run) {
            registry.provide(contract::capability("naughty." + verb, std::move(run)));
        };
        provide("throw_std", [](const Call&) -> Outcome { throw std::runtime_error("the table is empty"); });
        provide("throw_other", [](const Call&) -> Outcome { throw 42; });
        provide("crash", crash);
        provide("abort", [](const Call&) -> Outcome { std::abort(); });
        provide("exit", [](const Call&) -> Outcome { std::exit(0); });
        provide("hang", hang);
        provide("eat_memory", eatMemory);
        provide("print", printALot);
        provide("write_file",
                [](const Call&) { return attempt(::open("/tmp/nastavnik_naughty", O_WRONLY | O_CREAT, 0600)); });
        provide("read_file", [](const Call&) { return attempt(::open("/etc/passwd", O_RDONLY)); });
        provide("open_socket", [](const Call&) { return attempt(::socket(AF_INET, SOCK_STREAM, 0)); });
        provide("fork", [](const Call&) { return attempt(::fork()); });
        provide("start_program", startProgram);
        provide("signal_parent", signalParent);
        provide("trace", [](const Call&) { return attempt(::ptrace(PTRACE_TRACEME, 0, nullptr, nullptr)); });
        provide("deep", deep);
        provide("huge", huge);
        provide("many", many);
        provide("not_text", notText);
        provide("use_thread", useThread);
        provide("lie", lie);
    }
};

} // namespace

NASTAVNIK_PLUGIN(Naughty, "naughty", "1.0.0", nastavnik::rightNone)
