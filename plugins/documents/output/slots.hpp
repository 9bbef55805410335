// SPDX-License-Identifier: MIT
#pragma once

#include "output/complaints.hpp"
#include "output/picture_slots.hpp"
#include "output/text_writer.hpp"

namespace nastavnik::documents {

/// Writes what single tags of one part stand for: values, counters, pictures, links.
class Slots {
public:
    /// Appends to `out`.
    Slots(const Program& program, Filling& filling, Complaints& complaints, std::string& out)
        : program_(program), filling_(filling), complaints_(complaints), text_(filling.format, program.prefix),
          pictures_(program, filling), buffer_(out) {}

    void write(const Segment& slot, const Scope& scope);
    /// Whether the tag's value is missing or empty.
    bool isBlank(std::uint32_t tag, const Scope& scope) const;

private:
    void writePicture(const Segment& slot, const Scope& scope);
    void writeLink(std::uint32_t tag, const Scope& scope);
    void writeWords(std::uint32_t tag, const std::string& address, const Scope& scope);
    void writeText(std::uint32_t tag, const Scope& scope);
    void writeCounter(std::uint32_t tag, const Scope& scope);
    void writeMissing(std::uint32_t tag, const Scope& scope);
    void writeFound(std::uint32_t tag, const Found& found, const Scope& scope);
    void write(std::uint32_t tag, std::string_view text);

    const Program& program_;
    Filling& filling_;
    Complaints& complaints_;
    TextWriter text_;
    PictureSlots pictures_;
    std::string& buffer_;
};

} // namespace nastavnik::documents
