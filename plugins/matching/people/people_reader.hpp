// SPDX-License-Identifier: MIT
#pragma once

#include "people/fault_list.hpp"

#include "nastavnik/value.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace nastavnik::matching {

/// One side of the matching as the caller gave it. Does not own `fields`: the arguments outlive it.
struct Person {
    Value id;
    std::string key;   ///< the id as text
    std::string label; ///< what people read: the name, else the id
    const Value* fields = nullptr;
    std::int32_t count = 1; ///< seats of a mentor, mentors wanted by a mentee
    std::int32_t least = 0; ///< of a mentor: the smallest group that is worth leading, 0 or 1 for no rule
    std::size_t row = 0;    ///< from 1, in the caller's list
};

/// Sorted by id (numbers before texts), so that nothing depends on the order of the rows.
class People {
public:
    /// `list` is the argument's name; `countField` is "capacity" or "demand". Faults: MT001–MT005.
    People(const Value& rows, std::string list, const char* countField, FaultList& faults);

    const std::vector<Person>& all() const { return all_; }
    const Person& operator[](std::size_t number) const { return all_[number]; }
    std::size_t size() const { return all_.size(); }
    const std::string& list() const { return list_; }
    /// -1 when nobody has this id.
    std::int32_t find(const Value& id) const;
    std::int32_t find(const std::string& key) const;

private:
    void readGroup(const Value& row, Person& person, FaultList& faults);
    void read(const Value& row, std::size_t number, const char* countField, FaultList& faults);

    std::string list_;
    std::vector<Person> all_;
    std::unordered_map<std::string, std::int32_t> numbers_;
};

/// The id as text, or "" when the value cannot be an id.
std::string keyOf(const Value& id);

/// A value as a person would recognise it in a message: short, in one line.
std::string shown(const Value& value);

} // namespace nastavnik::matching
