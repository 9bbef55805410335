// SPDX-License-Identifier: MIT
#include "engine/form_answers.hpp"

#include <algorithm>

namespace nastavnik::engine {

namespace {

using roadmap::FormField;

bool isScalePoint(const Value& answer) {
    return answer.is_number_integer() && answer.get<std::int64_t>() >= 1 && answer.get<std::int64_t>() <= 5;
}

bool isOption(const FormField& field, const Value& answer) {
    return answer.is_string() &&
           std::find(field.options.begin(), field.options.end(), answer.get<std::string>()) != field.options.end();
}

/// What the field wants, when the answer is something else.
Text wanted(const FormField& field, const Value& answer) {
    if (field.type == "number" && !answer.is_number())
        return {"нужно число", "a number is needed"};
    if (field.type == "flag" && !answer.is_boolean())
        return {"нужно «да» или «нет»", "yes or no is needed"};
    if (field.type == "date" && !(answer.is_string() && parseDate(answer.get<std::string>())))
        return {"нужна дата вида 2026-09-01", "a date like 2026-09-01 is needed"};
    if (field.type == "choice" && !isOption(field, answer))
        return {"нужен один из предложенных ответов", "one of the offered answers is needed"};
    if (field.type == "scale" && !isScalePoint(answer))
        return {"нужна оценка от 1 до 5", "a mark from 1 to 5 is needed"};
    if ((field.type == "text" || field.type == "long_text") && !answer.is_string())
        return {"нужен текст", "a text is needed"};
    if (field.type == "persons" && !answer.is_array())
        return {"нужен список людей", "a list of people is needed"};
    return {};
}

bool isEmpty(const Value& answer) {
    return answer.is_null() || (answer.is_string() && answer.get<std::string>().empty());
}

} // namespace

Value checkedAnswers(const std::string& form, const Value& answers, const roadmap::Roadmap& roadmap) {
    const roadmap::Form* declared = roadmap::find(roadmap.forms, form);
    if (!declared)
        return answers.is_object() ? answers : Value::object();
    Value checked = Value::object();
    std::vector<Fault> faults;
    for (const FormField& field : declared->fields) {
        const Value answer = answers.is_object() ? answers.value(field.name, Value()) : Value();
        Text fault;
        if (isEmpty(answer)) {
            if (field.required)
                fault = {"нужен ответ", "an answer is needed"};
        } else {
            fault = wanted(field, answer);
            checked[field.name] = answer;
        }
        if (!fault.ru.empty())
            faults.push_back({"EN035", {"«" + field.title + "»: " + fault.ru, "\"" + field.title + "\": " + fault.en}});
    }
    if (!faults.empty())
        throw Error(std::move(faults));
    return checked;
}

} // namespace nastavnik::engine
