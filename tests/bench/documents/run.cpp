// SPDX-License-Identifier: MIT
#include "documents/run.hpp"

#include <sys/resource.h>
#include <sys/wait.h>

#include <cstdio>
#include <cstdlib>
#include <stdexcept>

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

} // namespace

double processorOf(const std::string& command) {
    const double before = secondsOfChildren();
    if (std::system(("exec " + command + " > /dev/null").c_str()) != 0)
        throw std::runtime_error("failed: " + command);
    return secondsOfChildren() - before;
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
