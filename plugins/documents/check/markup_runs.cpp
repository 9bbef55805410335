// SPDX-License-Identifier: MIT
#include "check/markup_runs.hpp"

#include <cstring>

namespace nastavnik::documents {

std::size_t MarkupRuns::Hash::operator()(std::string_view run) const {
    constexpr std::uint64_t mix = 0x9E3779B97F4A7C15;
    constexpr std::size_t samples = 4, width = sizeof(std::uint64_t);
    std::uint64_t hash = run.size();
    for (std::size_t i = 0; run.size() >= width && i < samples; ++i) {
        std::uint64_t word = 0;
        std::memcpy(&word, run.data() + (run.size() - width) * i / (samples - 1), width);
        hash = (hash ^ word) * mix;
        hash ^= hash >> 32U;
    }
    return hash;
}

const std::vector<RunStep>* MarkupRuns::find(std::string_view run) const {
    const auto known = runs_.find(run);
    return known == runs_.end() ? nullptr : &known->second;
}

void MarkupRuns::add(std::string_view run, std::vector<RunStep> steps) {
    const auto [place, isNew] = runs_.try_emplace(std::string(run));
    if (!isNew)
        return;
    const std::string_view kept = place->first;
    const auto moved = [&](std::string_view view) {
        const auto offset = static_cast<std::size_t>(view.data() - run.data());
        return view.empty() ? view : kept.substr(offset, view.size());
    };
    for (RunStep& step : steps) {
        step.name = moved(step.name);
        for (WrittenAttribute& attribute : step.attributes)
            attribute = {moved(attribute.name), moved(attribute.value)};
    }
    place->second = std::move(steps);
}

} // namespace nastavnik::documents
