// SPDX-License-Identifier: MIT
#include "engine/call_preparation.hpp"

#include "engine/notices.hpp"
#include "engine/number_pattern.hpp"
#include "engine/publication.hpp"
#include "engine/seen_document.hpp"
#include "roadmap/suggestion.hpp"

#include <algorithm>

namespace nastavnik::engine {

namespace {

/// The `document` word, or, for a template that no document names, one of the same name.
roadmap::DocumentKind documentKind(const std::string& name, const roadmap::Roadmap& roadmap) {
    if (const roadmap::DocumentKind* kind = roadmap::find(roadmap.documents, name))
        return *kind;
    return {.id = name, .title = name, .tmpl = name, .number = "{n}"};
}

/// Letterheads, signature blocks, coats of arms that lie beside the templates.
Value lentParts(const roadmap::Bundle& bundle) {
    constexpr std::string_view folder = "templates/parts/";
    Value parts = Value::object();
    for (const auto& [path, bytes] : bundle.files)
        if (path.starts_with(folder))
            parts[path.substr(folder.size())] = binary(bytes);
    return parts;
}

Value lentTemplate(const std::string& name, const Value& arguments, const CallScope& scope) {
    const roadmap::DocumentKind kind = documentKind(name, scope.roadmap);
    if (kind.isPublic)
        requirePublishable(arguments, scope.turn);
    Value files = Value::object();
    std::vector<std::string> known;
    for (const auto& [path, bytes] : scope.bundle.files) {
        const std::filesystem::path file(path);
        if (file.parent_path() != "templates")
            continue;
        known.push_back(file.stem().string());
        const std::string ending = file.extension().string();
        if (file.stem() == kind.tmpl && (ending == ".odt" || ending == ".docx" || ending == ".fodt"))
            files[ending.substr(1)] = binary(bytes);
    }
    if (files.empty()) {
        const Text meant = roadmap::didYouMean(kind.tmpl, known);
        throw Error(
            "EN020",
            {"template: шаблона «" + kind.tmpl + "» (.odt, .docx или .fodt) у этой дорожной карты нет" + meant.ru,
             "template: this roadmap has no template \"" + kind.tmpl + "\" (.odt, .docx or .fodt)" + meant.en});
    }
    return {{"name", kind.id}, {"title", kind.title}, {"files", std::move(files)}, {"parts", lentParts(scope.bundle)}};
}

Value lentDocuments(const Value& references, const CallScope& scope, std::vector<Id>& documents) {
    Value files = Value::array();
    for (const Value& reference : references.is_array() ? references : Value::array({references})) {
        const Document document = seenDocument(scope.turn, scope.task, reference);
        documents.push_back(document.id);
        for (Value& file : lentFiles(document, scope.turn.ledger))
            files.push_back(std::move(file));
    }
    return files;
}

/// A field `notice_text` next to `notice` asks for the words of the roadmap's notice.
void lendNotice(const Capability& capability, Value& arguments, const roadmap::Roadmap& roadmap) {
    const bool wanted = std::any_of(capability.fields.begin(), capability.fields.end(),
                                    [](const Field& field) { return field.name == "notice_text"; });
    if (!wanted || !arguments.contains("notice") || !arguments["notice"].is_string())
        return;
    const std::string id = arguments["notice"].get<std::string>();
    const roadmap::Notice* notice = roadmap::find(roadmap.notices, id);
    if (!notice)
        throw Error("EN022", {"notice: извещение «" + id + "» в дорожной карте не объявлено",
                              "notice: the roadmap declares no notice \"" + id + "\""});
    arguments["notice_text"] = {{"subject", notice->subject}, {"text", notice->text}};
}

int yearOf(Date date) { return static_cast<int>(std::chrono::year_month_day(date).year()); }

Value toValue(const Register& numbers) { return {{"name", numbers.name}, {"year", numbers.year}}; }

Register registerIn(const Value& registration, Id organisation) {
    const Value& numbers = registration.at("register");
    return {.organisation = organisation, .name = numbers.at("name"), .year = numbers.at("year")};
}

/// The paper that is drawn up anew: of this organisation and kind, and not signed yet.
Document replacedDocument(const Value& reference, const std::string& kind, const CallScope& scope) {
    Document document = seenDocument(scope.turn, scope.task, reference);
    const bool isOwn = document.organisation == scope.task.unit.organisation && document.kind == kind;
    if (isOwn && !document.isSigned() && document.status != DocumentStatus::cancelled)
        return document;
    throw Error("EN024", {"replaces: документ № " + document.number +
                              " заново не составить: он подписан или другого "
                              "вида; издайте документ об изменении",
                          "replaces: document " + document.number +
                              " cannot be drawn up anew: it is signed or of "
                              "another kind; issue an amending one"});
}

} // namespace

std::vector<Fault> checkRequest(const Capability& capability, Value& arguments) {
    // An empty Lua table is an empty list as well.
    if (arguments.is_null() || (arguments.is_array() && arguments.empty()))
        arguments = Value::object();
    return checkArguments(capability.fields, arguments, capability.name);
}

Value reserveRegistration(const Value& arguments, const CallScope& scope) {
    const roadmap::DocumentKind kind = documentKind(arguments.value("template", std::string()), scope.roadmap);
    const Date today = scope.turn.today();
    if (const Value replaced = arguments.value("replaces", Value()); !replaced.is_null()) {
        const Document document = replacedDocument(replaced, kind.id, scope);
        return {{"number", document.number}, {"date", isoText(today)}, {"kind", kind.id}, {"document", document.id}};
    }
    const Register numbers{
        .organisation = scope.task.unit.organisation, .name = kind.registerName(), .year = yearOf(today)};
    const int counter = scope.turn.ledger.takeNumber(numbers);
    return {{"number", formatNumber(kind.number, counter, today)},
            {"date", isoText(today)},
            {"kind", kind.id},
            {"register", toValue(numbers)},
            {"counter", counter}};
}

void giveBackNumber(const Step& step, Turn& turn, const Task& task) {
    const Value registration = step.request.value("registration", Value());
    if (registration.is_object() && registration.contains("counter"))
        turn.ledger.giveBackNumber(registerIn(registration, task.unit.organisation), registration["counter"]);
}

Value withoutRegistration(Value request) {
    if (request.is_object())
        request.erase("registration");
    return request;
}

PreparedCall prepareCall(const Capability& capability, Value arguments, const CallScope& scope) {
    PreparedCall prepared;
    for (const Field& field : capability.fields) {
        if (!arguments.contains(field.name) || arguments[field.name].is_null())
            continue;
        Value& argument = arguments[field.name];
        if (field.kind == Kind::tmpl && argument.is_string())
            argument = lentTemplate(argument.get<std::string>(), arguments, scope);
        else if (field.kind == Kind::files)
            argument = lentDocuments(argument, scope, prepared.documents);
    }
    lendNotice(capability, arguments, scope.roadmap);
    prepared.call.arguments = std::move(arguments);
    prepared.call.today = scope.turn.today();
    return prepared;
}

Value lentFiles(const Document& document, Ledger& ledger) {
    Value files = Value::array();
    for (const StoredFile& file : document.files)
        files.push_back({{"name", file.name}, {"type", file.type}, {"bytes", binary(ledger.fileBytes(file.hash))}});
    return files;
}

} // namespace nastavnik::engine
