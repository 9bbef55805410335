// SPDX-License-Identifier: MIT
#include "template.hpp"

#include "check/paper_check.hpp"
#include "language/block.hpp"
#include "layout/layout.hpp"
#include "package/package.hpp"
#include "safety/safety.hpp"

#include <algorithm>

namespace nastavnik::documents {

namespace {

constexpr std::string_view templateMark = "-template"; // ODF: …text-template

bool isXml(std::string_view name) {
    return name.ends_with(".xml") || name.ends_with(".rels") || name.ends_with(".rdf");
}

void replaceAll(std::string& text, std::string_view from, std::string_view to) {
    for (std::size_t at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size()))
        text.replace(at, from.size(), to);
}

/// The part with a letter in place of every value.
std::string sampleOf(const Program& program) {
    std::string sample;
    for (const Segment& segment : program.segments) {
        sample.append(program.literals, segment.literal, segment.size);
        if (segment.op == Op::slot || segment.op == Op::identity)
            sample += 'x';
    }
    return sample;
}

class TemplateReader {
public:
    TemplateReader(std::string_view bytes, Format format, const std::string& file)
        : package_(bytes, file), dialect_(dialectOf(format)), dangers_(file), faults_(file), baseline_(format) {
        result_.format = format;
        result_.file = file;
    }

    Template read() {
        checkKind();
        checkEntries(package_, result_.format, dangers_);
        if (const Entry* mimetype = package_.find("mimetype")) {
            baseline_.add(mimetype->name);
            result_.parts.emplace_back(mimetypeEntry(*mimetype));
        }
        for (const Entry& entry : package_.entries())
            if (entry.name != "mimetype")
                readEntry(entry);
        dangers_.throwIfAny();
        result_.faults = faults_.take();
        result_.baseline = std::move(baseline_).take();
        return std::move(result_);
    }

private:
    void checkKind() const {
        const Entry* mimetype = package_.find("mimetype");
        const bool isOdt = mimetype != nullptr && package_.find("content.xml") != nullptr &&
                           package_.read(*mimetype).starts_with(mediaType(Format::odt));
        const bool isDocx = package_.find("[Content_Types].xml") != nullptr &&
                            std::any_of(package_.entries().begin(), package_.entries().end(), [](const Entry& entry) {
                                return entry.name.starts_with("word/document") && entry.name.ends_with(".xml");
                            });
        if (result_.format == Format::odt ? isOdt : isDocx)
            return;
        const std::string wanted = result_.format == Format::odt ? "ODT" : "DOCX";
        throw Error("DT005",
                    {"внутри файла нет документа " + wanted + "; сохраните шаблон как " + wanted,
                     "the file holds no " + wanted + " document; save the template as " + wanted},
                    {result_.file, 0});
    }

    /// ODF wants it first and as it is; a template becomes a document.
    PackedEntry mimetypeEntry(const Entry& entry) const {
        package_.verify(entry);
        const Bytes kind(mediaType(Format::odt));
        const auto crc =
            static_cast<std::uint32_t>(crc32_z(0, reinterpret_cast<const Bytef*>(kind.data()), kind.size()));
        return {entry.name, 0, crc, static_cast<std::uint32_t>(kind.size()), kind};
    }

    void readEntry(const Entry& entry) {
        baseline_.add(entry.name);
        const bool fills = dialect_.fills(entry.name);
        // LibreOffice keeps empty files with XML names among its settings.
        if (!isXml(entry.name) || (entry.plain == 0 && !fills)) {
            package_.verify(entry);
            result_.parts.emplace_back(copyOf(entry));
            return;
        }
        const std::string xml = package_.read(entry);
        SafetyWatch watch(result_.format, entry.name, dangers_);
        ReadPart part = readMarkup(xml, dialect_, fills ? Keep::markup : Keep::nothing, watch);
        if (part.objection)
            addUnreadable(entry, *part.objection);
        else if (fills)
            return readText(entry, part.markup);
        if (describesParts(entry.name))
            baseline_.addDescription(entry.name, xml);
        result_.parts.emplace_back(describesKind(entry.name) ? asDocument(entry, xml) : copyOf(entry));
    }

    PackedEntry copyOf(const Entry& entry) const {
        return {entry.name, entry.method, entry.crc, entry.plain, Bytes(package_.packed(entry))};
    }

    static bool describesKind(std::string_view name) {
        return name == "[Content_Types].xml" || name == "META-INF/manifest.xml";
    }

    /// .ott and .dotx say in one more place that they are templates; what comes out is a document.
    PackedEntry asDocument(const Entry& entry, std::string xml) const {
        const std::string before = xml;
        replaceAll(xml, std::string(mediaType(Format::odt)).append(templateMark), mediaType(Format::odt));
        replaceAll(xml, "wordprocessingml.template.main+xml", "wordprocessingml.document.main+xml");
        if (xml == before)
            return copyOf(entry);
        const auto crc = static_cast<std::uint32_t>(crc32_z(0, reinterpret_cast<const Bytef*>(xml.data()), xml.size()));
        return {entry.name, 0, crc, static_cast<std::uint32_t>(xml.size()), xml};
    }

    void addUnreadable(const Entry& entry, const Text& why) {
        dangers_.add("DT006", {"часть «" + entry.name + "»: " + why.ru + "; сохраните файл заново в редакторе",
                               "part \"" + entry.name + "\": " + why.en + "; save the file anew in the editor"});
    }

    void readText(const Entry& entry, const Markup& markup) {
        const std::size_t before = faults_.size();
        const std::vector<Paragraph> paragraphs = readParagraphs(markup, dialect_);
        std::vector<Tag> tags = scanTags(paragraphs, entry.name, dialect_, faults_);
        const std::vector<Block> blocks = matchBlocks(tags, faults_);
        result_.tags.insert(result_.tags.end(), tags.begin(), tags.end());
        if (faults_.size() > before)
            return;
        if (tags.empty()) {
            result_.parts.emplace_back(copyOf(entry));
            return;
        }
        std::vector<Edit> edits = layOut(markup, dialect_, paragraphs, tags, blocks, faults_);
        if (faults_.size() == before)
            addProgram(entry, markup, paragraphs,
                       buildProgram(markup.text, std::move(edits), std::move(tags), faults_));
    }

    void addProgram(const Entry& entry, const Markup& markup, const std::vector<Paragraph>& paragraphs,
                    Program program) {
        baseline_.addText(entry.name, markup.text, sampleOf(program));
        program.part = entry.name;
        const std::string_view name = markup.name(paragraphs.front().open);
        program.prefix = name.substr(0, name.find(':') == name.npos ? 0 : name.find(':') + 1);
        result_.parts.emplace_back(std::move(program));
    }

    Package package_;
    const Dialect& dialect_;
    FaultList dangers_;
    FaultList faults_;
    BaselineBuilder baseline_;
    Template result_{};
};

} // namespace

Template readTemplate(std::string_view bytes, Format format, const std::string& file) {
    return TemplateReader(bytes, format, file).read();
}

Bytes fill(const Template& source, const Value& data, Missing missing, Deflater& deflater) {
    if (!source.faults.empty())
        throw Error(source.faults);
    FaultList faults(source.file);
    Filling filling{.format = source.format, .missing = missing, .faults = faults};
    PaperCheck check(source.format, source.baseline);
    PackageWriter writer(deflater, &check);
    for (const auto& part : source.parts) {
        if (const auto* entry = std::get_if<PackedEntry>(&part)) {
            writer.copy(*entry);
            continue;
        }
        const Program& program = std::get<Program>(part);
        writer.begin(program.part);
        fillPart(program, data, filling, writer);
        writer.end();
    }
    faults.throwIfAny();
    check.finish(faults);
    faults.throwIfAny();
    return writer.finish();
}

} // namespace nastavnik::documents
