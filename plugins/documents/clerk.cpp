// SPDX-License-Identifier: MIT
#include "clerk.hpp"

#include "annotation.hpp"
#include "file_name.hpp"
#include "inspection.hpp"

#include <algorithm>

namespace nastavnik::documents {

namespace {

std::string textOr(const Value& table, const char* name, std::string fallback) {
    const auto found = table.find(name);
    return found != table.end() && found->is_string() ? found->get<std::string>() : std::move(fallback);
}

Missing missingOf(const Value& arguments) {
    return textOr(arguments, "missing", "error") == "mark" ? Missing::mark : Missing::error;
}

std::string fileOf(const Value& source, Format format) {
    return textOr(source, "name", "template") + "." + std::string(nameOf(format));
}

std::string_view viewOf(const Value& bytes) {
    if (bytes.is_string())
        return bytes.get_ref<const std::string&>();
    const auto& content = bytes.get_binary();
    return {reinterpret_cast<const char*>(content.data()), content.size()};
}

/// What the host lent along with the template.
const Value& partsOf(const Value& source) {
    static const Value none = Value::object();
    const auto parts = source.find("parts");
    return parts != source.end() && parts->is_object() ? *parts : none;
}

std::vector<Format> formatsOf(const Value& source) {
    std::vector<Format> formats;
    for (const Format format : {Format::odt, Format::docx, Format::fodt})
        if (source.contains("files") && source["files"].contains(nameOf(format)))
            formats.push_back(format);
    if (formats.empty())
        throw Error("DT030", {"у шаблона «" + textOr(source, "name", "template") +
                                  "» нет ни файла ODT, ни DOCX, ни FODT; положите хотя бы один",
                              "template \"" + textOr(source, "name", "template") +
                                  "\" has no ODT, DOCX or FODT file; add at least one"});
    return formats;
}

Format formatIn(const Value& source, const std::string& name) {
    const std::vector<Format> formats = formatsOf(source);
    const auto wanted = formatNamed(name);
    if (wanted && std::find(formats.begin(), formats.end(), *wanted) != formats.end())
        return *wanted;
    throw Error("DT030", {"у шаблона «" + textOr(source, "name", "template") + "» нет файла " + name +
                              "; есть только " + std::string(nameOf(formats.front())),
                          "template \"" + textOr(source, "name", "template") + "\" has no " + name +
                              " file; it only has " + std::string(nameOf(formats.front()))});
}

std::vector<Format> wantedFormats(const Value& arguments) {
    const Value& source = arguments.at("template");
    const auto wanted = arguments.find("formats");
    if (wanted == arguments.end() || !wanted->is_array() || wanted->empty())
        return formatsOf(source);
    std::vector<Format> formats;
    for (const Value& name : *wanted)
        formats.push_back(formatIn(source, name.is_string() ? name.get<std::string>() : name.dump()));
    return formats;
}

/// Whose the paper is, what it is, its number and its day: for the QR code, which tells it to whoever registers it
/// elsewhere.
std::string markOf(const Paper& paper) {
    const auto organisation = paper.data.find("organisation");
    const bool isKnown = organisation != paper.data.end() && organisation->is_object();
    const std::string name = isKnown ? textOr(*organisation, "short_name", "") : "";
    return (name.empty() ? "" : name + "; ") + paper.title + " № " + paper.number + "; " + paper.date;
}

/// Number and date of the registration, unless the data bring their own.
Value completed(Value data, const Value& registration) {
    if (!data.is_object())
        data = Value::object();
    for (const char* name : {"number", "date"})
        if (!data.contains(name) && registration.contains(name))
            data[name] = registration[name];
    return data;
}

Paper describedPaper(const Value& arguments, Value data) {
    const Value& source = arguments.at("template");
    const Value registration = arguments.value("registration", Value::object());
    Paper paper;
    paper.kind = textOr(source, "name", "template");
    paper.title = textOr(source, "title", paper.kind);
    paper.number = textOr(registration, "number", textOr(data, "number", ""));
    paper.date = textOr(registration, "date", textOr(data, "date", ""));
    paper.data = std::move(data);
    return paper;
}

} // namespace

Outcome Clerk::generate(const Call& call) {
    const Value& arguments = call.arguments;
    const Value& source = arguments.at("template");
    Paper paper = describedPaper(arguments, completed(arguments.value("data", Value::object()),
                                                      arguments.value("registration", Value::object())));
    const std::string given = textOr(arguments, "name", "");
    const std::string name = safeFileName(given.empty() ? paper.title + " " + paper.number : given);
    const bool isMarked = paper.data.emplace("mark", markOf(paper)).second;
    std::vector<Fault> faults;
    for (const Format format : wantedFormats(arguments)) {
        try {
            const auto known = templates_.get(viewOf(source["files"][nameOf(format)]), format, fileOf(source, format),
                                              partsOf(source));
            Bytes bytes = documents::fill(*known, paper.data, missingOf(arguments), deflater_, partsOf(source));
            paper.files.push_back(
                {name + "." + std::string(nameOf(format)), std::string(mediaType(format)), std::move(bytes)});
        } catch (const Error& error) {
            faults.insert(faults.end(), error.faults().begin(), error.faults().end());
        }
    }
    // A place that made its letterhead in one format gets its papers in that one.
    if (!paper.files.empty() && !arguments.contains("formats"))
        std::erase_if(faults, [](const Fault& fault) { return fault.code == "DT038"; });
    if (!faults.empty())
        throw Error(std::move(faults));
    if (isMarked)
        paper.data.erase("mark"); // it follows from the rest
    return {.papers = {std::move(paper)}};
}

Outcome Clerk::fill(const Call& call) {
    const Value& arguments = call.arguments;
    const Value& source = arguments.at("template");
    const std::string wanted = textOr(arguments, "format", "");
    const Format format = wanted.empty() ? formatsOf(source).front() : formatIn(source, wanted);
    const auto known =
        templates_.get(viewOf(source["files"][nameOf(format)]), format, fileOf(source, format), partsOf(source));
    const std::string title = textOr(source, "title", textOr(source, "name", "template"));
    Value data = arguments.value("data", Value::object());
    Value file{{"name", safeFileName(title) + "." + std::string(nameOf(format))}, {"type", mediaType(format)}};
    if (call.exchange)
        documents::fill(*known, std::move(data), missingOf(arguments), deflater_, partsOf(source), *call.exchange);
    else
        file["bytes"] = binary(documents::fill(*known, data, missingOf(arguments), deflater_, partsOf(source)));
    return {.value = std::move(file)};
}

Outcome Clerk::annotate(const Call& call) {
    const Value& source = call.arguments.at("template");
    const Value data = call.arguments.value("data", Value());
    Value files = Value::object();
    std::size_t faults = 0;
    for (const Format format : formatsOf(source)) {
        const std::string_view bytes = viewOf(source["files"][nameOf(format)]);
        const auto known = templates_.get(bytes, format, fileOf(source, format), partsOf(source));
        const std::vector<PlacedFault> found = data.is_object() && known->faults.empty()
                                                   ? faultsOf(*known, data, deflater_, partsOf(source))
                                                   : known->faults;
        faults += found.size();
        files[nameOf(format)] = binary(annotated(bytes, format, fileOf(source, format), found, call.language));
    }
    return {.value = {{"files", std::move(files)}, {"faults", faults}}};
}

Outcome Clerk::inspect(const Call& call) {
    const Value& source = call.arguments.at("template");
    const Value data = call.arguments.value("data", Value());
    Inspection inspection;
    for (const Format format : formatsOf(source)) {
        try {
            const auto known = templates_.get(viewOf(source["files"][nameOf(format)]), format, fileOf(source, format),
                                              partsOf(source));
            inspection.add(*known);
            if (data.is_object())
                inspection.compare(*known, data, deflater_, partsOf(source));
        } catch (const Error& error) {
            inspection.add(error.faults());
        }
    }
    return {.value = inspection.take(data)};
}

} // namespace nastavnik::documents
