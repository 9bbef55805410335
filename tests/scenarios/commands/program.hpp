// SPDX-License-Identifier: MIT
#pragma once

#include "nastavnik/value.hpp"

#include <filesystem>
#include <string>
#include <vector>

namespace nastavnik::test {

/// How a command ended and what it said.
struct Ended {
    int code = -1; ///< -1: a signal killed it
    std::string out;
    std::string err;

    std::vector<std::string> lines() const; ///< of `out`
    Value json() const { return Value::parse(out); }
};

/// A folder of the test's own, in which the built program runs as people start it. Paths are relative to it.
class Program {
public:
    Program();
    ~Program();
    Program(const Program&) = delete;
    Program& operator=(const Program&) = delete;

    Ended run(const std::vector<std::string>& arguments, const std::string& input = "") const;

    void write(const std::string& file, const std::string& bytes) const;
    std::string read(const std::string& file) const;
    bool has(const std::string& file) const { return std::filesystem::exists(folder_ / file); }
    std::string path(const std::string& file) const { return (folder_ / file).string(); }
    /// Everything in the folder but hidden files, sorted.
    std::vector<std::string> files() const;

private:
    std::filesystem::path folder_;
};

/// A file of the source tree.
inline std::string source(const std::string& file) { return std::string(SOURCE_ROOT) + "/" + file; }

} // namespace nastavnik::test
