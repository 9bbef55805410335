// SPDX-License-Identifier: MIT
#include "documents/run.hpp"

#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <cstdio>
#include <fstream>
#include <map>
#include <stdexcept>
#include <thread>

namespace nastavnik::documents::bench {

namespace {

const char* nameOf(Mode mode) { return mode == Mode::many ? "many" : mode == Mode::one ? "one" : "cold"; }

double secondsOfChildren() {
    rusage used{};
    getrusage(RUSAGE_CHILDREN, &used);
    const auto seconds = [](const timeval& time) {
        return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) / 1e6;
    };
    return seconds(used.ru_utime) + seconds(used.ru_stime);
}

Run read(FILE* answer) {
    Run run;
    if (std::fscanf(answer, "%lf %lf %lf %lf %lf %lf", &run.documents, &run.clock, &run.processor, &run.idle, &run.peak,
                    &run.bytes) != 6)
        run.documents = 0;
    return run;
}

/// MB that a process ever had at most, as the kernel knows it; nothing when it has gone.
double mostMemory(pid_t process) {
    std::ifstream status("/proc/" + std::to_string(process) + "/status");
    for (std::string line; std::getline(status, line);)
        if (line.starts_with("VmHWM:"))
            return std::stod(line.substr(6)) / 1024;
    return 0;
}

/// Of a process and those below it, into `memory`. The last word counts: a child that has not become its own program
/// yet still shows the memory of its parent.
void look(pid_t process, std::map<pid_t, double>& memory) {
    if (const double most = mostMemory(process))
        memory[process] = most;
    std::error_code gone;
    for (const auto& thread : std::filesystem::directory_iterator("/proc/" + std::to_string(process) + "/task", gone)) {
        std::ifstream children(thread.path() / "children");
        for (pid_t child = 0; children >> child;)
            look(child, memory);
    }
}

pid_t started(const std::string& command) {
    const pid_t process = fork();
    if (process == 0) {
        execl("/bin/sh", "sh", "-c", ("exec " + command + " > /dev/null").c_str(), nullptr);
        _exit(127);
    }
    return process;
}

} // namespace

Spent spentBy(const std::string& command) {
    const double before = secondsOfChildren();
    std::map<pid_t, double> memory;
    const pid_t process = started(command);
    int status = 0;
    while (waitpid(process, &status, WNOHANG) == 0) {
        look(process, memory);
        std::this_thread::sleep_for(std::chrono::milliseconds(2));
    }
    if (status != 0)
        throw std::runtime_error("failed: " + command);
    Spent spent{.processor = secondsOfChildren() - before};
    for (const auto& [id, most] : memory)
        spent.memory += most;
    return spent;
}

Run run(const std::string& engine, const Job& job) {
    const std::string command =
        engine + " " + nameOf(job.mode) + " '" + job.source.string() + "' '" + job.data.string() + "' 2> /dev/null";
    const double before = secondsOfChildren();
    FILE* answer = popen(command.c_str(), "r");
    if (answer == nullptr)
        throw std::runtime_error("cannot start: " + command);
    Run run = read(answer);
    if (pclose(answer) != 0 || run.documents == 0)
        throw std::runtime_error("failed: " + command);
    if (job.mode == Mode::cold)
        run.clock = run.processor = secondsOfChildren() - before;
    return run;
}

} // namespace nastavnik::documents::bench
