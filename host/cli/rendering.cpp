// SPDX-License-Identifier: MIT
#include "cli/rendering.hpp"

#include "cli/input_files.hpp"
#include "cli/output_file.hpp"
#include "cli/template_file.hpp"
#include "cli/usage.hpp"
#include "throw_away_folder.hpp"

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

/// The data go to the plugin in pieces, and the document comes back likewise.
class Delivery final : public Exchange {
public:
    Delivery(DataTable data, const std::filesystem::path& out) : data_(std::move(data)), out_(out) {}

    const DataTable& data() const { return data_; }
    void keep() { out_.keep(); }

    const std::map<std::string, std::size_t>& lists() const override { return data_.lists(); }
    Value elements(const std::string& list, std::size_t from) override { return data_.elements(list, from); }
    void write(std::uint64_t offset, std::string_view bytes) override { out_.write(offset, bytes); }

private:
    DataTable data_;
    OutputFile out_;
};

} // namespace

Rendering::Rendering(const Installation& installation, const std::filesystem::path& file, std::string format,
                     Language language)
    : source_(readTemplateFile(file)), ownFormat_(formatOf(file)), format_(checkedFormat(std::move(format))),
      language_(language), office_(officeFor(ownFormat_, format_)), call_(installation, "documents") {}

void Rendering::write(DataTable data, const std::filesystem::path& out) {
    if (!office_)
        return writeDraft(std::move(data), out);
    const ThrowAwayFolder folder("nastavnik-draft");
    const std::filesystem::path draft = folder.path() / ("document." + ownFormat_);
    writeDraft(std::move(data), draft);
    writeOutput(out, office_->convert(draft.filename().string(), readInput(draft), format_));
}

void Rendering::writeDraft(DataTable data, const std::filesystem::path& out) {
    const auto delivery = std::make_shared<Delivery>(std::move(data), out);
    call_("documents.fill", {{"template", source_}, {"data", delivery->data().kept()}, {"format", ownFormat_}},
          language_, delivery);
    delivery->keep();
}

Bytes Rendering::draft(const Value& data) {
    const Outcome filled =
        call_("documents.fill", {{"template", source_}, {"data", data}, {"format", ownFormat_}}, language_);
    return bytesOf(filled.value.at("bytes"));
}

} // namespace nastavnik::cli
