// SPDX-License-Identifier: MIT
#include "engine/migration_round.hpp"

#include "nastavnik/error.hpp"
#include "roadmap/suggestion.hpp"

#include <tuple>

namespace nastavnik::engine {

namespace {

class Round {
public:
    Round(const roadmap::Bundle& bundle, const World& world, const RoadmapReader& reader, const MigrationWish& wish,
          Date today)
        : bundle_(bundle), version_(bundle.version()), world_(world), reader_(reader), wish_(wish), today_(today) {}

    std::vector<GoingOver> run() {
        std::vector<GoingOver> ways;
        for (const auto& [id, state] : world_.programmes) {
            const bool isMeant = wish_.programme ? id == *wish_.programme : state.programme().roadmap == bundle_.name;
            if (isMeant)
                ways.push_back(wayOf(state));
        }
        if (ways.empty() && wish_.programme)
            throw Error("EN003", {"программы № " + std::to_string(*wish_.programme) + " нет",
                                  "there is no programme " + std::to_string(*wish_.programme)});
        if (ways.empty())
            throw Error("EN062",
                        {"по дорожной карте «" + bundle_.name + "» не идёт ни одной программы; назовите программу сами",
                         "no programme runs the roadmap \"" + bundle_.name + "\"; name the programme"});
        return ways;
    }

private:
    GoingOver wayOf(const ProgrammeState& state) {
        GoingOver way{
            .programme = state.programme().id, .plan = {}, .version = version_, .inputs = inputsFor(state.programme())};
        way.plan = planFor(way.inputs, state.programme().year);
        way.changes = migrationOf(state, way.plan).changesFor(state, world_.directory, wish_.choices, today_);
        return way;
    }

    roadmap::InputValues inputsFor(const Programme& programme) const {
        roadmap::InputValues inputs = programme.inputs;
        for (const std::string& id : wish_.cleared)
            inputs.erase(id);
        for (const auto& [id, value] : wish_.inputs)
            inputs[id] = value;
        return inputs;
    }

    std::shared_ptr<const RoadmapPlan> planFor(const roadmap::InputValues& inputs, roadmap::SchoolYear year) {
        auto& plan = plans_[{Value(inputs).dump(), year.first}];
        if (!plan) {
            const auto roadmap = reader_(bundle_, inputs);
            requireInputs(*roadmap);
            plan = std::make_shared<const RoadmapPlan>(roadmap, year);
        }
        return plan;
    }

    void requireInputs(const roadmap::Roadmap& roadmap) const {
        std::vector<std::string> known;
        for (const roadmap::Input& input : roadmap.inputs)
            known.push_back(input.id);
        for (const auto& [id, value] : wish_.inputs) {
            if (roadmap::find(roadmap.inputs, id))
                continue;
            const Text hint = roadmap::didYouMean(id, known);
            throw Error("EN063", {"настройки «" + id + "» в дорожной карте нет" + hint.ru,
                                  "the roadmap has no input \"" + id + "\"" + hint.en});
        }
    }

    /// Programmes that were founded one by one have plans of their own, made of the same roadmap.
    const Migration& migrationOf(const ProgrammeState& state, const std::shared_ptr<const RoadmapPlan>& newer) {
        const auto key = std::tuple{&state.roadmap(), state.programme().year.first, newer.get()};
        auto found = migrations_.find(key);
        if (found == migrations_.end())
            found = migrations_.emplace(key, Migration(state.plan(), newer)).first;
        return found->second;
    }

    const roadmap::Bundle& bundle_;
    const std::string version_;
    const World& world_;
    const RoadmapReader& reader_;
    const MigrationWish& wish_;
    Date today_;
    std::map<std::pair<std::string, int>, std::shared_ptr<const RoadmapPlan>> plans_;
    std::map<std::tuple<const roadmap::Roadmap*, int, const RoadmapPlan*>, Migration> migrations_;
};

} // namespace

std::vector<GoingOver> waysTo(const roadmap::Bundle& bundle, const World& world, const RoadmapReader& reader,
                              const MigrationWish& wish, Date today) {
    return Round(bundle, world, reader, wish, today).run();
}

} // namespace nastavnik::engine
