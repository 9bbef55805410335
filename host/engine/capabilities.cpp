// SPDX-License-Identifier: MIT
#include "engine/capabilities.hpp"

#include "roadmap/suggestion.hpp"

#include <algorithm>
#include <cmath>
#include <cstdint>

namespace nastavnik::engine {

namespace {

constexpr std::size_t longestQuote = 40;

/// Cut between letters, not inside of one.
std::string quoted(std::string text) {
    if (text.size() <= longestQuote)
        return text;
    std::size_t end = longestQuote;
    while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U)
        --end;
    return text.substr(0, end) + "…";
}

Text found(const Value& value) {
    switch (value.type()) {
    case Value::value_t::string: {
        const std::string text = quoted(value.get<std::string>());
        return {"текст «" + text + "»", "the text \"" + text + "\""};
    }
    case Value::value_t::boolean:
        return value.get<bool>() ? Text{"«да»", "true"} : Text{"«нет»", "false"};
    case Value::value_t::array:
        return {"список", "a list"};
    case Value::value_t::object:
        return {"таблица", "a table"};
    case Value::value_t::binary:
        return {"содержимое файла", "the bytes of a file"};
    case Value::value_t::null:
        return {"пусто", "nothing"};
    default:
        return {"число " + value.dump(), "the number " + value.dump()};
    }
}

Text wanted(Kind kind) {
    switch (kind) {
    case Kind::text:
        return {"текст", "a text"};
    case Kind::number:
        return {"число", "a number"};
    case Kind::integer:
        return {"целое число", "a whole number"};
    case Kind::flag:
        return {"true или false", "true or false"};
    case Kind::date:
        return {"дата вида «2026-09-01»", "a date like \"2026-09-01\""};
    case Kind::list:
        return {"список", "a list"};
    case Kind::tmpl:
        return {"имя шаблона или документ", "the name of a template, or a document"};
    case Kind::files:
        return {"список документов", "a list of documents"};
    default:
        return {"таблица", "a table"};
    }
}

bool isWhole(const Value& value) {
    constexpr double exact = 9007199254740992.0; // 2^53
    if (!value.is_number_float())
        return value.is_number();
    const double number = value.get<double>();
    return std::trunc(number) == number && std::abs(number) <= exact;
}

bool isPaper(const Value& value) { return value.is_string() || value.is_object(); }

bool fits(Kind kind, const Value& value) {
    switch (kind) {
    case Kind::text:
    case Kind::date:
        return value.is_string();
    case Kind::number:
        return value.is_number();
    case Kind::integer:
        return isWhole(value);
    case Kind::flag:
        return value.is_boolean();
    case Kind::list:
        return value.is_array();
    case Kind::table:
        return value.is_object();
    case Kind::tmpl:
        return isPaper(value);
    case Kind::files:
        return value.is_array() && std::all_of(value.begin(), value.end(), isPaper);
    default:
        return true;
    }
}

/// Lua has one kind of empty table, and 3.0 for 3; a single document may stand for a list of one.
void adapt(Kind kind, Value& value) {
    if ((kind == Kind::list || kind == Kind::files) && value.is_object() && value.empty())
        value = Value::array();
    else if (kind == Kind::table && value.is_array() && value.empty())
        value = Value::object();
    else if (kind == Kind::files && isPaper(value))
        value = Value::array({value});
    else if (kind == Kind::integer && value.is_number_float() && isWhole(value))
        value = static_cast<std::int64_t>(value.get<double>());
}

class Check {
public:
    explicit Check(std::string subject) : subject_(std::move(subject)) {}

    void table(const std::vector<Field>& fields, Value& value, const std::string& path) {
        for (const auto& item : value.items()) {
            const std::string& name = item.key();
            if (std::none_of(fields.begin(), fields.end(), [&](const Field& field) { return field.name == name; }))
                unknown(path + name, name, fields);
        }
        for (const Field& field : fields)
            entry(field, value, path);
    }

    void wrongKind(const Text& path, Kind kind, const Value& value) {
        const Text want = wanted(kind), have = found(value);
        add("CA003", {path.ru + ": нужно: " + want.ru + ", а здесь " + have.ru,
                      path.en + ": wanted: " + want.en + ", found: " + have.en});
    }

    std::vector<Fault> faults() && { return std::move(faults_); }

private:
    void entry(const Field& field, Value& owner, const std::string& path) {
        const auto present = owner.find(field.name);
        if (present == owner.end() || present->is_null()) {
            if (field.need == Need::required)
                missing(field, path + field.name);
            else if (!field.fallback.is_null())
                owner[field.name] = field.fallback;
            return;
        }
        content(field, *present, path + field.name);
    }

    void content(const Field& field, Value& value, const std::string& path) {
        adapt(field.kind, value);
        if (!fits(field.kind, value))
            return wrongKind({path, path}, field.kind, value);
        if (field.kind == Kind::date && !parseDate(value.get_ref<const std::string&>()))
            return noSuchDay(path, value.get<std::string>());
        allowed(field, value, path);
        if (field.kind == Kind::table && !field.fields.empty())
            table(field.fields, value, path + ".");
        if (field.kind == Kind::list)
            elements(field, value, path);
    }

    /// In a list every element is held to `allowed` and `fields`.
    void elements(const Field& field, Value& list, const std::string& path) {
        for (std::size_t i = 0; i < list.size(); ++i) {
            const std::string place = path + "[" + std::to_string(i + 1) + "]"; // as Lua counts
            if (field.fields.empty()) {
                allowed(field, list[i], place);
                continue;
            }
            adapt(Kind::table, list[i]);
            if (!list[i].is_object())
                wrongKind({place, place}, Kind::table, list[i]);
            else
                table(field.fields, list[i], place + ".");
        }
    }

    void allowed(const Field& field, const Value& value, const std::string& path) {
        if (field.allowed.empty() || !value.is_string())
            return;
        const std::string word = value.get<std::string>();
        if (std::find(field.allowed.begin(), field.allowed.end(), word) != field.allowed.end())
            return;
        std::string all;
        for (const std::string& choice : field.allowed)
            all += (all.empty() ? "" : ", ") + choice;
        const Text meant = roadmap::didYouMean(word, field.allowed);
        add("CA004", {path + ": значение «" + quoted(word) + "» не подходит; можно: " + all + meant.ru,
                      path + ": \"" + quoted(word) + "\" does not do; one of: " + all + meant.en});
    }

    void unknown(const std::string& path, const std::string& name, const std::vector<Field>& fields) {
        std::vector<std::string> names;
        for (const Field& field : fields)
            names.push_back(field.name);
        const Text meant = roadmap::didYouMean(name, names);
        add("CA001", {"поля «" + quoted(path) + "» нет" + (meant.ru.empty() ? "; уберите его" : meant.ru),
                      "there is no field \"" + quoted(path) + "\"" + (meant.en.empty() ? "; remove it" : meant.en)});
    }

    void missing(const Field& field, const std::string& path) {
        const Text want = wanted(field.kind);
        const bool isAny = field.kind == Kind::any;
        add("CA002", {"не хватает поля «" + path + "»" + (isAny ? "; добавьте его" : "; нужно: " + want.ru),
                      "the field \"" + path + "\" is missing" + (isAny ? "; add it" : "; wanted: " + want.en)});
    }

    void noSuchDay(const std::string& path, const std::string& text) {
        add("CA005", {path + ": такого дня нет: «" + quoted(text) + "»; дата пишется так: «2026-09-01»",
                      path + ": there is no such day: \"" + quoted(text) + "\"; a date is written \"2026-09-01\""});
    }

    void add(const char* code, Text message) {
        faults_.push_back({code, {subject_ + ": " + message.ru, subject_ + ": " + message.en}});
    }

    std::string subject_;
    std::vector<Fault> faults_;
};

} // namespace

std::vector<Fault> checkArguments(const std::vector<Field>& fields, Value& arguments, const std::string& subject) {
    Check check(subject);
    if (arguments.is_null() || (arguments.is_array() && arguments.empty()))
        arguments = Value::object();
    if (arguments.is_object())
        check.table(fields, arguments, "");
    else
        check.wrongKind({"аргументы", "arguments"}, Kind::table, arguments);
    return std::move(check).faults();
}

} // namespace nastavnik::engine
