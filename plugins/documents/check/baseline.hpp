// SPDX-License-Identifier: MIT
#pragma once

#include "check/markup_runs.hpp"
#include "check/wiring.hpp"
#include "format.hpp"

namespace nastavnik::documents {

/// What the check of a paper knows of its template. Flaws that the template has itself are not held against the
/// paper: office programs forgive them there, so they forgive them here.
struct Baseline {
    std::map<std::string, Description, std::less<>> descriptions; ///< by part
    std::map<std::string, Flaws, std::less<>> flaws;              ///< by part
    std::map<std::string, MarkupRuns, std::less<>> runs;          ///< by part: of which its papers will consist
};

/// Builds a baseline while a template is read.
class BaselineBuilder {
public:
    explicit BaselineBuilder(Format format) : format_(format) {}

    void add(std::string_view part) { parts_.emplace(part); }
    /// One that tells of other parts.
    void addDescription(const std::string& part, std::string_view xml);
    /// One that will be written anew. `sample` is what comes out when every tag is some text.
    void addText(const std::string& part, std::string_view xml, std::string_view sample);

    Baseline take() &&;

private:
    Format format_;
    Names parts_;
    References references_;
    Baseline baseline_;
};

} // namespace nastavnik::documents
