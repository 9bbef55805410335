// SPDX-License-Identifier: MIT
#pragma once

#include "fault_list.hpp"
#include "markup/markup_reader.hpp"
#include "package/package.hpp"

#include <string>
#include <vector>

namespace nastavnik::documents {

/// Names in the list what may not stand in a template: macros, embedded objects, parts of other programs.
void checkEntries(const Package& package, Format format, FaultList& faults);

/// Looks for what acts when a document is opened: links to other files, fields that fetch, scripts.
class SafetyWatch : public Watch {
public:
    SafetyWatch(Format format, std::string part, FaultList& faults)
        : format_(format), part_(std::move(part)), faults_(faults) {}

    void opened(std::string_view space, std::string_view name, std::span<const Attribute> attributes) override;
    void closed(std::string_view space, std::string_view name) override;
    void characters(std::string_view text) override;

private:
    void openedInDocx(std::string_view space, std::string_view name, std::span<const Attribute> attributes);
    void openedInOdt(std::string_view space, std::string_view name, std::span<const Attribute> attributes);
    void checkRelationship(std::span<const Attribute> attributes);
    void checkLink(std::string_view element, std::string_view target);
    void turnField(std::string_view turn);
    void checkField(std::string_view instruction);
    void found(const std::string& ru, const std::string& en);

    Format format_;
    std::string part_;
    FaultList& faults_;
    std::vector<std::string> fields_; ///< instructions of the fields that are open, outermost first
    bool inInstruction_ = false;
};

} // namespace nastavnik::documents
