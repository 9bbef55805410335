// SPDX-License-Identifier: MIT
#pragma once

#include "nastavnik/value.hpp"

#include <filesystem>
#include <optional>
#include <string>

namespace nastavnik::cli {

/// The LibreOffice of this machine, used for what it alone can do: other file formats.
class Office {
public:
    /// Where soffice lies on the PATH; nothing when it is not installed.
    static std::optional<std::filesystem::path> find();

    /// Throws Error CL071, which says what to install, when there is none.
    Office();

    /// A document (ending of `name`: odt, docx) in another format, "pdf" for one. A profile of its own keeps it apart
    /// from an office that a person has open. Throws Error CL072 when two minutes were not enough or nothing came of
    /// it.
    Bytes convert(const std::string& name, const Bytes& bytes, const std::string& format) const;

private:
    std::filesystem::path program_;
};

} // namespace nastavnik::cli
