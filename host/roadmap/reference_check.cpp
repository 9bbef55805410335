// SPDX-License-Identifier: MIT
#include "roadmap/reference_check.hpp"

#include "roadmap/suggestion.hpp"

#include <algorithm>
#include <array>

namespace nastavnik::roadmap {

namespace {

template <typename List>
std::vector<std::string> idsOf(const List& list) {
    std::vector<std::string> ids;
    for (const auto& element : list) {
        if constexpr (requires { element.id; })
            ids.push_back(element.id);
        else
            ids.push_back(element.number);
    }
    return ids;
}

std::string filled(std::string text, const std::string& name) {
    const std::size_t at = text.find("{}");
    return at == std::string::npos ? text : text.replace(at, 2, name);
}

// Letters that the engine writes itself may be named without being declared.
constexpr std::array ownNotices{"opened", "reminder", "overdue", "escalation", "returned", "ask", "stuck"};

std::vector<std::string> noticesOf(const Roadmap& roadmap) {
    std::vector<std::string> names = idsOf(roadmap.notices);
    names.insert(names.end(), ownNotices.begin(), ownNotices.end());
    return names;
}

std::vector<std::string> capabilityNames(const Surrounding& surrounding) {
    std::vector<std::string> names;
    for (const KnownCapability& capability : surrounding.capabilities)
        names.push_back(capability.name);
    return names;
}

const KnownCapability* findCapability(const Surrounding& surrounding, const std::string& name) {
    const auto& all = surrounding.capabilities;
    const auto found = std::find_if(all.begin(), all.end(), [&](const auto& known) { return known.name == name; });
    return found == all.end() ? nullptr : &*found;
}

class CallCheck {
public:
    CallCheck(const Names& names, const Surrounding& surrounding, std::vector<Fault>& faults)
        : names_(names), surrounding_(surrounding), faults_(faults) {}

    void run(const ScriptCall& call) {
        if (call.name.starts_with("task."))
            return look(call, {{"by", &names_.roles}, {"form", &names_.forms}});
        const KnownCapability* const capability = findCapability(surrounding_, call.name);
        if (!capability)
            return requireName(names_.capabilities, call.name, "", call.place, faults_);
        look(call, {{"notice", &names_.notices}});
        for (const std::string& field : capability->templateFields)
            checkTemplate(call, field);
    }

private:
    void look(const ScriptCall& call, const std::vector<std::pair<std::string, const Namespace*>>& keys) {
        for (const ScriptLiteral& literal : call.literals) {
            for (const auto& [key, known] : keys) {
                if (literal.key == key)
                    requireName(*known, literal.text, call.name, {call.place.file, literal.line}, faults_);
            }
        }
    }

    /// A template is named by itself or by the `document` that is made from it.
    void checkTemplate(const ScriptCall& call, const std::string& field) {
        const auto& documents = names_.documents.names;
        for (const ScriptLiteral& literal : call.literals) {
            if (literal.key == field && std::find(documents.begin(), documents.end(), literal.text) == documents.end())
                requireName(names_.templates, literal.text, call.name, {call.place.file, literal.line}, faults_);
        }
    }

    const Names& names_;
    const Surrounding& surrounding_;
    std::vector<Fault>& faults_;
};

} // namespace

Names::Names(const Roadmap& roadmap, const Surrounding& surrounding)
    : roles{"RM031", {"роли «{}» нет", "there is no role \"{}\""}, idsOf(roadmap.roles)},
      activities{"RM032", {"мероприятия «{}» нет", "there is no activity \"{}\""}, idsOf(roadmap.activities)},
      documents{"RM034", {"документа «{}» нет", "there is no document \"{}\""}, idsOf(roadmap.documents)},
      forms{"RM035", {"анкеты «{}» нет", "there is no form \"{}\""}, idsOf(roadmap.forms)},
      notices{"RM042", {"письма notice «{}» нет", "there is no notice \"{}\""}, noticesOf(roadmap)},
      templates{"RM036",
                {"в папке templates нет шаблона «{}»", "the folder templates has no template \"{}\""},
                surrounding.templates},
      actions{"RM037", {"в actions.lua нет функции «{}»", "actions.lua has no function \"{}\""}, surrounding.actions},
      capabilities{"RM041", {"{} — такого нет", "{} does not exist"}, capabilityNames(surrounding)} {
    const std::map<std::string, Namespace*> kinds{
        {"role", &roles}, {"document", &documents}, {"form", &forms}, {"notice", &notices}, {"run", &actions}};
    for (const UnrequiredName& one : surrounding.unrequired) {
        if (const auto kind = kinds.find(one.word); kind != kinds.end())
            kind->second->advice.emplace(one.name, one.advice);
    }
}

bool isUnknownName(const Fault& fault) {
    static constexpr std::array codes{"RM031", "RM034", "RM035", "RM037", "RM042"};
    return std::find(codes.begin(), codes.end(), fault.code) != codes.end();
}

void requireName(const Namespace& known, const std::string& name, const std::string& subject, const Place& place,
                 std::vector<Fault>& faults) {
    if (std::find(known.names.begin(), known.names.end(), name) != known.names.end())
        return;
    const auto advice = known.advice.find(name);
    const Text hint = advice == known.advice.end() ? didYouMean(name, known.names) : advice->second;
    const std::string before = subject.empty() ? "" : subject + ": ";
    faults.push_back(
        {known.code,
         {before + filled(known.unknown.ru, name) + hint.ru, before + filled(known.unknown.en, name) + hint.en},
         place});
}

std::vector<Fault> checkCalls(const Names& names, const Surrounding& surrounding) {
    std::vector<Fault> faults;
    CallCheck check(names, surrounding, faults);
    for (const ScriptCall& call : surrounding.calls)
        check.run(call);
    return faults;
}

} // namespace nastavnik::roadmap
