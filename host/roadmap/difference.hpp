// SPDX-License-Identifier: MIT
#pragma once

#include "roadmap/bundle.hpp"
#include "roadmap/roadmap.hpp"

#include <map>
#include <string>
#include <vector>

namespace nastavnik::roadmap {

/// One thing that differs between two versions of a roadmap.
struct Change {
    enum class Kind { added, removed, changed };

    Kind kind = Kind::changed;
    std::string word;  ///< "activity", "stage", "document", …; "file" for scripts and templates
    std::string id;    ///< "5.3"
    std::string title; ///< in the newer version, if it is there
    std::string key;   ///< of what was changed: "term"; "number" when an activity was only renumbered
    std::string was;   ///< in the words of the roadmap: roles by their titles; of what was added or removed empty
    std::string is;
    Place place; ///< in the newer version; of what was removed in the older one
};

/// By word in the order of the house (roadmap, stages, activities, …), then in the order of the newer version; what was
/// removed stands last.
std::vector<Change> difference(const Roadmap& older, const Roadmap& newer);

/// Scripts and templates whose content differs: how an action works cannot be told in words.
std::vector<Change> difference(const Bundle& older, const Bundle& newer);

/// Numbers of activities that kept their title under another number, older to newer.
std::map<std::string, std::string> renumbered(const Roadmap& older, const Roadmap& newer);

/// «срок был «Сентябрь», стал «до 15 октября»», without the subject.
Text changeText(const Change& change);

/// «мероприятие 5.3 «Закрепить пары приказом»»
Text subjectText(const Change& change);

/// {"kind", "word", "id", "title", "key", "was", "is", "file", "line"}
Value toValue(const Change& change);

} // namespace nastavnik::roadmap
