// SPDX-License-Identifier: MIT
#include "output/picture_store.hpp"

namespace nastavnik::documents {

namespace {

constexpr std::string_view relationType = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/image";

std::string nameFor(Format format, std::size_t number, Image::Kind kind) {
    return (format == Format::docx ? "word/media/nastavnik" : "Pictures/nastavnik") + std::to_string(number) + "." +
           std::string(nameOf(kind));
}

std::string relationFor(std::size_t number) { return "nastavnik" + std::to_string(number); }

} // namespace

std::string relationsOf(const std::string& part) {
    const std::size_t slash = part.rfind('/');
    return part.substr(0, slash + 1) + "_rels/" + part.substr(slash + 1) + ".rels";
}

std::string PictureStore::add(const std::string& part, const Bytes& bytes, Image::Kind kind) {
    const auto [known, isNew] = known_.try_emplace(bytes, files_.size());
    const std::size_t number = first_ + known->second;
    if (isNew)
        files_.push_back({nameFor(format_, number, kind), kind, &known->first, {}});
    Kept& file = files_[known->second];
    file.parts.insert(part);
    return format_ == Format::docx ? relationFor(number) : file.name;
}

void PictureStore::write(PackageWriter& writer) const {
    for (const Kept& file : files_)
        writer.copy({file.name, 0,
                     static_cast<std::uint32_t>(
                         crc32_z(0, reinterpret_cast<const Bytef*>(file.bytes->data()), file.bytes->size())),
                     static_cast<std::uint32_t>(file.bytes->size()), *file.bytes});
}

std::string PictureStore::listedIn(const std::string& listing) const {
    std::string lines;
    for (std::size_t i = 0; i < files_.size(); ++i) {
        const Kept& file = files_[i];
        const std::string type = "image/" + std::string(nameOf(file.kind));
        if (listing == "META-INF/manifest.xml") {
            lines += "<manifest:file-entry manifest:full-path=\"" + file.name + "\" manifest:media-type=\"" + type +
                     "\" xmlns:manifest=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\"/>";
        } else if (listing == "[Content_Types].xml") {
            lines += "<Override xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\" PartName=\"/" +
                     file.name + "\" ContentType=\"" + type + "\"/>";
        } else {
            for (const std::string& part : file.parts)
                if (relationsOf(part) == listing)
                    lines += "<Relationship xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\" "
                             "Id=\"" +
                             relationFor(first_ + i) + "\" Type=\"" + std::string(relationType) + "\" Target=\"" +
                             file.name.substr(file.name.find('/') + 1) + "\"/>";
        }
    }
    return lines;
}

} // namespace nastavnik::documents
