// SPDX-License-Identifier: MIT
#pragma once

#include "check/baseline.hpp"
#include "check/part_check.hpp"
#include "fault_list.hpp"
#include "package/package_writer.hpp"

namespace nastavnik::documents {

/// Looks over a paper while it is written, so that none is handed out that an office program would have to repair.
class PaperCheck final : public PackageWatch {
public:
    /// `baseline` has to outlive the check.
    PaperCheck(Format format, const Baseline& baseline) : format_(format), baseline_(baseline) {}

    void copied(const PackedEntry& entry) override;
    void begun(std::string_view part) override;
    void added(std::string_view plain) override;
    void ended() override;

    /// Adds DT080 for everything that is wrong.
    void finish(FaultList& faults);

private:
    bool isNew(const std::string& part, Flaw flaw) const;
    void find(std::string_view part, const Finding& finding);
    void addName(std::string_view name);
    void checkFirst(const PackedEntry& entry);

    Format format_;
    const Baseline& baseline_;
    Names parts_;
    References references_;
    std::map<std::string, Description, std::less<>> descriptions_; ///< of parts that were written anew
    std::string part_;                                             ///< that is being written
    std::string description_;
    std::unique_ptr<PartCheck> check_;
    std::vector<std::pair<std::string, Finding>> findings_;
};

} // namespace nastavnik::documents
