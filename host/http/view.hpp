// SPDX-License-Identifier: MIT
#pragma once

#include "http/access.hpp"
#include "nastavnik/capability.hpp"
#include "people/scope.hpp"

#include <optional>
#include <string>
#include <vector>

namespace nastavnik::http {

/// What a caller narrows a list by; each list heeds what its resource declares.
struct Filter {
    std::optional<Id> programme = {};
    std::optional<Id> organisation = {};
    std::optional<Id> task = {};
    std::optional<Id> unit = {};
    std::string unitKind = {};
    std::vector<std::string> states = {};
    std::vector<std::string> activities = {};
    std::vector<std::string> roles = {};
    std::string kind = {};
    std::string search = {};
    std::optional<Id> toBeReadBy = {};
    std::string openOn = {};
    bool overdueOnly = false;
    int limit = 50; ///< at most 500
    int offset = 0;
};

/// Reading, beside the engine, from any thread. Every list ({"items", "total"}) holds only what the scope sees; the
/// values of single things carry what is needed to ask the scope, and are null when there is no such thing.
class View {
public:
    virtual ~View() = default;

    /// Throws when the database does not answer.
    virtual void probe() = 0;
    virtual std::optional<Access> access(const std::string& hash) = 0;

    virtual Value programmes(const people::Scope& scope, Date today) = 0;
    virtual Value tasks(const people::Scope& scope, const Filter& filter, Date today) = 0;
    virtual Value task(Id id, Date today) = 0;
    virtual Value waits(const people::Scope& scope, const Filter& filter) = 0;
    /// Null when it has been answered.
    virtual Value wait(Id id) = 0;
    /// What the run asked a capability for last, before the step `seq`: {"request", "result"}; null when it did not.
    virtual Value lastCallBefore(Id run, int seq, const std::string& capability) = 0;
    virtual Value runs(const people::Scope& scope, const Filter& filter) = 0;
    virtual Value documents(const people::Scope& scope, const Filter& filter) = 0;
    virtual Value document(Id id) = 0;
    virtual std::optional<File> documentFile(Id document, const std::string& name, std::optional<int> version) = 0;
    /// What was made of a file before, by the hash of its content.
    virtual std::optional<Bytes> rendition(const std::string& hash, const std::string& format) = 0;
    virtual Value registers(const people::Scope& scope) = 0;
    virtual Value organisations(const people::Scope& scope) = 0;
    virtual Value persons(const people::Scope& scope, const Filter& filter) = 0;
    virtual Value mentorships(const people::Scope& scope, const Filter& filter) = 0;
    /// Of the scope's person and nobody else.
    virtual Value letters(const people::Scope& scope, const Filter& filter) = 0;
};

} // namespace nastavnik::http
