// SPDX-License-Identifier: MIT
#include "check/wiring.hpp"

#include "check/xml_scanner.hpp"

#include <algorithm>

namespace nastavnik::documents {

namespace {

constexpr std::string_view kindsPart = "[Content_Types].xml", manifestPart = "META-INF/manifest.xml",
                           relationsEnding = ".rels";

std::string_view valueOf(std::span<const WrittenAttribute> attributes, std::string_view name) {
    const auto found = std::find_if(attributes.begin(), attributes.end(),
                                    [&](const WrittenAttribute& each) { return each.name.ends_with(name); });
    return found == attributes.end() ? std::string_view{} : found->value;
}

std::string lowerAscii(std::string_view text) {
    std::string lower(text);
    std::transform(lower.begin(), lower.end(), lower.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
    return lower;
}

std::string_view folderOf(std::string_view part) {
    const std::size_t slash = part.rfind('/');
    return slash == part.npos ? std::string_view{} : part.substr(0, slash);
}

/// "word/media/a.png" of "media/a.png" in the folder "word".
std::string resolved(std::string_view folder, std::string_view target) {
    if (target.starts_with('/'))
        return std::string(target.substr(1));
    while (target.starts_with("../")) {
        target.remove_prefix(3);
        folder = folderOf(folder);
    }
    return folder.empty() ? std::string(target) : std::string(folder).append("/").append(target);
}

/// "word/_rels/document.xml.rels" of "word/document.xml".
std::string relationsOf(std::string_view part) {
    const std::string_view folder = folderOf(part);
    const std::string_view name = folder.empty() ? part : part.substr(folder.size() + 1);
    return (folder.empty() ? std::string() : std::string(folder) + "/").append("_rels/").append(name).append(".rels");
}

class Describing final : public ElementWatch {
public:
    /// `folder` is where relations begin.
    Describing(std::string_view folder, Description& description) : folder_(folder), description_(description) {}

    std::uint8_t meaningOf(std::string_view, std::string_view local) override {
        return local == "Relationship" ? relation
               : local == "Default"    ? ending
               : local == "Override"   ? kind
               : local == "file-entry" ? entry
                                       : other;
    }

    void opened(std::uint8_t meaning, std::span<const WrittenAttribute> attributes) override {
        switch (meaning) {
        case relation: {
            const bool isExternal = valueOf(attributes, "TargetMode") == "External";
            description_.relations.push_back({std::string(valueOf(attributes, "Id")),
                                              isExternal ? "" : resolved(folder_, valueOf(attributes, "Target"))});
            break;
        }
        case ending:
            description_.endings.insert(lowerAscii(valueOf(attributes, "Extension")));
            break;
        case kind:
            description_.parts.insert(resolved({}, valueOf(attributes, "PartName")));
            break;
        case entry:
            description_.parts.emplace(valueOf(attributes, "full-path"));
            break;
        default:
            break;
        }
    }

    void closed(std::uint8_t) override {}
    bool ignores(std::uint8_t meaning, std::span<const WrittenAttribute>) const override { return meaning == other; }

private:
    enum Meaning : std::uint8_t { other, relation, ending, kind, entry };

    std::string_view folder_;
    Description& description_;
};

} // namespace

bool describesParts(std::string_view part) {
    return part == kindsPart || part == manifestPart || part.ends_with(relationsEnding);
}

Description readDescription(std::string_view part, std::string_view xml) {
    Description description;
    Describing watch(folderOf(folderOf(part)), description);
    XmlScanner scanner(watch);
    scanner.add(xml);
    return description;
}

void Wiring::find(const std::string& part, Flaw flaw, Text reason) {
    findings_.push_back({part, {flaw, std::move(reason)}});
}

std::vector<std::pair<std::string, Finding>> Wiring::findings() && {
    for (const std::string& part : parts_) {
        if (!describesParts(part))
            continue;
        const Description* description = description_(part);
        if (description == nullptr)
            continue;
        if (part == kindsPart)
            checkKinds(*description);
        else if (part == manifestPart)
            checkManifest(*description);
        else
            checkRelations(part, *description);
    }
    checkReferences();
    return std::move(findings_);
}

void Wiring::checkKinds(const Description& kinds) {
    for (const std::string& part : parts_) {
        const bool isKnown = part == kindsPart || part.ends_with('/') || kinds.parts.contains(part) ||
                             kinds.endings.contains(lowerAscii(part.substr(part.rfind('.') + 1)));
        if (!isKnown)
            find(part, Flaw::listing, {"у неё не назван вид", "its kind is not told"});
    }
    for (const std::string& part : kinds.parts)
        if (!parts_.contains(part))
            find(std::string(kindsPart), Flaw::listing,
                 {"названа часть «" + part + "», которой нет", "part \"" + part + "\" is listed but missing"});
}

void Wiring::checkManifest(const Description& manifest) {
    for (const std::string& part : parts_)
        if (part != "mimetype" && !part.starts_with("META-INF/") && !part.ends_with('/') &&
            !manifest.parts.contains(part))
            find(part, Flaw::listing, {"её нет в перечне частей", "it is not in the list of parts"});
    for (const std::string& part : manifest.parts)
        if (!part.ends_with('/') && !parts_.contains(part))
            find(std::string(manifestPart), Flaw::listing,
                 {"названа часть «" + part + "», которой нет", "part \"" + part + "\" is listed but missing"});
}

void Wiring::checkRelations(const std::string& part, const Description& relations) {
    Names ids;
    for (const auto& [id, target] : relations.relations) {
        if (!ids.insert(id).second)
            find(part, Flaw::identity, {"связь «" + id + "» есть дважды", "relation \"" + id + "\" is there twice"});
        if (!target.empty() && !target.starts_with('#') && !parts_.contains(target))
            find(part, Flaw::reference,
                 {"связь «" + id + "» ведёт к части «" + target + "», которой нет",
                  "relation \"" + id + "\" leads to part \"" + target + "\", which is missing"});
    }
}

void Wiring::checkReferences() {
    for (const auto& [part, targets] : references_) {
        const Description* relations = description_(relationsOf(part));
        const bool isOdf = parts_.contains(manifestPart);
        for (const std::string& target : targets) {
            const bool isThere =
                isOdf ? parts_.contains(target)
                      : relations != nullptr && std::any_of(relations->relations.begin(), relations->relations.end(),
                                                            [&](const auto& each) { return each.id == target; });
            if (!isThere)
                find(part, Flaw::reference,
                     {"ссылка на «" + target + "», чего в файле нет",
                      "a reference to \"" + target + "\", which the file lacks"});
        }
    }
}

} // namespace nastavnik::documents
