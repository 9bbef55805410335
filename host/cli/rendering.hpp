// SPDX-License-Identifier: MIT
#pragma once

#include "cli/data_table.hpp"
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

    /// Fills the template with `data` and puts the document into the file `out`. However long the lists of the data
    /// are, a piece of them and of the document is in memory. Throws Error with all that the template or the data lack;
    /// then `out` is what it was.
    void write(DataTable data, const std::filesystem::path& out);

    /// The document in the template's own format, before LibreOffice made another of it. Throws likewise.
    Bytes draft(const Value& data);
    const std::string& draftFormat() const { return ownFormat_; }
    /// Nothing when the template's own format is wanted.
    const std::optional<Office>& office() const { return office_; }

private:
    void writeDraft(DataTable data, const std::filesystem::path& out);

    Value source_; ///< as readTemplateFile() gives it
    std::string ownFormat_;
    std::string format_;
    Language language_;
    std::optional<Office> office_;
    PluginCall call_;
};

} // namespace nastavnik::cli
