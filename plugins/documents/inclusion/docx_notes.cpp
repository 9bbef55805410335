// SPDX-License-Identifier: MIT
#include "inclusion/docx_notes.hpp"

#include "inclusion/insertion.hpp"

#include <algorithm>
#include <cstdlib>

namespace nastavnik::documents {

namespace {

std::string declarationOf(const std::string& prefix, const std::string& space) {
    return " xmlns:" + prefix + "=\"" + space + "\"";
}

std::string partOf(const std::string& kind) { return "word/" + kind + "s.xml"; }

/// The lines over the notes, which every document with notes has to have.
std::string separators(const std::string& kind) {
    const std::string begin = "<w:" + kind + " w:type=\"", end = "/></w:r></w:p></w:" + kind + ">";
    return begin + "separator\" w:id=\"-1\"><w:p><w:r><w:separator" + end + begin +
           "continuationSeparator\" w:id=\"0\"><w:p><w:r><w:continuationSeparator" + end;
}

} // namespace

DocxNotes::DocxNotes(std::string kind, const Parcel& file, DocxWhole whole)
    : kind_(std::move(kind)), notes_(file.markup(partOf(kind_))), whole_(whole),
      known_(whole.has(partOf(kind_)) ? whole.text(partOf(kind_)) : declarationOf("w", wordSpace)) {
    const std::string mark = "<w:" + kind_ + " ";
    for (std::size_t at = known_.find(mark); at != std::string::npos; at = known_.find(mark, at + 1)) {
        const std::size_t id = known_.find("w:id=\"", at);
        if (id < known_.find('>', at))
            next_ = std::max(next_, std::strtol(known_.c_str() + id + 6, nullptr, 10) + 1);
    }
}

std::string DocxNotes::noteFor(const std::string& number, const Change& change) {
    const std::string own = std::to_string(next_++);
    for (const std::uint32_t note : childrenOf(notes_, notes_.pieces.empty() ? nowhere : 0)) {
        if (valueOf(notes_, note, "id") != number)
            continue;
        Splice copy(notes_.text);
        copy.replace(*notes_.attribute(note, "id"), own);
        const std::uint32_t at = notes_.elementBegin(note) + 1 + static_cast<std::uint32_t>(notes_.name(note).size());
        if (const std::string spaces = missingSpaces(notes_, known_); !spaces.empty())
            copy.replace({at, at}, spaces);
        for (std::uint32_t i = note + 1; i < notes_.pieces[note].match; ++i)
            if (notes_.pieces[i].kind == Piece::Kind::open)
                change(notes_, i, copy);
        written_ += copy.take({notes_.elementBegin(note), notes_.elementEnd(note)});
    }
    return own;
}

void DocxNotes::bring() {
    if (written_.empty())
        return;
    whole_.need(kind_ + "s", separators(kind_));
    whole_.add(partOf(kind_), "w:" + kind_ + "s", written_);
}

} // namespace nastavnik::documents
