// SPDX-License-Identifier: MIT
#include "http/site.hpp"

#include "http/page_files.hpp"
#include "http/request_head.hpp"

#include <algorithm>
#include <array>
#include <stdexcept>

namespace nastavnik::http {

namespace {

constexpr const char* html = "text/html; charset=utf-8";

struct PublicType {
    std::string_view ending;
    const char* type;
};

/// Files of the page that everybody gets; the others are filled in for whom they are.
constexpr std::array<PublicType, 3> publicTypes{
    {{".css", "text/css; charset=utf-8"}, {".js", "text/javascript; charset=utf-8"}, {".svg", "image/svg+xml"}}};

std::optional<Response> publicFile(std::string_view path) {
    for (const PublicType& type : publicTypes) {
        if (!path.ends_with(type.ending))
            continue;
        for (const PageFile& file : pageFiles()) {
            if (path.substr(1) == file.name)
                return Response{
                    .type = type.type, .body = std::string(file.content), .headers = {{"Cache-Control", "no-cache"}}};
        }
    }
    return std::nullopt;
}

Response page(std::string_view name, int status = 200) {
    return {.status = status, .type = html, .body = std::string(pageFile(name))};
}

Language languageOf(const Request& request) {
    const std::string& wanted = request.header("accept-language");
    const auto russian = wanted.find("ru"), english = wanted.find("en");
    return english < russian ? Language::en : Language::ru;
}

/// "link=TOKEN" of a form; a token needs no decoding.
std::string linkIn(const std::string& form) {
    constexpr std::string_view name = "link=";
    return form.starts_with(name) ? form.substr(name.size()) : "";
}

bool isToken(const std::string& text) {
    return std::all_of(text.begin(), text.end(), [](char letter) {
        return (letter >= '0' && letter <= '9') || (letter >= 'a' && letter <= 'z');
    });
}

std::string withToken(std::string_view form, const std::string& token) {
    constexpr std::string_view blank = "{link}";
    std::string text(form);
    return text.replace(text.find(blank), blank.size(), token);
}

bool isKept(const Response& response) {
    return std::any_of(response.headers.begin(), response.headers.end(),
                       [](const auto& header) { return header.first == "Cache-Control"; });
}

} // namespace

Site::Site(Parts parts, GateSettings gate)
    : parts_(std::move(parts)), gate_(parts_, std::move(gate)), resources_(allResources(parts_.offered)) {}

Response Site::answer(const Request& asked) {
    const Language language = languageOf(asked);
    Request request = asked;
    if (request.method == "HEAD")
        request.method = "GET";
    try {
        return guarded(answerPlainly(request, language));
    } catch (const Error& error) {
        if (statusOf(error.faults().front().code) >= 500)
            parts_.report(error.faults().front());
        return guarded(faultAnswer(error, language));
    } catch (const std::exception& error) {
        return apologise(500, error.what());
    }
}

std::size_t Site::bodyLimit(const Request& head) {
    try {
        const auto route = findRoute(resources_, head.method, head.path);
        const bool isUpload = route && route->resource->takes == Takes::file;
        return isUpload && gate_.recognise(head, *parts_.engine.snapshot()) ? uploadLimit : http::bodyLimit;
    } catch (const std::exception&) {
        return http::bodyLimit; // The answer to the request itself will say what is wrong.
    }
}

Response Site::answerPlainly(const Request& request, Language language) {
    if (auto page = answerPage(request))
        return std::move(*page);
    const auto route = findRoute(resources_, request.method, request.path);
    if (!route)
        throw notFound();
    return answerResource(request, *route, language);
}

Response Site::answerResource(const Request& request, const Route& route, Language language) {
    const Resource& resource = *route.resource;
    Visit visit{.parts = parts_, .request = request, .language = language, .path = route.path};
    if (resource.audience != Audience::everybody) {
        visit.snapshot = parts_.engine.snapshot();
        const auto viewer = gate_.recognise(request, *visit.snapshot);
        if (!viewer)
            throw Error("HT401", {"войдите по ссылке из письма или по ключу", "log in by a link, or send a key"});
        visit.viewer = *viewer;
        if (resource.audience == Audience::department && !viewer->isOfDepartment)
            throw notAllowed({"это может только управление образования", "only the department may do this"});
    }
    if (request.method == "POST")
        gate_.requireOwnPage(request);
    visit.query = checkedQuery(resource, request.query);
    visit.body = checkedBody(resource, request);
    return resource.answer(visit);
}

std::optional<Response> Site::answerPage(const Request& request) {
    const bool isPost = request.method == "POST";
    if (request.path == "/enter")
        return enter(request);
    if (request.path == "/leave" && isPost)
        return leave(request);
    if (request.method != "GET")
        return std::nullopt;
    if (request.path == "/")
        return home(request);
    return publicFile(request.path);
}

Response Site::home(const Request& request) {
    const auto snapshot = parts_.engine.snapshot();
    return page(gate_.recognise(request, *snapshot) ? "page.html" : "stranger.html");
}

/// Following a link changes nothing, because mail programs follow links on their own: the page behind it does.
Response Site::enter(const Request& request) {
    if (request.method == "GET") {
        const auto link = request.query.find("link");
        if (link == request.query.end() || !isToken(link->second))
            return page("stranger.html");
        Response form = page("enter.html");
        form.body = withToken(form.body, link->second);
        return form;
    }
    if (request.method != "POST")
        throw Error("HT405", {"здесь можно только GET, POST", "only GET, POST is possible here"});
    gate_.requireOwnPage(request);
    try {
        return {.status = 303,
                .type = html,
                .headers = {{"Location", "/"}, {"Set-Cookie", gate_.enter(linkIn(request.body))}}};
    } catch (const Error& error) {
        if (statusOf(error.faults().front().code) != 401)
            throw;
        return page("used.html", 401);
    }
}

Response Site::leave(const Request& request) {
    gate_.requireOwnPage(request);
    return {.status = 303, .type = html, .headers = {{"Location", "/"}, {"Set-Cookie", gate_.leave(request)}}};
}

Response Site::apologise(int status, const std::string& reason) const {
    std::string code = "HT" + std::to_string(status);
    if (status < 500 || status == 501 || status == 505)
        return guarded(faultAnswer(Error(code, {"запрос не принят: " + reason, "the request is refused: " + reason}),
                                   Language::ru));
    if (status == 503)
        return guarded(faultAnswer(
            Error(code, {"сервер занят: повторите через минуту", "the server is busy: try again in a minute"}),
            Language::ru));
    const std::string mark = newSecret().substr(0, 8);
    parts_.report({code, {"запрос " + mark + ": " + reason, "request " + mark + ": " + reason}});
    return guarded(faultAnswer(Error(code, {"ошибка программы, номер " + mark + ": сообщите его администратору",
                                            "a fault of the program, number " + mark + ": tell the administrator"}),
                               Language::ru));
}

Response Site::guarded(Response response) const {
    if (!isKept(response))
        response.headers.emplace_back("Cache-Control", "no-store");
    response.headers.emplace_back("Content-Security-Policy",
                                  "default-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'; "
                                  "object-src 'none'");
    response.headers.emplace_back("Referrer-Policy", "same-origin");
    response.headers.emplace_back("Cross-Origin-Opener-Policy", "same-origin");
    response.headers.emplace_back("Cross-Origin-Resource-Policy", "same-origin");
    if (gate_.isSecure())
        response.headers.emplace_back("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
    return response;
}

} // namespace nastavnik::http
