// SPDX-License-Identifier: MIT
#pragma once

#include "nastavnik/error.hpp"
#include "nastavnik/value.hpp"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

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

    /// Converts all of them into the folder `results`, in one start of the office with the given profile folder; no two
    /// may use a profile at the same time. What could not be converted in time is not there afterwards. A PDF is
    /// tagged, so that assistive programs can read it.
    void run(const std::vector<std::filesystem::path>& sources, const std::filesystem::path& results,
             const std::string& format, const std::filesystem::path& profile) const;

private:
    std::filesystem::path program_;
};

/// LibreOffice made nothing of the document: Error CL072.
Error notConverted(const std::string& name, const std::string& format);

} // namespace nastavnik::cli
