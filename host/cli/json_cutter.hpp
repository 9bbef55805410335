// SPDX-License-Identifier: MIT
#pragma once

#include "plugins/descriptor.hpp"

#include <cstdint>
#include <filesystem>
#include <string>

namespace nastavnik::cli {

/// Cuts JSON values out of a file, one after the other, and holds no more of it than the value at hand. Sees brackets,
/// quotes and commas; whether what it cuts out is JSON is for a parser to say.
class JsonCutter {
public:
    /// A place in the file.
    struct Mark {
        std::uint64_t offset = 0; ///< bytes
        int line = 1;
    };

    /// What cannot be read twice (a pipe) is copied first. Throws UsageError CL010 when it is not there, is a folder or
    /// cannot be read, CL011 when it is over 1 GB.
    explicit JsonCutter(std::filesystem::path file);

    /// The next letter that is no blank; '\0' at the end.
    char peek();
    /// Goes over the letter that peek() gave.
    void skip();
    /// The text of the value that begins at the next letter; what is not closed goes to the end of the file. Throws
    /// UsageError CL011 when it is over 64 MB.
    std::string value();

    Mark mark() const { return {start_ + at_, line_}; }
    void goTo(const Mark& mark);
    const std::filesystem::path& file() const { return file_; }

private:
    bool isAtEnd();

    std::filesystem::path file_;
    plugins::Descriptor descriptor_;
    std::string block_;
    std::uint64_t start_ = 0; ///< of the block in the file
    std::size_t at_ = 0;      ///< in the block
    int line_ = 1;
};

} // namespace nastavnik::cli
