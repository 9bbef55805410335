// SPDX-License-Identifier: MIT
#include "roadmap/roadmap_reader.hpp"

#include "roadmap/declaration_check.hpp"
#include "roadmap/suggestion.hpp"

#include <algorithm>
#include <set>

namespace nastavnik::roadmap {

namespace {

std::string textOf(const Declaration& declaration, const std::string& key) {
    return declaration.fields.value(key, std::string());
}

bool flagOf(const Declaration& declaration, const std::string& key) { return declaration.fields.value(key, false); }

std::vector<std::string> textsOf(const Value& fields, const std::string& key) {
    const auto value = fields.find(key);
    if (value == fields.end())
        return {};
    return value->is_string() ? std::vector{value->get<std::string>()} : value->get<std::vector<std::string>>();
}

UnitKind unitOf(const std::string& name) {
    if (name == "department")
        return UnitKind::department;
    return name == "mentorship" ? UnitKind::mentorship : UnitKind::school;
}

bool isNumber(const std::string& text) {
    bool digit = false;
    for (const char letter : text) {
        if (letter == '.' ? !digit : letter < '0' || letter > '9')
            return false;
        digit = letter != '.';
    }
    return digit && text.size() <= 20;
}

bool isName(const std::string& text) {
    return !text.empty() && text.size() <= 64 && std::all_of(text.begin(), text.end(), [](char letter) {
        return (letter >= 'a' && letter <= 'z') || (letter >= '0' && letter <= '9') || letter == '_' || letter == '-';
    });
}

class RoadmapReader {
public:
    explicit RoadmapReader(const InputValues& inputs) : inputs_(inputs) {}

    ReadResult read(const std::vector<Declaration>& declarations) {
        for (const Declaration& declaration : declarations)
            take(declaration);
        finish(declarations);
        return std::move(result_);
    }

private:
    using Filler = void (RoadmapReader::*)(const Declaration&);

    void fault(const char* code, Place place, std::string ru, std::string en) {
        result_.faults.push_back({code, {std::move(ru), std::move(en)}, std::move(place)});
    }

    static Filler fillerOf(const std::string& word) {
        static const std::map<std::string, Filler> fillers{
            {"roadmap", &RoadmapReader::fillRoadmap},     {"role", &RoadmapReader::fillRole},
            {"stage", &RoadmapReader::fillStage},         {"activity", &RoadmapReader::fillActivity},
            {"document", &RoadmapReader::fillDocument},   {"notice", &RoadmapReader::fillNotice},
            {"form", &RoadmapReader::fillForm},           {"input", &RoadmapReader::fillInput},
            {"indicator", &RoadmapReader::fillIndicator}, {"criteria", &RoadmapReader::fillCriteria},
        };
        return fillers.at(word);
    }

    void take(Declaration declaration) {
        const Word* const word = findWord(declaration.word);
        if (!word)
            throw std::logic_error("no word " + declaration.word);
        std::vector<Fault> faults = checkDeclaration(*word, declaration);
        result_.faults.insert(result_.faults.end(), faults.begin(), faults.end());
        checkId(declaration);
        if (isNew(declaration))
            (this->*fillerOf(declaration.word))(declaration);
    }

    void checkId(const Declaration& declaration) {
        const std::string subject = declaration.word + " \"" + declaration.id + "\"";
        const bool numbered = declaration.word == "stage" || declaration.word == "activity";
        if (numbered && !isNumber(declaration.id))
            fault("RM015", declaration.place, subject + ": номер пишется цифрами через точку, например \"5.3\"",
                  subject + ": a number is written in figures with dots, \"5.3\" for example");
        if (!numbered && !isName(declaration.id))
            fault("RM015", declaration.place,
                  subject + ": имя пишется строчными латинскими буквами, цифрами, знаками _ и -",
                  subject + ": a name is written in small Latin letters, figures, _ and -");
    }

    bool isNew(const Declaration& declaration) {
        const std::string group = declaration.word == "stage" ? "activity" : declaration.word;
        const auto [first, isNew] = seen_.try_emplace({group, declaration.id}, declaration.place);
        if (!isNew) {
            const std::string subject = declaration.word + " \"" + declaration.id + "\"";
            const std::string line = std::to_string(first->second.line);
            fault("RM016", declaration.place,
                  subject + " уже есть в строке " + line + "; оставьте одно или смените номер",
                  subject + " stands already in line " + line + "; keep one of them or change the number");
        }
        return isNew;
    }

    void fillRoadmap(const Declaration& declaration) {
        if (!result_.roadmap.id.empty())
            fault("RM018", declaration.place, "слово roadmap стоит второй раз; дорожная карта в папке одна",
                  "the word roadmap stands twice; a folder holds one roadmap");
        result_.roadmap.id = declaration.id;
        result_.roadmap.title = textOf(declaration, "title");
        result_.roadmap.place = textOf(declaration, "place");
        remind_ = reminders(declaration);
        escalate_ = ladder(declaration);
    }

    void fillRole(const Declaration& declaration) {
        result_.roadmap.roles.push_back({declaration.id, textOf(declaration, "title"),
                                         unitOf(textOf(declaration, "unit")), textOf(declaration, "stand_in"),
                                         flagOf(declaration, "special"), declaration.place});
    }

    void fillStage(const Declaration& declaration) {
        result_.roadmap.stages.push_back(
            {declaration.id, textOf(declaration, "title"), textOf(declaration, "goal"), declaration.place});
    }

    void fillActivity(const Declaration& declaration) {
        Activity activity;
        activity.number = declaration.id;
        activity.title = textOf(declaration, "title");
        activity.term = textOf(declaration, "term");
        activity.on = textOf(declaration, "on");
        activity.by = textsOf(declaration.fields, "by");
        activity.accept = textOf(declaration, "accept");
        activity.unit = unitOf(textOf(declaration, "unit"));
        activity.after = textsOf(declaration.fields, "after");
        activity.proof = proofs(declaration);
        activity.remind = reminders(declaration);
        activity.escalate = ladder(declaration);
        activity.run = textOf(declaration, "run");
        activity.form = textOf(declaration, "form");
        activity.result = textOf(declaration, "result");
        activity.place = declaration.place;
        result_.roadmap.activities.push_back(std::move(activity));
    }

    void fillDocument(const Declaration& declaration) {
        result_.roadmap.documents.push_back({declaration.id, textOf(declaration, "title"),
                                             textOf(declaration, "template"), textOf(declaration, "number"),
                                             textsOf(declaration.fields, "approve"), textOf(declaration, "register"),
                                             flagOf(declaration, "public"), declaration.place});
    }

    void fillNotice(const Declaration& declaration) {
        result_.roadmap.notices.push_back(
            {declaration.id, textOf(declaration, "subject"), textOf(declaration, "text"), declaration.place});
    }

    void fillForm(const Declaration& declaration) {
        Form form{declaration.id, textOf(declaration, "title"), {}, declaration.place};
        std::set<std::string> names;
        for (const Value& field : declaration.fields.value("fields", Value::array())) {
            FormField read{field.value("name", ""), field.value("type", ""), field.value("title", ""),
                           field.value("required", false), textsOf(field, "options")};
            const std::string subject = "form \"" + declaration.id + "\", поле \"" + read.name + "\"";
            const std::string subjectEn = "form \"" + declaration.id + "\", field \"" + read.name + "\"";
            if (!names.insert(read.name).second && !read.name.empty())
                fault("RM016", declaration.at("fields"), subject + ": такое имя уже есть",
                      subjectEn + ": the name is taken");
            if (read.type == "choice" && read.options.empty())
                fault("RM012", declaration.at("fields"),
                      subject + ": для choice нужны варианты: options = { \"…\", \"…\" }",
                      subjectEn + ": a choice needs options = { \"…\", \"…\" }");
            form.fields.push_back(std::move(read));
        }
        result_.roadmap.forms.push_back(std::move(form));
    }

    void fillInput(const Declaration& declaration) {
        Input input{declaration.id, textOf(declaration, "type"), textOf(declaration, "title"), nullptr,
                    declaration.place};
        const auto given = inputs_.find(declaration.id);
        input.value = given == inputs_.end() ? declaration.fields.value("default", Value()) : given->second;
        checkInput(input, declaration);
        result_.roadmap.inputs.push_back(std::move(input));
    }

    void checkInput(const Input& input, const Declaration& declaration) {
        const Value& value = input.value;
        const bool fits = value.is_null() || input.type.empty() || (input.type == "text" && value.is_string()) ||
                          (input.type == "number" && value.is_number()) ||
                          (input.type == "flag" && value.is_boolean()) ||
                          (input.type == "date" && value.is_string() && parseDate(value.get<std::string>()));
        if (fits)
            return;
        static const std::map<std::string, Text> kinds{
            {"text", {"текст", "a text"}},
            {"number", {"число", "a number"}},
            {"flag", {"true или false", "true or false"}},
            {"date", {"дата вида \"2026-09-01\"", "a date like \"2026-09-01\""}}};
        const Text& kind = kinds.at(input.type);
        fault("RM017", declaration.at("default"),
              "input \"" + input.id + "\": нужно значение вида «" + kind.ru + "», а стоит " + value.dump(),
              "input \"" + input.id + "\": " + kind.en + " is needed, but there is " + value.dump());
    }

    void fillIndicator(const Declaration& declaration) {
        Indicator indicator;
        indicator.id = declaration.id;
        indicator.title = textOf(declaration, "title");
        indicator.numerator = declaration.fields.value("numerator", Value());
        indicator.denominator = declaration.fields.value("denominator", Value());
        if (declaration.fields.contains("target"))
            indicator.target = declaration.fields.at("target").get<double>();
        indicator.by = parseDate(textOf(declaration, "by"));
        indicator.place = declaration.place;
        result_.roadmap.indicators.push_back(std::move(indicator));
    }

    void fillCriteria(const Declaration& declaration) {
        result_.roadmap.criteria.push_back({declaration.id, declaration.fields, declaration.place});
    }

    static std::vector<Proof> proofs(const Declaration& declaration) {
        const Value value = declaration.fields.value("proof", Value::array());
        std::vector<Proof> result;
        for (const Value& element : value.is_array() ? value : Value::array({value})) {
            if (element.is_string())
                result.push_back({"", element.get<std::string>()});
            else
                result.push_back({element.at("id").get<std::string>(), ""});
        }
        return result;
    }

    std::vector<Offset> reminders(const Declaration& declaration) {
        std::vector<Offset> result;
        for (const std::string& phrase : textsOf(declaration.fields, "remind")) {
            if (auto offset = understandOffset(phrase)) {
                offset->amount = -std::abs(offset->amount); // «7 дней» in a reminder means before.
                result.push_back(*offset);
            } else {
                badOffset(declaration, "remind", phrase, "за 7 дней");
            }
        }
        return result;
    }

    std::vector<Escalation> ladder(const Declaration& declaration) {
        std::vector<Escalation> result;
        for (const Value& rung : declaration.fields.value("escalate", Value::array())) {
            const std::string phrase = rung.value("after", ""), to = rung.value("to", "");
            const auto offset = understandOffset(phrase);
            if (offset && offset->amount >= 0)
                result.push_back({*offset, to});
            else if (!phrase.empty())
                badOffset(declaration, "escalate", phrase, "3 дня");
        }
        return result;
    }

    void badOffset(const Declaration& declaration, const std::string& key, const std::string& phrase,
                   const std::string& example) {
        const std::string subject = declaration.word + " \"" + declaration.id + "\", " + key;
        fault("RM020", declaration.at(key),
              subject + ": непонятно «" + phrase + "»; напишите, например, «" + example + "»",
              subject + ": \"" + phrase + "\" is not understood; write \"" + example + "\", for example");
    }

    void finish(const std::vector<Declaration>& declarations) {
        Roadmap& roadmap = result_.roadmap;
        for (Activity& activity : roadmap.activities) {
            const auto own =
                std::find_if(declarations.begin(), declarations.end(), [&](const Declaration& declaration) {
                    return declaration.word == "activity" && declaration.id == activity.number;
                });
            if (!own->fields.contains("remind"))
                activity.remind = remind_;
            if (!own->fields.contains("escalate"))
                activity.escalate = escalate_;
            const Role* const role = activity.by.empty() ? nullptr : find(roadmap.roles, activity.by.front());
            if (!own->fields.contains("unit") && role)
                activity.unit = role->unit;
            activity.stage = stageOf(activity.number);
        }
    }

    /// The stage whose number is the longest prefix: "2.1.3" belongs to "2.1", or else to "2".
    std::string stageOf(std::string number) const {
        while (!number.empty()) {
            const std::size_t dot = number.rfind('.');
            number.resize(dot == std::string::npos ? 0 : dot);
            if (find(result_.roadmap.stages, number))
                return number;
        }
        return {};
    }

    const InputValues& inputs_;
    ReadResult result_;
    std::map<std::pair<std::string, std::string>, Place> seen_;
    std::vector<Offset> remind_;
    std::vector<Escalation> escalate_;
};

} // namespace

ReadResult readRoadmap(const std::vector<Declaration>& declarations, const InputValues& inputs) {
    return RoadmapReader(inputs).read(declarations);
}

} // namespace nastavnik::roadmap
