// SPDX-License-Identifier: MIT
#include "cli/template_inspection.hpp"

#include "cli/roadmap_folder.hpp"
#include "cli/usage.hpp"
#include "rehearsed_data.hpp"
#include "roadmap/suggestion.hpp"

#include <algorithm>

namespace nastavnik::cli {

namespace {

void addOnce(Value& list, const Value& item) {
    if (std::find(list.begin(), list.end(), item) == list.end())
        list.push_back(item);
}

/// Names of `list` that `others` has too.
Value common(const Value& list, const Value& others) {
    Value kept = Value::array();
    for (const Value& name : list)
        if (std::find(others.begin(), others.end(), name) != others.end())
            kept.push_back(name);
    return kept;
}

} // namespace

TemplateInspection inspectTemplate(PluginCall& documents, const Value& tmpl, const std::vector<Value>& data,
                                   Language language) {
    TemplateInspection whole;
    const auto inspect = [&](const Value& arguments) {
        Value one = documents("documents.inspect", arguments, language).value;
        whole.tags = one["tags"];
        for (const Value& fault : one["faults"])
            addOnce(whole.faults, fault);
        return one;
    };
    if (data.empty())
        inspect({{"template", tmpl}});
    for (const Value& each : data) {
        const Value one = inspect({{"template", tmpl}, {"data", each}});
        const Value unused = one.value("unused", Value::array());
        whole.unused = &each == &data.front() ? unused : common(whole.unused, unused);
        if (whole.faulty.is_null() && !one["faults"].empty())
            whole.faulty = each;
    }
    return whole;
}

std::vector<Value> dataOfRoadmap(const Installation& installation, const std::filesystem::path& roadmap,
                                 const std::filesystem::path& tmpl) {
    const RehearsedData rehearsed(installation, {.roadmap = homeOf(roadmap), .year = {presentSchoolYear()}});
    const std::string name = tmpl.stem().string();
    std::vector<Value> data = rehearsed.of(name);
    if (!data.empty())
        return data;
    const std::vector<std::string> known = rehearsed.templates();
    const Text meant = roadmap::didYouMean(name, known);
    throw UsageError("CL079",
                     {"за проигранный год карта не составила ни одного документа по шаблону «" + name + "»" + meant.ru +
                          "; её данные берутся из имени файла шаблона",
                      "in a rehearsed year the roadmap made no paper of the template \"" + name + "\"" + meant.en +
                          "; it is known by the name of the template's file"},
                     {roadmap.string()});
}

} // namespace nastavnik::cli
