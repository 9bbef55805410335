// SPDX-License-Identifier: MIT
#include "roadmap/roadmap_facts.hpp"

#include <map>

namespace nastavnik::roadmap {

namespace {

using Values = std::vector<std::pair<std::string, std::string>>;

std::string joined(const std::vector<std::string>& texts) {
    std::string all;
    for (const std::string& text : texts)
        all += (all.empty() ? "" : ", ") + text;
    return all;
}

std::string unitText(UnitKind unit) {
    if (unit == UnitKind::department)
        return "управление";
    return unit == UnitKind::school ? "школа" : "пара";
}

std::string offsetText(const Offset& offset) {
    static const std::map<Offset::Unit, std::string> units{{Offset::days, "дн."},
                                                           {Offset::workingDays, "раб. дн."},
                                                           {Offset::weeks, "нед."},
                                                           {Offset::months, "мес."},
                                                           {Offset::years, "г."}};
    return (offset.amount < 0 ? "за " : "через ") + std::to_string(std::abs(offset.amount)) + " " +
           units.at(offset.unit);
}

std::string number(double value) {
    std::string text = Value(value).dump();
    return text.ends_with(".0") ? text.substr(0, text.size() - 2) : text;
}

class FactsReader {
public:
    explicit FactsReader(const Roadmap& roadmap) : roadmap_(roadmap) {}

    std::vector<Facts> run() {
        add("roadmap", "", roadmap_.title, {{"title", roadmap_.title}, {"place_name", roadmap_.place}}, {});
        for (const Stage& stage : roadmap_.stages)
            add("stage", stage.number, stage.title, {{"title", stage.title}, {"goal", stage.goal}}, stage.place);
        for (const Activity& activity : roadmap_.activities)
            add("activity", activity.number, activity.title, valuesOf(activity), activity.place);
        for (const Role& role : roadmap_.roles)
            add("role", role.id, role.title,
                {{"title", role.title}, {"unit", unitText(role.unit)}, {"stand_in", roleTitle(role.standIn)}},
                role.place);
        for (const DocumentKind& document : roadmap_.documents)
            add("document", document.id, document.title,
                {{"title", document.title},
                 {"template", document.tmpl},
                 {"document_number", document.number},
                 {"approve", roleTitles(document.approve)}},
                document.place);
        for (const Form& form : roadmap_.forms)
            add("form", form.id, form.title, valuesOf(form), form.place);
        for (const Notice& notice : roadmap_.notices)
            add("notice", notice.id, notice.subject, {{"subject", notice.subject}, {"text", notice.text}},
                notice.place);
        for (const Input& input : roadmap_.inputs)
            add("input", input.id, input.title,
                {{"title", input.title}, {"type", input.type}, {"value", plain(input.value)}}, input.place);
        for (const Indicator& indicator : roadmap_.indicators)
            add("indicator", indicator.id, indicator.title, valuesOf(indicator), indicator.place);
        for (const Criteria& criteria : roadmap_.criteria)
            add("criteria", criteria.id, "", {{"rules", criteria.rules.dump()}}, criteria.place);
        return std::move(facts_);
    }

private:
    void add(std::string word, std::string id, std::string title, Values values, Place place) {
        std::erase_if(values, [](const auto& entry) { return entry.second.empty(); });
        facts_.push_back({std::move(word), std::move(id), std::move(title), std::move(values), std::move(place)});
    }

    std::string roleTitle(const std::string& id) const {
        const Role* const role = find(roadmap_.roles, id);
        return role ? role->title : id;
    }

    std::string roleTitles(const std::vector<std::string>& ids) const {
        std::vector<std::string> titles;
        for (const std::string& id : ids)
            titles.push_back(roleTitle(id));
        return joined(titles);
    }

    Values valuesOf(const Activity& activity) const {
        std::vector<std::string> proofs, reminders, rungs;
        for (const Proof& proof : activity.proof) {
            const DocumentKind* const document = find(roadmap_.documents, proof.document);
            proofs.push_back(document ? document->title : proof.document + proof.text);
        }
        for (const Offset& offset : activity.remind)
            reminders.push_back(offsetText(offset));
        for (const Escalation& rung : activity.escalate)
            rungs.push_back(offsetText(rung.after) + " — " + roleTitle(rung.to));
        return {{"title", activity.title},
                {"term", activity.term},
                {"by", roleTitles(activity.by)},
                {"accept", roleTitle(activity.accept)},
                {"unit", unitText(activity.unit)},
                {"after", joined(activity.after)},
                {"proof", joined(proofs)},
                {"remind", joined(reminders)},
                {"escalate", joined(rungs)},
                {"run", activity.run},
                {"form", formTitle(activity.form)},
                {"result", activity.result},
                {"on", activity.on}};
    }

    std::string formTitle(const std::string& id) const {
        const Form* const form = find(roadmap_.forms, id);
        return form ? form->title : id;
    }

    static Values valuesOf(const Form& form) {
        Values values{{"title", form.title}};
        for (const FormField& field : form.fields)
            values.emplace_back("field " + field.name,
                                field.title + " (" + field.type + (field.required ? ", обязательно" : "") +
                                    (field.options.empty() ? "" : ": " + joined(field.options)) + ")");
        return values;
    }

    static Values valuesOf(const Indicator& indicator) {
        return {{"title", indicator.title},
                {"numerator", plain(indicator.numerator)},
                {"denominator", plain(indicator.denominator)},
                {"target", indicator.target ? number(*indicator.target) : ""},
                {"by_day", indicator.by ? isoText(*indicator.by) : ""}};
    }

    static std::string plain(const Value& value) {
        if (value.is_null())
            return "";
        return value.is_string() ? value.get<std::string>() : value.dump();
    }

    const Roadmap& roadmap_;
    std::vector<Facts> facts_;
};

} // namespace

std::vector<Facts> factsOf(const Roadmap& roadmap) { return FactsReader(roadmap).run(); }

KeyWord keyWord(const std::string& key) {
    static const std::map<std::string, KeyWord> words{
        {"number", {"номер", "был", "стал", "number"}},
        {"title", {"название", "было", "стало", "title"}},
        {"place_name", {"место", "было", "стало", "place"}},
        {"goal", {"цель", "была", "стала", "goal"}},
        {"term", {"срок", "был", "стал", "term"}},
        {"on", {"событие", "было", "стало", "event"}},
        {"by", {"исполнители", "были", "стали", "who does it"}},
        {"accept", {"принимающий", "был", "стал", "who accepts it"}},
        {"unit", {"единица", "была", "стала", "unit"}},
        {"after", {"условие «после»", "было", "стало", "gates"}},
        {"proof", {"подтверждение", "было", "стало", "proof"}},
        {"remind", {"напоминание", "было", "стало", "reminders"}},
        {"escalate", {"сообщение о просрочке", "было", "стало", "escalation"}},
        {"run", {"действие", "было", "стало", "action"}},
        {"form", {"анкета", "была", "стала", "form"}},
        {"result", {"результат", "был", "стал", "result"}},
        {"stand_in", {"замещающий", "был", "стал", "stand-in"}},
        {"template", {"шаблон", "был", "стал", "template"}},
        {"document_number", {"образец номера", "был", "стал", "pattern of numbers"}},
        {"approve", {"согласующие", "были", "стали", "who approves"}},
        {"subject", {"тема", "была", "стала", "subject"}},
        {"text", {"текст", "был", "стал", "text"}},
        {"type", {"вид", "был", "стал", "type"}},
        {"value", {"значение", "было", "стало", "value"}},
        {"numerator", {"числитель", "был", "стал", "numerator"}},
        {"denominator", {"знаменатель", "был", "стал", "denominator"}},
        {"target", {"цель", "была", "стала", "target"}},
        {"by_day", {"день цели", "был", "стал", "day of the target"}},
        {"rules", {"правила", "были", "стали", "rules"}}};
    if (const auto found = words.find(key); found != words.end())
        return found->second;
    return {key.starts_with("field ") ? "поле " + key.substr(6) : key, "было", "стало", key};
}

Text wordTitle(const std::string& word) {
    static const std::map<std::string, Text> titles{{"roadmap", {"дорожная карта", "the roadmap"}},
                                                    {"stage", {"этап", "stage"}},
                                                    {"activity", {"мероприятие", "activity"}},
                                                    {"role", {"роль", "role"}},
                                                    {"document", {"документ", "document"}},
                                                    {"form", {"анкета", "form"}},
                                                    {"notice", {"письмо", "notice"}},
                                                    {"input", {"настройка", "input"}},
                                                    {"indicator", {"показатель", "indicator"}},
                                                    {"criteria", {"критерии", "criteria"}},
                                                    {"file", {"файл", "file"}}};
    const auto found = titles.find(word);
    return found == titles.end() ? Text{word, word} : found->second;
}

} // namespace nastavnik::roadmap
