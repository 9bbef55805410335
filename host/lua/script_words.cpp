// SPDX-License-Identifier: MIT
#include "lua/script_words.hpp"

#include "engine/waits.hpp"
#include "lua/convert.hpp"
#include "lua/guarded.hpp"
#include "lua/plain_text.hpp"

#include <lauxlib.h>

#include <algorithm>

namespace nastavnik::lua {

namespace {

constexpr int mostSteps = 10'000;

using Verb = ScriptWords::Verb;

const Verb& verbOf(lua_State* state) { return *static_cast<const Verb*>(lua_touserdata(state, lua_upvalueindex(1))); }

std::string shortly(const Value& value) {
    const std::string text = value.dump(-1, ' ', false, Value::error_handler_t::replace);
    return text.size() <= 300 ? text : std::string(cut(text, 300)) + "…";
}

/// Lua cannot tell an empty list from an empty table; the declared kind can.
void shapeEmpty(Value& value, const std::vector<Field>& fields) {
    if (value.is_array()) {
        for (Value& element : value)
            shapeEmpty(element, fields);
        return;
    }
    if (!value.is_object())
        return;
    for (const Field& field : fields) {
        const auto member = value.find(field.name);
        if (member == value.end())
            continue;
        if (field.kind == Kind::table && member->is_array() && member->empty())
            *member = Value::object();
        if (!field.fields.empty())
            shapeEmpty(*member, field.fields);
    }
}

std::string spelling(const Verb& verb) {
    std::string text = verb.name;
    if (verb.isMethod)
        text[text.find('.')] = ':';
    return text;
}

Value readRequest(lua_State* state, const Verb& verb) {
    const std::string subject = spelling(verb);
    const int index = verb.isMethod ? 2 : 1;
    if (verb.isMethod && lua_gettop(state) == 1)
        throw Error("RN006", {subject + " пишется через двоеточие и с таблицей: " + subject + " { … }",
                              subject + " is written with a colon and a table: " + subject + " { … }"});
    if (verb.name == "task.note" && lua_type(state, index) == LUA_TSTRING)
        return {{"text", readValue(state, index, subject)}};
    if (lua_gettop(state) > index || (lua_gettop(state) == index && lua_type(state, index) != LUA_TTABLE))
        throw Error("RN006", {subject + ": нужна одна таблица с именами: " + subject + " { имя = значение }",
                              subject + ": one table of named values is needed: " + subject + " { name = value }"});
    Value request = lua_gettop(state) < index ? Value::object() : readValue(state, index, subject);
    if (request.is_array()) {
        if (!request.empty())
            throw Error("RN006", {subject + ": у каждого значения должно быть имя: " + subject + " { имя = значение }",
                                  subject + ": each value needs a name: " + subject + " { name = value }"});
        request = Value::object();
    }
    shapeEmpty(request, verb.fields);
    return request;
}

/// The host adds the number that it reserved to the request in the journal; no script asked for it.
bool isSame(const engine::Step& step, const ScriptRun& run, const std::string& verb, const Value& request) {
    if (step.seq != run.seq || step.verb != verb)
        return false;
    if (step.request == request)
        return true;
    if (!step.request.is_object() || !step.request.contains("registration"))
        return false;
    Value asked = step.request;
    asked.erase("registration");
    return asked == request;
}

Fault differs(const ScriptRun& run, const engine::Step& step, const std::string& verb, const Value& request) {
    const std::string number = std::to_string(step.seq);
    return {"RN001",
            {"шаг " + number + ": в журнале " + step.verb + " " + shortly(step.request) + ", а скрипт теперь просит " +
                 verb + " " + shortly(request) +
                 "; действие изменили, пока оно выполнялось — верните прежнюю версию скрипта",
             "step " + number + ": the journal has " + step.verb + " " + shortly(step.request) +
                 ", the script now asks for " + verb + " " + shortly(request) +
                 "; the action was changed while it ran: bring its former version back"},
            currentPlace(run.thread)};
}

/// Pushes the result of a finished step, or its fault; returns whether it is a fault.
bool pushAnswer(lua_State* state, ScriptRun& run, const engine::Step& step) {
    run.world.now = step.at;
    if (step.error) {
        pushFault(state, hereUnlessPlaced(state, *step.error));
        return true;
    }
    pushValue(state, step.result ? *step.result : Value());
    return false;
}

enum class Next { result, raise, yield };

/// The journal's answer is pushed; without one the step is asked for.
Next askStep(lua_State* state) {
    const Verb& verb = verbOf(state);
    ScriptRun& run = verb.words->run();
    if (run.loading)
        throw Error("RN002", {spelling(verb) + " вызвано, пока файл ещё читается; перенесите вызов внутрь функции",
                              spelling(verb) + " is called while the file is being read; move it into a function"});
    Value request = readRequest(state, verb);
    if (++run.seq > mostSteps)
        throw Error("RN008",
                    {"больше 10 000 шагов в одном действии; разделите работу", "over 10,000 steps in one action"});
    const auto number = static_cast<std::size_t>(run.seq);
    if (number > run.start.journal.size()) {
        if (!lua_isyieldable(state))
            throw Error("RN003", {spelling(verb) + ": шаг нельзя сделать внутри string.gsub, table.sort или require",
                                  spelling(verb) + ": no step can be made inside string.gsub, table.sort or require"});
        run.verb = verb.name;
        run.request = std::move(request);
        return Next::yield;
    }
    const engine::Step& step = run.start.journal[number - 1];
    if (!isSame(step, run, verb.name, request)) {
        Sandbox::of(state).budget().stop(differs(run, step, verb.name, request));
        throw OutOfBudget{};
    }
    return pushAnswer(state, run, step) ? Next::raise : Next::result;
}

Next guardedAsk(lua_State* state) {
    try {
        return askStep(state);
    } catch (const Error& error) {
        pushFault(state, hereUnlessPlaced(state, error.faults().front()));
    } catch (const OutOfBudget&) {
        pushLimitMark(state);
    } catch (const std::exception& error) {
        lua_pushstring(state, error.what());
    }
    return Next::raise;
}

int goOn(lua_State* state, int, lua_KContext) {
    ScriptRun& run = verbOf(state).words->run();
    if (pushAnswer(state, run, *run.answer))
        return lua_error(state);
    return 1;
}

/// Yielding unwinds this frame: nothing with a destructor lives in it, which also makes it fast.
int step(lua_State* state) {
    switch (guardedAsk(state)) {
    case Next::result:
        return 1;
    case Next::raise:
        return lua_error(state);
    case Next::yield:
        break;
    }
    return lua_yieldk(state, 0, 0, goOn);
}

int callShadowed(lua_State* state) {
    lua_pushvalue(state, lua_upvalueindex(1));
    lua_replace(state, 1); // Instead of the table that was called.
    lua_call(state, lua_gettop(state) - 1, LUA_MULTRET);
    return lua_gettop(state);
}

std::string shortName(const std::string& name) { return name.substr(name.find('.') + 1); }

} // namespace

ScriptWords::ScriptWords(Sandbox& sandbox) : sandbox_(sandbox) {
    lua_State* const state = sandbox.state();
    std::vector<const Verb*> methods;
    for (const Capability& word : engine::taskVerbs())
        methods.push_back(keep(word, true));
    lua_createtable(state, 0, 2);
    pushVerbs(methods);
    lua_setfield(state, -2, "__index");
    lua_pushboolean(state, 0);
    lua_setfield(state, -2, "__metatable");
    taskMetatable_ = luaL_ref(state, LUA_REGISTRYINDEX);
}

const Verb* ScriptWords::keep(const Capability& capability, bool isMethod) {
    Verb& verb = verbs_[capability.name];
    verb = {this, capability.name, capability.fields, isMethod};
    return &verb;
}

void ScriptWords::pushVerbs(const std::vector<const Verb*>& verbs) {
    lua_State* const state = sandbox_.state();
    lua_createtable(state, 0, static_cast<int>(verbs.size()));
    for (const Verb* verb : verbs) {
        lua_pushlightuserdata(state, const_cast<Verb*>(verb)); // Lua has no pointer to const; nobody writes through it.
        lua_pushcclosure(state, step, 1);
        lua_setfield(state, -2, shortName(verb->name).c_str());
    }
}

void ScriptWords::withdraw() {
    lua_State* const state = sandbox_.state();
    for (const auto& [plugin, shadowed] : plugins_) {
        lua_rawgeti(state, LUA_REGISTRYINDEX, shadowed);
        sandbox_.define(plugin.c_str());
        luaL_unref(state, LUA_REGISTRYINDEX, shadowed);
    }
    plugins_.clear();
}

/// `pairs` is both: pairs(table) of Lua and pairs.list { } of the host.
void ScriptWords::definePlugin(const std::string& plugin) {
    lua_State* const state = sandbox_.state();
    makeReadOnly(state, plugin.c_str());
    sandbox_.pushWord(plugin.c_str());
    lua_pushvalue(state, -1);
    plugins_[plugin] = luaL_ref(state, LUA_REGISTRYINDEX);
    if (lua_isfunction(state, -1)) {
        lua_getmetatable(state, -2);
        lua_insert(state, -2);
        lua_pushcclosure(state, callShadowed, 1);
        lua_setfield(state, -2, "__call");
    }
    lua_pop(state, 1);
    sandbox_.define(plugin.c_str());
}

void ScriptWords::offer(const std::vector<Capability>& capabilities) {
    withdraw();
    std::map<std::string, std::vector<const Verb*>> tables;
    for (const Capability& capability : capabilities)
        tables[capability.name.substr(0, capability.name.find('.'))].push_back(keep(capability, false));
    for (const auto& [plugin, verbs] : tables) {
        pushVerbs(verbs);
        definePlugin(plugin);
    }
}

void ScriptWords::makeTask(lua_State* state) const {
    lua_rawgeti(state, LUA_REGISTRYINDEX, taskMetatable_);
    lua_setmetatable(state, -2);
}

} // namespace nastavnik::lua
