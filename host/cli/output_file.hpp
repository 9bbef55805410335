// SPDX-License-Identifier: MIT
#pragma once

#include "plugins/descriptor.hpp"

#include <cstdint>
#include <filesystem>
#include <string_view>

namespace nastavnik::cli {

/// A file that comes to be there complete or not at all; what stood there before stays until then.
class OutputFile {
public:
    /// Throws UsageError CL013, as the others do, when it cannot be written.
    explicit OutputFile(std::filesystem::path file);
    OutputFile(const OutputFile&) = delete;
    OutputFile& operator=(const OutputFile&) = delete;
    ~OutputFile(); ///< what was not kept goes

    /// From `offset` on; what was written there before is replaced.
    void write(std::uint64_t offset, std::string_view bytes);
    /// Puts it into its place; once.
    void keep();

private:
    std::filesystem::path file_;
    std::filesystem::path part_; ///< where it grows
    plugins::Descriptor descriptor_;
};

} // namespace nastavnik::cli
