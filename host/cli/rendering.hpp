// SPDX-License-Identifier: MIT
#pragma once

#include "cli/office.hpp"
#include "cli/plugin_call.hpp"
#include "nastavnik/text.hpp"

#include <filesystem>
#include <optional>
#include <string>

namespace nastavnik::cli {

/// A template file being filled, once or many times, for one command.
class Rendering {
public:
    /// `format`: odt, docx or pdf. Throws UsageError CL073 when it is another, Error CL071 when it needs LibreOffice
    /// and there is none.
    Rendering(const Installation& installation, const std::filesystem::path& file, std::string format,
              Language language);

    /// The document filled with `data`. Throws Error with all that the template or the data lack.
    Bytes operator()(const Value& data);

    /// The document in the template's own format, before LibreOffice made another of it.
    Bytes draft(const Value& data);
    const std::string& draftFormat() const { return ownFormat_; }
    /// Nothing when the template's own format is wanted.
    const std::optional<Office>& office() const { return office_; }

private:
    Value source_; ///< as readTemplateFile() gives it
    std::string ownFormat_;
    std::string format_;
    Language language_;
    std::optional<Office> office_;
    PluginCall call_;
};

} // namespace nastavnik::cli
