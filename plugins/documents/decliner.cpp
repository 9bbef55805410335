// SPDX-License-Identifier: MIT
#include "decliner.hpp"

#include "nastavnik/error.hpp"
#include "russian/declension.hpp"

#include <unordered_map>

namespace nastavnik::documents {

namespace {

using russian::Case;

/// Forms that people have put right, by the text in the nominative. They belong to the arguments of the call.
using Corrections = std::unordered_map<std::string, const Value*>;

Corrections correctionsIn(const Value& arguments) {
    Corrections corrections;
    const auto given = arguments.find("corrections");
    if (given == arguments.end() || !given->is_array())
        return corrections;
    const Value& list = *given;
    std::vector<Fault> faults;
    for (const Value& entry : list) {
        const bool isNamed = entry.is_object() && entry.contains("name") && entry["name"].is_string();
        if (isNamed)
            corrections[entry["name"].get<std::string>()] = &entry;
        else
            faults.push_back({"DT040",
                              {"исправление без имени; нужно {\"name\": \"Швец Иван\", \"dative\": \"Швецу Ивану\"}",
                               "a correction without a name; it is {\"name\": …, \"dative\": …}"},
                              {"corrections/" + std::to_string(&entry - &list.front())}});
    }
    if (!faults.empty())
        throw Error(faults);
    return corrections;
}

class Decliner {
public:
    explicit Decliner(const Value& arguments) : corrections_(correctionsIn(arguments)) {
        const std::string kind = arguments.value("kind", "auto");
        kind_ = russian::findKind(kind);
        gender_ = russian::findGender(textOr(arguments, "gender")).value_or(russian::Gender::unknown);
        if (!kind_ && gender_ != russian::Gender::unknown)
            kind_ = russian::Kind::person;
    }

    Value decline(const std::string& text) const {
        russian::Declension declined =
            russian::decline(text, kind_ ? *kind_ : russian::kindOf(text.substr(0, russian::longestText)), gender_);
        Value entry{{"name", text}, {"gender", nameOf(declined.gender)}};
        for (const Case which : russian::cases)
            entry[std::string(englishName(which))] = std::move(declined.forms[russian::indexOf(which)]);
        const bool isCorrected = correct(entry);
        if (declined.remark && !isCorrected)
            entry["remark"] = {{"ru", declined.remark->ru}, {"en", declined.remark->en}};
        return entry;
    }

private:
    static std::string textOr(const Value& arguments, const char* name) {
        const auto found = arguments.find(name);
        return found != arguments.end() && found->is_string() ? found->get<std::string>() : std::string();
    }

    bool correct(Value& entry) const {
        const auto found = corrections_.find(entry["name"].get_ref<const std::string&>());
        if (found == corrections_.end())
            return false;
        for (const Case which : russian::cases) {
            const std::string name(englishName(which));
            const auto form = found->second->find(name);
            if (form != found->second->end() && form->is_string())
                entry[name] = *form;
        }
        return true;
    }

    Corrections corrections_;
    std::optional<russian::Kind> kind_;
    russian::Gender gender_ = russian::Gender::unknown;
};

Outcome run(const Call& call) {
    const Decliner decliner(call.arguments);
    const Value names = call.arguments.value("names", Value());
    const Value name = call.arguments.value("name", Value());
    if (names.is_array() == name.is_string())
        throw Error("DT041", {"нужно одно из двух: name — один текст, names — список текстов",
                              "give one of the two: name, a text, or names, a list of texts"});
    if (name.is_string())
        return {.value = decliner.decline(name.get<std::string>())};
    Value all = Value::array();
    for (const Value& text : names) {
        if (!text.is_string())
            throw Error("DT042", {"в names бывают только тексты", "names has only texts"});
        all.push_back(decliner.decline(text.get_ref<const std::string&>()));
    }
    return {.value = std::move(all)};
}

} // namespace

Capability declining() {
    return {
        .name = "documents.decline",
        .summary = {"Склоняет имена, должности и названия по шести падежам; сохранённые формы важнее правил.",
                    "Names, positions and institutions in the six cases of Russian; stored forms go before rules."},
        .fields = {{"name", Kind::text, Need::optional, {"Один текст.", "One text."}},
                   {"names",
                    Kind::list,
                    Need::optional,
                    {"Список текстов; ответ — список.", "A list of texts; the answer is a list."}},
                   {"kind",
                    Kind::text,
                    Need::optional,
                    {"Что это: auto — как видно по словам, person — имя, position — должность, institution — название.",
                     "What it is: auto, as the words show it; person, position or institution."},
                    {"auto", "person", "position", "institution"},
                    "auto"},
                   {"gender",
                    Kind::text,
                    Need::optional,
                    {"Род человека; без него — по отчеству, имени, фамилии.",
                     "The person's gender; without it, as patronymic, given name or surname show it."},
                    {"male", "female"}},
                   {"corrections",
                    Kind::list,
                    Need::optional,
                    {"Сохранённые формы: таблицы с name и исправленными падежами (genitive, dative, …).",
                     "Stored forms: tables with name and the cases that were put right (genitive, dative, …)."}}},
        .result = Kind::any,
        .run = run};
}

} // namespace nastavnik::documents
