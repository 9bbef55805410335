// SPDX-License-Identifier: MIT
#include "plugins/messages.hpp"

#include <utility>

namespace nastavnik::plugins {

namespace {

Error noMessage(const std::string& what) {
    return Error("PL031", {"сообщение непонятно: " + what, "the message is not understood: " + what});
}

/// Reads with `read`; what nlohmann says about a missing or ill-typed part becomes our error.
template <class Read>
auto reading(Read read) {
    try {
        return read();
    } catch (const Value::exception& error) {
        throw noMessage(error.what());
    }
}

Value valueOf(const File& file) { return {{"name", file.name}, {"type", file.type}, {"bytes", binary(file.bytes)}}; }

File fileOf(const Value& value) {
    return {value.at("name").get<std::string>(), value.at("type").get<std::string>(), bytesOf(value.at("bytes"))};
}

Value valueOf(const Paper& paper) {
    Value files = Value::array();
    for (const File& file : paper.files)
        files.push_back(valueOf(file));
    return {{"kind", paper.kind}, {"title", paper.title}, {"number", paper.number},
            {"date", paper.date}, {"data", paper.data},   {"files", std::move(files)}};
}

Paper paperOf(const Value& value) {
    Paper paper{value.at("kind").get<std::string>(),
                value.at("title").get<std::string>(),
                value.at("number").get<std::string>(),
                value.at("date").get<std::string>(),
                value.at("data"),
                {}};
    for (const Value& file : value.at("files"))
        paper.files.push_back(fileOf(file));
    return paper;
}

Value valueOf(const Letter& letter) {
    return {{"to", letter.to}, {"subject", letter.subject}, {"text", letter.text}, {"attachments", letter.attachments}};
}

Letter letterOf(const Value& value) {
    return {value.at("to"), value.at("subject").get<std::string>(), value.at("text").get<std::string>(),
            value.at("attachments").get<std::vector<std::string>>()};
}

} // namespace

Value valueOf(Call call) {
    Value value{{"arguments", std::move(call.arguments)}, {"today", isoText(call.today)}};
    if (!call.key.empty())
        value["key"] = call.key;
    if (call.language == Language::en)
        value["language"] = "en";
    if (call.exchange)
        value["lists"] = call.exchange->lists();
    return value;
}

Call callOf(Value value) {
    return reading([&] {
        const auto today = parseDate(value.at("today").get<std::string>());
        if (!today)
            throw noMessage("today");
        return Call{.arguments = std::move(value.at("arguments")),
                    .key = value.value("key", ""),
                    .today = *today,
                    .language = value.value("language", "ru") == "en" ? Language::en : Language::ru};
    });
}

Value valueOf(Outcome outcome) {
    Value value{{"value", std::move(outcome.value)}};
    for (const Paper& paper : outcome.papers)
        value["papers"].push_back(valueOf(paper));
    for (const Letter& letter : outcome.letters)
        value["letters"].push_back(valueOf(letter));
    return value;
}

Outcome outcomeOf(Value value) {
    return reading([&] {
        Outcome outcome{.value = std::move(value.at("value"))};
        for (const Value& paper : value.value("papers", Value::array()))
            outcome.papers.push_back(paperOf(paper));
        for (const Value& letter : value.value("letters", Value::array()))
            outcome.letters.push_back(letterOf(letter));
        return outcome;
    });
}

Value valueOf(const std::vector<Fault>& faults) {
    Value list = Value::array();
    for (const auto& [code, message, place] : faults)
        list.push_back(
            {{"code", code}, {"ru", message.ru}, {"en", message.en}, {"file", place.file}, {"line", place.line}});
    return list;
}

std::vector<Fault> faultsOf(const Value& value) {
    return reading([&] {
        std::vector<Fault> faults;
        for (const Value& fault : value)
            faults.push_back({fault.at("code").get<std::string>(),
                              {fault.at("ru").get<std::string>(), fault.at("en").get<std::string>()},
                              {fault.at("file").get<std::string>(), fault.at("line").get<int>()}});
        return faults;
    });
}

} // namespace nastavnik::plugins
