// SPDX-License-Identifier: MIT
#include "roadmap/declaration_check.hpp"

#include "roadmap/suggestion.hpp"

#include <algorithm>
#include <cmath>

namespace nastavnik::roadmap {

namespace {

bool isTexts(const Value& value) {
    return value.is_string() || (value.is_array() && std::all_of(value.begin(), value.end(), [](const Value& element) {
                                     return element.is_string();
                                 }));
}

bool isReference(const Value& value) { return value.is_object() && value.contains(referenceKey); }

bool isProof(const Value& value) {
    return value.is_string() || (isReference(value) && value.at(referenceKey) == "document");
}

bool isDate(const Value& value) {
    return value.is_string() && parseDate(value.get_ref<const std::string&>()).has_value();
}

bool fits(Shape shape, const Value& value) {
    switch (shape) {
    case Shape::text:
        return value.is_string();
    case Shape::number:
        return value.is_number();
    case Shape::flag:
        return value.is_boolean();
    case Shape::date:
        return isDate(value);
    case Shape::texts:
        return isTexts(value);
    case Shape::proofs:
        return isProof(value) || (value.is_array() && std::all_of(value.begin(), value.end(), isProof));
    case Shape::tables:
        return value.is_array() &&
               std::all_of(value.begin(), value.end(), [](const Value& element) { return element.is_object(); });
    case Shape::value:
        break;
    }
    return true;
}

Text wanted(Shape shape) {
    switch (shape) {
    case Shape::text:
        return {"нужен текст в кавычках", "a text in quotes is needed"};
    case Shape::number:
        return {"нужно число", "a number is needed"};
    case Shape::flag:
        return {"нужно true или false", "true or false is needed"};
    case Shape::date:
        return {"нужна дата вида \"2027-05-31\"", "a date like \"2027-05-31\" is needed"};
    case Shape::texts:
        return {"нужен текст или список текстов: { \"…\", \"…\" }",
                "a text or a list of texts is needed: { \"…\", \"…\" }"};
    case Shape::proofs:
        return {"нужны document \"имя\" или слова: { document \"…\", \"…\" }",
                "document \"id\" or words are needed: { document \"…\", \"…\" }"};
    case Shape::tables:
        return {"нужен список таблиц: { { … }, { … } }", "a list of tables is needed: { { … }, { … } }"};
    case Shape::value:
        break;
    }
    return {};
}

Text found(const Value& value) {
    if (isReference(value)) {
        const std::string word = value.at(referenceKey).get<std::string>();
        return {"ссылка " + word, "a reference to a " + word};
    }
    switch (value.type()) {
    case Value::value_t::string:
        return {"текст «" + value.get<std::string>() + "»", "the text \"" + value.get<std::string>() + "\""};
    case Value::value_t::boolean:
        return {value.get<bool>() ? "true" : "false", value.get<bool>() ? "true" : "false"};
    case Value::value_t::array:
        return {"список", "a list"};
    case Value::value_t::object:
        return {"таблица", "a table"};
    default:
        return value.is_number() ? Text{"число " + value.dump(), "the number " + value.dump()}
                                 : Text{"пусто", "nothing"};
    }
}

class Check {
public:
    Check(const Declaration& declaration, std::vector<Fault>& faults) : declaration_(declaration), faults_(faults) {}

    /// `path` is "" for the declaration itself, "fields[2]." for an element of a list.
    void run(const std::vector<WordField>& fields, Value& values, const std::string& path) {
        dropFaulty(values);
        unknownKeys(fields, values, path);
        for (const WordField& field : fields) {
            const auto value = values.find(field.name);
            if (value == values.end() || value->is_null())
                missing(field, values, path);
            else if (!accepts(field, *value, path + field.name))
                values.erase(field.name);
        }
    }

private:
    void add(const char* code, const std::string& path, Text message, const Place& place) {
        const std::string subject =
            declaration_.word + " \"" + declaration_.id + "\"" + (path.empty() ? "" : ", " + path);
        faults_.push_back({code, {subject + ": " + message.ru, subject + ": " + message.en}, place});
    }

    Place placeOf(const std::string& path) const { return declaration_.at(path.substr(0, path.find_first_of(".["))); }

    void dropFaulty(Value& values) {
        for (auto value = values.begin(); value != values.end();) {
            const bool faulty = value->is_object() && value->contains(faultyKey);
            if (faulty)
                complained_.push_back(value.key());
            value = faulty ? values.erase(value) : std::next(value);
        }
    }

    void unknownKeys(const std::vector<WordField>& fields, Value& values, const std::string& path) {
        std::vector<std::string> names, unknown;
        for (const WordField& field : fields)
            names.push_back(field.name);
        for (const auto& [key, value] : values.items()) {
            if (std::find(names.begin(), names.end(), key) == names.end())
                unknown.push_back(key);
        }
        for (const std::string& key : unknown) {
            if (const auto meant = nearest(key, names))
                complained_.push_back(*meant); // Not missing too: it was only misspelt.
            const Text hint = didYouMean(key, names);
            add("RM011", "",
                {"ключа «" + path + key + "» нет" + hint.ru, "there is no key \"" + path + key + "\"" + hint.en},
                placeOf(path + key));
            values.erase(key);
        }
    }

    void missing(const WordField& field, const Value& values, const std::string& path) {
        const bool known = std::find(complained_.begin(), complained_.end(), field.name) != complained_.end();
        if (field.need == Need::optional || (known && !values.contains(field.name)))
            return;
        const std::string key = path + field.name;
        add("RM012", "",
            {"не хватает «" + key + "»: " + field.summary.ru, "\"" + key + "\" is missing: " + field.summary.en},
            path.empty() ? declaration_.place : placeOf(path));
    }

    bool accepts(const WordField& field, Value& value, const std::string& path) {
        if (field.shape == Shape::tables && value.is_object() && !isReference(value))
            value = Value::array({value}); // One rung is a ladder too.
        if (!fits(field.shape, value)) {
            const Text want = wanted(field.shape), is = found(value);
            add("RM013", path, {want.ru + ", а стоит " + is.ru, want.en + ", but there is " + is.en}, placeOf(path));
            return false;
        }
        if (field.shape == Shape::tables) {
            for (std::size_t at = 0; at < value.size(); ++at)
                run(field.fields, value[at], path + "[" + std::to_string(at + 1) + "].");
        }
        return isAllowed(field, value, path);
    }

    bool isAllowed(const WordField& field, const Value& value, const std::string& path) {
        if (field.allowed.empty() || std::find(field.allowed.begin(), field.allowed.end(),
                                               value.get_ref<const std::string&>()) != field.allowed.end())
            return true;
        std::string all;
        for (const std::string& text : field.allowed)
            all += (all.empty() ? "" : ", ") + text;
        const std::string text = value.get<std::string>();
        const Text hint = didYouMean(text, field.allowed);
        add("RM014", path,
            {"«" + text + "» не подходит, можно: " + all + hint.ru,
             "\"" + text + "\" does not fit, there are: " + all + hint.en},
            placeOf(path));
        return false;
    }

    const Declaration& declaration_;
    std::vector<Fault>& faults_;
    std::vector<std::string> complained_;
};

} // namespace

std::vector<Fault> checkDeclaration(const Word& word, Declaration& declaration) {
    std::vector<Fault> faults;
    if (word.fields.empty())
        return faults;
    if (declaration.fields.is_array() && declaration.fields.empty())
        declaration.fields = Value::object();
    if (!declaration.fields.is_object()) {
        const std::string subject = declaration.word + " \"" + declaration.id + "\"";
        faults.push_back({"RM013",
                          {subject + ": у каждого значения должен быть ключ: { title = \"…\" }",
                           subject + ": each value needs a key: { title = \"…\" }"},
                          declaration.place});
        declaration.fields = Value::object();
        return faults;
    }
    Value fields = std::move(declaration.fields);
    Check(declaration, faults).run(word.fields, fields, "");
    declaration.fields = std::move(fields);
    return faults;
}

} // namespace nastavnik::roadmap
