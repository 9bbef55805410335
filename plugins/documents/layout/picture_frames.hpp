// SPDX-License-Identifier: MIT
#pragma once

#include "layout/sheet.hpp"

namespace nastavnik::documents {

/// A picture of the template whose alternative text is a tag: the picture of the data takes its place, inside of its
/// frame, and the whole frame goes when the picture may be missing and is.
void layOutPictureFrames(Sheet& sheet);

} // namespace nastavnik::documents
