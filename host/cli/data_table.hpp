// SPDX-License-Identifier: MIT
#pragma once

#include "cli/json_cutter.hpp"
#include "nastavnik/value.hpp"

#include <map>
#include <string>

namespace nastavnik::cli {

/// Lists whose text is longer stay in the file.
inline constexpr std::size_t longListFrom = std::size_t{256} << 10U; // bytes

/// A JSON table in a file, of which the long lists stay there and are read a piece at a time. All of it has been looked
/// at once it is made.
class DataTable {
public:
    /// Throws as readJsonInput() does, except for the size of the file: 1 GB, of which 64 MB besides the long lists.
    explicit DataTable(std::filesystem::path file, std::size_t longFrom = longListFrom);

    /// Without the long lists.
    const Value& kept() const { return kept_; }
    /// Names of the long lists, and how many elements they have.
    const std::map<std::string, std::size_t>& lists() const { return counts_; }

    /// Some elements of a long list, the first of them number `from`; none behind its end. Throws Error CL015 when the
    /// file was changed meanwhile.
    Value elements(const std::string& list, std::size_t from);

private:
    struct Reading {
        JsonCutter::Mark begin; ///< of the list's first element
        JsonCutter::Mark at;
        std::size_t next = 0; ///< number of the element there
    };

    void read();
    void refuse();
    void readMember();
    void readList(const std::string& name);
    void keep(const std::string& name, Value value, std::size_t bytes);
    Value next(int levels, std::size_t& bytes);
    [[noreturn]] void breakHere() const;

    JsonCutter cutter_;
    std::size_t longFrom_;
    Value kept_ = Value::object();
    std::size_t keptBytes_ = 0;
    std::map<std::string, std::size_t> counts_;
    std::map<std::string, Reading> readings_;
};

} // namespace nastavnik::cli
