// SPDX-License-Identifier: MIT
#pragma once

#include "nastavnik/value.hpp"

#include <filesystem>
#include <string>
#include <vector>

namespace nastavnik::cli {

/// A table as Excel and Calc save it.
struct CsvTable {
    struct Row {
        int line = 0; ///< in the file, from 1
        std::vector<std::string> cells;
    };
    std::vector<std::string> header; ///< lower case, without outer spaces
    std::vector<Row> rows;           ///< those with anything in them
};

/// Cells are separated by what the heading has most of: `;`, tab or `,`. UTF-8 with or without its mark, else
/// windows-1251, which Excel still writes in Russia. Throws Error CL084 (quotes that do not end), CL085 (more cells
/// than the heading has) with the lines, all at once up to a hundred; CL086 when there is no heading.
CsvTable readCsv(const Bytes& bytes, const std::filesystem::path& file);

} // namespace nastavnik::cli
