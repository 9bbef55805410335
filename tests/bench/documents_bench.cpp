// SPDX-License-Identifier: MIT
// Template engines next to one another: documents_bench [ROUNDS]. Makes its templates and data in the working folder.
#include "documents/run.hpp"
#include "engine/figure.hpp"

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <map>
#include <set>
#include <stdexcept>

using namespace nastavnik::documents::bench;
using nastavnik::bench::Figure;
using nastavnik::bench::print;

namespace {

namespace fs = std::filesystem;

struct Engine {
    std::string name;
    std::string dialect; ///< as in prepare.mjs
    std::string formats;
};

const std::vector<Engine> peers{{"docxtemplater", "own", "docx"},   {"easy-template-x", "own", "docx"},
                                {"carbone", "carbone", "docx odt"}, {"docx-templates", "docx-templates", "docx"},
                                {"docxtpl", "docxtpl", "docx"},     {"relatorio", "relatorio", "odt"}};

bool isPython(const Engine& engine) { return engine.name == "docxtpl" || engine.name == "relatorio"; }

std::string commandOf(const Engine& engine) {
    const std::string scripts = BENCH_FOLDER "/peers/documents/";
    return (isPython(engine) ? "/usr/bin/python3 '" + scripts + "debian.py' " : "node '" + scripts + "npm.mjs' ") +
           engine.name;
}

class Bench {
public:
    Bench(fs::path folder, std::string self, int rounds)
        : folder_(std::move(folder)), self_(std::move(self)), rounds_(rounds) {}

    bool measure() {
        bool isReached = true;
        for (const std::string format : {"docx", "odt"}) {
            isReached &= orders(format);
            isReached &= registers(format);
            isReached &= streams(format);
            slow_.clear();
            isReached &= cold(format);
        }
        return isReached;
    }

private:
    using Number = double (*)(const Run&);

    /// Milliseconds for 2,000 rows; ten times as many would take half a minute and more.
    static constexpr double slowFrom = 400;

    std::vector<Run> runs(const std::string& engine, const Job& job) const {
        std::vector<Run> all;
        for (int i = 0; i < rounds_; ++i)
            all.push_back(run(engine, job));
        return all;
    }

    static std::vector<double> numbers(const std::vector<Run>& runs, Number number) {
        std::vector<double> all;
        for (const Run& each : runs)
            all.push_back(number(each));
        return all;
    }

    Job job(Mode mode, const std::string& source, const std::string& data) const {
        return {mode, folder_ / source, folder_ / data};
    }

    /// Peers of a format that can be started here, with what they did.
    std::map<std::string, std::vector<Run>> peerRuns(Mode mode, const std::string& paper, const std::string& format,
                                                     const std::string& data) const {
        std::map<std::string, std::vector<Run>> all;
        for (const Engine& engine : peers) {
            if (engine.formats.find(format) == engine.formats.npos || slow_.contains(engine.name))
                continue;
            try {
                all[engine.name] =
                    runs(commandOf(engine), job(mode, paper + "." + engine.dialect + "." + format, data));
            } catch (const std::runtime_error& error) {
                std::printf("%s is left out: %s\n", engine.name.c_str(), error.what());
            }
        }
        return all;
    }

    bool orders(const std::string& format) const {
        const Number speed = [](const Run& each) { return each.documents / each.seconds(); };
        const Job own = job(Mode::many, "order.own." + format, "order.json");
        Figure figure{"order " + format, "documents/s", numbers(runs(self_ + " own", own), speed)};
        figure.atLeast = format == "docx" ? 3500 : 4500;
        printWithPeers(figure, peerRuns(Mode::many, "order", format, "order.json"), speed, true);
        return printWithFloor(figure, numbers(runs(self_ + " floor", own), speed));
    }

    /// The filling alone, with data and document in memory.
    bool registers(const std::string& format) {
        const Number time = [](const Run& each) { return each.seconds() * 1000; };
        const Number memory = [](const Run& each) { return each.peak - each.idle; };
        bool isReached = true;
        slow_.clear();
        for (const int rows : {2000, 20000}) {
            const std::string name = "register " + format + ", " + std::to_string(rows) + " rows";
            const std::string data = "register-" + std::to_string(rows) + ".json";
            const std::vector<Run> own = runs(self_ + " own", job(Mode::one, "register.own." + format, data));
            Figure speed{name, "ms", numbers(own, time)}, size{name, "MB over idle", numbers(own, memory)};
            if (format == "docx")
                speed.atMost = rows == 2000 ? 60 : 600;
            else if (rows == 20000)
                speed.atMost = 250;
            const auto others = peerRuns(Mode::one, "register", format, data);
            for (const auto& [peer, peerRuns] : others)
                if (nastavnik::bench::medianOf(numbers(peerRuns, time)) > slowFrom)
                    slow_.insert(peer);
            printWithPeers(speed, others, time, false);
            printWithPeers(size, others, memory, false);
            isReached &= print(speed);
            print(size);
        }
        return isReached;
    }

    /// The whole command, of which neither data nor document are ever in memory: the host and its worker together.
    bool streams(const std::string& format) const {
        const double idle = spentBy(rendering("order", format, "one.json")).memory;
        bool isReached = true;
        double before = 0;
        for (const int rows : {20000, 200000}) {
            const std::string name = "nastavnik render, register " + format + ", " + std::to_string(rows) + " rows";
            Figure time{name, "ms", {}}, memory{name, "MB over idle", {}};
            for (int i = 0; i < rounds_; ++i) {
                const Spent spent =
                    spentBy(rendering("register", format, "register-" + std::to_string(rows) + ".json"));
                time.samples.push_back(spent.processor * 1000);
                memory.samples.push_back(spent.memory - idle);
            }
            memory.atMost = rows == 20000 ? 40 : 1.2 * before;
            before = nastavnik::bench::medianOf(memory.samples);
            print(time);
            isReached &= print(memory);
        }
        return isReached;
    }

    std::string rendering(const std::string& paper, const std::string& format, const std::string& data) const {
        return "'" PROGRAM "' render '" + (folder_ / (paper + ".own." + format)).string() + "' --data '" +
               (folder_ / data).string() + "' -o '" + (folder_ / ("out." + format)).string() + "'";
    }

    bool cold(const std::string& format) const {
        const Number time = [](const Run& each) { return each.seconds() * 1000; };
        std::vector<double> own;
        for (int i = 0; i < rounds_ * 5; ++i)
            own.push_back(spentBy(rendering("order", format, "one.json")).processor * 1000);
        Figure figure{"order " + format + " by a new process", "ms", {*std::min_element(own.begin(), own.end())}};
        figure.atMost = 15;
        printWithPeers(figure, peerRuns(Mode::cold, "order", format, "order.json"), time, false);
        return print(figure);
    }

    /// Each peer on a line of its own; the best of them goes into the figure.
    static void printWithPeers(Figure& figure, const std::map<std::string, std::vector<Run>>& others, Number number,
                               bool moreIsBetter) {
        for (const auto& [name, runs] : others) {
            const std::vector<double> samples = numbers(runs, number);
            print({figure.name + ", " + name, figure.unit, samples});
            const double one = nastavnik::bench::medianOf(samples);
            const bool isFirst = figure.peerSamples.empty();
            if (isFirst || (one > nastavnik::bench::medianOf(figure.peerSamples)) == moreIsBetter) {
                figure.peer = name;
                figure.peerSamples = samples;
            }
        }
        figure.timesPeer = 0;
    }

    static bool printWithFloor(const Figure& figure, const std::vector<double>& floor) {
        print({.name = figure.name + ", share of the floor",
               .unit = figure.unit,
               .samples = figure.samples,
               .peer = "floor",
               .peerSamples = floor,
               .timesPeer = 0});
        return print(figure);
    }

    fs::path folder_;
    std::string self_;
    int rounds_;
    std::set<std::string> slow_; ///< peers that are not asked for more rows
};

Mode modeNamed(const char* name) {
    return std::strcmp(name, "many") == 0 ? Mode::many : std::strcmp(name, "one") == 0 ? Mode::one : Mode::cold;
}

void prepare(const fs::path& folder) {
    if (std::system(("node '" BENCH_FOLDER "/documents/prepare.mjs' '" + folder.string() + "'").c_str()) != 0)
        throw std::runtime_error("the templates could not be made");
}

} // namespace

int main(int count, char** words) {
    if (count == 5) {
        const Job job{modeNamed(words[2]), words[3], words[4]};
        std::strcmp(words[1], "floor") == 0 ? runFloor(job) : runOwn(job);
        return 0;
    }
    const fs::path folder = fs::current_path() / "documents-bench";
    prepare(folder);
    const std::string self = "'" + fs::read_symlink("/proc/self/exe").string() + "'";
    const bool isReached = Bench(folder, self, count > 1 ? std::atoi(words[1]) : 3).measure();
    fs::remove_all(folder);
    return isReached ? 0 : 1;
}
