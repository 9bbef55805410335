// SPDX-License-Identifier: MIT
#include "cli/office_desk.hpp"

#include "cli/input_files.hpp"

#include <algorithm>
#include <thread>

namespace nastavnik::cli {

namespace {

constexpr std::chrono::seconds patience{30};

} // namespace

OfficeDesk::OfficeDesk(std::size_t offices) {
    for (std::size_t number = 0; number < offices; ++number) {
        profiles_.push_back(std::make_unique<ThrowAwayFolder>("nastavnik-office"));
        free_.push_back(profiles_.back().get());
    }
}

const ThrowAwayFolder& OfficeDesk::take() {
    std::unique_lock lock(mutex_);
    if (!freed_.wait_for(lock, patience, [this] { return !free_.empty(); }))
        throw Error("HT503", {"PDF сейчас делают другие: повторите через минуту",
                              "others are making PDF just now: try again in a minute"});
    const ThrowAwayFolder& profile = *free_.back();
    free_.pop_back();
    return profile;
}

void OfficeDesk::giveBack(const ThrowAwayFolder& profile) {
    {
        const std::lock_guard lock(mutex_);
        free_.push_back(&profile);
    }
    freed_.notify_one();
}

Bytes OfficeDesk::toPdf(const File& source) {
    const ThrowAwayFolder& profile = take();
    const std::unique_ptr<const ThrowAwayFolder, std::function<void(const ThrowAwayFolder*)>> taken(
        &profile, [this](const ThrowAwayFolder* used) { giveBack(*used); });
    const ThrowAwayFolder work("nastavnik-pdf");
    const auto document = work.path() / ("document" + std::filesystem::path(source.name).extension().string());
    writeOutput(document, source.bytes);
    office_.run({document}, work.path() / "results", "pdf", profile.path());
    const auto made = work.path() / "results" / "document.pdf";
    if (!std::filesystem::is_regular_file(made))
        throw notConverted(source.name, "pdf");
    return readInput(made);
}

std::function<Bytes(const File&)> pdfMaker() {
    if (!Office::find())
        return {};
    const auto desk = std::make_shared<OfficeDesk>(std::clamp(std::thread::hardware_concurrency(), 1U, 4U));
    return [desk](const File& source) { return desk->toPdf(source); };
}

} // namespace nastavnik::cli
