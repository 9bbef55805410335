// SPDX-License-Identifier: MIT
#pragma once

#include "lua/convert.hpp"
#include "lua/modules.hpp"
#include "lua/source.hpp"
#include "roadmap/roadmap_reader.hpp"
#include "roadmap/roadmap_words.hpp"

#include <lauxlib.h>

#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace nastavnik::lua {

/// Gives a sandbox the words of a roadmap and writes down what a script declares with them. It goes on after a fault,
/// so that all of them are found.
class DeclarationRecorder final : private Foreign {
public:
    DeclarationRecorder(Sandbox& sandbox, Modules& modules, const roadmap::InputValues& inputs,
                        const std::vector<roadmap::Word>& words = roadmap::roadmapWords());

    /// Executes a file of the bundle. Throws Error with all mistakes of its text.
    void run(const std::string& file = "roadmap.lua");

    std::vector<roadmap::Declaration> takeDeclarations() { return std::move(declarations_); }
    std::vector<Fault> takeFaults() { return std::move(faults_); }
    /// The file stopped in the middle: much of what it declares is not known.
    bool isCutShort() const { return isCutShort_; }

private:
    /// `word "id"`, with or without its table.
    struct Begun {
        std::string word;
        std::string id;
        Place place;
        bool isCompleted = false;                    ///< got its table, or is a reference
        std::optional<std::size_t> declaration = {}; ///< its place in the list, once it has its table
    };

    /// The method of the recorder in the first upvalue.
    template <int (DeclarationRecorder::*method)(lua_State*)>
    static int bound(lua_State* state);

    void defineWords();
    void defineInputs();
    void pushBegun(lua_State* state, std::size_t number);
    void pushIgnored(lua_State* state);
    void readBase(lua_State* state, const Begun& begun);
    const roadmap::Word& wordOf(const Begun& begun) const;
    Value readListed(lua_State* state, const Begun& begun, const roadmap::Word& word);

    int begin(lua_State* state);
    int complete(lua_State* state);
    int inputValue(lua_State* state);
    int unknownName(lua_State* state);
    bool isKey(const std::string& name) const;
    int writtenName(lua_State* state);
    int requireFile(lua_State* state);
    int ignore(lua_State* state);

    bool read(lua_State* state, int index, Value& value) override;
    Value readFields(lua_State* state, const Begun& begun, const roadmap::Declaration& declaration);
    Value readKey(lua_State* state, int index, const std::string& subject, const Place& place);
    void add(const char* code, Text message, Place place);
    void noteLines(roadmap::Declaration& declaration);
    void findIncomplete();

    Sandbox& sandbox_;
    Modules& modules_;
    const roadmap::InputValues& inputs_;
    const std::vector<roadmap::Word>& words_;
    int layer_ = 0; ///< how deep in the bases the file being executed is
    std::vector<Begun> begun_;
    std::vector<roadmap::Declaration> declarations_;
    std::vector<Fault> faults_;
    std::map<std::string, Source> sources_;
    std::map<std::string, Value> inputValues_;
    std::set<std::string> written_;
    int loadedModules_ = LUA_NOREF;
    bool isCutShort_ = false;
};

} // namespace nastavnik::lua
