// SPDX-License-Identifier: MIT
#pragma once

#include "check/flaw.hpp"
#include "check/xml_scanner.hpp"
#include "format.hpp"

#include <memory>
#include <set>
#include <unordered_set>
#include <vector>

namespace nastavnik::documents {

/// Looks over one part of a finished paper while it is written: is it well-formed, does everything stand where its
/// format allows it, do the rows of tables fit their columns, is every id there once.
class PartCheck : public ElementWatch {
public:
    PartCheck() : scanner_(*this) {}
    virtual ~PartCheck() = default;
    PartCheck(const PartCheck&) = delete;
    PartCheck& operator=(const PartCheck&) = delete;

    void know(const MarkupRuns& runs) { scanner_.know(runs); }
    void learn(MarkupRuns& runs) { scanner_.learn(runs); }
    void add(std::string_view piece) { scanner_.add(piece); }
    void end();

    /// The first ones; there is no telling what the later ones follow from.
    const std::vector<Finding>& findings() const { return findings_; }

    /// What it takes from elsewhere: ids of relations (DOCX), names of parts (ODT).
    const std::set<std::string, std::less<>>& references() const { return references_; }

protected:
    /// An element that means something, and the meaning of the last such element that ended directly in it.
    struct Frame {
        std::uint8_t meaning;
        std::uint8_t last = 0;
    };

    const XmlScanner& scanner() const { return scanner_; }
    std::uint8_t parent() const { return frames_.empty() ? std::uint8_t{0} : frames_.back().meaning; }
    void enter(std::uint8_t meaning) { frames_.push_back({meaning}); }
    Frame leave();
    void countParagraph() { ++paragraphs_; }

    void find(Flaw flaw, const Text& what);
    /// Finds a flaw when `key`, an id or a name, was there before.
    void once(std::string key);
    void refer(std::string_view target);

private:
    XmlScanner scanner_;
    std::vector<Frame> frames_;
    std::vector<Finding> findings_;
    std::unordered_set<std::string> keys_;
    std::set<std::string, std::less<>> references_;
    std::size_t paragraphs_ = 0;
};

std::unique_ptr<PartCheck> makePartCheck(Format format);

} // namespace nastavnik::documents
