// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace nastavnik::documents {

enum class Format { odt, docx };

/// Also the ending of a file's name and the key in a template's "files".
constexpr std::string_view nameOf(Format format) { return format == Format::odt ? "odt" : "docx"; }

constexpr std::string_view mediaType(Format format) {
    return format == Format::odt ? "application/vnd.oasis.opendocument.text"
                                 : "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
}

constexpr std::optional<Format> formatNamed(std::string_view name) {
    if (name == "odt")
        return Format::odt;
    if (name == "docx")
        return Format::docx;
    return std::nullopt;
}

} // namespace nastavnik::documents
