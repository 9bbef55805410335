// SPDX-License-Identifier: MIT
#include "plugins/declaration.hpp"

#include "nastavnik/error.hpp"

#include <algorithm>
#include <array>
#include <string>

namespace nastavnik::plugins {

namespace {

struct KindName {
    Kind kind;
    std::string_view name;
};

constexpr std::array kindNames{
    KindName{Kind::text, "text"},   KindName{Kind::number, "number"},     KindName{Kind::integer, "integer"},
    KindName{Kind::flag, "flag"},   KindName{Kind::date, "date"},         KindName{Kind::list, "list"},
    KindName{Kind::table, "table"}, KindName{Kind::any, "any"},           KindName{Kind::tmpl, "template"},
    KindName{Kind::files, "files"}, KindName{Kind::document, "document"}, KindName{Kind::nothing, "nothing"},
};

Error noDeclaration(const std::string& what) {
    return Error("PL031",
                 {"объявление плагина непонятно: " + what, "the declaration of the plugin is not understood: " + what});
}

Kind kindOf(const std::string& wanted) {
    const auto found =
        std::find_if(kindNames.begin(), kindNames.end(), [&](const auto& kind) { return kind.name == wanted; });
    if (found == kindNames.end())
        throw noDeclaration("kind " + wanted);
    return found->kind;
}

Value valueOf(const Text& text) { return {{"ru", text.ru}, {"en", text.en}}; }

Text textOf(const Value& value) { return {value.at("ru").get<std::string>(), value.at("en").get<std::string>()}; }

} // namespace

std::string_view name(Kind kind) {
    return std::find_if(kindNames.begin(), kindNames.end(), [&](const auto& known) { return known.kind == kind; })
        ->name;
}

std::string_view name(Effect effect) { return effect == Effect::acts ? "acts" : "computes"; }

namespace {

Value valueOf(const Field& field) {
    Value value{{"name", field.name},
                {"kind", name(field.kind)},
                {"required", field.need == Need::required},
                {"summary", valueOf(field.summary)}};
    if (!field.allowed.empty())
        value["allowed"] = field.allowed;
    if (!field.fallback.is_null())
        value["fallback"] = field.fallback;
    if (!field.fields.empty())
        value["fields"] = plugins::valueOf(field.fields);
    return value;
}

Field fieldOf(const Value& value) {
    return {
        .name = value.at("name").get<std::string>(),
        .kind = kindOf(value.at("kind").get<std::string>()),
        .need = value.at("required").get<bool>() ? Need::required : Need::optional,
        .summary = textOf(value.at("summary")),
        .allowed = value.value("allowed", std::vector<std::string>{}),
        .fallback = value.value("fallback", Value(nullptr)),
        .fields = fieldsOf(value.value("fields", Value::array())),
    };
}

} // namespace

Value valueOf(const std::vector<Field>& fields) {
    Value list = Value::array();
    for (const Field& field : fields)
        list.push_back(valueOf(field));
    return list;
}

Value valueOf(const Capability& capability) {
    return {{"name", capability.name},
            {"summary", valueOf(capability.summary)},
            {"fields", valueOf(capability.fields)},
            {"result", name(capability.result)},
            {"effect", name(capability.effect)},
            {"registers", capability.registers}};
}

std::vector<Field> fieldsOf(const Value& value) {
    std::vector<Field> fields;
    for (const Value& field : value)
        fields.push_back(fieldOf(field));
    return fields;
}

Capability capabilityOf(const Value& value) {
    try {
        return {
            .name = value.at("name").get<std::string>(),
            .summary = textOf(value.at("summary")),
            .fields = fieldsOf(value.at("fields")),
            .result = kindOf(value.at("result").get<std::string>()),
            .effect = value.at("effect").get<std::string>() == "acts" ? Effect::acts : Effect::computes,
            .registers = value.at("registers").get<bool>(),
            .run = {},
        };
    } catch (const Value::exception& error) {
        throw noDeclaration(error.what());
    }
}

} // namespace nastavnik::plugins
