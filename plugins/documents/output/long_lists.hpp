// SPDX-License-Identifier: MIT
#pragma once

#include "language/tag.hpp"
#include "output/reckoning.hpp"
#include "output/walk.hpp"

#include <map>
#include <vector>

namespace nastavnik::documents {

/// The lists of the data that are too long to lie in memory. A stub stands for each in the data; loops go over the
/// elements as they come, as often as need be, and what else the tags say of a list is reckoned beforehand.
class LongLists {
public:
    /// Puts the stubs into `data`, which has to outlive this and stay as it is, and reckons what `tags` ask for. What
    /// names the list as a whole, or a field of all its elements without a total, is then kept in memory after all.
    LongLists(Exchange& exchange, Value& data, const std::vector<Tag>& tags);

    /// Nothing unless `first`, the value that the first name of the operand means, is a stub and the operand more than
    /// the subject of a loop.
    const Reckoned* reckoned(const Operand& operand, const Value* first) const;

    Walk walk(const Value& list) const;

private:
    struct List {
        std::string name;
        std::vector<Reckoning> reckonings = {};
        std::vector<Reckoned> results = {}; ///< in the same order
    };

    void ask(const Operand& operand);
    void reckon(List& list);

    Exchange& exchange_;
    std::map<const Value*, List> lists_; ///< by stub
};

} // namespace nastavnik::documents
