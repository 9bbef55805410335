// SPDX-License-Identifier: MIT
#pragma once

#include "format.hpp"
#include "media/image.hpp"
#include "package/package_writer.hpp"

#include <map>
#include <set>
#include <string>
#include <vector>

namespace nastavnik::documents {

/// Pictures that a document gets beyond those of its template; each content is kept once.
class PictureStore {
public:
    /// `first`: number of the first one; those below are taken by the template.
    PictureStore(Format format, std::size_t first) : format_(format), first_(first) {}

    /// What the markup of `part` names it by: a relation in DOCX, a path in ODT.
    std::string add(const std::string& part, const Bytes& bytes, Image::Kind kind);

    bool empty() const { return files_.empty(); }
    void write(PackageWriter& writer) const;

    /// What has to stand in the part that lists others: content types, relations of one part, the manifest.
    std::string listedIn(const std::string& listing) const;

private:
    struct Kept {
        std::string name; ///< in the package
        Image::Kind kind;
        const Bytes* bytes;
        std::set<std::string> parts; ///< that show it
    };

    Format format_;
    std::size_t first_;
    std::map<Bytes, std::size_t> known_; ///< index of the file
    std::vector<Kept> files_;
};

/// "word/document.xml" -> "word/_rels/document.xml.rels"
std::string relationsOf(const std::string& part);

} // namespace nastavnik::documents
