// SPDX-License-Identifier: MIT
#pragma once

#include "inclusion/parcel.hpp"

namespace nastavnik::documents {

inline constexpr const char* wordSpace = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

/// The package of a DOCX that gets more than it had.
class DocxWhole {
public:
    explicit DocxWhole(Parcel& parcel) : parcel_(parcel) {}

    std::string text(const std::string& part) const { return parcel_.text(part); }
    bool has(const std::string& part) const { return parcel_.has(part); }
    void put(const std::string& part, std::string text) { parcel_.put(part, std::move(text)); }

    /// At the end of the part's element of this name, if there is one.
    void add(const std::string& part, const std::string& element, const std::string& addition);

    /// A relation of the part, as its listing has to have it; once.
    void relate(const std::string& part, const std::string& id, const std::string& relation);

    /// Names the kind of a part, unless it is named.
    void declare(const std::string& part, const std::string& type);

    /// Puts a part of the main document there unless the package has it: "numbering" is word/numbering.xml with
    /// the root element w:numbering.
    void need(const std::string& kind, const std::string& content = {});

private:
    Parcel& parcel_;
};

} // namespace nastavnik::documents
