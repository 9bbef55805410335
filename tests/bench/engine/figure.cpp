// SPDX-License-Identifier: MIT
#include "figure.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <map>
#include <sstream>
#include <stdexcept>

namespace nastavnik::bench {

namespace {

namespace fs = std::filesystem;

std::string text(double number) {
    char letters[32];
    std::snprintf(letters, sizeof letters, std::abs(number) >= 100 ? "%.0f" : "%.1f", number);
    return letters;
}

std::string spread(const std::vector<double>& samples) {
    const auto [least, most] = std::minmax_element(samples.begin(), samples.end());
    return text(medianOf(samples)) + " [" + text(*least) + "–" + text(*most) + "]";
}

std::string loadOfMachine() {
    std::string load;
    std::ifstream("/proc/loadavg") >> load;
    return load;
}

std::string barOf(const Figure& figure) {
    std::string bar;
    if (figure.atLeast)
        bar = "at least " + text(*figure.atLeast);
    if (figure.atMost)
        bar = "at most " + text(*figure.atMost);
    if (!figure.peerSamples.empty() && figure.timesPeer > 1)
        bar += (bar.empty() ? "" : ", ") + text(figure.timesPeer) + " x peer";
    return bar;
}

double kilobytesOf(const fs::path& process) {
    std::ifstream file(process / "smaps_rollup");
    for (std::string line; std::getline(file, line);) {
        if (line.starts_with("Pss:"))
            return std::stod(line.substr(4));
    }
    return 0;
}

pid_t parentOf(const fs::path& process) {
    std::ifstream file(process / "stat");
    std::string line;
    std::getline(file, line);
    const auto name = line.rfind(')');
    if (name == std::string::npos)
        return 0;
    std::istringstream rest(line.substr(name + 1));
    std::string state;
    pid_t parent = 0;
    rest >> state >> parent;
    return parent;
}

} // namespace

double medianOf(std::vector<double> samples) {
    if (samples.empty())
        throw std::logic_error("a median of nothing");
    std::sort(samples.begin(), samples.end());
    const std::size_t middle = samples.size() / 2;
    return samples.size() % 2 == 1 ? samples[middle] : (samples[middle - 1] + samples[middle]) / 2;
}

bool print(const Figure& figure) {
    const double median = medianOf(figure.samples);
    bool reached = (!figure.atLeast || median >= *figure.atLeast) && (!figure.atMost || median <= *figure.atMost);
    std::string peer = "–", ratio = "–";
    if (!figure.peerSamples.empty()) {
        const double times = median / medianOf(figure.peerSamples);
        peer = figure.peer + " " + spread(figure.peerSamples);
        ratio = text(times) + " x";
        reached = reached && times >= figure.timesPeer;
    }
    const std::string bar = barOf(figure);
    std::printf("%s | %s | %s | %s | %s | %s | %s | load %s\n", figure.name.c_str(), spread(figure.samples).c_str(),
                figure.unit.c_str(), peer.c_str(), ratio.c_str(), bar.empty() ? "–" : bar.c_str(),
                bar.empty() ? "–" : (reached ? "reached" : "MISSED"), loadOfMachine().c_str());
    std::fflush(stdout);
    return reached;
}

double flushesPerSecond(const std::string& folder) {
    using Clock = std::chrono::steady_clock;
    constexpr std::chrono::milliseconds length{500};
    constexpr off_t fileSize = 16 << 20;
    const std::string path = (fs::path(folder) / "flush").string();
    const int file = ::open(path.c_str(), O_CREAT | O_RDWR | O_CLOEXEC, 0600);
    if (file < 0)
        throw std::runtime_error("cannot write to " + folder);
    const std::string page(4096, 'x');
    const auto begin = Clock::now();
    int count = 0;
    for (off_t place = 0; Clock::now() - begin < length; place = (place + 4096) % fileSize, ++count) {
        if (::pwrite(file, page.data(), page.size(), place) < 0 || ::fdatasync(file) != 0)
            break;
    }
    const double seconds = std::chrono::duration<double>(Clock::now() - begin).count();
    ::close(file);
    fs::remove(path);
    return count / seconds;
}

double memoryOfAll() {
    std::map<pid_t, pid_t> parents;
    for (const auto& entry : fs::directory_iterator("/proc")) {
        const std::string name = entry.path().filename().string();
        if (std::all_of(name.begin(), name.end(), [](char letter) { return letter >= '0' && letter <= '9'; }))
            parents[std::stoi(name)] = parentOf(entry.path());
    }
    double kilobytes = 0;
    for (const auto& [process, parent] : parents) {
        pid_t above = process;
        while (above != ::getpid() && parents.contains(above))
            above = parents[above];
        if (above == ::getpid())
            kilobytes += kilobytesOf(fs::path("/proc") / std::to_string(process));
    }
    return kilobytes / 1024;
}

} // namespace nastavnik::bench
