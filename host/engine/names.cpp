// SPDX-License-Identifier: MIT
// The words under which states are stored and shown.
#include "engine/papers.hpp"
#include "engine/run.hpp"
#include "engine/task.hpp"

#include <array>
#include <stdexcept>
#include <utility>

namespace nastavnik::engine {

namespace {

template <typename State, std::size_t size>
using Names = std::array<std::pair<State, std::string_view>, size>;

constexpr Names<TaskState, 6> taskStates{{{TaskState::planned, "planned"},
                                          {TaskState::open, "open"},
                                          {TaskState::submitted, "submitted"},
                                          {TaskState::returned, "returned"},
                                          {TaskState::accepted, "accepted"},
                                          {TaskState::waived, "waived"}}};
constexpr Names<UnitKind, 3> unitKinds{
    {{UnitKind::department, "department"}, {UnitKind::school, "school"}, {UnitKind::mentorship, "mentorship"}}};
constexpr Names<RunState, 6> runStates{{{RunState::ready, "ready"},
                                        {RunState::waiting, "waiting"},
                                        {RunState::retrying, "retrying"},
                                        {RunState::stuck, "stuck"},
                                        {RunState::done, "done"},
                                        {RunState::cancelled, "cancelled"}}};
constexpr Names<DocumentStatus, 5> documentStatuses{{{DocumentStatus::draft, "draft"},
                                                     {DocumentStatus::agreed, "agreed"},
                                                     {DocumentStatus::signedOff, "signed"},
                                                     {DocumentStatus::acquainted, "acquainted"},
                                                     {DocumentStatus::cancelled, "cancelled"}}};
constexpr Names<LetterState, 4> letterStates{{{LetterState::waiting, "waiting"},
                                              {LetterState::delivered, "delivered"},
                                              {LetterState::inbox, "inbox"},
                                              {LetterState::refused, "refused"}}};

template <typename State, std::size_t size>
std::string_view nameIn(const Names<State, size>& names, State state) {
    for (const auto& [candidate, name] : names) {
        if (candidate == state)
            return name;
    }
    throw std::logic_error("a state without a name");
}

template <typename State, std::size_t size>
State stateIn(const Names<State, size>& names, std::string_view name) {
    for (const auto& [state, candidate] : names) {
        if (candidate == name)
            return state;
    }
    throw std::logic_error("no state is called \"" + std::string(name) + "\"");
}

} // namespace

std::string_view name(TaskState state) { return nameIn(taskStates, state); }
std::string_view name(UnitKind kind) { return nameIn(unitKinds, kind); }
std::string_view name(RunState state) { return nameIn(runStates, state); }
std::string_view name(DocumentStatus status) { return nameIn(documentStatuses, status); }
std::string_view name(LetterState state) { return nameIn(letterStates, state); }
TaskState taskStateOf(std::string_view name) { return stateIn(taskStates, name); }
UnitKind unitKindOf(std::string_view name) { return stateIn(unitKinds, name); }
RunState runStateOf(std::string_view name) { return stateIn(runStates, name); }
DocumentStatus documentStatusOf(std::string_view name) { return stateIn(documentStatuses, name); }
LetterState letterStateOf(std::string_view name) { return stateIn(letterStates, name); }

} // namespace nastavnik::engine
