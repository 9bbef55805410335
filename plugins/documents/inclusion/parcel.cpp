// SPDX-License-Identifier: MIT
#include "inclusion/parcel.hpp"

#include "limits.hpp"
#include "markup/markup_reader.hpp"
#include "markup/trailing_break.hpp"

namespace nastavnik::documents {

namespace {

class Unwatched final : public Watch {
public:
    void opened(std::string_view, std::string_view, std::span<const Attribute>) override {}
    void closed(std::string_view, std::string_view) override {}
    void characters(std::string_view) override {}
};

PackedEntry stored(const std::string& name, const std::string& text) {
    return {name, 0, static_cast<std::uint32_t>(crc32_z(0, reinterpret_cast<const Bytef*>(text.data()), text.size())),
            static_cast<std::uint32_t>(text.size()), text};
}

} // namespace

Parcel::Parcel(std::string_view bytes, Format format, const std::string& file) : bytes_(bytes), format_(format) {
    if (!isFlat())
        package_.emplace(bytes, file);
}

bool Parcel::has(const std::string& part) const {
    return isFlat() || changed_.contains(part) || package_->find(part) != nullptr;
}

std::string Parcel::text(const std::string& part) const {
    const std::string name = isFlat() ? std::string(flatPart) : part;
    if (const auto changed = changed_.find(name); changed != changed_.end())
        return changed->second;
    if (isFlat())
        return std::string(bytes_);
    const Entry* entry = package_->find(name);
    if (entry == nullptr)
        return {};
    return part == "word/document.xml" ? withBreaksInFront(package_->read(*entry)) : package_->read(*entry);
}

Markup Parcel::markup(const std::string& part) const {
    Unwatched watch;
    return readMarkup(text(part), dialectOf(format_), Keep::markup, watch).markup;
}

void Parcel::put(const std::string& part, std::string text) {
    changed_[isFlat() ? std::string(flatPart) : part] = std::move(text);
}

Bytes Parcel::write() const {
    if (isFlat())
        return text(std::string(flatPart));
    Deflater deflater;
    FileInMemory file;
    PackageWriter writer(deflater, file);
    // Packed, because what has no tags goes into every document as it is here; pictures are packed already.
    const auto add = [&](const std::string& name, const std::string& text) {
        if (!name.ends_with(".xml") && !name.ends_with(".rels"))
            return writer.copy(stored(name, text));
        writer.begin(name);
        writer.add(text);
        writer.end();
    };
    for (const Entry& entry : package_->entries()) {
        const auto changed = changed_.find(entry.name);
        if (changed == changed_.end())
            writer.copy({entry.name, entry.method, entry.crc, entry.plain, Bytes(package_->packed(entry))});
        else
            add(entry.name, changed->second);
    }
    for (const auto& [name, text] : changed_)
        if (package_->find(name) == nullptr)
            add(name, text);
    writer.finish();
    return file.take();
}

std::string Splice::take(Range range) const {
    std::string result;
    std::uint32_t at = range.begin;
    for (auto change = changes_.lower_bound({range.begin, 0}); change != changes_.end(); ++change) {
        const auto [begin, end] = change->first;
        if (begin >= range.end)
            break;
        if (begin < at)
            continue;
        result += text_.substr(at, begin - at);
        result += change->second;
        at = end;
    }
    return result.append(text_.substr(at, range.end - at));
}

std::optional<std::string> withAtEnd(const std::string& text, const std::string& element, const std::string& addition) {
    const std::string close = "</" + element + ">";
    if (const std::size_t at = text.find(close); at != std::string::npos)
        return std::string(text).insert(at, addition);
    const std::size_t open = text.find("<" + element);
    const std::size_t end = open == std::string::npos ? open : text.find('>', open);
    if (end == std::string::npos || text[end - 1] != '/')
        return std::nullopt;
    return std::string(text).replace(end - 1, 2, ">" + addition + close);
}

std::uint32_t firstNamed(const Markup& markup, std::string_view local) {
    for (std::uint32_t i = 0; i < markup.pieces.size(); ++i)
        if (markup.pieces[i].kind == Piece::Kind::open && markup.localName(i) == local)
            return i;
    return nowhere;
}

std::vector<std::uint32_t> childrenOf(const Markup& markup, std::uint32_t element) {
    std::vector<std::uint32_t> children;
    if (element == nowhere)
        return children;
    for (std::uint32_t i = element + 1; i < markup.pieces[element].match; ++i) {
        if (markup.pieces[i].kind != Piece::Kind::open)
            continue;
        children.push_back(i);
        i = markup.pieces[i].match;
    }
    return children;
}

std::string valueOf(const Markup& markup, std::uint32_t element, std::string_view attribute) {
    const auto range = markup.attribute(element, attribute);
    return range ? unescaped(markup.slice(*range)) : std::string();
}

} // namespace nastavnik::documents
