// SPDX-License-Identifier: MIT
#include "http/resource.hpp"

namespace nastavnik::http {

namespace {

Value schemaOf(const std::vector<Field>& fields);

Value schemaOf(const Field& field) {
    Value schema = Value::object();
    switch (field.kind) {
    case Kind::text:
        schema["type"] = "string";
        break;
    case Kind::date:
        schema = {{"type", "string"}, {"format", "date"}};
        break;
    case Kind::number:
        schema["type"] = "number";
        break;
    case Kind::integer:
        schema["type"] = "integer";
        break;
    case Kind::flag:
        schema["type"] = "boolean";
        break;
    case Kind::list:
        schema = {{"type", "array"}, {"items", field.fields.empty() ? Value::object() : schemaOf(field.fields)}};
        break;
    case Kind::table:
        schema = field.fields.empty() ? Value{{"type", "object"}} : schemaOf(field.fields);
        break;
    default:
        break;
    }
    schema["description"] = field.summary.ru + " / " + field.summary.en;
    if (!field.allowed.empty())
        schema["enum"] = field.allowed;
    if (!field.fallback.is_null())
        schema["default"] = field.fallback;
    return schema;
}

Value schemaOf(const std::vector<Field>& fields) {
    Value schema = {{"type", "object"}, {"properties", Value::object()}, {"additionalProperties", false}};
    for (const Field& field : fields) {
        schema["properties"][field.name] = schemaOf(field);
        if (field.need == Need::required)
            schema["required"].push_back(field.name);
    }
    return schema;
}

Value parametersOf(const Resource& resource) {
    Value parameters = Value::array();
    for (std::size_t at = resource.path.find('{'); at != std::string::npos; at = resource.path.find('{', at + 1)) {
        const std::string name = resource.path.substr(at + 1, resource.path.find('}', at) - at - 1);
        parameters.push_back({{"name", name},
                              {"in", "path"},
                              {"required", true},
                              {"schema", {{"type", name == "id" ? "integer" : "string"}}}});
    }
    for (const Field& field : resource.query)
        parameters.push_back({{"name", field.name},
                              {"in", "query"},
                              {"required", field.need == Need::required},
                              {"schema", schemaOf(field)}});
    return parameters;
}

Value answersOf(const Resource& resource) {
    const Value fault = {{"description", "Ошибка / fault"},
                         {"content", {{"application/json", {{"schema", {{"$ref", "#/components/schemas/Fault"}}}}}}}};
    Value answers = {
        {"200", {{"description", resource.summary.ru}, {"content", {{resource.answers, Value::object()}}}}},
        {"503", fault}};
    if (resource.audience != Audience::everybody)
        answers["401"] = fault;
    if (resource.audience == Audience::department || resource.method == "POST")
        answers["403"] = fault;
    if (resource.path.find('{') != std::string::npos)
        answers["404"] = fault;
    if (resource.method == "POST")
        answers.update({{"409", fault}, {"413", fault}});
    if (!resource.query.empty() || !resource.body.empty())
        answers.update({{"400", fault}, {"422", fault}});
    return answers;
}

Value operationOf(const Resource& resource) {
    Value operation = {{"summary", resource.summary.ru},
                       {"description", resource.summary.en},
                       {"parameters", parametersOf(resource)},
                       {"responses", answersOf(resource)}};
    if (resource.takes == Takes::file)
        operation["requestBody"]["content"]["application/octet-stream"]["schema"] = {{"type", "string"},
                                                                                     {"format", "binary"}};
    else if (resource.method == "POST")
        operation["requestBody"]["content"]["application/json"]["schema"] = schemaOf(resource.body);
    if (resource.audience == Audience::everybody)
        operation["security"] = Value::array();
    return operation;
}

Value faultSchema() {
    const Value text = {{"type", "string"}};
    const Value fault = {{"type", "object"}, {"properties", {{"code", text}, {"message", text}, {"place", text}}}};
    return {
        {"type", "object"},
        {"properties",
         {{"error",
           {{"type", "object"},
            {"properties", {{"code", text}, {"message", text}, {"faults", {{"type", "array"}, {"items", fault}}}}}}}}}};
}

Value openApiOf(const Resources& resources) {
    Value document = {{"openapi", "3.1.0"},
                      {"info", {{"title", "Nastavnik"}, {"version", "1"}}},
                      {"paths", Value::object()},
                      {"security", Value::array({{{"session", Value::array()}}, {{"key", Value::array()}}})}};
    document["components"]["schemas"]["Fault"] = faultSchema();
    document["components"]["securitySchemes"] = {
        {"session", {{"type", "apiKey"}, {"in", "cookie"}, {"name", "nastavnik"}}},
        {"key", {{"type", "http"}, {"scheme", "bearer"}}}};
    for (const Resource& resource : resources) {
        const std::string method = resource.method == "GET" ? "get" : "post";
        document["paths"][resource.path][method] = operationOf(resource);
    }
    return document;
}

} // namespace

void addOpenApi(Resources& resources) {
    resources.push_back({.method = "GET",
                         .path = "/api/openapi.json",
                         .summary = {"Описание этого API", "The description of this API"},
                         .audience = Audience::everybody});
    const std::string document = openApiOf(resources).dump(1);
    resources.back().answer = [document](Visit&) { return Response{.body = document}; };
}

} // namespace nastavnik::http
