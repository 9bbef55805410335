// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace nastavnik::documents {

enum class Format { odt, docx, fodt };

/// The two ways to save an OpenDocument: as a package or as one plain file.
constexpr bool isOdf(Format format) { return format != Format::docx; }

/// Also the ending of a file's name and the key in a template's "files".
constexpr std::string_view nameOf(Format format) {
    return format == Format::odt ? "odt" : format == Format::docx ? "docx" : "fodt";
}

constexpr std::string_view mediaType(Format format) {
    return format == Format::odt    ? "application/vnd.oasis.opendocument.text"
           : format == Format::fodt ? "application/vnd.oasis.opendocument.text-flat-xml"
                                    : "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
}

constexpr std::optional<Format> formatNamed(std::string_view name) {
    if (name == "odt")
        return Format::odt;
    if (name == "docx")
        return Format::docx;
    if (name == "fodt")
        return Format::fodt;
    return std::nullopt;
}

} // namespace nastavnik::documents
