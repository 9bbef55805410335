// SPDX-License-Identifier: MIT
#pragma once

#include "engine/run_driver.hpp"
#include "engine/turn.hpp"
#include "http/resource.hpp"

namespace nastavnik::http {

/// A person's wish inside a turn, where the world is as it is and not as it was a second ago.
class Deed {
public:
    /// Throws HT401 when the person is not known any more.
    Deed(engine::Turn& turn, engine::RunDriver& driver, Id person);

    engine::Turn& turn() const { return turn_; }
    engine::RunDriver& driver() const { return driver_; }
    const people::Person& person() const { return person_; }
    const people::Scope& scope() const { return scope_; }

    /// Throws HT404 when the person may not see it: whether it exists is nobody's business.
    engine::Task task(Id id);
    engine::Run run(Id id);
    engine::Wait wait(Id id);
    /// One that the person sees, or is asked to read.
    engine::Document document(Id id);
    /// One of the person's own organisation, or of one below it, whose staff the person belongs to.
    engine::Document ownDocument(Id id);
    void requireOwn(Id organisation);

    bool may(std::string_view role, const engine::Task& task);

private:
    engine::Turn& turn_;
    engine::RunDriver& driver_;
    const people::Person& person_;
    const people::Scope scope_;
};

/// Does the visitor's wish in a turn of the engine; returns once it is durable. The log says `verb`.
Value perform(Visit& visit, const std::string& verb, std::function<Value(Deed&)> act);

/// For resources that only do something: answers with what `act` returns. It is given the number that stands for {id},
/// 0 when the path has none, and the checked body.
std::function<Response(Visit&)> byDeed(std::string verb, std::function<Value(Deed&, Id, const Value& body)> act);

} // namespace nastavnik::http
