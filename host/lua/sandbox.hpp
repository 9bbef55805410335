// SPDX-License-Identifier: MIT
#pragma once

#include "lua/memory.hpp"
#include "nastavnik/date.hpp"

#include <lua.h>

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace nastavnik::lua {

/// What a script sees of the world: the same on every replay.
struct Surroundings {
    Moment now{};
    std::uint64_t random = 0; ///< state of its random numbers
    std::chrono::minutes zone{0};
};

/// An interpreter for foreign text: allow-listed words, bounded functions, a budget that no pcall swallows. Words
/// are shared and read-only, so nothing that one script does is seen by another. Not for two threads at once.
class Sandbox {
public:
    explicit Sandbox(Limits limits);
    ~Sandbox();
    Sandbox(const Sandbox&) = delete;
    Sandbox& operator=(const Sandbox&) = delete;

    static Sandbox& of(lua_State* state);

    lua_State* state() const { return state_.get(); }
    Budget& budget() { return budget_; }
    Memory& memory() { return memory_; }
    const Limits& limits() const { return limits_; }

    /// The function behind `text`, left on top of the stack. Throws Error with all faults.
    void compile(const std::string& file, std::string_view text);
    /// Makes the value at the top of the stack (popped) a word of all scripts.
    void define(const char* name);
    /// Like define(), for a table of functions: scripts may not change it, and an unknown name in it is a fault.
    void defineReadOnly(const char* name);
    /// Pushes a word, nil when there is none.
    void pushWord(const char* name);
    /// What is called for a name that is no word (table, name) and for writing one (table, name, value).
    void onUnknownName(lua_CFunction handler, void* self);
    void onWrite(lua_CFunction handler, void* self);
    std::vector<std::string> words() const;

    void surround(Surroundings& surroundings) { surroundings_ = &surroundings; }
    Surroundings& surroundings() { return *surroundings_; }

    /// Goes on with a thread under a new budget, charging `account`. LUA_OK, LUA_YIELD, or an error: see faultOf().
    int resume(lua_State* thread, int arguments, int& results, Memory::Account& account);
    /// After resume() ended with an error.
    Fault faultOf(lua_State* thread, int status);
    void collect();

private:
    struct CloseState {
        void operator()(lua_State* state) const noexcept { lua_close(state); }
    };

    void setHandler(const char* event, lua_CFunction handler, void* self, int table);

    Limits limits_;
    Budget budget_;
    Memory memory_;
    Memory::Owner own_;
    Surroundings start_;
    Surroundings* surroundings_ = &start_;
    std::unique_ptr<lua_State, CloseState> state_;
    int words_ = 0;       ///< reference of the table of words
    int environment_ = 0; ///< reference of the read-only view that scripts get
};

/// Replaces the table at the top of the stack by a view of it that cannot be written.
void makeReadOnly(lua_State* state, const char* name);

} // namespace nastavnik::lua
