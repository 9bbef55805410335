// SPDX-License-Identifier: MIT
#include "http/router.hpp"

#include "engine/capabilities.hpp"

#include <charconv>
#include <string_view>

namespace nastavnik::http {

namespace {

constexpr int depthAtMost = 32;

std::string_view takeSegment(std::string_view& path) {
    const auto end = path.find('/');
    const std::string_view segment = path.substr(0, end);
    path.remove_prefix(end == std::string_view::npos ? path.size() : end + 1);
    return segment;
}

bool matches(std::string_view pattern, std::string_view path, std::map<std::string, std::string>& named) {
    named.clear();
    while (!pattern.empty() && !path.empty()) {
        const std::string_view wanted = takeSegment(pattern), found = takeSegment(path);
        if (wanted.starts_with('{') && !found.empty())
            named.emplace(wanted.substr(1, wanted.size() - 2), found);
        else if (wanted != found)
            return false;
    }
    return pattern.empty() && path.empty();
}

/// A query knows only texts; what does not read as the wanted kind stays a text and is complained about by the check.
Value typed(const Field& field, const std::string& text) {
    if (field.kind == Kind::integer) {
        std::int64_t number = 0;
        const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
        if (error == std::errc{} && end == text.data() + text.size())
            return number;
    }
    if (field.kind == Kind::flag && (text == "1" || text == "true"))
        return true;
    if (field.kind == Kind::flag && (text == "0" || text == "false"))
        return false;
    return text;
}

Value parsedBody(const std::string& body) {
    const auto refuse = [](Text text) { return Error("HT400", std::move(text)); };
    const Value::parser_callback_t look = [&](int depth, Value::parse_event_t event, Value& value) {
        if (depth > depthAtMost)
            throw refuse({"тело запроса вложено глубже 32 уровней", "the body is nested deeper than 32 levels"});
        if (event == Value::parse_event_t::value && value.is_string() &&
            value.get_ref<const std::string&>().find('\0') != std::string::npos)
            throw refuse({"в тексте стоит нулевой знак", "a text contains a NUL"});
        return true;
    };
    try {
        return Value::parse(body, look);
    } catch (const Value::parse_error& error) {
        const std::string at = std::to_string(error.byte);
        throw refuse({"тело запроса — не JSON: ошибка у байта " + at, "the body is not JSON: fault at byte " + at});
    }
}

} // namespace

std::optional<Route> findRoute(const Resources& resources, const std::string& method, const std::string& path) {
    Route route;
    std::string allowed;
    for (const Resource& resource : resources) {
        if (!matches(resource.path, path, route.path))
            continue;
        if (resource.method == method) {
            route.resource = &resource;
            return route;
        }
        allowed += (allowed.empty() ? "" : ", ") + resource.method;
    }
    if (allowed.empty())
        return std::nullopt;
    throw Error("HT405", {"здесь можно только " + allowed, "only " + allowed + " is possible here"});
}

Value checkedQuery(const Resource& resource, const std::map<std::string, std::string>& query) {
    Value values = Value::object();
    for (const auto& [name, text] : query) {
        const auto field = std::find_if(resource.query.begin(), resource.query.end(),
                                        [&name = name](const Field& candidate) { return candidate.name == name; });
        values[name] = field == resource.query.end() ? Value(text) : typed(*field, text);
    }
    if (auto faults = engine::checkArguments(resource.query, values, resource.path); !faults.empty())
        throw Error(std::move(faults));
    return values;
}

Value checkedBody(const Resource& resource, const Request& request) {
    Value body = Value::object();
    if (!request.body.empty() && resource.takes == Takes::json) {
        if (!request.header("content-type").starts_with("application/json"))
            throw Error("HT415", {"тело запроса должно быть application/json", "the body has to be application/json"});
        body = parsedBody(request.body);
    }
    if (auto faults = engine::checkArguments(resource.body, body, resource.path); !faults.empty())
        throw Error(std::move(faults));
    return body;
}

} // namespace nastavnik::http
