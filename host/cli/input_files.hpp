// SPDX-License-Identifier: MIT
#pragma once

#include "nastavnik/error.hpp"
#include "nastavnik/value.hpp"

#include <filesystem>
#include <string>

namespace nastavnik::cli {

/// What a command takes into its memory.
inline constexpr std::size_t largestInput = std::size_t{64} << 20U;

/// Throws UsageError CL010 when the file is not there or is a folder.
void requireFile(const std::filesystem::path& file);

/// The bytes of a file that was named on the command line. Throws UsageError CL010 when it is not there, is a folder,
/// or cannot be read; CL011 when it is over 64 MB.
Bytes readInput(const std::filesystem::path& file);

/// The JSON table that `text` is; it stands in `file` from `line` on. Throws Error CL012 with the line where the
/// notation breaks or goes too deep, CL014 when it is no table.
Value jsonOf(const std::string& text, const std::filesystem::path& file, int line = 1);

/// The same of a whole file.
Value readJsonInput(const std::filesystem::path& file);

/// The JSON value that `text` is, of any kind, `levels` below the outermost one. Throws CL012 as jsonOf().
Value jsonValueOf(const std::string& text, const std::filesystem::path& file, int line = 1, int levels = 0);

/// CL012 for this line.
Error brokenJson(const std::filesystem::path& file, int line);

/// The file is there complete or not at all; what stood there before stays until then. Throws UsageError CL013 when it
/// cannot be written.
void writeOutput(const std::filesystem::path& file, const Bytes& bytes);

} // namespace nastavnik::cli
