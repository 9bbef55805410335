# Writes FILES into a C++ source, OUTPUT, that gives them by name.
set(rows "")
foreach(path IN LISTS FILES)
  get_filename_component(name ${path} NAME_WE)
  file(READ ${path} content)
  string(APPEND rows "    {\"${name}\", R\"rules(${content})rules\"},\n")
endforeach()
file(CONFIGURE OUTPUT ${OUTPUT} @ONLY CONTENT
[[// SPDX-License-Identifier: MIT
// Written by plugins/documents/russian/embed_rules.cmake.
#include "russian/rule_files.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace nastavnik::documents::russian {

namespace {

constexpr auto files = std::to_array<std::pair<std::string_view, std::string_view>>({
@rows@});

} // namespace

std::string_view ruleFile(std::string_view name) {
    return std::find_if(files.begin(), files.end(), [&](const auto& file) { return file.first == name; })->second;
}

} // namespace nastavnik::documents::russian
]])
