// SPDX-License-Identifier: MIT
#pragma once

#include "inclusion/docx_whole.hpp"

#include <map>

namespace nastavnik::documents {

/// Numbered and bulleted lists of a DOCX that is inserted into another. Each insertion gets lists of its own, so its
/// numbers begin as they do in the file.
class DocxLists {
public:
    DocxLists(const Parcel& file, DocxWhole whole);

    /// The number that the list has in the whole; "0" of one that is none.
    std::string listFor(const std::string& number);

    /// Puts what listFor() has promised into the whole.
    void bring();

private:
    std::string kindFor(const std::string& number);

    Markup numbering_;
    DocxWhole whole_;
    std::uint64_t nextList_ = 1; ///< number that no list of the whole has
    std::uint64_t nextKind_ = 0;
    std::map<std::string, std::string> lists_;
    std::map<std::string, std::string> kinds_;
    std::string writtenLists_;
    std::string writtenKinds_; ///< what lists look like: w:abstractNum
};

} // namespace nastavnik::documents
