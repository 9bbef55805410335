// SPDX-License-Identifier: MIT
#include "matching/scipy_peer.hpp"

#include <sys/wait.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>

namespace nastavnik::matching {

namespace {

template <typename Number>
void write(std::ofstream& out, const std::vector<Number>& numbers) {
    const auto count = static_cast<std::int64_t>(numbers.size());
    out.write(reinterpret_cast<const char*>(&count), sizeof count);
    out.write(reinterpret_cast<const char*>(numbers.data()),
              static_cast<std::streamsize>(numbers.size() * sizeof(Number)));
}

/// Debian's Python, which has Debian's scipy. The script prints worth and processor seconds; nothing when scipy is
/// missing.
Measured run(const char* kind, const std::filesystem::path& file, Patience patience) {
    const std::string limit = std::to_string(patience.seconds), rounds = std::to_string(patience.rounds);
    const std::string command = "ulimit -t " + limit +
                                "; exec /usr/bin/python3 " BENCH_FOLDER "/peers/scipy_matching.py " + kind + " " +
                                file.string() + " " + rounds + " 2>/dev/null";
    Measured measured;
    long long worth = 0;
    if (FILE* pipe = popen(command.c_str(), "r")) {
        if (std::fscanf(pipe, "%lld %lf", &worth, &measured.seconds) == 2)
            measured.worth = worth;
        if (const int status = pclose(pipe); WIFSIGNALED(status))
            measured = {0, static_cast<double>(patience.seconds), true};
    }
    std::filesystem::remove(file);
    return measured;
}

std::filesystem::path temporary() {
    return std::filesystem::temp_directory_path() / ("matching_bench." + std::to_string(std::rand()));
}

} // namespace

Measured byScipy(const Market& market, Patience patience) {
    if (std::any_of(market.demand.begin(), market.demand.end(), [](std::int32_t one) { return one != 1; }))
        return {};
    const std::filesystem::path file = temporary();
    {
        std::ofstream out(file, std::ios::binary);
        std::vector<std::int32_t> mentors;
        std::vector<std::int64_t> values;
        for (const Candidate& candidate : market.candidates) {
            mentors.push_back(candidate.mentor);
            values.push_back(candidate.score - market.leftOut);
        }
        write(out, market.first);
        write(out, mentors);
        write(out, values);
        write(out, market.capacity);
    }
    return run("sparse", file, patience);
}

Measured byScipyDense(const std::vector<std::int32_t>& scores, Patience patience) {
    const std::filesystem::path file = temporary();
    {
        std::ofstream out(file, std::ios::binary);
        write(out, scores);
    }
    return run("dense", file, patience);
}

} // namespace nastavnik::matching
