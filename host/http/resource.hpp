// SPDX-License-Identifier: MIT
#pragma once

#include "engine/clock.hpp"
#include "http/engine_link.hpp"
#include "http/fault_answer.hpp"
#include "http/view.hpp"

#include <functional>
#include <map>
#include <string>
#include <vector>

namespace nastavnik::http {

/// What resources work with. The parts outlive the server.
struct Parts {
    View& view;
    EngineLink& engine;
    AccessBook& book;
    const engine::Clock& clock;
    std::chrono::minutes utcOffset{0};
    std::vector<Capability> offered = {};                                  ///< all that scripts may call
    std::function<Outcome(const std::string& capability, Call call)> call; ///< of a plugin, from any thread; may wait
    std::function<Bytes(const File&)> toPdf = {}; ///< of an office program, from any thread; empty when there is none
    engine::RoadmapReader read = {};              ///< a roadmap, sound, with what was filled in; from any thread
    std::function<roadmap::Bundle(const std::string& roadmap)> installed = {}; ///< as it lies on the server
    std::function<void(const Fault&)> report = [](const Fault&) {};

    Date today() const { return std::chrono::floor<std::chrono::days>(clock.now() + utcOffset); }
};

/// One request on its way through a resource.
struct Visit {
    Parts& parts;
    const Request& request;
    Language language = Language::ru;
    std::shared_ptr<const Snapshot> snapshot = {};
    Viewer viewer = {};                           ///< of an open resource: nobody
    std::map<std::string, std::string> path = {}; ///< what stands for {id}
    Value query = Value::object();                ///< checked
    Value body = Value::object();                 ///< checked

    const people::Scope& scope() const { return viewer.scope; }
    /// The number that stands for {id}; throws HT404 when it is none.
    Id id() const;
    std::string actor() const;
    Value carryOut(const std::string& verb, std::function<Value(engine::Turn&, engine::RunDriver&)> act);
};

/// What a request brings.
enum class Takes {
    json,
    file, ///< bytes of any kind, up to uploadLimit
};

/// For whom a resource is.
enum class Audience { everybody, persons, department };

/// Declared once: from this come the routing, the checks, and /api/openapi.json.
struct Resource {
    std::string method;
    std::string path; ///< "/api/tasks/{id}"
    Text summary;
    std::vector<Field> query = {};
    std::vector<Field> body = {};
    Takes takes = Takes::json;
    Audience audience = Audience::persons;
    std::string answers = "application/json";
    std::function<Response(Visit&)> answer;
};

using Resources = std::vector<Resource>;

void addHealth(Resources& resources);
void addSelf(Resources& resources);
void addProgrammes(Resources& resources);
void addEditions(Resources& resources);
void addTasks(Resources& resources);
void addTaskCommands(Resources& resources);
void addWaits(Resources& resources);
void addMatchingVariants(Resources& resources);
void addRuns(Resources& resources);
void addDocuments(Resources& resources);
void addDocumentCommands(Resources& resources);
void addRegisters(Resources& resources);
void addPeople(Resources& resources);
void addConsents(Resources& resources);
void addAgreements(Resources& resources);
void addMentorshipCommands(Resources& resources);
void addIndicators(Resources& resources);
void addPeopleImport(Resources& resources);
void addNameForms(Resources& resources);
void addLetters(Resources& resources);
/// One for each capability that may be called from outside.
void addCapabilities(Resources& resources, const std::vector<Capability>& offered);
void addOpenApi(Resources& resources);

/// Everything under /api, and the health resources.
Resources allResources(const std::vector<Capability>& offered);

/// "limit" and "offset".
void addPaging(std::vector<Field>& query);
void readPaging(const Value& query, Filter& filter);
/// The asked page of a list that the resource has made itself.
Value pageOf(const Value& all, const Value& query);
std::optional<Id> idIn(const Value& query, const char* name);
Date dayIn(const Value& body, const char* name, Date fallback);
std::string textIn(const Value& query, const char* name);
std::vector<std::string> wordsIn(const Value& query, const char* name); ///< separated by commas

} // namespace nastavnik::http
