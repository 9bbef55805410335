// SPDX-License-Identifier: MIT
#include "http/resource.hpp"

#include <charconv>

namespace nastavnik::http {

Id Visit::id() const {
    const std::string& text = path.at("id");
    Id id = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), id);
    if (error != std::errc{} || end != text.data() + text.size() || id <= 0)
        throw notFound();
    return id;
}

std::string Visit::actor() const { return "person:" + std::to_string(viewer.person->id); }

Value Visit::carryOut(const std::string& verb, std::function<Value(engine::Turn&, engine::RunDriver&)> act) {
    return parts.engine.carryOut({.actor = actor(), .cause = "command:" + verb, .act = std::move(act)});
}

Resources allResources(const std::vector<Capability>& offered) {
    Resources resources;
    addHealth(resources);
    addSelf(resources);
    addProgrammes(resources);
    addEditions(resources);
    addTasks(resources);
    addTaskCommands(resources);
    addWaits(resources);
    addMatchingVariants(resources);
    addRuns(resources);
    addDocuments(resources);
    addDocumentCommands(resources);
    addRegisters(resources);
    addPeople(resources);
    addConsents(resources);
    addAgreements(resources);
    addMentorshipCommands(resources);
    addIndicators(resources);
    addPeopleImport(resources);
    addNameForms(resources);
    addLetters(resources);
    addCapabilities(resources, offered);
    addOpenApi(resources);
    return resources;
}

void addPaging(std::vector<Field>& query) {
    query.push_back({.name = "limit",
                     .kind = Kind::integer,
                     .summary = {"сколько строк, не больше 500", "number of entries, at most 500"},
                     .fallback = 50});
    query.push_back({.name = "offset",
                     .kind = Kind::integer,
                     .summary = {"сколько строк пропустить", "entries to leave out"},
                     .fallback = 0});
}

void readPaging(const Value& query, Filter& filter) {
    filter.limit = static_cast<int>(std::clamp<std::int64_t>(query["limit"].get<std::int64_t>(), 0, 500));
    filter.offset = static_cast<int>(std::clamp<std::int64_t>(query["offset"].get<std::int64_t>(), 0, 1'000'000));
}

Value pageOf(const Value& all, const Value& query) {
    Filter filter;
    readPaging(query, filter);
    Value items = Value::array();
    for (int at = filter.offset; at < filter.offset + filter.limit && at < static_cast<int>(all.size()); ++at)
        items.push_back(all[static_cast<std::size_t>(at)]);
    return {{"items", std::move(items)}, {"total", all.size()}};
}

std::optional<Id> idIn(const Value& query, const char* name) {
    return query.contains(name) && query[name].is_number_integer() ? std::optional(query[name].get<Id>())
                                                                   : std::nullopt;
}

Date dayIn(const Value& body, const char* name, Date fallback) {
    return body.contains(name) && body[name].is_string() ? parseDate(body[name].get<std::string>()).value_or(fallback)
                                                         : fallback;
}

std::string textIn(const Value& query, const char* name) {
    return query.contains(name) && query[name].is_string() ? query[name].get<std::string>() : "";
}

std::vector<std::string> wordsIn(const Value& query, const char* name) {
    std::vector<std::string> words;
    const std::string text = textIn(query, name);
    for (std::size_t begin = 0; begin < text.size();) {
        const std::size_t end = std::min(text.find(',', begin), text.size());
        if (end > begin)
            words.push_back(text.substr(begin, end - begin));
        begin = end + 1;
    }
    return words;
}

} // namespace nastavnik::http
