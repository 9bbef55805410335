// SPDX-License-Identifier: MIT
#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace nastavnik::documents::bench {

/// What one program did that filled templates and ended.
struct Run {
    double documents = 0;
    double clock = 0;     ///< seconds
    double processor = 0; ///< seconds of all its threads
    double idle = 0;      ///< MB before it read the data
    double peak = 0;      ///< MB at most
    double bytes = 0;     ///< of a document

    /// On a busy machine the clock says nothing; threads beside the main one (of Node) are not held against a peer.
    double seconds() const { return clock < processor ? clock : processor; }
};

enum class Mode {
    many, ///< a list of data, one document each, after a warm-up
    one,  ///< a single big document
    cold, ///< the first of the list, as a program that ends: all of its time counts
};

struct Job {
    Mode mode;
    std::filesystem::path source; ///< the template
    std::filesystem::path data;
};

/// An engine is a command that takes MODE TEMPLATE DATA and prints the six numbers of a Run.
Run run(const std::string& engine, const Job& job);

/// What any other command takes from its start to its end, with the processes that it starts.
struct Spent {
    double processor = 0; ///< seconds
    double memory = 0;    ///< MB: the most that each process ever had, added up
};
Spent spentBy(const std::string& command);

/// What the engines of this program print; the floor is what any engine has to do: copy the final XML, checksum and
/// deflate (zlib, level 6) it, and copy the other entries.
void runOwn(const Job& job);
void runFloor(const Job& job);

} // namespace nastavnik::documents::bench
