// SPDX-License-Identifier: MIT
#pragma once

#include "fault_list.hpp"
#include "format.hpp"
#include "inclusion/parcel.hpp"
#include "markup/paragraph.hpp"

#include <vector>

namespace nastavnik::documents {

/// The paragraph of the main text that is nearest to a fault: its own; of a note in Word the one that refers to it; of
/// a header or footer, which can hold no comments, the first one of a page that has it.
class AnnotationPlaces {
public:
    AnnotationPlaces(const Parcel& parcel, Format format, std::string mainPart, const Markup& markup,
                     const std::vector<Paragraph>& paragraphs)
        : parcel_(parcel), format_(format), main_(std::move(mainPart)), markup_(markup), paragraphs_(paragraphs) {}

    /// From 0.
    std::size_t of(const PlacedFault& fault) const;

private:
    std::size_t ofNote(const PlacedFault& fault) const;
    std::size_t ofWordHeader(const std::string& part) const;
    std::size_t ofOdfHeader(const PlacedFault& fault) const;
    /// The paragraph around or after the element; the first one when there is none.
    std::size_t paragraphAt(std::uint32_t element) const;

    const Parcel& parcel_;
    Format format_;
    std::string main_;
    const Markup& markup_;
    const std::vector<Paragraph>& paragraphs_;
};

} // namespace nastavnik::documents
