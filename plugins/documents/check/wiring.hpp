// SPDX-License-Identifier: MIT
#pragma once

#include "check/flaw.hpp"

#include <functional>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace nastavnik::documents {

using Names = std::set<std::string, std::less<>>;
/// By part: ids of relations (DOCX) or names of parts (ODT) that its markup refers to.
using References = std::map<std::string, Names, std::less<>>;

/// Whether the part tells of other parts: kinds, relations, the list of ODF.
bool describesParts(std::string_view part);

/// What such a part says.
struct Description {
    struct Relation {
        std::string id;
        std::string target; ///< name of a part; empty when it leads out of the package
    };
    std::vector<Relation> relations;
    Names endings; ///< of names, with a kind for all of them
    Names parts;   ///< that are listed one by one
};

Description readDescription(std::string_view part, std::string_view xml);

/// What is wrong with the way in which the parts of a package hang together.
class Wiring {
public:
    using Lookup = std::function<const Description*(std::string_view part)>;

    /// `description` finds what a part says of others. All three have to outlive the wiring.
    Wiring(const Names& parts, const References& references, const Lookup& description)
        : parts_(parts), references_(references), description_(description) {}

    /// By part.
    std::vector<std::pair<std::string, Finding>> findings() &&;

private:
    void checkKinds(const Description& kinds);
    void checkManifest(const Description& manifest);
    void checkRelations(const std::string& part, const Description& relations);
    void checkReferences();
    void find(const std::string& part, Flaw flaw, Text reason);

    const Names& parts_;
    const References& references_;
    const Lookup& description_;
    std::vector<std::pair<std::string, Finding>> findings_;
};

} // namespace nastavnik::documents
