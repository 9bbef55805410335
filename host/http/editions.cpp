// SPDX-License-Identifier: MIT
// What the department changes in a running programme: its inputs and the version of its roadmap. Each change is looked
// at first: without "apply" a call only tells what it would do.
#include "engine/migration_view.hpp"
#include "http/resource.hpp"
#include "roadmap/input_values.hpp"

namespace nastavnik::http {

namespace {

const engine::ProgrammeState& programmeOf(const Visit& visit) {
    const engine::ProgrammeState* const state = visit.snapshot->programme(visit.id());
    if (!state)
        throw notFound();
    return *state;
}

Response listInputs(Visit& visit) {
    const engine::ProgrammeState& state = programmeOf(visit);
    Value items = Value::array();
    for (const roadmap::Input& input : state.roadmap().inputs)
        items.push_back({{"id", input.id},
                         {"type", input.type},
                         {"title", input.title},
                         {"value", input.value},
                         {"own", state.programme().inputs.contains(input.id)}});
    return jsonAnswer({{"items", std::move(items)}});
}

struct Wanted {
    roadmap::Bundle bundle;
    engine::MigrationWish wish;
    bool isApplied = false;
};

Value carryOut(engine::Turn& turn, engine::RunDriver& driver, const engine::RoadmapReader& read, const Wanted& order) {
    const auto ways = engine::waysTo(order.bundle, turn.world, read, order.wish, turn.today());
    Value told = engine::toValue(ways, turn.world);
    told["applied"] = order.isApplied;
    if (!order.isApplied)
        return told;
    turn.ledger.keepBundle(order.bundle);
    for (const engine::GoingOver& way : ways)
        engine::goOver(turn, driver, way);
    return told;
}

/// Null clears: the roadmap's default counts again.
Response fillInputs(Visit& visit) {
    const auto& inputs = programmeOf(visit).roadmap().inputs;
    roadmap::InputValues values = roadmap::checkedValues(inputs, visit.body["values"]);
    engine::MigrationWish wish{.programme = visit.id()};
    for (auto& [id, value] : values) {
        if (value.is_null())
            wish.cleared.push_back(id);
        else
            wish.inputs[id] = std::move(value);
    }
    return jsonAnswer(visit.carryOut("inputs", [read = visit.parts.read, wish, apply = visit.body["apply"].get<bool>()](
                                                   engine::Turn& turn, engine::RunDriver& driver) {
        const std::string version = turn.programme(*wish.programme).programme().version;
        return carryOut(turn, driver, read, {turn.ledger.bundle(version), wish, apply});
    }));
}

Response migrate(Visit& visit) {
    const engine::ProgrammeState& state = programmeOf(visit);
    Wanted order{.bundle = visit.parts.installed(state.programme().roadmap),
                 .wish = {.programme = visit.id()},
                 .isApplied = visit.body["apply"].get<bool>()};
    for (const Value& begun : visit.body["restart"]) {
        if (begun.is_number_integer())
            order.wish.choices.tasks.insert(begun.get<Id>());
        else if (begun.is_string())
            order.wish.choices.activities.insert(begun.get<std::string>());
    }
    visit.parts.read(order.bundle, state.programme().inputs); // Its faults are told before the engine is asked.
    return jsonAnswer(
        visit.carryOut("migrate", [read = visit.parts.read, order](engine::Turn& turn, engine::RunDriver& driver) {
            return carryOut(turn, driver, read, order);
        }));
}

Response undo(Visit& visit) {
    programmeOf(visit);
    return jsonAnswer(visit.carryOut(
        "migrate_undo", [read = visit.parts.read, id = visit.id()](engine::Turn& turn, engine::RunDriver&) {
            const auto edition = engine::formerEdition(turn.ledger, id);
            if (!edition)
                throw Error("EN061", {"возвращаться не к чему: перехода на новую версию не было, или он уже отменён",
                                      "there is nothing to go back to: there was no migration, or it was undone"});
            const auto roadmap = read(turn.ledger.bundle(edition->version), edition->inputs);
            return engine::goBack(
                turn, id, std::make_shared<const engine::RoadmapPlan>(roadmap, turn.programme(id).programme().year));
        }));
}

Field apply() {
    return {.name = "apply",
            .kind = Kind::flag,
            .summary = {"выполнить; без него — только показать, что изменится", "do it; without it only tell"},
            .fallback = false};
}

} // namespace

void addEditions(Resources& resources) {
    resources.push_back({.method = "GET",
                         .path = "/api/programmes/{id}/inputs",
                         .summary = {"Настройки, которые заполняет муниципалитет", "What the municipality fills in"},
                         .audience = Audience::department,
                         .answer = listInputs});
    resources.push_back(
        {.method = "POST",
         .path = "/api/programmes/{id}/inputs",
         .summary = {"Показать или заполнить настройки: что изменится в задачах", "Preview or fill in the inputs"},
         .body = {{.name = "values",
                   .kind = Kind::table,
                   .need = Need::required,
                   .summary = {"значения по имени; null возвращает значение карты", "values by id; null clears"}},
                  apply()},
         .audience = Audience::department,
         .answer = fillInputs});
    resources.push_back({.method = "POST",
                         .path = "/api/programmes/{id}/migration",
                         .summary = {"Показать или выполнить переход на карту, которая лежит на сервере",
                                     "Preview or carry out the way to the roadmap that lies on the server"},
                         .body = {{.name = "restart",
                                   .kind = Kind::list,
                                   .summary = {"идущие задачи (номера) и мероприятия (\"5.3\"), которые начать заново",
                                               "tasks under way (numbers) and activities (\"5.3\") to begin anew"},
                                   .fallback = Value::array()},
                                  apply()},
                         .audience = Audience::department,
                         .answer = migrate});
    resources.push_back(
        {.method = "POST",
         .path = "/api/programmes/{id}/migration/undo",
         .summary = {"Отменить последний переход или заполнение настроек", "Undo the last migration or filling in"},
         .audience = Audience::department,
         .answer = undo});
}

} // namespace nastavnik::http
