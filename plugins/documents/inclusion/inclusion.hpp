// SPDX-License-Identifier: MIT
#pragma once

#include "language/tag.hpp"
#include "nastavnik/value.hpp"

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace nastavnik::documents {

/// A template being put together of its file and the files that it includes.
struct Inclusion {
    Format format;
    std::string file;               ///< name for people
    const Value& parts;             ///< files that may be included: name and bytes
    std::size_t& count;             ///< of the insertions so far, also of those in files that are included
    std::vector<std::string> chain; ///< names of the files in which we are, outermost first
};

/// Whether any of the tags is {вставить …}.
bool includesAny(const std::vector<Tag>& tags);

/// The template with the text of the files that its tags name in the place of their paragraphs; what these files
/// include in their turn has to be there already, and comes from `expanded(name, bytes)`.
/// Adds DT036 for files that are not there, include each other or stand where they cannot, DT037 for what cannot come
/// along.
Bytes withParts(std::string_view bytes, const Inclusion& inclusion, FaultList& faults,
                const std::function<Bytes(const std::string& name, std::string_view bytes, Format format)>& expanded);

} // namespace nastavnik::documents
