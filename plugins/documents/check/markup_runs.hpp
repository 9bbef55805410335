// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace nastavnik::documents {

/// Name and value as written: "w:val".
struct WrittenAttribute {
    std::string_view name;
    std::string_view value;
};

/// An element that a run of tags opens or closes. What it both opens and closes is left out when nobody looks at it.
struct RunStep {
    std::string_view name;
    std::uint8_t meaning = 0;
    bool opens = false;
    bool isIgnored = false; ///< only its end matters
    std::vector<WrittenAttribute> attributes = {};
};

/// Runs of tags without text between them, by their bytes, with what scanning them came to. The papers of one
/// template consist of the same few runs over and over: whoever knows them needs not scan them again.
class MarkupRuns {
public:
    /// Nothing when the run is not known.
    const std::vector<RunStep>* find(std::string_view run) const;

    /// The views in `steps` have to lie in `run`.
    void add(std::string_view run, std::vector<RunStep> steps);

private:
    /// Of a few samples: runs that agree in all of them are told apart by comparing.
    struct Hash {
        using is_transparent = void;
        std::size_t operator()(std::string_view run) const;
    };
    std::unordered_map<std::string, std::vector<RunStep>, Hash, std::equal_to<>> runs_;
};

} // namespace nastavnik::documents
