// SPDX-License-Identifier: MIT
#include "cli/series.hpp"

#include "cli/input_files.hpp"
#include "cli/office_pool.hpp"
#include "cli/rendering.hpp"
#include "cli/template_file.hpp"
#include "cli/usage.hpp"
#include "throw_away_folder.hpp"

#include <algorithm>
#include <cstdio>
#include <map>
#include <sstream>

namespace nastavnik::cli {

namespace {

namespace fs = std::filesystem;

std::string nameOf(const fs::path& source, int number) {
    char text[16];
    std::snprintf(text, sizeof text, "-%03d", number);
    return source.stem().string() + text;
}

void addFaults(Series& series, const Error& error, const std::string& data, int line) {
    for (Fault fault : error.faults()) {
        fault.place = {data, line};
        series.faults.push_back(std::move(fault));
    }
}

/// The lines that were rendered, by the name of their document without its ending.
std::map<std::string, int> fill(Rendering& render, const fs::path& source, const std::string& data,
                                const fs::path& folder, Series& series) {
    std::map<std::string, int> filled;
    std::istringstream lines(readInput(data));
    int number = 0;
    for (std::string line; std::getline(lines, line);) {
        ++number;
        if (line.find_first_not_of(" \t\r") == std::string::npos)
            continue;
        try {
            const std::string name = nameOf(source, number);
            writeOutput(folder / (name + "." + render.draftFormat()), render.draft(jsonOf(line, data, number)));
            filled[name] = number;
        } catch (const UsageError&) {
            throw;
        } catch (const Error& error) {
            addFaults(series, error, data, number);
        }
    }
    return filled;
}

} // namespace

Series renderSeries(const fs::path& source, const std::string& data, const fs::path& folder, std::string format,
                    Language language) {
    if (format.empty())
        format = formatOf(source);
    Rendering render(Installation::find(), source, format, language);
    fs::create_directories(folder);
    const ThrowAwayFolder drafts("nastavnik-series");
    Series series;
    const auto filled = fill(render, source, data, render.office() ? drafts.path() : folder, series);
    if (render.office())
        convertAll(*render.office(), drafts.path(), folder, format);
    for (const auto& [name, line] : filled) {
        const fs::path out = folder / (name + "." + format);
        if (fs::is_regular_file(out))
            series.files.push_back(out.string());
        else
            addFaults(series, notConverted(name, format), data, line);
    }
    std::ranges::stable_sort(series.faults, {}, [](const Fault& fault) { return fault.place.line; });
    return series;
}

} // namespace nastavnik::cli
