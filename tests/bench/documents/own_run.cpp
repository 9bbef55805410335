// SPDX-License-Identifier: MIT
#include "documents/run.hpp"
#include "package/package.hpp"
#include "template.hpp"

#include <sys/resource.h>

#include <chrono>
#include <cstdio>
#include <ctime>
#include <fstream>
#include <functional>
#include <iterator>

namespace nastavnik::documents::bench {

namespace {

constexpr std::size_t warmUp = 50;

Bytes contentOf(const std::filesystem::path& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

Format formatOf(const std::filesystem::path& path) { return path.extension() == ".odt" ? Format::odt : Format::docx; }

double peakMemory() {
    rusage used{};
    getrusage(RUSAGE_SELF, &used);
    return static_cast<double>(used.ru_maxrss) / 1024;
}

double processorSeconds() { return static_cast<double>(std::clock()) / CLOCKS_PER_SEC; }

std::vector<Value> dataOf(const Job& job) {
    std::ifstream file(job.data);
    Value data = Value::parse(file);
    std::vector<Value> all;
    if (!data.is_array())
        all.push_back(std::move(data));
    else
        all.assign(std::make_move_iterator(data.begin()), std::make_move_iterator(data.end()));
    return all;
}

/// Times `fill`, which makes the document of a number and returns its size, and prints the Run.
void report(const Job& job, double idle, std::size_t documents, const std::function<std::size_t(std::size_t)>& fill) {
    if (job.mode == Mode::many)
        for (std::size_t i = 0; i < warmUp; ++i)
            fill(i % documents);
    using Clock = std::chrono::steady_clock;
    const auto begin = Clock::now();
    const double used = processorSeconds();
    std::size_t bytes = 0;
    for (std::size_t i = 0; i < documents; ++i)
        bytes += fill(i);
    const double processor = processorSeconds() - used;
    const double clock = std::chrono::duration<double>(Clock::now() - begin).count();
    std::printf("%zu %f %f %f %f %zu\n", documents, clock, processor, idle, peakMemory(), bytes / documents);
}

/// A finished document, taken apart: what the floor does not have to find out.
struct Finished {
    std::vector<PackedEntry> copied;
    std::vector<std::pair<std::string, std::string>> written; ///< names and XML of the parts with values
};

Finished takenApart(const Bytes& bytes, const Template& source) {
    const Package package(bytes, "document");
    Finished finished;
    for (const auto& part : source.parts)
        if (const auto* entry = std::get_if<PackedEntry>(&part))
            finished.copied.push_back(*entry);
        else
            finished.written.emplace_back(std::get<Program>(part).part,
                                          package.read(*package.find(std::get<Program>(part).part)));
    return finished;
}

class Floor {
public:
    Floor() { deflateInit2(&stream_, 6, Z_DEFLATED, -MAX_WBITS, 8, Z_DEFAULT_STRATEGY); }
    ~Floor() { deflateEnd(&stream_); }
    Floor(const Floor&) = delete;
    Floor& operator=(const Floor&) = delete;

    std::size_t write(const Finished& finished) {
        Bytes out;
        for (const PackedEntry& entry : finished.copied)
            out.append(header_, sizeof header_).append(entry.name).append(entry.packed).append(header_, sizeof header_);
        for (const auto& [name, xml] : finished.written) {
            const std::string spliced = xml;
            const auto* plain = reinterpret_cast<const Bytef*>(spliced.data());
            sum_ += crc32_z(0, plain, spliced.size());
            deflateReset(&stream_);
            packed_.resize(deflateBound(&stream_, spliced.size()));
            stream_.next_in = const_cast<Bytef*>(plain);
            stream_.avail_in = static_cast<uInt>(spliced.size());
            stream_.next_out = reinterpret_cast<Bytef*>(packed_.data());
            stream_.avail_out = static_cast<uInt>(packed_.size());
            deflate(&stream_, Z_FINISH);
            out.append(header_, sizeof header_).append(packed_, 0, stream_.total_out);
        }
        return out.size();
    }

private:
    z_stream stream_{};
    Bytes packed_;
    char header_[76] = {}; ///< as much as both headers of an entry
    std::size_t sum_ = 0;
};

} // namespace

void runOwn(const Job& job) {
    const Template source = readTemplate(contentOf(job.source), formatOf(job.source), job.source.filename());
    Deflater deflater;
    const double idle = peakMemory();
    const std::vector<Value> data = dataOf(job);
    report(job, idle, data.size(),
           [&](std::size_t i) { return fill(source, data[i], Missing::error, deflater).size(); });
}

void runFloor(const Job& job) {
    const Template source = readTemplate(contentOf(job.source), formatOf(job.source), job.source.filename());
    Deflater deflater;
    std::vector<Finished> finished;
    for (const Value& data : dataOf(job))
        finished.push_back(takenApart(fill(source, data, Missing::error, deflater), source));
    Floor floor;
    report(job, peakMemory(), finished.size(), [&](std::size_t i) { return floor.write(finished[i]); });
}

} // namespace nastavnik::documents::bench
