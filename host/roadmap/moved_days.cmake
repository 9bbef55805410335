# Writes host/roadmap/moved_days.tsv into a source of the library `roadmap`.
set(moved_days_file ${CMAKE_CURRENT_SOURCE_DIR}/roadmap/moved_days.tsv)
set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${moved_days_file})
file(READ ${moved_days_file} moved_days)
file(CONFIGURE OUTPUT ${CMAKE_CURRENT_BINARY_DIR}/roadmap/moved_days.cpp @ONLY CONTENT
[[// SPDX-License-Identifier: MIT
// Written by host/roadmap/moved_days.cmake.
#include "roadmap/work_calendar.hpp"

namespace nastavnik::roadmap {

std::string_view movedDays() { return R"tsv(@moved_days@)tsv"; }

} // namespace nastavnik::roadmap
]])
target_sources(roadmap PRIVATE ${CMAKE_CURRENT_BINARY_DIR}/roadmap/moved_days.cpp)
