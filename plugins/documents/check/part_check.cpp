// SPDX-License-Identifier: MIT
#include "check/part_check.hpp"

#include "check/docx_part_check.hpp"
#include "check/odt_part_check.hpp"

namespace nastavnik::documents {

namespace {

constexpr std::size_t mostFindings = 20;

}

void PartCheck::end() {
    scanner_.end();
    if (scanner_.objection())
        find(Flaw::markup, *scanner_.objection());
}

PartCheck::Frame PartCheck::leave() {
    const Frame left = frames_.back();
    frames_.pop_back();
    if (!frames_.empty())
        frames_.back().last = left.meaning;
    return left;
}

void PartCheck::find(Flaw flaw, const Text& what) {
    if (findings_.size() >= mostFindings)
        return;
    const std::string number = std::to_string(paragraphs_);
    findings_.push_back({flaw, {"абзац " + number + ": " + what.ru, "paragraph " + number + ": " + what.en}});
}

void PartCheck::once(std::string key) {
    if (!keys_.insert(key).second)
        find(Flaw::identity, {"«" + key + "» есть дважды", "\"" + key + "\" is there twice"});
}

void PartCheck::refer(std::string_view target) {
    if (!target.empty() && !references_.contains(target))
        references_.emplace(target);
}

std::unique_ptr<PartCheck> makePartCheck(Format format) {
    if (format == Format::docx)
        return std::make_unique<DocxPartCheck>();
    return std::make_unique<OdtPartCheck>();
}

} // namespace nastavnik::documents
