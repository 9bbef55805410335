// SPDX-License-Identifier: MIT
#include "russian/declension.hpp"

#include "russian/name_reading.hpp"

namespace nastavnik::documents::russian {

namespace {

using Role = NamePart::Role;

class NameDeclension {
public:
    NameDeclension(std::string_view name, Gender gender) : name_(name), parts_(readName(name)) {
        result_.gender = gender == Gender::unknown ? genderOf(parts_) : gender;
    }

    Declension decline() {
        for (std::string& form : result_.forms)
            form.reserve(name_.size() + name_.size() / 4);
        const char* at = name_.data();
        for (const NamePart& part : parts_) {
            if (&part != &parts_.front())
                addToAll(std::string_view(at, static_cast<std::size_t>(part.text.data() - at)) == "\u00A0" ? "\u00A0"
                                                                                                           : " ");
            add(part);
            at = part.text.data() + part.text.size();
        }
        return std::move(result_);
    }

private:
    void addToAll(std::string_view text) {
        for (std::string& form : result_.forms)
            form += text;
    }

    const NameRules::Part& rulesOf(Role role) const {
        const NameRules& rules = NameRules::instance();
        if (role == Role::given)
            return rules.given;
        return role == Role::surname ? rules.surname : rules.patronymic;
    }

    void add(const NamePart& part) {
        if (part.role == Role::fixed)
            return addToAll(part.text);
        std::string_view rest = part.text;
        for (bool isFirst = true;; isFirst = false) {
            const std::size_t hyphen = rest.find('-');
            addPiece(rest.substr(0, hyphen), rulesOf(part.role), isFirst && hyphen != rest.npos);
            if (hyphen == rest.npos)
                return;
            addToAll("-");
            rest.remove_prefix(hyphen + 1);
        }
    }

    void addPiece(std::string_view text, const NameRules::Part& rules, bool beginsDoubleName) {
        const auto word = readWord(text);
        if (!word) {
            remarkForeign(text);
            return addToAll(text);
        }
        if (beginsDoubleName && rules.firstWords.find(*word) != 0)
            return addToAll(text);
        const Inflection* inflection = rules.inflections.find(*word, result_.gender);
        if (inflection == nullptr) {
            if (result_.gender == Gender::unknown)
                remarkGender();
            return addToAll(text);
        }
        for (const Case which : cases)
            inflection->append(result_.forms[indexOf(which)], *word, which);
    }

    void remarkForeign(std::string_view text) {
        if (!text.empty() && !result_.remark)
            result_.remark = Text{"«" + std::string(text) + "» — не русское слово; оставлено как есть",
                                  "\"" + std::string(text) + "\" is no Russian word; it stays as it is"};
    }

    void remarkGender() {
        if (!result_.remark)
            result_.remark =
                Text{"род неизвестен, а без него не просклонять; укажите отчество или род",
                     "the gender is not known, and the cases depend on it; give a patronymic or the gender"};
    }

    std::string_view name_;
    std::vector<NamePart> parts_;
    Declension result_;
};

} // namespace

Declension declineName(std::string_view name, Gender gender) { return NameDeclension(name, gender).decline(); }

} // namespace nastavnik::documents::russian
