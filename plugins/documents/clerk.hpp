// SPDX-License-Identifier: MIT
#pragma once

#include "nastavnik/capability.hpp"
#include "template_cache.hpp"

namespace nastavnik::documents {

/// Does what the plugin's capabilities promise. Remembers templates between calls, nothing else.
class Clerk {
public:
    /// Arguments: template, data, missing, name, formats, registration. One paper with a file for each format.
    Outcome generate(const Call& call);

    /// Arguments: template, data, missing, format. The file as a value, or without its bytes when they went over the
    /// call's exchange; nothing is registered.
    Outcome fill(const Call& call);

    /// Arguments: template, data. The template's files with comments at the faults: {"files", "faults"}.
    Outcome annotate(const Call& call);

    /// Arguments: template, data. Tags with their places, faults; with data also what is missing and what is unused.
    Outcome inspect(const Call& call);

private:
    TemplateCache templates_;
    Deflater deflater_;
};

} // namespace nastavnik::documents
