// SPDX-License-Identifier: MIT
#pragma once

#include "application.hpp"
#include "http/http_server.hpp"
#include "store/open_database.hpp"
#include "store_view.hpp"
#include "year_play.hpp"

#include <filesystem>
#include <map>
#include <memory>
#include <string>
#include <thread>
#include <vector>

namespace nastavnik::test {

/// An invented municipality whose programme was played until a day. Then nobody did anything for ten days, so that
/// questions and tasks wait for people; and the server on a free port of this machine.
class Town {
public:
    explicit Town(Date last, http::ServerSettings settings = {.port = 0, .healthPort = 0});
    ~Town();

    http::HttpServer& server() { return *server_; }
    Application& application() { return *play_.application; }

    /// Secrets that enter as often as wanted, by the person's code in the people's file.
    std::string keyOf(const std::string& code);
    engine::Id idOf(const std::string& code) const { return ids_.at(code); }
    std::vector<std::string> codes() const {
        std::vector<std::string> all;
        for (const auto& [code, id] : ids_)
            all.push_back(code);
        return all;
    }

private:
    std::filesystem::path folder_;
    YearPlay play_;
    std::unique_ptr<store::Readers> readers_;
    std::unique_ptr<StoreView> view_;
    std::unique_ptr<StoreAccessBook> book_;
    std::map<std::string, engine::Id> ids_;
    std::unique_ptr<http::HttpServer> server_;
    std::jthread conductor_; ///< last: it stops before anything that it works with
};

inline Town::Town(Date last, http::ServerSettings settings)
    : folder_(std::filesystem::temp_directory_path() / ("nastavnik-town-" + http::newSecret().substr(0, 12))) {
    namespace fs = std::filesystem;
    fs::create_directory(folder_);
    const std::string database = (folder_ / "town.db").string();
    const fs::path root = SOURCE_ROOT;
    const Installation installation{
        .plugins = fs::path(BUILD_ROOT) / "plugins", .workflows = root / "workflows", .templates = root / "templates"};
    play_ = playYear(installation, {.roadmap = root / "workflows" / "prokopyevsk",
                                    .year = roadmap::SchoolYear::of(last),
                                    .last = last,
                                    .database = database});
    play_.clock->moveTo(play_.clock->now() + std::chrono::days{10});
    play_.application->conductor().settle();
    for (const people::Person& person : play_.application->ledger().persons())
        ids_[person.code] = person.id;
    readers_ = std::make_unique<store::Readers>([database] { return store::openReader(database); });
    view_ = std::make_unique<StoreView>(*readers_);
    book_ = std::make_unique<StoreAccessBook>(play_.application->database());
    server_ = std::make_unique<http::HttpServer>(
        http::ServerParts{
            .conductor = play_.application->conductor(),
            .view = *view_,
            .book = *book_,
            .desk = play_.application->desk(),
            .clock = *play_.clock,
            .read = [this](const roadmap::Bundle& bundle,
                           const roadmap::InputValues& inputs) { return play_.application->read(bundle, inputs); },
            .installed = [root](const std::string& name) { return roadmap::readBundle(root / "workflows" / name); }},
        std::move(settings));
    conductor_ = std::jthread([this](std::stop_token stop) { play_.application->conductor().serve(stop); });
    server_->start();
}

inline Town::~Town() {
    server_->stop();
    conductor_ = {};
    server_.reset();
    readers_.reset();
    play_ = {};
    std::filesystem::remove_all(folder_);
}

inline std::string Town::keyOf(const std::string& code) {
    const engine::Id person = idOf(code);
    return play_.application->conductor()
        .post("test", "test",
              [this, person](engine::Turn& turn, engine::RunDriver&) {
                  return Value(http::giveAccess(turn, *book_, {.person = person, .kind = http::AccessKind::key}));
              })
        .get()
        .get<std::string>();
}

} // namespace nastavnik::test
