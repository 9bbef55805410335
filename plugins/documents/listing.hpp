// SPDX-License-Identifier: MIT
#pragma once

#include "package/package_writer.hpp"

#include <optional>
#include <string>

namespace nastavnik::documents {

/// A part that names other parts: content types, relations, the manifest. Documents that get pictures add to it.
struct Listing {
    std::string name;
    std::string before;                     ///< what is added stands after it
    std::string after;                      ///< closes the root element
    std::optional<PackedEntry> asItIs = {}; ///< of the template, for documents that add nothing
};

/// Cuts the part in front of the end of its root element.
Listing listingOf(std::string name, std::string xml);

/// A listing that does not list anything yet: relations of a part that had none.
Listing emptyRelations(std::string name);

} // namespace nastavnik::documents
