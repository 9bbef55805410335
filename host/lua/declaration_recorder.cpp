// SPDX-License-Identifier: MIT
#include "lua/declaration_recorder.hpp"

#include "lua/guarded.hpp"
#include "lua/plain_text.hpp"
#include "lua/script_scan.hpp"
#include "roadmap/roadmap_words.hpp"
#include "roadmap/suggestion.hpp"

#include <algorithm>

namespace nastavnik::lua {

namespace {

constexpr const char* begunKind = "nastavnik.begun";
constexpr const char* ignoredKind = "nastavnik.ignored";
constexpr std::size_t mostDeclarations = 5000;
constexpr std::size_t mostFaults = 500;

std::string textAt(lua_State* state, int index) {
    return lua_type(state, index) == LUA_TSTRING ? std::string(cut(lua_tostring(state, index), 200)) : std::string();
}

Value faulty() { return {{roadmap::faultyKey, true}}; }

} // namespace

template <int (DeclarationRecorder::*method)(lua_State*)>
int DeclarationRecorder::bound(lua_State* state) {
    auto* const self = static_cast<DeclarationRecorder*>(lua_touserdata(state, lua_upvalueindex(1)));
    return (self->*method)(state);
}

DeclarationRecorder::DeclarationRecorder(Sandbox& sandbox, Modules& modules, const roadmap::InputValues& inputs,
                                         const std::vector<roadmap::Word>& words)
    : sandbox_(sandbox), modules_(modules), inputs_(inputs), words_(words) {
    defineWords();
    defineInputs();
    sandbox.onUnknownName(guarded<bound<&DeclarationRecorder::unknownName>>, this);
    sandbox.onWrite(guarded<bound<&DeclarationRecorder::writtenName>>, this);
}

void DeclarationRecorder::defineWords() {
    lua_State* const state = sandbox_.state();
    const auto setMethod = [&](const char* event, lua_CFunction method) {
        lua_pushlightuserdata(state, this);
        lua_pushcclosure(state, method, 1);
        lua_setfield(state, -2, event);
    };
    luaL_newmetatable(state, begunKind);
    setMethod("__call", guarded<bound<&DeclarationRecorder::complete>>);
    luaL_newmetatable(state, ignoredKind);
    for (const char* event :
         {"__call", "__index", "__newindex", "__concat", "__add", "__sub", "__mul", "__div", "__unm"})
        setMethod(event, guarded<bound<&DeclarationRecorder::ignore>>);
    lua_pop(state, 2);
    for (const roadmap::Word& word : words_) {
        lua_pushlightuserdata(state, this);
        lua_pushstring(state, word.name.c_str());
        lua_pushcclosure(state, guarded<bound<&DeclarationRecorder::begin>>, 2);
        sandbox_.define(word.name.c_str());
    }
    lua_pushlightuserdata(state, this);
    lua_pushcclosure(state, guarded<bound<&DeclarationRecorder::requireFile>>, 1);
    sandbox_.define("require");
}

/// `input` is a word and a table at once.
void DeclarationRecorder::defineInputs() {
    lua_State* const state = sandbox_.state();
    lua_newuserdatauv(state, 0, 0);
    lua_createtable(state, 0, 3);
    lua_pushlightuserdata(state, this);
    lua_pushstring(state, "input");
    lua_pushcclosure(state, guarded<bound<&DeclarationRecorder::begin>>, 2);
    lua_setfield(state, -2, "__call");
    lua_pushlightuserdata(state, this);
    lua_pushcclosure(state, guarded<bound<&DeclarationRecorder::inputValue>>, 1);
    lua_setfield(state, -2, "__index");
    lua_setmetatable(state, -2);
    sandbox_.define("input");
}

void DeclarationRecorder::run(const std::string& file) {
    const auto account = Memory::open(sandbox_.limits().bytes);
    lua_State* const lua = sandbox_.state();
    modules_.push(lua, file);
    lua_State* const thread = lua_newthread(lua);
    lua_rotate(lua, -2, 1);
    lua_xmove(lua, thread, 1);
    int results = 0;
    const int status = sandbox_.resume(thread, 0, results, *account);
    if (status != LUA_OK) {
        Fault fault = sandbox_.faultOf(thread, status);
        fault.code = fault.code == "RN010" ? "RM023" : fault.code;
        faults_.push_back(std::move(fault));
        isCutShort_ = true;
    }
    lua_pop(lua, 1);
    findIncomplete();
}

void DeclarationRecorder::add(const char* code, Text message, Place place) {
    if (faults_.size() < mostFaults)
        faults_.push_back({code, std::move(message), std::move(place)});
}

void DeclarationRecorder::pushBegun(lua_State* state, std::size_t number) {
    *static_cast<std::size_t*>(lua_newuserdatauv(state, sizeof number, 0)) = number;
    luaL_setmetatable(state, begunKind);
}

void DeclarationRecorder::pushIgnored(lua_State* state) {
    lua_newuserdatauv(state, 0, 0);
    luaL_setmetatable(state, ignoredKind);
}

int DeclarationRecorder::ignore(lua_State* state) {
    pushIgnored(state);
    return 1;
}

/// word "id"
int DeclarationRecorder::begin(lua_State* state) {
    const std::string word = lua_tostring(state, lua_upvalueindex(2));
    const int index = lua_type(state, 1) == LUA_TUSERDATA ? 2 : 1; // `input` is called as an object.
    const Place place = currentPlace(state);
    if (begun_.size() >= mostDeclarations)
        throw Error("RM009", {"больше 5000 слов в дорожной карте; проверьте, нет ли лишнего цикла",
                              "over 5000 words in a roadmap; see whether a loop runs too often"});
    if (lua_type(state, index) != LUA_TSTRING) {
        const std::string example = word == "stage" || word == "activity" ? "5.3" : "имя";
        add("RM019",
            {word + ": сначала имя в кавычках, потом таблица: " + word + " \"" + example + "\" { … }",
             word + ": first the name in quotes, then the table: " + word + " \"…\" { … }"},
            place);
        pushIgnored(state);
        return 1;
    }
    begun_.push_back({word, textAt(state, index), place});
    if (wordOf(begun_.back()).isBare) {
        const Begun begun = begun_.back();
        begun_.back().isCompleted = true;
        declarations_.push_back({.word = word, .id = begun.id, .place = place, .layer = layer_});
        if (word == "based_on")
            readBase(state, begun);
        return 0;
    }
    pushBegun(state, begun_.size() - 1);
    return 1;
}

const roadmap::Word& DeclarationRecorder::wordOf(const Begun& begun) const {
    return *std::find_if(words_.begin(), words_.end(),
                         [&](const roadmap::Word& word) { return word.name == begun.word; });
}

/// Executes the roadmap that this one is based on: what it declares stands one layer below.
void DeclarationRecorder::readBase(lua_State* state, const Begun& begun) {
    const std::string file = begun.id + "/roadmap.lua";
    const std::vector<std::string> layers = modules_.bundle().layers();
    const auto below = static_cast<std::size_t>(layer_) + 1;
    if (below >= layers.size() || layers[below] != begun.id + "/" || !modules_.has(file)) {
        const std::string subject = "based_on \"" + begun.id + "\": ";
        return add("RM064",
                   {subject + "рядом нет папки с такой картой; based_on пишут один раз, отдельной строкой, "
                              "имя — в кавычках, и карты не опираются друг на друга по кругу",
                    subject + "there is no folder with such a roadmap beside; based_on stands once, on a line of its "
                              "own, with the name in quotes, and roadmaps are not based on one another in a circle"},
                   begun.place);
    }
    struct Below {
        explicit Below(int& layerNow) : layer(layerNow) { ++layer; }
        ~Below() { --layer; }
        Below(const Below&) = delete;
        Below& operator=(const Below&) = delete;
        int& layer;
    } const step(layer_);
    modules_.push(state, file);
    lua_call(state, 0, 0);
}

/// … { fields }
int DeclarationRecorder::complete(lua_State* state) {
    Begun& begun = begun_.at(*static_cast<std::size_t*>(luaL_checkudata(state, 1, begunKind)));
    begun.isCompleted = true;
    roadmap::Declaration declaration{.word = begun.word, .id = begun.id, .place = begun.place, .layer = layer_};
    noteLines(declaration);
    if (lua_type(state, 2) == LUA_TTABLE) {
        declaration.fields = readFields(state, begun, declaration);
        begun.declaration = declarations_.size();
        declarations_.push_back(std::move(declaration));
    } else {
        const std::string subject = begun.word + " \"" + begun.id + "\"";
        add("RM022",
            {subject + ": после имени нужна таблица в фигурных скобках: { … }",
             subject + ": a table in braces has to follow the name: { … }"},
            begun.place);
    }
    if (begun.word == "input" && !declarations_.empty() && declarations_.back().word == "input") {
        const auto given = inputs_.find(begun.id);
        inputValues_[begun.id] =
            given == inputs_.end() ? declarations_.back().fields.value("default", Value()) : given->second;
    }
    lua_settop(state, 1); // So that it can be listed in another word's table.
    return 1;
}

Value DeclarationRecorder::readKey(lua_State* state, int index, const std::string& subject, const Place& place) {
    try {
        return readValue(state, index, subject, this);
    } catch (const Error& error) {
        add("RM013", error.faults().front().message, place);
        return faulty();
    }
}

/// Key by key, so that one bad value does not hide the others.
Value DeclarationRecorder::readFields(lua_State* state, const Begun& begun, const roadmap::Declaration& declaration) {
    const std::string subject = begun.word + " \"" + begun.id + "\"";
    const roadmap::Word& word = wordOf(begun);
    if (word.fields.empty()) // Any keys, or a list.
        return readKey(state, 2, subject, begun.place);
    if (lua_rawlen(state, 2) > 0 && word.lists.empty())
        return Value::array({nullptr}); // The reader tells that keys are missing.
    Value fields = Value::object();
    if (!word.lists.empty())
        fields[roadmap::listedKey] = readListed(state, begun, word);
    lua_pushnil(state);
    while (lua_next(state, 2)) {
        if (lua_type(state, -2) == LUA_TSTRING) {
            const std::string key = textAt(state, -2);
            fields[key] = readKey(state, -1, subject + ", " + key, declaration.at(key));
        }
        lua_pop(state, 1);
    }
    return fields;
}

/// test "…" { on "1 октября" { … }, on "2 октября" { … } }
Value DeclarationRecorder::readListed(lua_State* state, const Begun& begun, const roadmap::Word& word) {
    const std::string subject = begun.word + " \"" + begun.id + "\": ";
    Value listed = Value::array();
    for (lua_Integer at = 1; at <= static_cast<lua_Integer>(lua_rawlen(state, 2)); ++at) {
        lua_rawgeti(state, 2, at);
        const auto* const number = static_cast<std::size_t*>(luaL_testudata(state, -1, begunKind));
        const bool fits = number && begun_.at(*number).word == word.lists && begun_.at(*number).declaration;
        if (fits)
            listed.push_back(*begun_.at(*number).declaration);
        else
            add("RM055",
                {subject + "в его списке стоят только " + word.lists + " \"…\" { … }, через запятую",
                 subject + "its list holds only " + word.lists + " \"…\" { … }, with commas"},
                begun.place);
        lua_pop(state, 1);
    }
    return listed;
}

bool DeclarationRecorder::read(lua_State* state, int index, Value& value) {
    if (luaL_testudata(state, index, ignoredKind)) {
        value = faulty();
        return true;
    }
    const auto* const number = static_cast<std::size_t*>(luaL_testudata(state, index, begunKind));
    if (!number)
        return false;
    Begun& begun = begun_.at(*number);
    begun.isCompleted = true;
    value = {{roadmap::referenceKey, begun.word}, {"id", begun.id}};
    if (begun.declaration)
        value["at"] = *begun.declaration;
    return true;
}

void DeclarationRecorder::noteLines(roadmap::Declaration& declaration) {
    const std::string& file = declaration.place.file;
    if (!modules_.has(file))
        return;
    auto source = sources_.find(file);
    if (source == sources_.end())
        source = sources_.emplace(file, readSource(file, modules_.bundle().files.at(file))).first;
    KeyLines found = keyLines(source->second, declaration.place.line);
    for (const FreeName& key : found.twice)
        add("RM016",
            {declaration.word + " \"" + declaration.id + "\": ключ «" + key.name + "» стоит дважды; оставьте один",
             declaration.word + " \"" + declaration.id + "\": the key \"" + key.name + "\" stands twice; keep one"},
            {file, key.line});
    declaration.lines = std::move(found.lines);
}

int DeclarationRecorder::inputValue(lua_State* state) {
    const std::string id = textAt(state, 2);
    const auto found = inputValues_.find(id);
    if (found != inputValues_.end()) {
        pushValue(state, found->second);
        return 1;
    }
    std::vector<std::string> known;
    for (const auto& [name, value] : inputValues_)
        known.push_back(name);
    const Text hint = roadmap::didYouMean(id, known);
    add("RM043",
        {"input." + id + ": выше нет слова input \"" + id + "\"" + hint.ru,
         "input." + id + ": there is no input \"" + id + "\" above" + hint.en},
        currentPlace(state));
    pushIgnored(state);
    return 1;
}

bool DeclarationRecorder::isKey(const std::string& name) const {
    return std::any_of(words_.begin(), words_.end(), [&](const roadmap::Word& word) {
        return std::any_of(word.fields.begin(), word.fields.end(),
                           [&](const roadmap::WordField& field) { return field.name == name; });
    });
}

int DeclarationRecorder::unknownName(lua_State* state) {
    const std::string name = textAt(state, 2);
    if (!written_.contains(name)) {
        const Text hint = isKey(name) ? Text{"; это ключ, после него ставят знак =: " + name + " = …",
                                             "; it is a key, = has to follow it: " + name + " = …"}
                                      : roadmap::didYouMean(name, sandbox_.words());
        add("RM010", {"слова «" + name + "» нет" + hint.ru, "there is no word \"" + name + "\"" + hint.en},
            currentPlace(state));
    }
    pushIgnored(state);
    return 1;
}

int DeclarationRecorder::writtenName(lua_State* state) {
    const std::string name = textAt(state, 2);
    if (written_.insert(name).second)
        add("RM027",
            {"имя «" + name + "» надо объявить словом local: local " + name + " = …",
             "declare \"" + name + "\" with local: local " + name + " = …"},
            currentPlace(state));
    return 0;
}

int DeclarationRecorder::requireFile(lua_State* state) { return modules_.require(state, loadedModules_); }

void DeclarationRecorder::findIncomplete() {
    for (const Begun& begun : begun_) {
        if (begun.isCompleted)
            continue;
        const std::string subject = begun.word + " \"" + begun.id + "\"";
        add("RM022",
            {subject + ": после имени нужна таблица в фигурных скобках: { … }",
             subject + ": a table in braces has to follow the name: { … }"},
            begun.place);
    }
}

} // namespace nastavnik::lua
