// SPDX-License-Identifier: MIT
#pragma once

#include "lua/sandbox.hpp"
#include "roadmap/bundle.hpp"

#include <map>
#include <string>
#include <vector>

namespace nastavnik::lua {

/// The Lua files of one bundle, compiled once each. Every pushed function begins afresh: what it declares as local is
/// its own.
class Modules {
public:
    Modules(Sandbox& sandbox, roadmap::Bundle bundle) : sandbox_(sandbox), bundle_(std::move(bundle)) {}
    ~Modules();
    Modules(const Modules&) = delete;
    Modules& operator=(const Modules&) = delete;

    bool has(const std::string& file) const { return bundle_.files.contains(file); }
    const roadmap::Bundle& bundle() const { return bundle_; }

    /// Pushes the file as a function. Throws Error when it is not well-formed.
    void push(lua_State* state, const std::string& file);

    /// `require "library.pairs"` for one execution: its results are kept in `loaded`, a registry reference that is made
    /// when it is LUA_NOREF. Pushes the result.
    int require(lua_State* state, int& loaded);

private:
    std::vector<std::string> names() const;

    Sandbox& sandbox_;
    roadmap::Bundle bundle_;
    std::map<std::string, int> compiled_; ///< registry references
};

} // namespace nastavnik::lua
