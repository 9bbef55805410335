// SPDX-License-Identifier: MIT
// The engine as a server runs it, against the figures that it is to reach. engine_bench WHAT [--folder DIR]
// [--rounds N] [--peer COMMAND], WHAT one or several of: fsync steps alone waits start recovery idle year.
#include "engine/benchmarks.hpp"
#include "nastavnik/error.hpp"
#include "plugins/plugin_worker.hpp"
#include "script_workers.hpp"

#include <functional>
#include <iostream>
#include <map>
#include <string>
#include <vector>

namespace {

using namespace nastavnik;
using Measure = std::function<bool(const bench::Options&)>;

const std::map<std::string, Measure>& measures() {
    static const std::map<std::string, Measure> all{
        {"fsync", bench::measureFlushes}, {"steps", bench::measureSteps}, {"alone", bench::measureAlone},
        {"waits", bench::measureWaits},   {"start", bench::measureStart}, {"recovery", bench::measureRecovery},
        {"idle", bench::measureIdle},     {"year", bench::measureYear},
    };
    return all;
}

/// The host starts this very program as its workers, and the benchmark starts it as its server.
std::optional<int> otherPart(const std::vector<std::string>& words) {
    if (words.size() == 2 && words[0] == "worker" && words[1] == "scripts")
        return runScriptWorker();
    if (words.size() == 3 && words[0] == "worker" && words[1] == "plugin")
        return plugins::runPluginWorker(words[2]);
    if (words.size() == 4 && words[0] == "server")
        return bench::serveForBench(words[1], std::stoi(words[2]), std::stoi(words[3]));
    return std::nullopt;
}

int measureAll(const std::vector<std::string>& words) {
    bench::Options options;
    std::vector<Measure> wanted;
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (words[i] == "--folder" && i + 1 < words.size())
            options.folder = words[++i];
        else if (words[i] == "--peer" && i + 1 < words.size())
            options.peer = words[++i];
        else if (words[i] == "--rounds" && i + 1 < words.size())
            options.rounds = std::stoi(words[++i]);
        else if (measures().contains(words[i]))
            wanted.push_back(measures().at(words[i]));
        else {
            std::cerr << "engine_bench: \"" << words[i] << "\" is not known here\n";
            return 2;
        }
    }
    bool reached = true;
    for (const Measure& measure : wanted)
        reached = measure(options) && reached;
    return reached ? 0 : 1;
}

} // namespace

int main(int count, char** values) {
    const std::vector<std::string> words(values + 1, values + count);
    try {
        const auto other = otherPart(words);
        return other ? *other : measureAll(words);
    } catch (const Error& error) {
        for (const Fault& fault : error.faults())
            std::cerr << describe(fault, Language::en) << "\n";
    } catch (const std::exception& error) {
        std::cerr << error.what() << "\n";
    }
    return 1;
}
