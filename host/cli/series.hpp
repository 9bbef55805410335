// SPDX-License-Identifier: MIT
#pragma once

#include "nastavnik/error.hpp"

#include <filesystem>
#include <string>
#include <vector>

namespace nastavnik::cli {

/// What came of a series of documents.
struct Series {
    std::vector<std::string> files;
    std::vector<Fault> faults; ///< with the line of the data that they are about
};

/// One document for each line of the JSON lines file `data`, named "order_pairs-007.docx" after the template and the
/// line. A line that is wrong does not keep the others back. An empty `format` means the template's own. Throws as
/// Rendering does.
Series renderSeries(const std::filesystem::path& source, const std::string& data, const std::filesystem::path& folder,
                    std::string format, Language language);

} // namespace nastavnik::cli
