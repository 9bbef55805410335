// SPDX-License-Identifier: MIT
#include "check/paper_check.hpp"

#include "markup/dialect.hpp"

namespace nastavnik::documents {

namespace {

Text adviceOn(Flaw flaw) {
    if (flaw == Flaw::geometry)
        return {
            "если строки объединённых ячеек исчезают или повторяются порознь, разъедините эти ячейки в шаблоне; "
            "иначе это ошибка программы: сообщите о ней и приложите шаблон",
            "if the rows of merged cells vanish or repeat apart, part these cells in the template; otherwise this is "
            "a fault of the program: report it with the template"};
    return {"это ошибка программы: сообщите о ней и приложите шаблон",
            "this is a fault of the program: report it with the template"};
}

} // namespace

bool PaperCheck::isNew(const std::string& part, Flaw flaw) const {
    const auto known = baseline_.flaws.find(part);
    return known == baseline_.flaws.end() || !known->second.test(static_cast<std::size_t>(flaw));
}

void PaperCheck::find(std::string_view part, const Finding& finding) {
    if (isNew(std::string(part), finding.flaw))
        findings_.emplace_back(part, finding);
}

void PaperCheck::addName(std::string_view name) {
    if (!parts_.emplace(name).second)
        find(name, {Flaw::listing, {"она записана дважды", "it is there twice"}});
}

void PaperCheck::checkFirst(const PackedEntry& entry) {
    if (format_ != Format::odt || !parts_.empty())
        return;
    if (entry.name != "mimetype" || entry.method != 0 || entry.packed != mediaType(format_))
        find("mimetype",
             {Flaw::listing, {"она должна стоять первой и несжатой", "it has to be the first one, and not packed"}});
}

void PaperCheck::copied(const PackedEntry& entry) {
    checkFirst(entry);
    addName(entry.name);
}

void PaperCheck::begun(std::string_view part) {
    checkFirst({.name = std::string(part), .method = 8, .packed = {}});
    addName(part);
    part_ = part;
    if (describesParts(part))
        description_.clear();
    if (!(part.ends_with(".xml") || part == flatPart) || describesParts(part))
        return;
    check_ = makePartCheck(format_);
    if (const auto runs = baseline_.runs.find(part); runs != baseline_.runs.end())
        check_->know(runs->second);
}

void PaperCheck::added(std::string_view plain) {
    if (check_)
        check_->add(plain);
    else if (describesParts(part_))
        description_ += plain;
}

void PaperCheck::ended() {
    if (describesParts(part_))
        descriptions_[part_] = readDescription(part_, description_);
    if (!check_)
        return;
    check_->end();
    for (const Finding& finding : check_->findings())
        find(part_, finding);
    if (!check_->references().empty())
        references_[part_] = check_->references();
    check_.reset();
}

void PaperCheck::finish(FaultList& faults) {
    const Wiring::Lookup lookup = [&](std::string_view part) -> const Description* {
        if (const auto own = descriptions_.find(part); own != descriptions_.end())
            return &own->second;
        const auto known = baseline_.descriptions.find(part);
        return known == baseline_.descriptions.end() ? nullptr : &known->second;
    };
    for (const auto& [part, finding] : Wiring(parts_, references_, lookup).findings())
        find(part, finding);
    for (const auto& [part, finding] : findings_) {
        const Text advice = adviceOn(finding.flaw);
        faults.add("DT080", {"документ не выдан: он вышел бы испорченным (часть «" + part + "», " + finding.reason.ru +
                                 "); " + advice.ru,
                             "the document is not handed out, because it would be damaged (part \"" + part + "\", " +
                                 finding.reason.en + "); " + advice.en});
    }
}

} // namespace nastavnik::documents
