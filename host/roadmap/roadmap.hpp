// SPDX-License-Identifier: MIT
#pragma once

#include "nastavnik/error.hpp"
#include "nastavnik/value.hpp"
#include "roadmap/offset.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace nastavnik::roadmap {

/// For whom a task exists.
enum class UnitKind { department, school, mentorship };

/// Who does, accepts, is told. A person holds a role in an organisation; "mentor" and "mentee" are held in a
/// mentorship.
struct Role {
    std::string id;
    std::string title;
    UnitKind unit = UnitKind::school;
    std::string standIn;      ///< role that acts when nobody holds this one or its holder is absent; may be empty
    bool seesSpecial = false; ///< may see special data: health, disability, behaviour
    Place place;
};

/// A heading, not a queue: every activity has its own window.
struct Stage {
    std::string number; ///< "5"
    std::string title;
    std::string goal;
    Place place;
};

/// A rung of the ladder on which overdue work climbs: so long after the last day of the window this role is told.
struct Escalation {
    Offset after;
    std::string to;
};

/// What proves that an activity was done: a document that the system writes, or words naming a paper.
struct Proof {
    std::string document; ///< id of a `document`; empty when it is only words
    std::string text;
};

struct Activity {
    std::string number; ///< "5.3"; belongs to the stage whose number is its longest prefix
    std::string stage;
    std::string title;
    std::string term; ///< the phrase of the order, understood per school year by understandTerm()
    std::string on;   ///< event that opens it, one of activityEvents(); empty: the calendar does
    std::vector<std::string> by;
    std::string accept; ///< role that accepts what was submitted; empty: accepted at once
    UnitKind unit = UnitKind::school;
    std::vector<std::string> after; ///< gates: numbers of activities to be accepted first
    std::vector<Proof> proof;
    std::vector<Offset> remind; ///< negative: so long before the last day of the window
    std::vector<Escalation> escalate;
    std::string run;    ///< "pairs.fix": function of actions.lua that the task runs; empty: people do it
    std::string form;   ///< id of a `form` to fill in when submitting; may be empty
    std::string result; ///< what has to come out, in words
    Place place;
};

/// A kind of paper: template, number pattern and who approves and signs it.
struct DocumentKind {
    std::string id;
    std::string title;
    std::string tmpl;   ///< name of the template's files without ending
    std::string number; ///< pattern, e.g. "{n}-ОД", "{n}/{yy}"; counted per organisation, kind and calendar year
    std::vector<std::string> approve; ///< roles in order; the last one signs
    std::string numbers;              ///< register that its numbers are taken from; empty: one of its own
    bool isPublic = false;            ///< goes to everybody: names nobody without a consent to publication
    Place place;

    const std::string& registerName() const { return numbers.empty() ? id : numbers; }
};

/// Text of a letter; placeholders {task.title}, {unit.name}, {due}, {person.name}, …
struct Notice {
    std::string id;
    std::string subject;
    std::string text;
    Place place;
};

struct FormField {
    std::string name;
    std::string type; ///< text, long_text, number, date, flag, choice, scale (1–5), persons
    std::string title;
    bool required = false;
    std::vector<std::string> options;
};

struct Form {
    std::string id;
    std::string title;
    std::vector<FormField> fields;
    Place place;
};

/// A blank that a municipality fills in without touching Lua.
struct Input {
    std::string id;
    std::string type;
    std::string title;
    Value value; ///< the municipality's value, or the default
    Place place;
};

/// A share or number to be watched: numerator / denominator, with a target by a date.
struct Indicator {
    std::string id;
    std::string title;
    Value numerator;              ///< a formula, see indicator_formula.hpp
    Value denominator;            ///< null: the numerator is the value
    std::optional<double> target; ///< per cent
    std::optional<Date> by;
    Place place;
};

/// Rules of matching, handed to `matching.propose` as they are.
struct Criteria {
    std::string id;
    Value rules;
    Place place;
};

/// What a place does in a period. Plain data: the result of reading roadmap.lua.
struct Roadmap {
    std::string id;
    std::string title;
    std::string place;
    std::vector<Role> roles;
    std::vector<Stage> stages;
    std::vector<Activity> activities; ///< in the order of the file
    std::vector<DocumentKind> documents;
    std::vector<Notice> notices;
    std::vector<Form> forms;
    std::vector<Input> inputs;
    std::vector<Indicator> indicators;
    std::vector<Criteria> criteria;
};

/// The element of `list` with this id (or number); nothing when there is none.
template <typename List>
const typename List::value_type* find(const List& list, std::string_view id) {
    for (const auto& element : list) {
        if constexpr (requires {
                          element.number;
                          element.stage;
                      }) {
            if (element.number == id)
                return &element;
        } else if constexpr (requires { element.id; }) {
            if (element.id == id)
                return &element;
        } else if (element.number == id) {
            return &element;
        }
    }
    return nullptr;
}

} // namespace nastavnik::roadmap
