// SPDX-License-Identifier: MIT
#include "template.hpp"

#include "inclusion/inclusion.hpp"
#include "language/block.hpp"
#include "layout/layout.hpp"
#include "limits.hpp"
#include "markup/trailing_break.hpp"
#include "output/list_store.hpp"
#include "package/package.hpp"
#include "safety/safety.hpp"

#include <algorithm>
#include <cstdlib>
#include <optional>
#include <set>

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
        : bytes_(bytes), dialect_(dialectOf(format)), dangers_(file), faults_(file), baseline_(format) {
        result_.format = format;
        result_.file = file;
    }

    Template read() {
        if (result_.format == Format::fodt)
            readFlat();
        else
            readPackage();
        result_.faults = faults_.takePlaced();
        result_.baseline = std::move(baseline_).take();
        return std::move(result_);
    }

private:
    void readFlat() {
        const std::string_view head = bytes_.substr(0, 1U << 14U);
        if (head.find(":document") == head.npos || head.find(mediaType(Format::odt)) == head.npos)
            throwNoDocument();
        if (bytes_.size() > limits::fileBytes)
            throw Error(
                "DT002",
                {"файл больше 20 МБ; уменьшите в нём рисунки", "the file is over 20 MB; make its pictures smaller"},
                {result_.file, 0});
        const std::string name(flatPart);
        baseline_.add(name);
        SafetyWatch watch(Format::fodt, name, dangers_);
        const ReadPart part = readMarkup(bytes_, dialect_, Keep::markup, watch);
        if (part.objection)
            addUnreadable(name, *part.objection);
        else if (!readText(name, part.markup))
            result_.parts.emplace_back(PackedEntry{.name = name, .packed = Bytes(bytes_)});
        dangers_.throwIfAny();
    }

    void readPackage() {
        package_.emplace(bytes_, result_.file);
        checkKind();
        for (const Entry& entry : package_->entries())
            if (entry.name.find("/nastavnik") != std::string::npos)
                result_.firstPicture = std::max(result_.firstPicture, pictureNumber(entry.name) + 1);
        checkEntries(*package_, result_.format, dangers_);
        if (const Entry* mimetype = package_->find("mimetype")) {
            baseline_.add(mimetype->name);
            result_.parts.emplace_back(mimetypeEntry(*mimetype));
        }
        for (const Entry& entry : package_->entries())
            if (entry.name != "mimetype")
                readEntry(entry);
        dangers_.throwIfAny();
        prepareListings();
    }

    static std::size_t pictureNumber(const std::string& name) {
        constexpr std::size_t mostDigits = 9;
        const std::size_t from = name.find("/nastavnik") + 10, end = name.find_first_not_of("0123456789", from);
        return end == from || end == name.npos || end - from > mostDigits ? 0
                                                                          : std::stoul(name.substr(from, end - from));
    }

    /// Only where a document may get pictures; elsewhere the lists go along as they are packed.
    void prepareListings() {
        std::set<std::string> wanted;
        for (const Tag& tag : result_.tags)
            if (tag.placeholder.isPicture())
                wanted.insert({relationsOf(tag.place.part), "[Content_Types].xml", "META-INF/manifest.xml"});
        for (const auto& part : result_.parts)
            if (const auto* program = std::get_if<Program>(&part); program != nullptr && program->has(Op::listNumber))
                wanted.insert(std::string(numberingPart));
        for (auto& part : result_.parts) {
            const PackedEntry* entry = std::get_if<PackedEntry>(&part);
            if (entry == nullptr || wanted.erase(entry->name) == 0)
                continue;
            std::string xml = entry->method == 0 ? entry->packed : package_->read(*package_->find(entry->name));
            if (entry->name == numberingPart)
                result_.lists = readLists(xml);
            Listing listing = listingOf(entry->name, std::move(xml));
            listing.asItIs = *entry;
            part = std::move(listing);
        }
        if (result_.format == Format::docx)
            for (const std::string& name : wanted)
                if (name.ends_with(".rels"))
                    result_.parts.emplace_back(emptyRelations(name));
    }

    void checkKind() const {
        const Entry* mimetype = package_->find("mimetype");
        const bool isOdt = mimetype != nullptr && package_->find("content.xml") != nullptr &&
                           package_->read(*mimetype).starts_with(mediaType(Format::odt));
        const bool isDocx = package_->find("[Content_Types].xml") != nullptr &&
                            std::any_of(package_->entries().begin(), package_->entries().end(), [](const Entry& entry) {
                                return entry.name.starts_with("word/document") && entry.name.ends_with(".xml");
                            });
        if (result_.format == Format::odt ? isOdt : isDocx)
            return;
        throwNoDocument();
    }

    [[noreturn]] void throwNoDocument() const {
        const std::string wanted = result_.format == Format::odt    ? "ODT"
                                   : result_.format == Format::docx ? "DOCX"
                                                                    : "FODT";
        throw Error("DT005",
                    {"внутри файла нет документа " + wanted + "; сохраните шаблон как " + wanted,
                     "the file holds no " + wanted + " document; save the template as " + wanted},
                    {result_.file, 0});
    }

    /// ODF wants it first and as it is; a template becomes a document.
    PackedEntry mimetypeEntry(const Entry& entry) const {
        package_->verify(entry);
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
            package_->verify(entry);
            result_.parts.emplace_back(copyOf(entry));
            return;
        }
        std::string xml = package_->read(entry);
        if (entry.name == "word/document.xml")
            xml = withBreaksInFront(std::move(xml));
        SafetyWatch watch(result_.format, entry.name, dangers_);
        ReadPart part = readMarkup(xml, dialect_, fills ? Keep::markup : Keep::nothing, watch);
        if (part.objection)
            addUnreadable(entry.name, *part.objection);
        else if (fills && readText(entry.name, part.markup))
            return;
        if (describesParts(entry.name))
            baseline_.addDescription(entry.name, xml);
        result_.parts.emplace_back(describesKind(entry.name) ? asDocument(entry, xml) : copyOf(entry));
    }

    PackedEntry copyOf(const Entry& entry) const {
        return {entry.name, entry.method, entry.crc, entry.plain, Bytes(package_->packed(entry))};
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

    void addUnreadable(const std::string& name, const Text& why) {
        dangers_.add("DT006", {"часть «" + name + "»: " + why.ru + "; сохраните файл заново в редакторе",
                               "part \"" + name + "\": " + why.en + "; save the file anew in the editor"});
    }

    /// False when the part has no tags and may stay as it is.
    bool readText(const std::string& name, const Markup& markup) {
        const std::size_t before = faults_.size();
        noteIds(markup);
        const std::vector<Paragraph> paragraphs = readParagraphs(markup, dialect_);
        std::vector<Tag> tags = scanTags(markup, paragraphs, name, dialect_, faults_);
        const std::vector<Block> blocks = matchBlocks(tags, faults_);
        result_.tags.insert(result_.tags.end(), tags.begin(), tags.end());
        if (faults_.size() > before)
            return true;
        if (tags.empty())
            return false;
        Layout layout = layOut(markup, dialect_, paragraphs, tags, blocks, faults_);
        if (faults_.size() == before)
            addProgram(name, markup, paragraphs,
                       buildProgram(markup.text, std::move(layout), std::move(tags), faults_));
        return true;
    }

    /// Word writes random numbers into some of them; beyond these there would be no room.
    void noteId(std::uint64_t id) {
        constexpr std::uint64_t highest = 2'000'000'000;
        if (id < highest)
            result_.firstId = std::max(result_.firstId, id + 1);
    }

    void noteIds(const Markup& markup) {
        if (result_.format != Format::docx)
            return;
        for (std::uint32_t i = 0; i < markup.pieces.size(); ++i) {
            if (markup.pieces[i].kind != Piece::Kind::open)
                continue;
            const std::string_view name = markup.localName(i);
            const bool isNumbered = name == "docPr" || name == "bookmarkStart" || name == "ins" || name == "del";
            if (const auto id = isNumbered     ? markup.attribute(i, "id")
                                : name == "id" ? markup.attribute(i, "val")
                                               : std::nullopt)
                noteId(std::strtoul(std::string(markup.slice(*id)).c_str(), nullptr, 10));
        }
    }

    void addProgram(const std::string& part, const Markup& markup, const std::vector<Paragraph>& paragraphs,
                    Program program) {
        baseline_.addText(part, markup.text, sampleOf(program));
        program.part = part;
        const std::string_view name = markup.name(paragraphs.front().open);
        program.prefix = name.substr(0, name.find(':') == name.npos ? 0 : name.find(':') + 1);
        result_.parts.emplace_back(std::move(program));
    }

    std::string_view bytes_;
    std::optional<Package> package_;
    const Dialect& dialect_;
    FaultList dangers_;
    FaultList faults_;
    BaselineBuilder baseline_;
    Template result_{};
};

/// The template with all that it includes. What is wrong with an included file is told with its own places.
Bytes withAllParts(std::string_view bytes, const std::vector<Tag>& tags, const Inclusion& inclusion,
                   FaultList& faults) {
    if (!includesAny(tags))
        return Bytes(bytes);
    return withParts(bytes, inclusion, faults, [&](const std::string& name, std::string_view part, Format format) {
        Inclusion inner{format, "parts/" + name, inclusion.parts, inclusion.count, inclusion.chain};
        inner.chain.push_back(name);
        const Template known = TemplateReader(part, format, inner.file).read();
        const std::size_t before = faults.size();
        for (const PlacedFault& placed : known.faults)
            if (placed.fault.code != "DT017") // {№} may count the loop around
                faults.add(PlacedFault{placed.fault});
        return faults.size() > before ? Bytes() : withAllParts(part, known.tags, inner, faults);
    });
}

} // namespace

Template readTemplate(std::string_view bytes, Format format, const std::string& file, const Value& parts) {
    Template read = TemplateReader(bytes, format, file).read();
    if (!includesAny(read.tags) || !read.faults.empty())
        return read;
    FaultList faults(file);
    std::size_t insertions = 0;
    const Bytes whole = withAllParts(bytes, read.tags, {format, file, parts, insertions, {}}, faults);
    std::erase_if(read.tags, [](const Tag& tag) { return tag.placeholder.kind != Placeholder::Kind::include; });
    Template expanded =
        faults.empty() ? TemplateReader(whole, format, file).read() : Template{.format = format, .file = file};
    expanded.includesParts = true;
    expanded.tags.insert(expanded.tags.begin(), read.tags.begin(), read.tags.end());
    for (PlacedFault& placed : faults.takePlaced())
        expanded.faults.push_back(std::move(placed));
    return expanded;
}

} // namespace nastavnik::documents
