// SPDX-License-Identifier: MIT
#include "rehearsed_data.hpp"

#include "store/read_model.hpp"

#include <set>

namespace nastavnik {

namespace {

std::string templateOf(const std::string& kind, const roadmap::Roadmap& roadmap) {
    const roadmap::DocumentKind* const declared = roadmap::find(roadmap.documents, kind);
    return declared ? declared->tmpl : kind;
}

/// The plugin completes the data with what the registration says.
Value completed(const Value& request, Date day) {
    Value data = request.value("data", Value::object());
    if (!data.is_object())
        data = Value::object();
    data.emplace("number", "1");
    data.emplace("date", isoText(day));
    return data;
}

} // namespace

RehearsedData::RehearsedData(const Installation& installation, const YearPlaySettings& settings) {
    YearPlay play = playYear(installation, settings);
    const roadmap::Roadmap& roadmap = play.application->conductor().world().programmes.at(play.programme).roadmap();
    for (const char* verb : {"documents.generate", "documents.fill"})
        for (const Value& request : store::requestsOf(play.application->database(), verb))
            if (request.contains("template") && request["template"].is_string())
                requests_.push_back(
                    {templateOf(request["template"], roadmap), completed(request, settings.year.begins())});
}

std::vector<Value> RehearsedData::of(const std::string& tmpl) const {
    std::vector<Value> found;
    for (const Request& request : requests_)
        if (request.tmpl == tmpl)
            found.push_back(request.data);
    return found;
}

std::vector<std::string> RehearsedData::templates() const {
    std::set<std::string> names;
    for (const Request& request : requests_)
        names.insert(request.tmpl);
    return {names.begin(), names.end()};
}

} // namespace nastavnik
