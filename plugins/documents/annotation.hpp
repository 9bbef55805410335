// SPDX-License-Identifier: MIT
#pragma once

#include "fault_list.hpp"
#include "format.hpp"
#include "nastavnik/text.hpp"
#include "nastavnik/value.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace nastavnik::documents {

/// The same file with a comment at every fault, which also says where the fault is: see AnnotationPlaces. `bytes` are
/// those of a template that readTemplate() reads.
Bytes annotated(std::string_view bytes, Format format, const std::string& file, const std::vector<PlacedFault>& faults,
                Language language = Language::ru);

} // namespace nastavnik::documents
