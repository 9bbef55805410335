// SPDX-License-Identifier: MIT
#pragma once

#include "inclusion/docx_whole.hpp"

#include <functional>
#include <vector>

namespace nastavnik::documents {

/// Footnotes or endnotes of a DOCX that is inserted into another.
class DocxNotes {
public:
    /// `kind`: "footnote" or "endnote".
    DocxNotes(std::string kind, const Parcel& file, DocxWhole whole);

    /// `change` is given every element inside of a note, to be changed as those of the text are.
    using Change = std::function<void(const Markup&, std::uint32_t, Splice&)>;

    /// The number that the note has in the whole.
    std::string noteFor(const std::string& number, const Change& change);

    /// Puts the notes into the whole.
    void bring();

private:
    std::string kind_;
    Markup notes_;
    DocxWhole whole_;
    std::string known_; ///< the notes of the whole
    long next_ = 1;     ///< number that none of them has
    std::string written_;
};

} // namespace nastavnik::documents
