// SPDX-License-Identifier: MIT
#include "bench_host.hpp"

namespace nastavnik::bench {

namespace fs = std::filesystem;

Scratch::Scratch(fs::path folder) : path_(std::move(folder)) {
    fs::remove_all(path_);
    fs::create_directories(path_);
}

Scratch::~Scratch() { fs::remove_all(path_); }

BenchHost::BenchHost(const std::string& database, std::size_t runsAtOnce) {
    application_ = std::make_unique<Application>(
        benchInstallation(),
        ApplicationSettings{.database = database, .conductor = {.runsAtOnce = runsAtOnce, .verbs = verbs()}}, clock_);
}

std::vector<engine::HostVerb> BenchHost::verbs() {
    std::vector<engine::HostVerb> verbs = engine::hostVerbs();
    verbs.push_back({.declaration = {.name = "bench.count",
                                     .summary = {"Возвращает число.", "Gives the number back."},
                                     .fields = {{.name = "value",
                                                 .kind = Kind::integer,
                                                 .need = Need::required,
                                                 .summary = {"число", "the number"}}},
                                     .result = Kind::integer},
                     .apply = [this](engine::VerbCall& call) {
                         if (++calls_ == wanted_)
                             stop_.request_stop();
                         return call.arguments["value"];
                     }});
    return verbs;
}

engine::Id BenchHost::found(const Place& place) {
    return application_->found(place.bundle, benchYear(), people::readPeopleFile(place.people, "people.json"));
}

void BenchHost::serveUntil(int calls) {
    if (calls_ >= calls)
        return;
    wanted_ = calls;
    stop_ = std::stop_source();
    application_->conductor().serve(stop_.get_token());
}

Installation benchInstallation() {
    const fs::path root(SOURCE_ROOT);
    return {.plugins = PLUGINS_FOLDER, .workflows = root / "workflows", .templates = root / "templates"};
}

} // namespace nastavnik::bench
