# Writes the files of host/http/page into a source of the library `http`.
file(GLOB page_files CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/http/page/*)
set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${page_files})
set(page_rows "")
foreach(path IN LISTS page_files)
  get_filename_component(name ${path} NAME)
  file(READ ${path} content)
  string(APPEND page_rows "        {\"${name}\", R\"page(${content})page\"},\n")
endforeach()
file(CONFIGURE OUTPUT ${CMAKE_CURRENT_BINARY_DIR}/http/page_content.cpp @ONLY CONTENT
[[// SPDX-License-Identifier: MIT
// Written by host/http/page.cmake.
#include "http/page_files.hpp"

namespace nastavnik::http {

const std::vector<PageFile>& pageFiles() {
    static const std::vector<PageFile> files = {
@page_rows@    };
    return files;
}

} // namespace nastavnik::http
]])
target_sources(http PRIVATE ${CMAKE_CURRENT_BINARY_DIR}/http/page_content.cpp)
