// SPDX-License-Identifier: MIT
#include "cli/office_pool.hpp"

#include "throw_away_folder.hpp"

#include <algorithm>
#include <thread>

namespace nastavnik::cli {

namespace {

namespace fs = std::filesystem;

/// Files in one start of the office: a start costs as much as some thirty pages.
constexpr std::size_t filesAtOnce = 40;

class Share {
public:
    Share(const Office& office, fs::path results, const std::string& format)
        : office_(office), results_(std::move(results)), format_(format), profile_("nastavnik-office") {}

    void convert(const std::vector<fs::path>& sources) {
        for (std::size_t first = 0; first < sources.size(); first += filesAtOnce) {
            const std::size_t last = std::min(first + filesAtOnce, sources.size());
            convertTogether({sources.begin() + static_cast<std::ptrdiff_t>(first),
                             sources.begin() + static_cast<std::ptrdiff_t>(last)});
        }
    }

private:
    void convertTogether(const std::vector<fs::path>& sources) {
        office_.run(sources, results_, format_, profile_.path());
        if (sources.size() == 1)
            return;
        for (const fs::path& source : sources)
            if (!fs::exists(results_ / source.filename().replace_extension(format_)))
                office_.run({source}, results_, format_, profile_.path());
    }

    const Office& office_;
    const fs::path results_;
    const std::string& format_;
    const ThrowAwayFolder profile_;
};

std::vector<fs::path> filesOf(const fs::path& folder) {
    std::vector<fs::path> files;
    for (const auto& entry : fs::directory_iterator(folder))
        files.push_back(entry.path());
    std::ranges::sort(files);
    return files;
}

} // namespace

void convertAll(const Office& office, const fs::path& sources, const fs::path& results, const std::string& format) {
    const std::vector<fs::path> files = filesOf(sources);
    const std::size_t offices = std::clamp<std::size_t>(std::thread::hardware_concurrency(), 1, files.size() + 1);
    std::vector<std::jthread> workers;
    for (std::size_t number = 0; number < offices; ++number) {
        std::vector<fs::path> share;
        for (std::size_t index = number; index < files.size(); index += offices)
            share.push_back(files[index]);
        if (!share.empty())
            workers.emplace_back(
                [&office, &results, &format, share] { Share(office, results, format).convert(share); });
    }
}

} // namespace nastavnik::cli
