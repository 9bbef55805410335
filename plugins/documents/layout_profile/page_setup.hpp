// SPDX-License-Identifier: MIT
#pragma once

#include "format.hpp"
#include "layout_profile/layout_profile.hpp"
#include "package/package.hpp"

#include <optional>
#include <set>
#include <vector>

namespace nastavnik::documents {

/// What a file says about its pages and letters.
struct PageSetup {
    std::vector<Margins> pages;     ///< of every kind of page; the top one reaches down to the text, over the header
    std::optional<double> textSize; ///< of text that says nothing of its own, in points
    std::set<double> sizes;         ///< sizes of the styles in use and of single places, in points
    std::optional<PageNumbering> numbering; ///< nothing when no page is numbered
};

/// `package` holds a template that readTemplate() accepted.
PageSetup readPageSetup(const Package& package, Format format);

} // namespace nastavnik::documents
