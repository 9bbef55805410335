// SPDX-License-Identifier: MIT
#include "cli/rendering.hpp"

#include "cli/template_file.hpp"
#include "cli/usage.hpp"

namespace nastavnik::cli {

namespace {

std::string checkedFormat(std::string format) {
    if (format != "odt" && format != "docx" && format != "pdf" && format != "fodt")
        throw UsageError("CL073", {"формат «" + format + "» не подходит; можно: odt, docx, fodt, pdf",
                                   "the format \"" + format + "\" does not do; one of: odt, docx, fodt, pdf"});
    return format;
}

std::optional<Office> officeFor(const std::string& from, const std::string& to) {
    return from == to ? std::nullopt : std::make_optional<Office>();
}

} // namespace

Rendering::Rendering(const Installation& installation, const std::filesystem::path& file, std::string format,
                     Language language)
    : source_(readTemplateFile(file)), ownFormat_(formatOf(file)), format_(checkedFormat(std::move(format))),
      language_(language), office_(officeFor(ownFormat_, format_)), call_(installation, "documents") {}

Bytes Rendering::operator()(const Value& data) {
    const Bytes bytes = draft(data);
    return office_ ? office_->convert("document." + ownFormat_, bytes, format_) : bytes;
}

Bytes Rendering::draft(const Value& data) {
    const Outcome filled =
        call_("documents.fill", {{"template", source_}, {"data", data}, {"format", ownFormat_}}, language_);
    return bytesOf(filled.value.at("bytes"));
}

} // namespace nastavnik::cli
