// SPDX-License-Identifier: MIT
#include "listing.hpp"

#include <algorithm>

namespace nastavnik::documents {

Listing listingOf(std::string name, std::string xml) {
    const std::size_t close = xml.rfind("</"), empty = xml.rfind("/>");
    const bool isEmptyRoot = close == std::string::npos;
    if (isEmptyRoot && empty != std::string::npos) {
        const std::size_t root = xml.rfind('<', empty) + 1;
        const std::string after = "</" + xml.substr(root, xml.find_first_of(" \t\r\n/", root) - root) + ">";
        return {std::move(name), xml.substr(0, empty) + ">", after};
    }
    // In the list of lists this one has to stay the last.
    const std::size_t cleanup = xml.find("<w:numIdMacAtCleanup");
    const std::size_t cut = std::min(close, cleanup);
    return {std::move(name), xml.substr(0, cut), isEmptyRoot ? "" : xml.substr(cut)};
}

Listing emptyRelations(std::string name) {
    return {std::move(name),
            "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<Relationships "
            "xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">",
            "</Relationships>"};
}

} // namespace nastavnik::documents
