// SPDX-License-Identifier: MIT
#pragma once

#include "engine/conductor.hpp"

#include <map>
#include <set>
#include <string>
#include <vector>

namespace nastavnik::engine {

/// How the invented people of a rehearsal behave. Shares in per cent; the same seed gives the same year.
struct Temper {
    std::uint64_t seed = 1;
    int late = 8;     ///< of tasks handed in after their window
    int never = 6;    ///< of tasks that nobody does
    int returned = 5; ///< of results that have to be mended once
    /// Numbers of activities at which nobody does anything, questions of their runs included.
    std::set<std::string> undone = {};
    /// Form id → answers that people may give to it.
    std::map<std::string, std::vector<Value>> answers;
};

/// Plays a programme on a virtual clock: the very engine, people who answer, hand in and accept with invented zeal.
class Rehearsal {
public:
    Rehearsal(Conductor& conductor, VirtualClock& clock, Ledger& ledger, Id programme, Temper temper);

    /// Goes on to this day's end: whatever is due happens, whoever is to act acts.
    void playUntil(Date last);
    /// From now on people do this activity.
    void takeUp(const std::string& activity) { temper_.undone.erase(activity); }

private:
    /// What an invented person is going to do.
    struct Act {
        enum class Kind { answer, submit, accept, giveBack, read };
        Kind kind;
        Id id; ///< of the wait, the task or the document

        auto operator<=>(const Act&) const = default;
    };

    void playDay();
    void plan(Date day, Act act);
    void notice();
    bool isLeft(Id task) const;
    void noticeTask(const Task& task, Date today);
    void perform(const Act& act);
    void answer(Id wait);
    void read(Id document);
    Value answerTo(const Wait& wait, const people::Person& person, const roadmap::Roadmap& roadmap) const;
    Value inventAnswers(const roadmap::Form& form, std::uint64_t chance, const people::Person& person) const;
    Value inventAnswer(const roadmap::FormField& field, std::uint64_t chance) const;
    std::uint64_t chance(std::string_view about, Id id) const;

    Conductor& conductor_;
    VirtualClock& clock_;
    Ledger& ledger_;
    Id programme_;
    Temper temper_;
    std::multimap<Date, Act> plan_;
    std::set<Act> planned_;
    std::set<Id> mended_; ///< tasks that were given back once
};

} // namespace nastavnik::engine
