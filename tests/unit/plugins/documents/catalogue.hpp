// SPDX-License-Identifier: MIT
#pragma once

#include "format.hpp"
#include "nastavnik/value.hpp"
#include "template.hpp"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

/// The papers of templates/ with their samples.
namespace nastavnik::documents::catalogue {

namespace fs = std::filesystem;

inline Bytes bytesOf(const fs::path& file) {
    std::ifstream stream(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), {}};
}

/// Every sample of templates/: SET/NAME.sample.json, or SET/NAME.CASE.sample.json where a document has several cases.
inline std::vector<fs::path> samples() {
    std::vector<fs::path> found;
    for (const fs::directory_entry& entry : fs::recursive_directory_iterator(SOURCE_ROOT "/templates")) {
        if (entry.path().string().ends_with(".sample.json"))
            found.push_back(entry.path());
    }
    std::sort(found.begin(), found.end());
    return found;
}

/// What templates of the folder may include, as the host lends it: its own parts, then those of the library.
inline Value partsOf(const fs::path& folder) {
    Value parts = Value::object();
    for (const fs::path& home : {folder / "parts", folder.parent_path() / "library" / "parts"})
        for (const fs::directory_entry& entry :
             fs::exists(home) ? fs::directory_iterator(home) : fs::directory_iterator())
            parts.emplace(entry.path().filename().string(), binary(bytesOf(entry.path())));
    return parts;
}

inline fs::path templateOf(const fs::path& sample, Format format) {
    const std::string name = sample.filename().string();
    return sample.parent_path() / (name.substr(0, name.find('.')) + "." + std::string(nameOf(format)));
}

inline Bytes filledWith(const Bytes& source, Format format, const Value& data, const Value& parts) {
    Deflater deflater;
    return fill(readTemplate(source, format, "paper", parts), data, Missing::error, deflater, parts);
}

} // namespace nastavnik::documents::catalogue
