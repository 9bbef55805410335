// SPDX-License-Identifier: MIT
#pragma once

#include "engine/encoded_value.hpp"
#include "engine/task.hpp"
#include "nastavnik/error.hpp"

#include <optional>
#include <string>
#include <vector>

namespace nastavnik::engine {

/// ready: may start or go on now · waiting: for a person or a moment, not in memory · retrying: failed, tried again at
/// `wake` · stuck: failed for good, waits for a person with the reason shown · done · cancelled.
enum class RunState { ready, waiting, retrying, stuck, done, cancelled };

/// One durable execution of an action.
struct Run {
    Id id = 0;
    Id programme = 0;
    Id task = 0;
    std::string version; ///< of the roadmap it began with
    std::string action;
    EncodedValue argument; ///< what the action was called with; kept, so that a replay sees the same
    RunState state = RunState::ready;
    Moment started{};
    std::optional<Moment> wake; ///< when to go on by itself
    int attempts = 0;           ///< failures in a row
    std::string trouble;        ///< why it is retrying or stuck, for a person
};

/// One step of a run, as it stands in the journal. Sequence numbers start at 1 and have no gaps.
/// A step without a result is an intent: it was decided, its outcome is not known yet.
struct Step {
    int seq = 0;
    std::string verb; ///< "matching.propose", "task.review", "task.wait"
    Value request;
    std::optional<Value> result;
    std::optional<Fault> error; ///< instead of a result: raised in the script
    Moment at{};                ///< the script's clock reads this after the step

    bool isIntent() const { return !result && !error; }
};

/// What a run waits for from people. Shown to the holders of `role` for `unit`.
struct Wait {
    Id id = 0;
    Id run = 0;
    int seq = 0; ///< the step it will finish
    Id task = 0;
    std::string kind; ///< "review", "approve", "ask"
    std::string role;
    Unit unit;
    std::string title;
    std::string form;           ///< id of the form to be filled in; may be empty
    Value value = nullptr;      ///< what is to be looked at
    std::optional<Id> document; ///< paper to be approved
    Moment asked{};
    bool answered = false;
};

std::string_view name(RunState state);
RunState runStateOf(std::string_view name);

} // namespace nastavnik::engine
