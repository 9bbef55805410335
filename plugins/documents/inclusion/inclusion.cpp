// SPDX-License-Identifier: MIT
#include "inclusion/inclusion.hpp"

#include "inclusion/insertion.hpp"
#include "layout/sheet.hpp"
#include "limits.hpp"
#include "russian/russian_text.hpp"

#include <algorithm>

namespace nastavnik::documents {

namespace {

using Kind = Placeholder::Kind;
using Expanded = std::function<Bytes(const std::string&, std::string_view, Format)>;

std::string_view viewOf(const Value& bytes) {
    if (!bytes.is_binary())
        return {};
    const auto& content = bytes.get_binary();
    return {reinterpret_cast<const char*>(content.data()), content.size()};
}

/// A file that was found, in a format that goes with the template's.
struct Source {
    std::string name;
    Format format;
};

class Includer {
public:
    Includer(std::string_view bytes, const Inclusion& inclusion, FaultList& faults, const Expanded& expanded)
        : whole_(bytes, inclusion.format, inclusion.file), inclusion_(inclusion), dialect_(dialectOf(inclusion.format)),
          faults_(faults), expanded_(expanded) {}

    void expand(const std::string& part) {
        const Markup markup = whole_.markup(part);
        const std::vector<Paragraph> paragraphs = readParagraphs(markup, dialect_);
        FaultList told; // by whoever read the template first
        const std::vector<Tag> tags = scanTags(markup, paragraphs, part, dialect_, told);
        const Sheet sheet{markup, dialect_, paragraphs, tags, told};
        whole_.put(part, markup.text);
        Splice splice(markup.text);
        for (std::uint32_t tag = 0; tag < tags.size(); ++tag)
            if (tags[tag].placeholder.kind == Kind::include)
                if (const auto text = textFor(sheet, tag, part))
                    splice.replace(sheet.rangeOf(sheet.paragraphOf(tag).open), *text);
        const std::string before = markup.text, now = whole_.text(part);
        // What the insertions added to this very part (styles, fonts) stands in front of its text.
        whole_.put(part, merged(before, splice.take(), now));
    }

    Bytes take() const { return whole_.write(); }

private:
    /// `changed` differs from `before` in its paragraphs, `grown` in what was added in front of them.
    static std::string merged(const std::string& before, const std::string& changed, const std::string& grown) {
        std::size_t from = before.find("<office:master-styles");
        if (from == std::string::npos)
            from = before.find("<office:body");
        if (from == std::string::npos)
            return changed;
        const std::string mark = before.substr(from, before.find('>', from) - from + 1);
        return grown.substr(0, grown.find(mark)) + changed.substr(changed.find(mark));
    }

    std::optional<Source> find(const Tag& tag) {
        const std::string& name = tag.placeholder.operand.name;
        std::vector<std::pair<std::string, Format>> candidates;
        if (inclusion_.format == Format::docx)
            candidates = {{".docx", Format::docx}};
        else
            candidates = {{".odt", Format::odt}, {".fodt", Format::fodt}};
        for (const auto& [ending, format] : candidates)
            for (const std::string& file : {name, name + ending})
                if (file.ends_with(ending) && inclusion_.parts.contains(file))
                    return Source{file, format};
        if (hasOtherFormat(name))
            addOtherFormat(tag, candidates.front().first);
        else
            addMissing(tag, candidates.front().first);
        return std::nullopt;
    }

    bool hasOtherFormat(const std::string& name) const {
        return inclusion_.parts.contains(name + ".docx") || inclusion_.parts.contains(name + ".odt") ||
               inclusion_.parts.contains(name + ".fodt");
    }

    void addOtherFormat(const Tag& tag, const std::string& ending) {
        const std::string file = tag.placeholder.operand.name + ending;
        addFault(faults_, "DT038", tag.place,
                 {tag.written + ": в папке parts нет файла «" + file +
                      "», он есть только в другом формате; сохраните "
                      "его и в этом — или документ выйдет только в том, в каком он есть",
                  tag.written + ": the folder parts has \"" + file +
                      "\" only in another format; save it in this one "
                      "too, or the paper comes out only in the format that it has"});
    }

    void addMissing(const Tag& tag, const std::string& ending) {
        std::vector<std::string_view> names;
        for (const auto& [file, bytes] : inclusion_.parts.items())
            if (file.ends_with(ending) || (ending == ".odt" && file.ends_with(".fodt")))
                names.push_back(std::string_view(file).substr(0, file.rfind('.')));
        const std::string near(nearest(tag.placeholder.operand.name, names));
        std::string all;
        for (const std::string_view name : names)
            all += (all.empty() ? "" : ", ") + std::string(name);
        addFault(
            faults_, "DT036", tag.place,
            {tag.written + ": в папке parts нет файла «" + tag.placeholder.operand.name + ending + "»; " +
                 (near.empty() ? (all.empty() ? "положите его туда" : "есть: " + all) : "возможно, «" + near + "»?"),
             tag.written + ": the folder parts has no file \"" + tag.placeholder.operand.name + ending + "\"; " +
                 (near.empty() ? (all.empty() ? "put it there" : "it has: " + all)
                               : "did you mean \"" + near + "\"?")});
    }

    bool isAlone(const Sheet& sheet, std::uint32_t tag) const {
        const Paragraph& paragraph = sheet.paragraphOf(tag);
        return !paragraph.hasContent && !paragraph.breaksSection && sheet.tags[tag].frame == nowhere &&
               isBlankText(std::string_view(paragraph.text).substr(0, sheet.tags[tag].from)) &&
               isBlankText(std::string_view(paragraph.text).substr(sheet.tags[tag].to));
    }

    std::optional<std::string> textFor(const Sheet& sheet, std::uint32_t at, const std::string& part) {
        const Tag& tag = sheet.tags[at];
        if (!isAlone(sheet, at)) {
            addFault(faults_, "DT036", tag.place,
                     {tag.written + " должна стоять в абзаце одна, и не в последнем абзаце раздела",
                      tag.written + " has to stand alone in its paragraph, and not in the last one of a section"});
            return std::nullopt;
        }
        const std::optional<Source> source = find(tag);
        if (!source || !isNew(tag, source->name) || !hasRoom(tag))
            return std::nullopt;
        const auto number = std::find(used_.begin(), used_.end(), source->name);
        const auto index = static_cast<std::size_t>(number - used_.begin()) + 1;
        if (number == used_.end())
            used_.push_back(source->name);
        const Bytes bytes = expanded_(source->name, viewOf(inclusion_.parts[source->name]), source->format);
        if (bytes.empty())
            return std::nullopt;
        const std::uint32_t paragraph = sheet.paragraphOf(at).open;
        const InsertionPlace place{.whole = whole_,
                                   .part = part,
                                   .prefix = "part" + std::to_string(index) + "_",
                                   .isNew = std::find(inserted_.begin(), inserted_.end(), part + source->name) ==
                                            inserted_.end(),
                                   .pageName = pageOf(sheet, paragraph),
                                   .isInCell = sheet.around(paragraph, Role::cell) != nowhere};
        inserted_.push_back(part + source->name);
        return inserted(Parcel(bytes, source->format, source->name), place, tag);
    }

    std::string inserted(const Parcel& file, const InsertionPlace& place, const Tag& tag) {
        std::vector<Text> objections;
        std::string text =
            isOdf(inclusion_.format) ? insertedOdf(file, place, objections) : insertedDocx(file, place, objections);
        size_ += text.size();
        for (const Text& objection : objections)
            addFault(faults_, "DT037", tag.place,
                     {tag.written + " нельзя вставить: " + objection.ru,
                      tag.written + " cannot be included: " + objection.en});
        return text;
    }

    /// Files that include each other several times would grow beyond all measure.
    bool hasRoom(const Tag& tag) {
        const bool isFull = ++inclusion_.count > limits::insertions || size_ > limits::partBytes;
        if (isFull)
            addFault(faults_, "DT036", tag.place,
                     {tag.written + ": вставок больше 200 или выходит больше 20 МБ; разделите документ",
                      tag.written + ": over 200 files are included, or over 20 MB come out; divide the document"});
        return !isFull;
    }

    /// A file that includes itself, by itself or by others, would never end.
    bool isNew(const Tag& tag, const std::string& name) {
        const bool isOpen = std::find(inclusion_.chain.begin(), inclusion_.chain.end(), name) != inclusion_.chain.end();
        if (!isOpen && inclusion_.chain.size() < limits::inclusions)
            return true;
        std::string chain;
        for (const std::string& one : inclusion_.chain)
            chain += one + " → ";
        addFault(faults_, "DT036", tag.place,
                 isOpen ? Text{tag.written + ": файл вставляет сам себя: " + chain + name + "; уберите одну из вставок",
                               tag.written + ": the file includes itself: " + chain + name + "; remove one of the tags"}
                        : Text{tag.written + ": вставки вложены глубже 5: " + chain + name,
                               tag.written + ": files are included over 5 deep: " + chain + name});
        return false;
    }

    /// ODF: the page style that begins with this paragraph, as its style says.
    std::string pageOf(const Sheet& sheet, std::uint32_t paragraph) const {
        const std::string style = valueOf(sheet.markup, paragraph, "style-name");
        if (!isOdf(inclusion_.format) || style.empty())
            return {};
        for (const std::uint32_t one : childrenOf(sheet.markup, firstNamed(sheet.markup, "automatic-styles")))
            if (valueOf(sheet.markup, one, "name") == style)
                return valueOf(sheet.markup, one, "master-page-name");
        return {};
    }

    Parcel whole_;
    const Inclusion& inclusion_;
    const Dialect& dialect_;
    FaultList& faults_;
    const Expanded& expanded_;
    std::size_t size_ = 0;              ///< of what was inserted
    std::vector<std::string> used_;     ///< names of files
    std::vector<std::string> inserted_; ///< parts with files that stand in them already
};

} // namespace

bool includesAny(const std::vector<Tag>& tags) {
    return std::any_of(tags.begin(), tags.end(), [](const Tag& tag) { return tag.placeholder.kind == Kind::include; });
}

Bytes withParts(std::string_view bytes, const Inclusion& inclusion, FaultList& faults, const Expanded& expanded) {
    Includer includer(bytes, inclusion, faults, expanded);
    if (inclusion.format == Format::fodt) {
        includer.expand(std::string(flatPart));
        return includer.take();
    }
    const Package package(bytes, inclusion.file);
    for (const Entry& entry : package.entries())
        if (dialectOf(inclusion.format).fills(entry.name) && entry.plain > 0)
            includer.expand(entry.name);
    return includer.take();
}

} // namespace nastavnik::documents
