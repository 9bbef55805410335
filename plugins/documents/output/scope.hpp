// SPDX-License-Identifier: MIT
#pragma once

#include "output/walk.hpp"

#include <optional>
#include <string>
#include <vector>

namespace nastavnik::documents {

class LongLists;

/// What names mean at one place of a document. Lives on the stack of whoever walks over the document.
struct Scope {
    const Value* value = nullptr; ///< nothing where the data lack what is gone over
    const Scope* outer = nullptr;
    Walk* walk = nullptr;                 ///< over the list that is being repeated; nothing in a condition
    std::size_t number = 0;               ///< of the element in the list, from 1
    std::size_t running = 0;              ///< the same, not beginning anew with each list
    const std::string* name = nullptr;    ///< of the list, as its loop names it
    const LongLists* longLists = nullptr; ///< of the data; only in the outermost one, if there are any

    /// The value of a path, looked for from inside outwards; null counts as absent.
    const Value* find(const std::vector<std::string>& path) const;

    /// What the first name of the path means.
    const Value* first(const std::vector<std::string>& path) const;

    /// The table in which find() finds the last name of the path; nothing when it finds nothing.
    const Value* holderOf(const std::vector<std::string>& path) const;

    /// What a path that leads through lists finds in all of their elements; nothing when some element lacks it and
    /// `skip` does not allow that.
    std::optional<Value> collect(const std::vector<std::string>& path, bool skip) const;

    /// The path that was most likely meant by one that find() does not find; empty when none is near.
    std::string nearest(const std::vector<std::string>& path) const;

    /// The innermost loop, or the innermost one over a list of this name; nothing outside of all.
    const Scope* loop(const std::string& listName = {}) const;

    /// Of the innermost loop; 0 outside of all.
    std::size_t counter() const;

    bool repeats(const Value& candidate) const;
    const Scope& outermost() const;
};

/// Adds to `all` what `path` finds in `value` from its part `at` on, going into the elements of lists; false when
/// something lacks it and `skip` does not allow that.
bool gather(const Value& value, const std::vector<std::string>& path, std::size_t at, bool skip, Value& all);

/// Whether a condition on it holds: not false, 0, "", an empty list or table.
bool holds(const Value& value);

/// Whether it would leave a blank: null, "", an empty list or table.
bool isEmpty(const Value& value);

} // namespace nastavnik::documents
