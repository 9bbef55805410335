// SPDX-License-Identifier: MIT
#include "lua/script_session.hpp"

#include "lua/convert.hpp"
#include "lua/guarded.hpp"
#include "roadmap/suggestion.hpp"

#include <lauxlib.h>

#include <algorithm>

namespace nastavnik::lua {

namespace {

constexpr const char* actionsFile = "actions.lua";
constexpr int deepestActions = 4;

using Event = engine::ScriptEvent;

ScriptRun& runOf(lua_State* state) { return static_cast<ScriptWords*>(lua_touserdata(state, 1))->run(); }

int requireModule(lua_State* state) {
    ScriptRun& run = static_cast<ScriptWords*>(lua_touserdata(state, lua_upvalueindex(1)))->run();
    return run.modules->require(state, run.loadedModules);
}

/// Adds what the table at the top of the stack holds to the table below it, and pops it. Functions of the same name
/// give way, so that a place may do one thing in its own manner and keep the rest.
void layOver(lua_State* state, int depth) {
    const int upper = lua_gettop(state), lower = upper - 1;
    lua_pushnil(state);
    while (lua_next(state, upper)) {
        lua_pushvalue(state, -2);
        const bool isGroup = lua_rawget(state, lower) == LUA_TTABLE && lua_istable(state, upper + 2);
        if (isGroup && depth < deepestActions && lua_checkstack(state, 8)) {
            lua_createtable(state, 0, 4); // A copy: the tables belong to their scripts.
            lua_rotate(state, -2, 1);
            layOver(state, depth + 1);
            lua_pushvalue(state, upper + 2);
            layOver(state, depth + 1);
        } else {
            lua_pop(state, 1);
            lua_pushvalue(state, upper + 2);
        }
        lua_pushvalue(state, upper + 1);
        lua_rotate(state, -2, 1);
        lua_rawset(state, lower);
        lua_pop(state, 1);
    }
    lua_pop(state, 1);
}

/// Pushes the table that actions.lua returns, laid over those of its bases.
void pushActions(lua_State* state, ScriptRun& run) {
    std::vector<std::string> layers = run.modules->bundle().layers();
    std::erase_if(layers, [&](const std::string& layer) { return !run.modules->has(layer + actionsFile); });
    if (layers.empty())
        throw Error("RN004",
                    {"в папке дорожной карты нет файла actions.lua", "the roadmap's folder has no actions.lua"});
    lua_createtable(state, 0, 8);
    for (auto layer = layers.rbegin(); layer != layers.rend(); ++layer) {
        run.modules->push(state, *layer + actionsFile);
        lua_call(state, 0, 1);
        if (lua_type(state, -1) != LUA_TTABLE)
            throw Error("RN009",
                        {"actions.lua должен кончаться строкой return { имя = таблица_функций, … }",
                         "actions.lua has to end with return { name = table_of_functions, … }"},
                        {*layer + actionsFile, 0});
        layOver(state, 1);
    }
}

void listActions(lua_State* state, int table, const std::string& prefix, int depth, std::vector<std::string>& names) {
    lua_pushnil(state);
    while (lua_next(state, table)) {
        if (lua_type(state, -2) == LUA_TSTRING) {
            const std::string name = prefix + lua_tostring(state, -2);
            if (lua_isfunction(state, -1))
                names.push_back(name);
            else if (lua_istable(state, -1) && depth < deepestActions && lua_checkstack(state, 8))
                listActions(state, lua_gettop(state), name + ".", depth + 1, names);
        }
        lua_pop(state, 1);
    }
}

/// "pairs.fix" in the table at the top of the stack, which it replaces.
void selectAction(lua_State* state, const std::string& action) {
    std::vector<std::string> names;
    listActions(state, lua_gettop(state), "", 1, names);
    std::sort(names.begin(), names.end());
    if (!std::binary_search(names.begin(), names.end(), action)) {
        const Text hint = roadmap::didYouMean(action, names);
        throw Error("RN004",
                    {"в actions.lua нет функции «" + action + "»" + hint.ru,
                     "actions.lua has no function \"" + action + "\"" + hint.en},
                    {actionsFile, 0});
    }
    for (std::size_t from = 0; from <= action.size();) {
        const std::size_t dot = std::min(action.find('.', from), action.size());
        lua_pushlstring(state, action.data() + from, dot - from);
        lua_rawget(state, -2);
        lua_remove(state, -2);
        from = dot + 1;
    }
}

/// Called with the words: leaves the action and its argument for the next resume.
int prepareAction(lua_State* state) {
    ScriptWords& words = *static_cast<ScriptWords*>(lua_touserdata(state, 1));
    ScriptRun& run = words.run();
    pushActions(state, run);
    selectAction(state, run.start.action);
    pushValue(state, run.start.argument.decoded());
    if (lua_istable(state, -1))
        words.makeTask(state);
    return 2;
}

/// Called with the words and a list to be filled.
int collectActions(lua_State* state) {
    auto& names = *static_cast<std::vector<std::string>*>(lua_touserdata(state, 2));
    pushActions(state, runOf(state));
    listActions(state, lua_gettop(state), "", 1, names);
    return 0;
}

} // namespace

ScriptSession::ScriptSession(Limits limits, std::chrono::minutes zone)
    : limits_(limits), zone_(zone), sandbox_(limits), words_(sandbox_) {
    lua_pushlightuserdata(sandbox_.state(), &words_);
    lua_pushcclosure(sandbox_.state(), guarded<requireModule>, 1);
    sandbox_.define("require");
}

ScriptSession::~ScriptSession() = default;

void ScriptSession::know(const roadmap::Bundle& bundle, const std::string& version) {
    if (!versions_.contains(version))
        versions_.emplace(version, std::make_shared<Modules>(sandbox_, bundle));
}

ScriptRun& ScriptSession::open(engine::ScriptStart start) {
    drop(start.run);
    auto run = std::make_unique<ScriptRun>();
    run->start = std::move(start);
    run->modules = versions_.at(run->start.version);
    run->account = Memory::open(limits_.bytes);
    run->world = {run->start.now, run->start.seed, zone_};
    lua_State* const lua = sandbox_.state();
    sandbox_.memory().chargeTo(*run->account);
    run->thread = lua_newthread(lua);
    run->threadReference = luaL_ref(lua, LUA_REGISTRYINDEX);
    return *runs_.insert_or_assign(run->start.run, std::move(run)).first->second;
}

int ScriptSession::load(ScriptRun& run, lua_CFunction function, int& results) {
    words_.actFor(&run);
    sandbox_.surround(run.world);
    run.loading = true;
    lua_pushcfunction(run.thread, function);
    lua_rotate(run.thread, 1, 1);
    const int status = sandbox_.resume(run.thread, lua_gettop(run.thread) - 1, results, *run.account);
    run.loading = false;
    return status;
}

std::vector<Event> ScriptSession::start(engine::ScriptStart start) {
    if (!versions_.contains(start.version))
        return {failed(start.run, 0,
                       {"RN005",
                        {"версия скриптов " + start.version.substr(0, 12) + " здесь не известна",
                         "the version of scripts " + start.version.substr(0, 12) + " is not known here"}})};
    ScriptRun& run = open(std::move(start));
    int results = 0;
    lua_pushlightuserdata(run.thread, &words_);
    const int status = load(run, guarded<prepareAction>, results);
    if (status != LUA_OK)
        return {ended(run, status, results)};
    return resume(run, 1);
}

std::vector<Event> ScriptSession::answer(engine::Id id, const engine::Step& step) {
    const auto found = runs_.find(id);
    if (found == runs_.end() || found->second->seq != step.seq)
        return {};
    found->second->answer = &step;
    return resume(*found->second, 0);
}

std::vector<Event> ScriptSession::resume(ScriptRun& run, int arguments) {
    words_.actFor(&run);
    sandbox_.surround(run.world);
    int results = 0;
    const int status = sandbox_.resume(run.thread, arguments, results, *run.account);
    if (status != LUA_YIELD)
        return {ended(run, status, results)};
    run.start.journal = {}; // Replayed.
    run.start.journal.shrink_to_fit();
    Event event;
    event.run = run.start.run;
    event.seq = run.seq;
    event.verb = run.verb;
    event.value = std::move(run.request);
    std::vector<Event> events;
    events.push_back(std::move(event));
    return events;
}

Event ScriptSession::ended(ScriptRun& run, int status, int results) {
    const engine::Id id = run.start.run;
    const int seq = run.seq;
    Event event;
    try {
        if (status != LUA_OK)
            throw Error({sandbox_.faultOf(run.thread, status)});
        event = {.run = id, .kind = Event::Kind::done, .seq = seq, .verb = {}, .value = nullptr};
        if (results > 0)
            event.value = readValue(run.thread, -results, run.start.action);
    } catch (const Error& error) {
        event = failed(id, seq, error.faults().front());
    } catch (const OutOfBudget&) {
        event = failed(id, seq, sandbox_.budget().fault());
    }
    drop(id);
    return event;
}

Event ScriptSession::failed(engine::Id run, int seq, Fault fault) {
    return {
        .run = run, .kind = Event::Kind::failed, .seq = seq, .verb = {}, .value = nullptr, .fault = std::move(fault)};
}

void ScriptSession::drop(engine::Id id) {
    const auto found = runs_.find(id);
    if (found == runs_.end())
        return;
    luaL_unref(sandbox_.state(), LUA_REGISTRYINDEX, found->second->threadReference);
    luaL_unref(sandbox_.state(), LUA_REGISTRYINDEX, found->second->loadedModules);
    runs_.erase(found);
}

std::vector<std::string> ScriptSession::actions(const std::string& version) {
    Modules& modules = *versions_.at(version);
    for (const std::string& layer : modules.bundle().layers()) {
        if (!modules.has(layer + actionsFile))
            continue;
        modules.push(sandbox_.state(),
                     layer + actionsFile); // Here all mistakes of the text are told, in a run only the first.
        lua_pop(sandbox_.state(), 1);
    }
    engine::ScriptStart start;
    start.run = -1;
    start.version = version;
    ScriptRun& run = open(std::move(start));
    std::vector<std::string> names;
    int results = 0;
    lua_pushlightuserdata(run.thread, &words_);
    lua_pushlightuserdata(run.thread, &names);
    const int status = load(run, guarded<collectActions>, results);
    const auto fault = status == LUA_OK ? std::nullopt : std::optional(sandbox_.faultOf(run.thread, status));
    drop(-1);
    if (fault)
        throw Error({*fault});
    std::sort(names.begin(), names.end());
    return names;
}

} // namespace nastavnik::lua
