// SPDX-License-Identifier: MIT
#pragma once

#include "nastavnik/value.hpp"

#include <string>
#include <vector>

namespace nastavnik::documents {

/// In millimetres.
struct Margins {
    double top = 0;
    double right = 0;
    double bottom = 0;
    double left = 0;
};

struct PageNumbering {
    bool isAtTop = true;
    bool isCentred = true;
    bool isOnFirstPage = false;
};

/// A citation that people get wrong: `wrong` near a word that begins with `after` should be `right`.
struct Citation {
    std::string wrong;
    std::string after;
    std::string right;
};

/// How an organisation lays out its papers: by ГОСТ Р 7.0.97-2025, an older standard, or an instruction of its own.
/// The standard is voluntary, so this is a setting: papers are measured by it, never refused.
struct LayoutProfile {
    std::string title;
    Margins margins;               ///< the least
    double leftLongKept = 0;       ///< left margin of papers kept over ten years
    std::vector<double> fontSizes; ///< of running text, in points
    double smallestSize = 0;       ///< of anything, as in wide tables
    PageNumbering numbering;
    bool allowsQrCode = true;
    std::vector<Citation> citations;
};

/// Reads a profile as it is written in templates/layout/*.json. Throws Error DT070 with all that is wrong in it.
LayoutProfile layoutProfileOf(const Value& value);

} // namespace nastavnik::documents
